/** Ranges as the Sheets API names them: A1 and R1C1 notation, sheet names, and grid ranges counted from 0. */
import { refuse } from "../../edits/refusals";
import { lastColumn, lastRow, type Rect } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import type { SpreadsheetFile } from "../../model/spreadsheetFile";
import { a1Of, type OpenRange, parseA1, parseR1C1, quotedName } from "../../values/a1";

export interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface Located {
  sheet: Sheet;
  rect: Rect;
}

/** A range in A1 or R1C1 notation, a named range, or a sheet's name; throws when there is none. */
export function locate(file: SpreadsheetFile, text: string): Located {
  const named = file.namedRanges.find(({ name }) => name === text);
  if (named) return { sheet: file.sheet(named.sheetId), rect: named.rect };
  const whole = file.sheets.find(({ name }) => name === unquoted(text));
  if (whole && !(parseA1(text) && !text.includes("'"))) return { sheet: whole, rect: wholeOf(whole) };
  const open = parseA1(text) ?? parseR1C1(text);
  const sheet = open && (open.sheetName === undefined ? file.sheets[0] : file.sheetNamed(open.sheetName));
  if (!open || !sheet) return refuse(`Unable to parse range: ${text}`);
  return { sheet, rect: closed(sheet, open, text) };
}

const unquoted = (text: string) => (/^'.*'$/.test(text) ? text.slice(1, -1).replace(/''/g, "'") : text);
const wholeOf = (sheet: Sheet): Rect => ({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });

function closed(sheet: Sheet, open: OpenRange, text: string): Rect {
  const row = open.row ?? 1;
  const column = open.column ?? 1;
  if (row > sheet.rows || column > sheet.columns)
    refuse(`Range (${text}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`);
  return {
    row,
    column,
    rows: (open.lastRow ?? sheet.rows) - row + 1,
    columns: (open.lastColumn ?? sheet.columns) - column + 1,
  };
}

/** A range that is written to must lie within the grid. */
export function refuseBeyond({ sheet, rect }: Located): void {
  if (lastRow(rect) > sheet.rows || lastColumn(rect) > sheet.columns)
    refuse(
      `Range (${rangeText(sheet, rect)}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
    );
}

export const rangeText = (sheet: Sheet, rect: Rect) => `${quotedName(sheet.name)}!${a1Of(rect)}`;

/** A grid range; ends left open reach to the end of the grid. */
export function rectOfGrid(sheet: Sheet, range: GridRange): Rect {
  const row = (range.startRowIndex ?? 0) + 1;
  const column = (range.startColumnIndex ?? 0) + 1;
  return {
    row,
    column,
    rows: (range.endRowIndex ?? sheet.rows) - row + 1,
    columns: (range.endColumnIndex ?? sheet.columns) - column + 1,
  };
}

export const gridOfRect = (sheetId: number, rect: Rect): GridRange => ({
  sheetId,
  startRowIndex: rect.row - 1,
  endRowIndex: lastRow(rect),
  startColumnIndex: rect.column - 1,
  endColumnIndex: lastColumn(rect),
});
