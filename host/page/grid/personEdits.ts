// Watches Univer's commands: what a person does to the workbook goes to the host, and only to the host.
import {
  CanceledError,
  CommandType,
  ICommandService,
  type IDisposable,
  type Injector,
  type IRange,
} from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import type { IFilterColumn } from "@univerjs/sheets-filter";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { Axis, Edit } from "../../edits/edit";
import { type EditedBlock, editedBlocks } from "./editedBlocks";
import { hostRect } from "./univerRange";

/** What a person did; rows and columns count from 1. */
export type PersonEdit =
  | { kind: "type"; sheetId: number; blocks: EditedBlock[] }
  | { kind: "edit"; edit: Edit }
  /** The texts left ticked in a filtered column ("" = blank cells); null = all. */
  | { kind: "filterColumn"; sheetId: number; column: number; shown: string[] | null }
  | { kind: "undo" | "redo" | "copy" | "cut" | "paste" }
  /** A command of the grid that the host does not offer; it has not run. */
  | { kind: "unavailable" };

/** What the grid draws only for this person; everything else a command would change is the host's to change. */
const ownView = new Set([
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.toggle-note-popup",
  "sheet.mutation.update-note-position",
]);

/** Univer's own fitting of rows, at once or when it has time: fitRows does it instead. */
const fitting = new Set([
  "sheet.operation.mark-dirty-row-auto-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
]);

type Params = Record<string, unknown> & { unitId?: string; subUnitId?: string };

/** Univer leaves the sheet out of some commands; `shownSheet` is meant then. */
type Reader = (params: Params, sheetId: number) => PersonEdit | null;

// Ranges in these commands are never whole rows or columns.
const rect = (range: unknown) => hostRect(range as IRange, { rows: 0, columns: 0 });

/** Commands that are understood as a whole and never run in the grid itself. */
const wholeCommands: Record<string, Reader> = {
  "sheet.command.set-filter-criteria": ({ criteria, col }, sheetId) => {
    const { filters } = (criteria ?? {}) as IFilterColumn;
    if (criteria && !filters) return { kind: "unavailable" };
    const shown = filters ? [...(filters.filters ?? []), ...(filters.blank ? [""] : [])] : null;
    return { kind: "filterColumn", sheetId, column: Number(col) + 1, shown };
  },
  "sheet.command.update-note": ({ row, col, note }, sheet) => {
    const at = { row: Number(row) + 1, column: Number(col) + 1, rows: 1, columns: 1 };
    return {
      kind: "edit",
      edit: { kind: "notes", sheet, rect: at, rows: [[(note as { note: string }).note]] },
    };
  },
  "sheet.command.auto-fill": ({ sourceRange, targetRange }, sheet) => {
    const [from, to] = [rect(sourceRange), rect(targetRange)];
    return { kind: "edit", edit: { kind: "copy", sheet, rect: from, toSheet: sheet, to, what: "all" } };
  },
  "sheet.command.move-range": ({ fromRange, toRange }, sheet) => {
    const { row, column } = rect(toRange);
    return {
      kind: "edit",
      edit: { kind: "move", sheet, rect: rect(fromRange), toSheet: sheet, row, column },
    };
  },
};

for (const kind of ["undo", "redo", "copy", "cut", "paste"] as const) {
  wholeCommands[`univer.command.${kind}`] = () => ({ kind });
}

function sizes(axis: Axis, of: "colWidth" | "rowHeight"): Reader {
  return ({ ranges, [of]: size }, sheet) => {
    const [first] = ranges as IRange[];
    if (!first) return null;
    const { row, column, rows, columns } = rect(first);
    const [at, count] = axis === "row" ? [row, rows] : [column, columns];
    const pixels = Math.round(typeof size === "number" ? size : Number((size as number[])[at - 1]));
    return { kind: "edit", edit: { kind: "size", sheet, axis, at, count, pixels } };
  };
}

/** Changes the grid may make at once, because the host's answer will put them right. */
const eagerChanges: Record<string, Reader> = {
  [SetRangeValuesMutation.id]: (params, sheetId) => {
    const { cellValue = {} } = params as unknown as ISetRangeValuesMutationParams;
    return { kind: "type", sheetId, blocks: editedBlocks(cellValue) };
  },
  "sheet.mutation.set-worksheet-col-width": sizes("column", "colWidth"),
  "sheet.mutation.set-worksheet-row-height": sizes("row", "rowHeight"),
};

function opensEditor(id: string, { visible }: Params): boolean {
  return id === SetCellEditVisibleOperation.id && visible === true;
}

/** The workbook as drawn: its id in Univer, the sheet shown, and whether the person may change anything. */
export type Drawn = () => { unitId: string; sheetId: number; mayEdit: boolean };

/** Reports each thing the person does. */
export function watchPersonEdits(
  injector: Injector,
  drawn: Drawn,
  onEdit: (edit: PersonEdit) => void,
): IDisposable {
  const editor = injector.get(IEditorBridgeService);
  return injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }, options) => {
    const given = (params ?? {}) as Params;
    const sheetId = Number(given.subUnitId ?? drawn().sheetId);
    // Undo and paste inside an open cell editor concern its text only.
    if (id.startsWith("univer.command.") && editor.isVisible().visible) return;
    const fits = fitting.has(id) && !options?.fromCollab;
    if (fits || (opensEditor(id, given) && !drawn().mayEdit)) throw new CanceledError();
    const whole = wholeCommands[id]?.(given, sheetId);
    if (whole) {
      onEdit(whole);
      throw new CanceledError();
    }
    const isOurs =
      type === CommandType.MUTATION && id.startsWith("sheet.") && given.unitId === drawn().unitId;
    if (!isOurs || options?.fromCollab || ownView.has(id)) return;
    const eager = eagerChanges[id]?.(given, sheetId);
    onEdit(eager ?? { kind: "unavailable" });
    if (!eager) throw new CanceledError();
  });
}
