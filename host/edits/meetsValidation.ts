/** Does a value satisfy the data validation of its cell? */
import { lastColumn, lastRow } from "../model/rect";
import type { Scalar, Validation } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { criteriaTests } from "../values/criteria";
import { localeOf } from "../values/locale";
import { parseTyped } from "../values/parseTyped";

/** What a person has entered; a date is a number that the cell will show as one. */
export interface Entered {
  value: Scalar;
  isDate: boolean;
}

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
  const test = criteriaTests[rule.criteria];
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
