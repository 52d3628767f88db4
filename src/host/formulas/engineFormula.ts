/** Formulas as the engine reads them: American separators, names of ranges and open ends put in full, no ARRAYFORMULA. */
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of, quotedName } from "../values/a1";
import { localeOf } from "../values/locale";
import { closedRanges } from "./closedRanges";

const OUTSIDE_STRINGS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^"']+|['"]/g;

/** @param own the sheet in which the formula stands */
export function engineFormula(formula: string, file: SpreadsheetFile, own: Sheet): string {
  const commaIsDecimal = localeOf(file.locale).decimal === ",";
  const brackets: string[] = [];
  return closedRanges(formula, file, own).replace(OUTSIDE_STRINGS, (part) => {
    if (/^["']/.test(part)) return part;
    const american = commaIsDecimal ? part.replace(/(\d),(?=\d)/g, "$1.") : part;
    const plain = withoutBraces(american, brackets);
    return withRanges(plain, file).replace(/\bARRAYFORMULA\s*\(/gi, "(");
  });
}

/**
 * The engine knows only constants in braces, so {A1,2;3,4} becomes ARRAY_LITERAL(ARRAY_ROW(A1,2),ARRAY_ROW(3,4)); where a comma
 * is decimal, {A1\2;3\4} does, and elsewhere a semicolon becomes a comma.
 * @param open brackets open before this part of the formula; changed
 */
function withoutBraces(part: string, open: string[]): string {
  return part.replace(/[{}();\\]/g, (mark) => {
    const inArray = open[open.length - 1] === "{";
    if (mark === "{" || mark === "(") open.push(mark);
    if (mark === "}" || mark === ")") open.pop();
    if (mark === "{") return "ARRAY_LITERAL(ARRAY_ROW(";
    if (mark === "}") return "))";
    if (mark === ";") return inArray ? "),ARRAY_ROW(" : ",";
    return mark === "\\" ? "," : mark;
  });
}

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
