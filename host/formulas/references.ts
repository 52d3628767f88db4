/** The cells that a formula names. */
import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { parseA1 } from "../values/a1";

export interface Reference {
  sheet: Sheet;
  rect: Rect;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:(?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_.]*)!)?(?:\$?[A-Za-z]{1,3}(?:\$?\d+)?(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?\d+:\$?\d+)(?![A-Za-z0-9_(!])/g;

/** @param own the sheet in which the formula stands */
export function referencesOf(formula: string, file: SpreadsheetFile, own: Sheet): Reference[] {
  const found: Reference[] = [];
  for (const [token] of formula.matchAll(REFERENCE)) {
    const open = token.startsWith('"') ? undefined : parseA1(token);
    const sheet = open?.sheetName === undefined ? own : file.sheetNamed(open.sheetName);
    if (!open || !sheet) continue;
    const row = open.row ?? 1;
    const column = open.column ?? 1;
    const rows = Math.min(open.lastRow ?? sheet.rows, sheet.rows) - row + 1;
    const columns = Math.min(open.lastColumn ?? sheet.columns, sheet.columns) - column + 1;
    if (rows > 0 && columns > 0) found.push({ sheet, rect: { row, column, rows, columns } });
  }
  return found;
}

/** Does the formula find its cells only while it is computed? */
export const readsAnywhere = (formula: string) => /\b(INDIRECT|OFFSET)\s*\(/i.test(formula);
