/** The cells that a formula names. */
import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { type OpenRange, parseA1 } from "../values/a1";

export interface Reference {
  sheet: Sheet;
  rect: Rect;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:(?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_.]*)!)?(?:\$?[A-Za-z]{1,3}(?:\$?\d+)?(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?\d+:\$?\d+)(?![A-Za-z0-9_(!])/g;

/** Every formula of a file is read again at each change: the oldest beyond these are forgotten. */
const KEPT = 10_000;
const known = new Map<string, OpenRange[]>();

function rangesIn(formula: string): OpenRange[] {
  const ready = known.get(formula);
  if (ready) return ready;
  const tokens = [...formula.matchAll(REFERENCE)].map(([token]) => token);
  const ranges = tokens.flatMap((token) => (token.startsWith('"') ? [] : (parseA1(token) ?? [])));
  known.set(formula, ranges);
  const [oldest = ""] = known.keys();
  if (known.size > KEPT) known.delete(oldest);
  return ranges;
}

/** @param own the sheet in which the formula stands */
export function referencesOf(formula: string, file: SpreadsheetFile, own: Sheet): Reference[] {
  const found: Reference[] = [];
  for (const open of rangesIn(formula)) {
    const sheet = open.sheetName === undefined ? own : file.sheetNamed(open.sheetName);
    if (!sheet) continue;
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
