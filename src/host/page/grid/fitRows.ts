// Makes rows as high as their text needs, as Sheets does where nobody has set a height.
import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import { MarkDirtyRowAutoHeightOperation } from "@univerjs/sheets";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { DrawnSheet } from "./univerWorkbook";

/** So many rows are measured before the sheet is first seen; the rest when the browser has time. */
const measuredAtOnce = 60;

/** The rows whose text may need more than one line of 10 points; `only` narrows them to some rows. */
function rowsToFit({ cells, formats, sizes }: DrawnSheet, only?: Set<number>): number[] {
  const tall = formats.map(({ wrap, fontSize = 10 }) => wrap === "WRAP" || fontSize > 10);
  const rows = new Set<number>();
  for (const [row, , { v, s }] of cells) {
    if (v === undefined || row in sizes.row || (only && !only.has(row))) continue;
    if ((s !== undefined && tall[s]) || (typeof v === "string" && v.includes("\n"))) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

function rowRanges(rows: number[], columns: number): IRange[] {
  const ranges: IRange[] = [];
  for (const row of rows) {
    const last = ranges[ranges.length - 1];
    if (last && last.endRow === row - 2) last.endRow = row - 1;
    else ranges.push({ startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: columns - 1 });
  }
  return ranges;
}

/** Fits the rows of a sheet that is drawn; needs the sheet to have been activated once. */
export function fitRows(injector: Injector, unitId: string, sheet: DrawnSheet, only?: Set<number>): void {
  const rows = rowsToFit(sheet, only);
  if (rows.length === 0) return;
  const commands = injector.get(ICommandService);
  const subUnitId = String(sheet.id);
  const first = rowRanges(rows.slice(0, measuredAtOnce), sheet.columns);
  const { redos } = injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight(first, subUnitId);
  for (const { id, params } of redos) commands.syncExecuteCommand(id, params, { fromCollab: true });
  const rest = rowRanges(rows.slice(measuredAtOnce), sheet.columns);
  if (rest.length === 0) return;
  const later = { unitId, subUnitId, ranges: rest, id: `fit-${subUnitId}` };
  commands.syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, later);
}
