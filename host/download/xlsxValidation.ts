/** Data validation in the words of ExcelJS. */
import type ExcelJS from "exceljs";
import type { Rect } from "../model/rect";
import type { Scalar, Validation } from "../model/sheet";
import { a1Of, quotedName } from "../values/a1";

type Rule = Omit<ExcelJS.DataValidation, "allowBlank">;

const operators: { [criteria: string]: ExcelJS.DataValidationOperator } = {
  BETWEEN: "between",
  NOT_BETWEEN: "notBetween",
  EQUAL_TO: "equal",
  NOT_EQUAL_TO: "notEqual",
  GREATER_THAN: "greaterThan",
  AFTER: "greaterThan",
  GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  ON_OR_AFTER: "greaterThanOrEqual",
  IS_VALID_DATE: "greaterThanOrEqual",
  LESS_THAN: "lessThan",
  BEFORE: "lessThan",
  LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
  ON_OR_BEFORE: "lessThanOrEqual",
};

const quoted = (text: Scalar | undefined) => `"${String(text).replace(/"/g, '""')}"`;

/** Tests of texts, as formulas of the first cell; what Excel cannot test is missing. */
const textTests: { [criteria: string]: (cell: string, text: Scalar | undefined) => string } = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${quoted(text)},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, text) => `ISERROR(SEARCH(${quoted(text)},${cell}))`,
  TEXT_EQUAL_TO: (cell, text) => `${cell}=${quoted(text)}`,
};

/** What a rule needs of the workbook it goes to. */
export interface RuleWords {
  /** The name in Excel of a sheet. */
  sheetName(id: number): string;
  /** Puts choices that Excel's own list cannot hold into cells; gives their address. */
  listedInCells(choices: string[]): string;
  formula(formula: string): string | undefined;
}

export const absolute = (sheetName: string, rect: Rect) =>
  `${quotedName(sheetName)}!${a1Of(rect).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;

/** ExcelJS writes a day only when given a Date. */
const dayOf = (serial: Scalar) => new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(serial))));

function listOf(choices: string[], words: RuleWords): Rule {
  const list = choices.join(",");
  const fits = list.length <= 255 && !choices.some((choice) => choice.includes(","));
  return {
    type: "list",
    formulae: [fits ? `"${list.replace(/"/g, '""')}"` : words.listedInCells(choices)],
  };
}

function ruleOf({ criteria, values, range }: Validation, cell: string, words: RuleWords): Rule | undefined {
  if (criteria === "VALUE_IN_LIST") return listOf(values.map(String), words);
  if (criteria === "CHECKBOX") return listOf(values.length ? values.map(String) : ["TRUE", "FALSE"], words);
  if (criteria === "VALUE_IN_RANGE" && range)
    return { type: "list", formulae: [absolute(words.sheetName(range.sheetId), range.rect)] };
  const [, kind, comparison = ""] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const operator = operators[comparison];
  if (operator && kind === "NUMBER") return { type: "decimal", operator, formulae: values.map(Number) };
  if (operator) return { type: "date", operator, formulae: values.length ? values.map(dayOf) : [dayOf(0)] };
  const formula =
    criteria === "CUSTOM_FORMULA" ? words.formula(String(values[0])) : textTests[criteria]?.(cell, values[0]);
  return formula === undefined ? undefined : { type: "custom", formulae: [formula] };
}

/**
 * undefined for a rule that an .xlsx file cannot hold.
 * @param rect where it holds: formulas are meant for its first cell
 */
export function validationOf(
  rule: Validation,
  rect: Rect,
  words: RuleWords,
): ExcelJS.DataValidation | undefined {
  const found = ruleOf(rule, a1Of({ ...rect, rows: 1, columns: 1 }), words);
  if (!found) return undefined;
  return {
    ...found,
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText.slice(0, 255) } : {}),
  };
}
