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
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { Axis } from "../../edits/edit";
import { type EditedBlock, editedBlocks } from "./editedBlocks";

/** What a person did to a sheet; rows and columns count from 1. */
export type PersonEdit =
  | { kind: "type"; sheetId: number; blocks: EditedBlock[] }
  | { kind: "size"; sheetId: number; axis: Axis; at: number; count: number; pixels: number }
  | { kind: "filterColumn"; sheetId: number; column: number; shown: string[] | null; blanks: boolean }
  | { kind: "note"; sheetId: number; row: number; column: number; text: string }
  | { kind: "undo" | "redo" | "copy" | "cut" | "paste" }
  /** A command of the grid that the host does not offer; it has not run. */
  | { kind: "unavailable" };

/** What the grid draws only for this person; everything else a command would change is the host's to change. */
const ownView = new Set([
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.toggle-note-popup",
  "sheet.mutation.update-note-position",
]);

/** Univer's rows fitted when it has time: may come after the sheet is gone; fitRows does it instead. */
const lateFitting = "sheet.operation.mark-dirty-row-auto-height";

type Params = Record<string, unknown> & { unitId?: string; subUnitId?: string };

/** A command that is understood as a whole and never runs in the grid itself. */
function wholeCommand(id: string, params: Params): PersonEdit | null {
  const sheetId = Number(params.subUnitId);
  const own = /^univer\.command\.(undo|redo|copy|cut|paste)$/.exec(id)?.[1];
  if (own) return { kind: own as "undo" };
  if (id === "sheet.command.set-filter-criteria") {
    const criteria = (params.criteria ?? null) as IFilterColumn | null;
    const filters = criteria?.filters;
    if (criteria && !filters) return { kind: "unavailable" };
    return {
      kind: "filterColumn",
      sheetId,
      column: Number(params.col) + 1,
      shown: filters ? (filters.filters ?? []) : null,
      blanks: filters?.blank ?? false,
    };
  }
  if (id === "sheet.command.update-note") {
    const { row, col, note } = params as unknown as { row: number; col: number; note: { note: string } };
    return { kind: "note", sheetId, row: row + 1, column: col + 1, text: note.note };
  }
  return null;
}

/** A change of the sheet the grid may make at once, because the host's answer will put it right. */
function eagerChange(id: string, params: Params): PersonEdit | null {
  const sheetId = Number(params.subUnitId);
  const [first] = (params.ranges ?? []) as IRange[];
  if (id === SetRangeValuesMutation.id) {
    const { cellValue } = params as unknown as ISetRangeValuesMutationParams;
    return { kind: "type", sheetId, blocks: editedBlocks(cellValue ?? {}) };
  }
  if (id === "sheet.mutation.set-worksheet-col-width" && first) {
    const { startColumn: at, endColumn: end } = first;
    return {
      kind: "size",
      sheetId,
      axis: "column",
      at: at + 1,
      count: end - at + 1,
      pixels: sizeOf(params.colWidth, at),
    };
  }
  if (id === "sheet.mutation.set-worksheet-row-height" && first) {
    const { startRow: at, endRow: end } = first;
    return {
      kind: "size",
      sheetId,
      axis: "row",
      at: at + 1,
      count: end - at + 1,
      pixels: sizeOf(params.rowHeight, at),
    };
  }
  return null;
}

function sizeOf(sizes: unknown, index: number): number {
  return typeof sizes === "number" ? sizes : Number((sizes as Record<number, number>)[index]);
}

/**
 * Reports each thing the person does.
 */
export function watchPersonEdits(
  injector: Injector,
  unitId: () => string,
  onEdit: (edit: PersonEdit) => void,
): IDisposable {
  const editor = injector.get(IEditorBridgeService);
  return injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    const params = (command.params ?? {}) as Params;
    // Undo inside an open cell editor concerns its text only.
    if (command.id.startsWith("univer.command.") && editor.isVisible().visible) return;
    if (command.id === lateFitting) throw new CanceledError();
    const whole = wholeCommand(command.id, params);
    if (whole) {
      onEdit(whole);
      throw new CanceledError();
    }
    if (
      command.type !== CommandType.MUTATION ||
      params.unitId !== unitId() ||
      options?.fromCollab ||
      ownView.has(command.id)
    )
      return;
    if (!command.id.startsWith("sheet.")) return;
    const edit = eagerChange(command.id, params);
    if (edit) return onEdit(edit);
    onEdit({ kind: "unavailable" });
    throw new CanceledError();
  });
}
