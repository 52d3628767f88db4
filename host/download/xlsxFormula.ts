/** Formulas as Excel writes them into a file. */
import { renameInFormula } from "../edits/shiftFormula";
import { closedRanges } from "../formulas/closedRanges";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { localeOf } from "../values/locale";

const words = (text: string) => new Set(text.trim().split(/\s+/));

/**
 * Only Google has these, or they mean something else in Excel, or LibreOffice, which computes what fills several cells
 * as soon as it opens a file, has them since 24.8 only: their results are written without the formula.
 */
const notInExcel = words(`
  ADD ARRAY_CONSTRAIN BYCOL BYROW CHOOSECOLS CHOOSEROWS COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE DIVIDE EPOCHTODATE EQ
  FILTER FLATTEN GOOGLEFINANCE GOOGLETRANSLATE GT GTE HSTACK IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISDATE
  ISEMAIL ISURL JOIN LAMBDA LET LT LTE MAKEARRAY MAP MINUS MULTIPLY NE POW QUERY RANDARRAY REDUCE REGEXEXTRACT REGEXMATCH
  REGEXREPLACE SCAN SEQUENCE SORT SORTN SPARKLINE SPLIT TOCOL TOROW TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT
  UMINUS UNARY_PERCENT UNIQUE UPLUS VSTACK WRAPCOLS WRAPROWS`);

/** Added to Excel after 2007, and so written with a prefix; those with a point in their name are as well. */
const younger = words(`
  ACOT ACOTH ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL FORMULATEXT
  GAMMA GAUSS IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM MAXIFS MINIFS MUNIT PDURATION
  PERMUTATIONA PHI RRI SEC SECH SHEET SHEETS SWITCH TEXTJOIN UNICHAR UNICODE XLOOKUP XMATCH XOR`);
const pointedButOld = words("ERROR.TYPE NETWORKDAYS.INTL WORKDAY.INTL");

const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^"']+|['"]/g;

/** What formulas of one workbook need to become formulas of Excel. */
export interface ExcelWords {
  file: SpreadsheetFile;
  /** Names of sheets in Excel by those at Google. */
  names: Map<string, string>;
  /** The add-on's own functions, in capitals. */
  customFunctions: Set<string>;
}

/**
 * Without "="; undefined when Excel has no such formula.
 * @param sheet where the formula stands
 */
export function excelFormula(
  formula: string,
  sheet: Sheet,
  { file, names, customFunctions }: ExcelWords,
): string | undefined {
  const commaIsDecimal = localeOf(file.locale).decimal === ",";
  let known = true;
  const written = closedRanges(formula.replace(/^=/, ""), file, sheet).replace(PARTS, (part) => {
    if (/^["']/.test(part)) return part;
    if (/[{\\]/.test(part)) known = false;
    const american = commaIsDecimal ? part.replace(/(\d),(?=\d)/g, "$1.").replace(/;/g, ",") : part;
    return american.replace(/([\p{L}_][\p{L}\d_.]*)\s*\(/gu, (_, name: string) => {
      const upper = name.toUpperCase();
      if (notInExcel.has(upper) || customFunctions.has(upper)) known = false;
      if (upper === "ARRAYFORMULA") return "(";
      return `${isYounger(upper) ? "_xlfn." : ""}${upper}(`;
    });
  });
  if (!known) return undefined;
  return [...names].reduce(
    (text, [from, to]) => (from === to ? text : renameInFormula(text, from, to)),
    written,
  );
}

const isYounger = (name: string) => younger.has(name) || (name.includes(".") && !pointedButOld.has(name));

/**
 * How many cells a formula fills.
 * @param spilled "row column" of each cell that shows part of a formula's result
 */
export function filledBy(
  { formulas }: Sheet,
  spilled: Set<string>,
  row: number,
  column: number,
): { rows: number; columns: number } {
  const fills = (r: number, c: number) => spilled.has(`${r} ${c}`) && formulas.get(r, c) === undefined;
  let rows = 1;
  while (fills(row + rows, column)) rows++;
  let columns = 1;
  while (fills(row, column + columns)) columns++;
  return { rows, columns };
}
