/** Formulas that Google does not compute at all: what cannot be read, and functions of the add-on that are given chance or the clock. */
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { referencesOf } from "./references";

const unreadable = "Formula parse error.";
const changing = "This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().";

const TEXTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CHANGING = /\b(NOW|RAND|RANDBETWEEN)\s*\(/i;

/** A formula that ends where something has to follow, or whose brackets do not match. */
function isUnreadable(formula: string): boolean {
  const plain = formula.replace(TEXTS, "x");
  if (/[-+*/^&=<>,;(]\s*$|^=\s*[*/^&=<>)]|\(\s*[*/^&=<>]|[*/^&]\s*[*/^&)]/.test(plain) || /["']/.test(plain))
    return true;
  let depth = 0;
  for (const sign of plain) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return true;
  }
  return depth !== 0;
}

/**
 * Says why a formula is refused; undefined if it is not.
 * @param functions names of the add-on's own functions, in capitals
 */
export function refusing(
  file: SpreadsheetFile,
  functions: string[],
): (formula: string, sheet: Sheet) => string | undefined {
  const ofAddOn = functions.length > 0 ? new RegExp(`\\b(${functions.join("|")})\\s*\\(`, "i") : undefined;
  return (formula, sheet) => {
    if (isUnreadable(formula)) return unreadable;
    if (ofAddOn?.test(formula) && readsChange(file, formula, sheet, new Set())) return changing;
    return undefined;
  };
}

/** Does it read, through other formulas or by itself, what is another value each time? */
function readsChange(file: SpreadsheetFile, formula: string, own: Sheet, seen: Set<string>): boolean {
  if (CHANGING.test(formula.replace(TEXTS, "x"))) return true;
  return referencesOf(formula, file, own).some(({ sheet, rect }) => {
    for (let row = rect.row; row < rect.row + Math.min(rect.rows, sheet.formulas.rows.length); row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const read = sheet.formulas.get(row, column);
        const place = `${sheet.id} ${row} ${column}`;
        if (read === undefined || seen.has(place)) continue;
        seen.add(place);
        if (readsChange(file, read, sheet, seen)) return true;
      }
    return false;
  });
}
