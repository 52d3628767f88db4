/** spreadsheets.values of the Sheets API. */
import type { CellInput, Edit } from "../../edits/edit";
import { refuse } from "../../edits/refusals";
import type { Sheet } from "../../model/sheet";
import type { SpreadsheetFile } from "../../model/spreadsheetFile";
import { display, showsDate } from "../../values/display";
import { localeOf } from "../../values/locale";
import { table } from "../range";
import { type Located, locate, rangeText, refuseBeyond } from "./apiRanges";

export interface ValueRange {
  range?: string;
  majorDimension?: string;
  values?: (string | number | boolean | null)[][];
}

export interface ReadOptions {
  majorDimension?: string;
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
}

type Apply = (edit: Edit) => void;

/** Trailing blank cells and rows are left out; so is `values` when nothing is there. */
export function readValues(file: SpreadsheetFile, range: string, options: ReadOptions): ValueRange {
  const { sheet, rect } = locate(file, range);
  const rows = Math.min(rect.rows, Math.max(0, sheet.content().row - rect.row + 1));
  const read = reader(file, options);
  const byRow = table({ ...rect, rows }, (row, column) => read(sheet, row, column));
  const byColumns = options.majorDimension === "COLUMNS";
  const values = trimmed(byColumns ? turned(byRow) : byRow);
  return {
    range: rangeText(sheet, rect),
    majorDimension: byColumns ? "COLUMNS" : "ROWS",
    ...(values.length > 0 ? { values } : {}),
  };
}

type Read = (sheet: Sheet, row: number, column: number) => string | number | boolean;

function reader(file: SpreadsheetFile, options: ReadOptions): Read {
  const locale = localeOf(file.locale);
  const shown: Read = (sheet, row, column) =>
    display(sheet.values.get(row, column), sheet.formats.get(row, column)?.numberFormat, locale);
  const kind = options.valueRenderOption ?? "FORMATTED_VALUE";
  if (kind === "FORMATTED_VALUE") return shown;
  const plain: Read = (sheet, row, column) => {
    const value = sheet.values.get(row, column);
    const asDate = typeof value === "number" && options.dateTimeRenderOption === "FORMATTED_STRING";
    if (asDate && showsDate(sheet.formats.get(row, column)?.numberFormat)) return shown(sheet, row, column);
    return value ?? "";
  };
  if (kind === "UNFORMATTED_VALUE") return plain;
  if (kind === "FORMULA")
    return (sheet, row, column) => sheet.formulas.get(row, column) ?? plain(sheet, row, column);
  return refuse(`Invalid value at 'value_render_option': "${kind}"`);
}

const turned = <T>(rows: T[][]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));

function trimmed<T>(rows: T[][]): T[][] {
  const lines = rows.map((row) => {
    const line = row.slice();
    while (line.length > 0 && line[line.length - 1] === "") line.pop();
    return line;
  });
  while (lines.length > 0 && lines[lines.length - 1]?.length === 0) lines.pop();
  return lines;
}

/** What a writing has changed, as the API tells it. */
export interface Written {
  spreadsheetId: string;
  updatedRange: string;
  updatedRows: number;
  updatedColumns: number;
  updatedCells: number;
}

/** Writes; null leaves a cell as it is, "" makes it blank. Answers as the API does. */
export function writeValues(
  file: SpreadsheetFile,
  body: ValueRange & { range: string },
  valueInputOption: string | undefined,
  apply: Apply,
): Written {
  if (valueInputOption !== "RAW" && valueInputOption !== "USER_ENTERED")
    refuse("'valueInputOption' is required but not specified");
  const located = locate(file, body.range);
  const rows = rowsOf(body);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const rect = { ...located.rect, rows: rows.length, columns };
  refuseLarger(located, rows.length, columns);
  if (rows.length > 0 && columns > 0) {
    refuseBeyond({ sheet: located.sheet, rect });
    for (const edit of editsOf(located.sheet, rect, rows, valueInputOption === "RAW")) apply(edit);
  }
  return {
    spreadsheetId: file.id,
    updatedRange: rangeText(located.sheet, rect),
    updatedRows: rows.length,
    updatedColumns: columns,
    updatedCells: rows.reduce((sum, row) => sum + row.length, 0),
  };
}

const rowsOf = (body: ValueRange) =>
  body.majorDimension === "COLUMNS" ? turned(body.values ?? []) : (body.values ?? []);

function refuseLarger({ rect }: Located, rows: number, columns: number): void {
  const single = rect.rows === 1 && rect.columns === 1;
  if (!single && rows > rect.rows)
    refuse("Requested writing within range, but tried writing to rows beyond it.");
  if (!single && columns > rect.columns)
    refuse("Requested writing within range, but tried writing to columns beyond it.");
}

/** One edit for each run of cells that are written. */
function editsOf(sheet: Sheet, at: Located["rect"], rows: (CellInput | undefined)[][], raw: boolean): Edit[] {
  const full = rows.every(
    (row) => row.length === at.columns && row.every((cell) => cell !== null && cell !== undefined),
  );
  const input = raw ? "raw" : "entered";
  if (full) return [{ kind: "values", sheet: sheet.id, rect: at, rows: rows as CellInput[][], input }];
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c): Edit[] => {
      if (cell === null || cell === undefined) return [];
      const rect = { row: at.row + r, column: at.column + c, rows: 1, columns: 1 };
      return [{ kind: "values", sheet: sheet.id, rect, rows: [[cell]], input }];
    }),
  );
}

/** Adds rows after the table found in the range. */
export function appendValues(
  file: SpreadsheetFile,
  body: ValueRange & { range: string },
  valueInputOption: string | undefined,
  apply: Apply,
): object {
  const { sheet } = locate(file, body.range);
  const rows = rowsOf(body);
  const row = sheet.content().row + 1;
  const missing = row + rows.length - 1 - sheet.rows;
  if (missing > 0)
    apply({ kind: "insert", sheet: sheet.id, axis: "row", at: sheet.rows + 1, count: missing });
  const { column } = locate(file, body.range).rect;
  const columns = Math.max(1, ...rows.map((line) => line.length));
  const range = rangeText(sheet, { row, column, rows: Math.max(1, rows.length), columns });
  const updates = writeValues(
    file,
    { ...body, range, values: rows, majorDimension: "ROWS" },
    valueInputOption,
    apply,
  );
  return { spreadsheetId: file.id, updates };
}

export function clearValues(file: SpreadsheetFile, range: string, apply: Apply): string {
  const { sheet, rect } = locate(file, range);
  apply({ kind: "clear", sheet: sheet.id, rect, contents: true });
  return rangeText(sheet, rect);
}
