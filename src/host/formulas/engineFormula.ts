/** Formulas as the engine reads them: English separators, names of ranges put in full, no ARRAYFORMULA. */
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of, quotedName } from "../values/a1";
import { localeOf } from "../values/locale";

const OUTSIDE_STRINGS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^"']+|['"]/g;

export function engineFormula(formula: string, file: SpreadsheetFile): string {
  const { decimal } = localeOf(file.locale);
  return formula.replace(OUTSIDE_STRINGS, (part) => {
    if (/^["']/.test(part)) return part;
    const english = decimal === "," ? part.replace(/(\d),(\d)/g, "$1.$2").replace(/;/g, ",") : part;
    return withRanges(english, file).replace(/\bARRAYFORMULA\s*\(/gi, "(");
  });
}

function withRanges(part: string, file: SpreadsheetFile): string {
  if (file.namedRanges.length === 0) return part;
  return part.replace(/[\p{L}_][\p{L}\d_.]*(?![\p{L}\d_.]*[(!])/gu, (word) => {
    const named = file.namedRanges.find(({ name }) => name.toLowerCase() === word.toLowerCase());
    return named ? `${quotedName(file.sheet(named.sheetId).name)}!${a1Of(named.rect)}` : word;
  });
}

/** Does the formula's result fill more than its own cell? Elsewhere Google gives the first value only. */
export const spills = (formula: string) =>
  /\b(ARRAYFORMULA|FILTER|SORT|SORTBY|SORTN|UNIQUE|SEQUENCE|FLATTEN|TRANSPOSE|SPLIT|TOCOL|TOROW|VSTACK|HSTACK)\s*\(/i.test(
    formula,
  ) || /^=\s*\{/.test(formula);
