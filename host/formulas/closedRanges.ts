/** Ranges that are open at one end, as only Google has them. */
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { columnLetters, parseA1 } from "../values/a1";

const OPEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(?<![\p{L}\d_.$])(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3}|\$?\d+)(?![\p{L}\d_.(!$])/giu;

/**
 * The formula with A2:A and A2:2 up to the last row or column: A2:A1000.
 * @param own the sheet in which the formula stands
 */
export function closedRanges(formula: string, file: SpreadsheetFile, own: Sheet): string {
  return formula.replace(OPEN, (token, prefix: string | undefined, from: string | undefined, end: string) => {
    if (from === undefined) return token;
    const name = parseA1(`${prefix ?? ""}A1`)?.sheetName;
    const { rows, columns } = (name !== undefined && file.sheetNamed(name)) || own;
    return `${prefix ?? ""}${from}:${/\d/.test(end) ? columnLetters(columns) + end : end + rows}`;
  });
}
