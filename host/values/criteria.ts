/** The conditions of rules and filters: does a value meet them? */
import type { Scalar } from "../model/sheet";

type Test = (value: Scalar, bounds: Scalar[]) => boolean;

const numeric =
  (test: (value: number, low: number, high: number) => boolean): Test =>
  (value, [low, high]) =>
    typeof value === "number" && test(value, Number(low), Number(high));

const textual =
  (test: (value: string, wanted: string) => boolean): Test =>
  (value, [wanted]) =>
    test(String(value).toLowerCase(), String(wanted).toLowerCase());

/** By Google's name of the criteria; a date is a number of days. Criteria that need a formula or the clock are not there. */
export const criteriaTests: { [criteria: string]: Test } = {
  CELL_EMPTY: (value) => value === "",
  CELL_NOT_EMPTY: (value) => value !== "",
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
  TEXT_STARTS_WITH: textual((value, wanted) => value.startsWith(wanted)),
  TEXT_ENDS_WITH: textual((value, wanted) => value.endsWith(wanted)),
  TEXT_EQUAL_TO: textual((value, wanted) => value === wanted),
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  TEXT_IS_VALID_URL: (value) => /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(String(value)),
  CHECKBOX: (value, [checked, unchecked]) =>
    checked === undefined ? typeof value === "boolean" : value === checked || value === unchecked,
};
