/** Data validation rules and their builder. */
import { rectOf } from "../model/rect";
import type { Scalar, Validation } from "../model/sheet";
import { Exception } from "./bridge";
import { define } from "./define";
import { type Enum, enumOf } from "./enums";
import { placeOf, type Range } from "./Range";
import type { Spreadsheet } from "./Spreadsheet";

export const DataValidationCriteria: Enum = enumOf("DataValidationCriteria", [
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_BETWEEN",
  "DATE_EQUAL_TO",
  "DATE_IS_VALID_DATE",
  "DATE_NOT_BETWEEN",
  "DATE_ON_OR_AFTER",
  "DATE_ON_OR_BEFORE",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_EQUAL_TO",
  "TEXT_IS_VALID_URL",
  "TEXT_IS_VALID_EMAIL",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CUSTOM_FORMULA",
  "CHECKBOX",
]);

export let ruleOf: (rule: DataValidation) => Validation;

export class DataValidation {
  readonly #rule: Validation;
  readonly #parent: Spreadsheet | undefined;
  static {
    ruleOf = (rule) => rule.#rule;
  }
  constructor(rule: Validation, parent?: Spreadsheet) {
    this.#rule = rule;
    this.#parent = parent;
  }
  getCriteriaType() {
    return DataValidationCriteria[this.#rule.criteria];
  }
  getCriteriaValues(): unknown[] {
    const { criteria, values, range, showDropdown } = this.#rule;
    if (criteria === "VALUE_IN_LIST") return [values, showDropdown !== false];
    if (range) {
      const sheet = this.#parent?.getSheets().find((candidate) => candidate.getSheetId() === range.sheetId);
      const { row, column, rows, columns } = range.rect;
      return [sheet?.getRange(row, column, rows, columns), showDropdown !== false];
    }
    return values;
  }
  getAllowInvalid() {
    return this.#rule.allowInvalid;
  }
  getHelpText() {
    return this.#rule.helpText ?? null;
  }
  copy() {
    return new DataValidationBuilder(this.#rule, this.#parent);
  }
}

export const validationOf = (rule: Validation) => new DataValidation(rule);

const dayOf = (date: Date) =>
  Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000) + 25569;

export class DataValidationBuilder {
  #rule: Validation;
  #parent: Spreadsheet | undefined;
  constructor(rule: Validation = { criteria: "", values: [], allowInvalid: true }, parent?: Spreadsheet) {
    this.#rule = { ...rule };
    this.#parent = parent;
  }
  requireValueInList(list: unknown[], showDropdown = true) {
    return this.#require("VALUE_IN_LIST", list.map(String), { showDropdown });
  }
  requireValueInRange(range: Range, showDropdown = true) {
    const place = placeOf(range);
    this.#parent = range.getSheet().getParent();
    return this.#require("VALUE_IN_RANGE", [], {
      showDropdown,
      range: { sheetId: place.sheetId, rect: rectOf(place) },
    });
  }
  requireNumberBetween(low: number, high: number) {
    return this.#require("NUMBER_BETWEEN", [low, high]);
  }
  requireNumberNotBetween(low: number, high: number) {
    return this.#require("NUMBER_NOT_BETWEEN", [low, high]);
  }
  requireNumberEqualTo(number: number) {
    return this.#require("NUMBER_EQUAL_TO", [number]);
  }
  requireNumberNotEqualTo(number: number) {
    return this.#require("NUMBER_NOT_EQUAL_TO", [number]);
  }
  requireNumberGreaterThan(number: number) {
    return this.#require("NUMBER_GREATER_THAN", [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number) {
    return this.#require("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }
  requireNumberLessThan(number: number) {
    return this.#require("NUMBER_LESS_THAN", [number]);
  }
  requireNumberLessThanOrEqualTo(number: number) {
    return this.#require("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }
  requireDate() {
    return this.#require("DATE_IS_VALID_DATE", []);
  }
  requireDateAfter(date: Date) {
    return this.#require("DATE_AFTER", [dayOf(date)]);
  }
  requireDateBefore(date: Date) {
    return this.#require("DATE_BEFORE", [dayOf(date)]);
  }
  requireDateBetween(start: Date, end: Date) {
    return this.#require("DATE_BETWEEN", [dayOf(start), dayOf(end)]);
  }
  requireDateEqualTo(date: Date) {
    return this.#require("DATE_EQUAL_TO", [dayOf(date)]);
  }
  requireDateOnOrAfter(date: Date) {
    return this.#require("DATE_ON_OR_AFTER", [dayOf(date)]);
  }
  requireDateOnOrBefore(date: Date) {
    return this.#require("DATE_ON_OR_BEFORE", [dayOf(date)]);
  }
  requireTextContains(text: string) {
    return this.#require("TEXT_CONTAINS", [text]);
  }
  requireTextDoesNotContain(text: string) {
    return this.#require("TEXT_DOES_NOT_CONTAIN", [text]);
  }
  requireTextEqualTo(text: string) {
    return this.#require("TEXT_EQUAL_TO", [text]);
  }
  requireTextIsEmail() {
    return this.#require("TEXT_IS_VALID_EMAIL", []);
  }
  requireTextIsUrl() {
    return this.#require("TEXT_IS_VALID_URL", []);
  }
  requireFormulaSatisfied(formula: string) {
    return this.#require("CUSTOM_FORMULA", [formula]);
  }
  requireCheckbox(...values: Scalar[]) {
    return this.#require("CHECKBOX", values);
  }
  setAllowInvalid(allowInvalid: boolean) {
    this.#rule.allowInvalid = allowInvalid;
    return this;
  }
  setHelpText(helpText: string | null) {
    this.#rule.helpText = helpText ?? undefined;
    return this;
  }
  build() {
    if (this.#rule.criteria === "")
      throw new Exception("Cannot build a data validation rule without a criteria.");
    return new DataValidation(this.#rule, this.#parent);
  }
  #require(criteria: string, values: Scalar[], more: Partial<Validation> = {}) {
    const { allowInvalid, helpText } = this.#rule;
    this.#rule = { criteria, values, allowInvalid, ...(helpText ? { helpText } : {}), ...more };
    return this;
  }
}

define<GoogleAppsScript.Spreadsheet.DataValidation, DataValidation>(
  DataValidation,
  "SpreadsheetApp.DataValidation",
  {},
);
define<GoogleAppsScript.Spreadsheet.DataValidationBuilder, DataValidationBuilder>(
  DataValidationBuilder,
  "SpreadsheetApp.DataValidationBuilder",
  {
    requireValueInList: "any[]|any[],boolean",
    requireValueInRange: "Range|Range,boolean",
    requireNumberBetween: "number,number",
    requireNumberNotBetween: "number,number",
    requireNumberEqualTo: "number",
    requireNumberNotEqualTo: "number",
    requireNumberGreaterThan: "number",
    requireNumberGreaterThanOrEqualTo: "number",
    requireNumberLessThan: "number",
    requireNumberLessThanOrEqualTo: "number",
    requireDateAfter: "date",
    requireDateBefore: "date",
    requireDateBetween: "date,date",
    requireDateEqualTo: "date",
    requireDateOnOrAfter: "date",
    requireDateOnOrBefore: "date",
    requireTextContains: "string",
    requireTextDoesNotContain: "string",
    requireTextEqualTo: "string",
    requireFormulaSatisfied: "string",
    requireCheckbox: "|any|any,any",
    setAllowInvalid: "boolean",
    setHelpText: "string?",
  },
);
