/** Formulas as the engine reads them: American separators, names of ranges and open ends put in full, no ARRAYFORMULA. */
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of, quotedName } from "../values/a1";
import { localeOf } from "../values/locale";
import { changeMarks, outsideStrings, withDecimalPoint } from "../values/separators";
import { closedRanges } from "./closedRanges";

/** @param own the sheet in which the formula stands */
export function engineFormula(formula: string, file: SpreadsheetFile, own: Sheet): string {
  const closed = closedRanges(formula, file, own);
  const american = localeOf(file.locale).decimal === "," ? withDecimalPoint(closed) : closed;
  return outsideStrings(withoutBraces(american), (part) =>
    withRanges(part, file).replace(/\bARRAYFORMULA\s*\(/gi, "("),
  );
}

/**
 * The engine knows only constants in braces, so {A1,2;3,4} becomes ARRAY_LITERAL(ARRAY_ROW(A1,2),ARRAY_ROW(3,4)). A semicolon
 * elsewhere is as good as a comma.
 */
const withoutBraces = (formula: string): string =>
  changeMarks(formula, /[{}();]/g, (mark, inArray) => {
    if (mark === "{") return "ARRAY_LITERAL(ARRAY_ROW(";
    if (mark === "}") return "))";
    if (mark === ";") return inArray ? "),ARRAY_ROW(" : ",";
    return mark;
  });

function withRanges(part: string, file: SpreadsheetFile): string {
  if (file.namedRanges.length === 0) return part;
  return part.replace(/[\p{L}_][\p{L}\d_.]*(?![\p{L}\d_.]*[(!])/gu, (word) => {
    const named = file.namedRanges.find(({ name }) => name.toLowerCase() === word.toLowerCase());
    return named ? `${quotedName(file.sheet(named.sheetId).name)}!${a1Of(named.rect)}` : word;
  });
}

const FILLING =
  `ARRAYFORMULA ARRAY_CONSTRAIN BYCOL BYROW CHOOSECOLS CHOOSEROWS FILTER FLATTEN FREQUENCY GROWTH HSTACK INDEX LINEST
  LOGEST MAKEARRAY MAP MINVERSE MMULT MUNIT RANDARRAY REGEXEXTRACT SCAN SEQUENCE SORT SPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE
  VSTACK WRAPCOLS WRAPROWS XLOOKUP`.split(/\s+/);

/**
 * Does the formula's result fill more than its own cell? Elsewhere Google gives one value only.
 * @param customFunctions names of the add-on's own functions, in capitals
 */
export const spills = (formula: string, customFunctions: string[]) =>
  /^=\s*\{/.test(formula) ||
  [...formula.matchAll(/([\p{L}_][\p{L}\d_.]*)\s*\(/gu)].some(([, name = ""]) =>
    [...FILLING, ...customFunctions].includes(name.toUpperCase()),
  );
