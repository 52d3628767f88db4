/** Conditions of the Sheets API, and the names that SpreadsheetApp has for them. */
import { refuse } from "../../edits/refusals";
import type { Scalar } from "../../model/sheet";

export interface Condition {
  type?: string;
  values?: { userEnteredValue?: string }[];
}

const names: { [type: string]: string } = {
  ONE_OF_LIST: "VALUE_IN_LIST",
  ONE_OF_RANGE: "VALUE_IN_RANGE",
  BOOLEAN: "CHECKBOX",
  NUMBER_GREATER: "NUMBER_GREATER_THAN",
  NUMBER_GREATER_THAN_EQ: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  NUMBER_LESS: "NUMBER_LESS_THAN",
  NUMBER_LESS_THAN_EQ: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  NUMBER_EQ: "NUMBER_EQUAL_TO",
  NUMBER_NOT_EQ: "NUMBER_NOT_EQUAL_TO",
  NUMBER_BETWEEN: "NUMBER_BETWEEN",
  NUMBER_NOT_BETWEEN: "NUMBER_NOT_BETWEEN",
  TEXT_CONTAINS: "TEXT_CONTAINS",
  TEXT_NOT_CONTAINS: "TEXT_DOES_NOT_CONTAIN",
  TEXT_STARTS_WITH: "TEXT_STARTS_WITH",
  TEXT_ENDS_WITH: "TEXT_ENDS_WITH",
  TEXT_EQ: "TEXT_EQUAL_TO",
  TEXT_IS_EMAIL: "TEXT_IS_VALID_EMAIL",
  TEXT_IS_URL: "TEXT_IS_VALID_URL",
  DATE_IS_VALID: "DATE_IS_VALID_DATE",
  BLANK: "CELL_EMPTY",
  NOT_BLANK: "CELL_NOT_EMPTY",
  CUSTOM_FORMULA: "CUSTOM_FORMULA",
};

export function criteriaOf({ type = "" }: Condition): string {
  return names[type] ?? refuse(`The condition ${type} is not available in the local host`);
}

/** As the Sheets API names it; what it has no name for keeps its own. */
export const typeOf = (criteria: string): string =>
  Object.keys(names).find((type) => names[type] === criteria) ?? criteria;

export function valuesOfCondition({ type = "", values = [] }: Condition): Scalar[] {
  const texts = values.map(({ userEnteredValue = "" }) => userEnteredValue);
  return type.startsWith("NUMBER") ? texts.map(Number) : texts;
}
