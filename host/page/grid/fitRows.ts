// Makes rows as high as their text needs, as Sheets does where nobody has set a height.
import { ICommandService, type Injector, IUniverInstanceService, type Workbook } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Cell } from "../api";
import type { DrawnSheet } from "./drawnGrid";
import { contentOf } from "./sheetRows";

/** So many rows are measured before the sheet is first seen; the rest when the browser has time. */
const measuredAtOnce = 60;

/** Pixels of a row as Sheets makes it, and below which a row is taken to hold one line only. */
const defaultHeight = 21;
const oneLine = 25;

/** A row to measure: only these of its cells may need more than one line of 10 points. */
type TallRow = { row: number; columns: number[] };

/** `only` narrows them to some rows. */
function tallRows({ cells, formats, sizes }: DrawnSheet, only?: Set<number>): TallRow[] {
  const tall = formats.map(({ wrap, fontSize = 10 }) => wrap === "WRAP" || fontSize > 10);
  const isTall = (cell: Cell) => {
    const { v, s } = contentOf(cell) ?? {};
    return v !== undefined && ((s !== undefined && tall[s]) || (typeof v === "string" && v.includes("\n")));
  };
  const rows = only ? [...only].sort((a, b) => a - b) : cells.map((_, index) => index + 1);
  return rows.flatMap((row) => {
    if (row in sizes.row) return [];
    const columns = (cells[row - 1] ?? []).flatMap((cell, index) => (isTall(cell) ? [index + 1] : []));
    return columns.length > 0 || only ? [{ row, columns }] : [];
  });
}

/** Measures rows for as long as `more` says so, takes them off the list, and sets the heights that change. */
function fitNow(
  injector: Injector,
  unitId: string,
  sheetId: string,
  rows: TallRow[],
  more: () => boolean,
): void {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  const worksheet = workbook?.getSheetBySheetId(sheetId);
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheetId);
  if (!worksheet || !skeleton) return;
  const rowsAutoHeightInfo: { row: number; autoHeight: number }[] = [];
  while (rows.length > 0 && more()) {
    const { row, columns } = rows.shift() as TallRow;
    const heights = columns.map((column) => skeleton.calculateAutoHeightForCell(row - 1, column - 1) ?? 0);
    const needed = Math.max(0, ...heights);
    const autoHeight = needed < oneLine ? defaultHeight : needed;
    if (worksheet.getRowHeight(row - 1) !== autoHeight) rowsAutoHeightInfo.push({ row: row - 1, autoHeight });
  }
  if (rowsAutoHeightInfo.length === 0) return;
  const params = { unitId, subUnitId: sheetId, rowsAutoHeightInfo };
  const commands = injector.get(ICommandService);
  commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params, { fromCollab: true });
}

/**
 * Fits the rows of a sheet of the drawn workbook `unitId`; needs the sheet to have been activated once.
 * `isDrawn` tells later whether the workbook has not been built anew meanwhile.
 */
export function fitRows(
  injector: Injector,
  unitId: string,
  sheet: DrawnSheet,
  isDrawn: () => boolean,
  only?: Set<number>,
): void {
  const rows = tallRows(sheet, only);
  const fitWhile = (more: () => boolean) => {
    fitNow(injector, unitId, String(sheet.id), rows, more);
    if (rows.length > 0)
      requestIdleCallback((idle) => {
        if (isDrawn()) fitWhile(() => idle.timeRemaining() > 0);
      });
  };
  const first = rows.length - measuredAtOnce;
  fitWhile(() => rows.length > first);
}
