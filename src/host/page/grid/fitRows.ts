// Makes rows as high as their text needs, as Sheets does where nobody has set a height.
import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import type { ISetWorksheetRowAutoHeightMutationParams } from "@univerjs/sheets";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { Cell } from "../api";
import { contentOf } from "./sheetRows";
import type { DrawnSheet } from "./univerWorkbook";

/** So many rows are measured before the sheet is first seen; the rest when the browser has time. */
const measuredAtOnce = 60;

/** Pixels of a row as Sheets makes it, and below which a row is taken to hold one line only. */
const defaultHeight = 21;
const oneLine = 25;

/** The rows whose text may need more than one line of 10 points; `only` narrows them to some rows. */
function rowsToFit({ cells, formats, sizes }: DrawnSheet, only?: Set<number>): number[] {
  const tall = formats.map(({ wrap, fontSize = 10 }) => wrap === "WRAP" || fontSize > 10);
  const needsMore = (cell: Cell) => {
    const { v, s } = contentOf(cell) ?? {};
    return v !== undefined && ((s !== undefined && tall[s]) || (typeof v === "string" && v.includes("\n")));
  };
  const rows = only ? [...only].sort((a, b) => a - b) : cells.map((_, index) => index + 1);
  return rows.filter((row) => !(row in sizes.row) && cells[row - 1]?.some(needsMore));
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

function fitNow(injector: Injector, sheetId: number, ranges: IRange[]): void {
  const { redos } = injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight(ranges, String(sheetId));
  for (const { id, params } of redos) {
    const measured = params as ISetWorksheetRowAutoHeightMutationParams;
    const rowsAutoHeightInfo = measured.rowsAutoHeightInfo.map(({ row, autoHeight = 0 }) => ({
      row,
      autoHeight: autoHeight < oneLine ? defaultHeight : autoHeight,
    }));
    const fitted = { ...measured, rowsAutoHeightInfo };
    injector.get(ICommandService).syncExecuteCommand(id, fitted, { fromCollab: true });
  }
}

/**
 * Fits the rows of a sheet that is drawn; needs the sheet to have been activated once.
 * `isDrawn` tells later whether the sheet has not been built anew meanwhile.
 */
export function fitRows(
  injector: Injector,
  sheet: DrawnSheet,
  isDrawn: () => boolean,
  only?: Set<number>,
): void {
  const rows = rowsToFit(sheet, only);
  const next = () => {
    if (rows.length === 0 || !isDrawn()) return;
    fitNow(injector, sheet.id, rowRanges(rows.splice(0, measuredAtOnce), sheet.columns));
    if (rows.length > 0) requestIdleCallback(next);
  };
  next();
}
