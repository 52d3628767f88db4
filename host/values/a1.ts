/** A1 notation: letters of columns, and the references inside formulas. */

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A range as written: rows or columns are undefined where the notation leaves them open (A:C, 2:5, A2:A). */
export interface OpenRange {
  sheetName?: string;
  row?: number;
  column?: number;
  lastRow?: number;
  lastColumn?: number;
}

const RANGE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/** undefined when the text is no A1 notation. A sheet's name alone is not accepted. */
export function parseA1(text: string): OpenRange | undefined {
  const match = RANGE.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, plain, letters, digits, endLetters, endDigits] = match;
  const ranged = text.includes(":", (quoted ?? plain ?? "").length);
  if (!ranged && !(letters && digits)) return undefined;
  if (ranged && !((letters && endLetters) || (digits && endDigits))) return undefined;
  const sheetName = quoted?.replace(/''/g, "'") ?? plain;
  const column = letters ? columnNumber(letters) : undefined;
  const row = digits ? Number(digits) : undefined;
  if (row === 0) return undefined;
  return ordered({
    ...(sheetName === undefined ? {} : { sheetName }),
    column,
    row,
    lastColumn: ranged ? (endLetters ? columnNumber(endLetters) : undefined) : column,
    lastRow: ranged ? (endDigits ? Number(endDigits) : undefined) : row,
  });
}

/** C3:A1 means A1:C3. */
function ordered(range: OpenRange): OpenRange {
  const { row, lastRow, column, lastColumn } = range;
  return {
    ...range,
    ...(row !== undefined && lastRow !== undefined && lastRow < row ? { row: lastRow, lastRow: row } : {}),
    ...(column !== undefined && lastColumn !== undefined && lastColumn < column
      ? { column: lastColumn, lastColumn: column }
      : {}),
  };
}

const R1C1 = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** undefined when the text is no R1C1 notation. */
export function parseR1C1(text: string): OpenRange | undefined {
  const match = R1C1.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, plain, row, column, endRow, endColumn] = match;
  const sheetName = quoted?.replace(/''/g, "'") ?? plain;
  return ordered({
    ...(sheetName === undefined ? {} : { sheetName }),
    row: Number(row),
    column: Number(column),
    lastRow: Number(endRow ?? row),
    lastColumn: Number(endColumn ?? column),
  });
}

export function a1Of(rect: { row: number; column: number; rows: number; columns: number }): string {
  const first = columnLetters(rect.column) + rect.row;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

/** A sheet's name as A1 notation writes it. */
export const quotedName = (name: string) =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
