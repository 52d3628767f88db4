/** Does a value satisfy the data validation of its cell? */
import { lastColumn, lastRow } from "../model/rect";
import type { Scalar, Validation } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { localeOf } from "../values/locale";
import { parseTyped } from "../values/parseTyped";

/** What a person has entered; a date is a number that the cell will show as one. */
export interface Entered {
  value: Scalar;
  isDate: boolean;
}

type Test = (value: Scalar, bounds: Scalar[]) => boolean;

const numeric =
  (test: (value: number, low: number, high: number) => boolean): Test =>
  (value, [low, high]) =>
    typeof value === "number" && test(value, Number(low), Number(high));

const textual =
  (test: (value: string, wanted: string) => boolean): Test =>
  (value, [wanted]) =>
    test(String(value).toLowerCase(), String(wanted).toLowerCase());

const tests: { [criteria: string]: Test } = {
  NUMBER_BETWEEN: numeric((value, low, high) => value >= low && value <= high),
  NUMBER_NOT_BETWEEN: numeric((value, low, high) => value < low || value > high),
  NUMBER_EQUAL_TO: numeric((value, low) => value === low),
  NUMBER_NOT_EQUAL_TO: numeric((value, low) => value !== low),
  NUMBER_GREATER_THAN: numeric((value, low) => value > low),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numeric((value, low) => value >= low),
  NUMBER_LESS_THAN: numeric((value, low) => value < low),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numeric((value, low) => value <= low),
  DATE_AFTER: numeric((value, low) => value > low),
  DATE_BEFORE: numeric((value, low) => value < low),
  DATE_BETWEEN: numeric((value, low, high) => value >= low && value <= high),
  DATE_EQUAL_TO: numeric((value, low) => Math.floor(value) === Math.floor(low)),
  DATE_IS_VALID_DATE: (value) => typeof value === "number",
  DATE_NOT_BETWEEN: numeric((value, low, high) => value < low || value > high),
  DATE_ON_OR_AFTER: numeric((value, low) => value >= low),
  DATE_ON_OR_BEFORE: numeric((value, low) => value <= low),
  TEXT_CONTAINS: textual((value, wanted) => value.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: textual((value, wanted) => !value.includes(wanted)),
  TEXT_EQUAL_TO: textual((value, wanted) => value === wanted),
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  TEXT_IS_VALID_URL: (value) => /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(String(value)),
  CHECKBOX: (value, [checked, unchecked]) =>
    checked === undefined ? typeof value === "boolean" : value === checked || value === unchecked,
};

/**
 * A criteria that needs formulas (CUSTOM_FORMULA) accepts everything.
 * @param year the year of a date without one in a list
 */
export function meetsValidation(
  file: SpreadsheetFile,
  rule: Validation,
  entered: Entered,
  year: number,
): boolean {
  const { value, isDate } = entered;
  if (rule.criteria === "VALUE_IN_RANGE") return standsInRange(file, rule, value);
  if (rule.criteria === "VALUE_IN_LIST") return rule.values.some((item) => isItem(file, item, value, year));
  if (rule.criteria.startsWith("DATE_") && !isDate) return false;
  const test = tests[rule.criteria];
  return test ? test(value, rule.values) : true;
}

/** The items of a list are texts; a number is the item that reads like it. */
function isItem(file: SpreadsheetFile, item: Scalar, value: Scalar, year: number): boolean {
  if (String(item) === String(value)) return true;
  const parsed = parseTyped(String(item), localeOf(file.locale), year);
  return parsed.kind === "value" && parsed.value === value;
}

function standsInRange(file: SpreadsheetFile, rule: Validation, value: Scalar): boolean {
  const sheet = file.sheets.find((candidate) => candidate.id === rule.range?.sheetId);
  const rect = rule.range?.rect;
  if (!sheet || !rect) return true;
  for (let row = rect.row; row <= Math.min(lastRow(rect), sheet.values.rows.length); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++)
      if (String(sheet.values.get(row, column) ?? "") === String(value)) return true;
  return false;
}
