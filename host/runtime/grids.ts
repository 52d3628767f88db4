/** Ranges of a sheet: by numbers, A1 or R1C1 notation, or name; never beyond its grid. */
import { lastColumn, lastRow, type Rect } from "../model/rect";
import type { NamedRange } from "../model/spreadsheetFile";
import { parseA1, parseR1C1 } from "../values/a1";
import { call, Exception } from "./bridge";
import { type GoogleRange, type Open, rangeAt, type SheetPlace } from "./places";
import { infoOf } from "./sheetState";

export const outsideGrid = "The coordinates of the range are outside the dimensions of the sheet.";

/** Grids as last seen: asked again only for what lies beyond them. A grid that shrank refuses the edit itself. */
const seen = new Map<string, { rows: number; columns: number }>();
const keyOf = ({ fileId, sheetId }: SheetPlace) => `${fileId} ${sheetId}`;

export const gridShrank = (sheet: SheetPlace): void => {
  seen.delete(keyOf(sheet));
};

function isInside(sheet: SheetPlace, rect: Rect): boolean {
  const fits = ({ rows, columns } = { rows: 0, columns: 0 }) =>
    lastRow(rect) <= rows && lastColumn(rect) <= columns;
  if (fits(seen.get(keyOf(sheet)))) return true;
  const { rows, columns } = infoOf(sheet);
  seen.set(keyOf(sheet), { rows, columns });
  return fits({ rows, columns });
}

export function rangeIn(sheet: SheetPlace, rect: Rect, open?: Open[]): GoogleRange {
  if (rect.rows < 1) throw new Exception("The number of rows in the range must be at least 1.");
  if (rect.columns < 1) throw new Exception("The number of columns in the range must be at least 1.");
  if (rect.row < 1) throw new Exception("The starting row of the range is too small.");
  if (rect.column < 1) throw new Exception("The starting column of the range is too small.");
  if (!isInside(sheet, rect)) throw new Exception(outsideGrid);
  const { row, column, rows, columns } = rect;
  const { fileId, sheetId } = sheet;
  return rangeAt({ fileId, sheetId, row, column, rows, columns, ...(open?.length ? { open } : {}) });
}

export const sheetsOf = (fileId: string) =>
  call<{ id: number; name: string }[]>("spreadsheet.sheets", fileId);

export function sheetNamed(fileId: string, name: string): SheetPlace | undefined {
  const sheets = sheetsOf(fileId);
  const found =
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return found && { fileId, sheetId: found.id };
}

export const namesOf = (fileId: string) => call<NamedRange[]>("spreadsheet.namedRanges", fileId);

export function rangeNamed(fileId: string, name: string): GoogleRange | undefined {
  const found = namesOf(fileId).find((named) => named.name === name);
  return found && rangeIn({ fileId, sheetId: found.sheetId }, found.rect);
}

/** @param sheet where a notation without a sheet's name is looked for */
export function rangeWritten(sheet: SheetPlace, notation: string): GoogleRange {
  const open = parseA1(notation) ?? parseR1C1(notation);
  if (!open) {
    const named = rangeNamed(sheet.fileId, notation);
    if (!named) throw new Exception("Range not found");
    return named;
  }
  const { sheetName, row, column, lastRow, lastColumn } = open;
  const home = sheetName === undefined ? sheet : sheetNamed(sheet.fileId, sheetName);
  if (!home) throw new Exception("Range not found");
  const unbounded = lastRow === undefined || lastColumn === undefined;
  const { rows, columns } = unbounded ? infoOf(home) : { rows: 0, columns: 0 };
  const rect = { row: row ?? 1, column: column ?? 1 };
  const ends: [Open, unknown][] = [
    ["startRow", row],
    ["endRow", lastRow],
    ["startColumn", column],
    ["endColumn", lastColumn],
  ];
  return rangeIn(
    home,
    {
      ...rect,
      rows: (lastRow ?? rows) - rect.row + 1,
      columns: (lastColumn ?? columns) - rect.column + 1,
    },
    ends.flatMap(([end, at]) => (at === undefined ? [end] : [])),
  );
}
