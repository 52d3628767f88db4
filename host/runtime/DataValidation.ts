/** Data validation rules and their builder. */
import { rectOf } from "../model/rect";
import type { Scalar, Validation } from "../model/sheet";
import { Exception } from "./bridge";
import { keptCondition, shownValues } from "./conditions";
import { addMethods, define, GoogleObject } from "./define";
import { type EnumValue, enumOf, valueNamed } from "./enums";
import { type GoogleRange, placeOf, rangeAt } from "./places";

export const DataValidationCriteria = enumOf("DataValidationCriteria");

/** Items of a list that stands in the rule itself. */
const MOST_ITEMS = 500;
const tooManyItems =
  "The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.";

export let ruleOf: (rule: DataValidation) => Validation;

function criteriaValuesOf({ criteria, values, range, showDropdown }: Validation, fileId = ""): unknown[] {
  if (criteria === "VALUE_IN_LIST") return [values, showDropdown !== false];
  if (range) return [rangeAt({ fileId, sheetId: range.sheetId, ...range.rect }), showDropdown !== false];
  return shownValues({ criteria, values });
}

export class DataValidation extends GoogleObject {
  readonly #rule: Validation;
  /** The file whose cells a list stands in. */
  readonly #fileId: string | undefined;
  static {
    ruleOf = (rule) => rule.#rule;
  }
  constructor(rule: Validation, fileId?: string) {
    super();
    this.#rule = rule;
    this.#fileId = fileId;
  }
  getCriteriaType() {
    return valueNamed(DataValidationCriteria, this.#rule.criteria);
  }
  getCriteriaValues(): unknown[] {
    return criteriaValuesOf(this.#rule, this.#fileId);
  }
  getAllowInvalid() {
    return this.#rule.allowInvalid;
  }
  getHelpText() {
    return this.#rule.helpText ?? null;
  }
  copy() {
    return new DataValidationBuilder(this.#rule, this.#fileId);
  }
}
define(DataValidation, "SpreadsheetApp.DataValidation");

export const validationOf = (rule: Validation) => new DataValidation(rule);

const criteria: { [method: string]: string } = {
  requireNumberBetween: "NUMBER_BETWEEN",
  requireNumberNotBetween: "NUMBER_NOT_BETWEEN",
  requireNumberEqualTo: "NUMBER_EQUAL_TO",
  requireNumberNotEqualTo: "NUMBER_NOT_EQUAL_TO",
  requireNumberGreaterThan: "NUMBER_GREATER_THAN",
  requireNumberGreaterThanOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  requireNumberLessThan: "NUMBER_LESS_THAN",
  requireNumberLessThanOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  requireDate: "DATE_IS_VALID_DATE",
  requireDateAfter: "DATE_AFTER",
  requireDateBefore: "DATE_BEFORE",
  requireDateBetween: "DATE_BETWEEN",
  requireDateNotBetween: "DATE_NOT_BETWEEN",
  requireDateEqualTo: "DATE_EQUAL_TO",
  requireDateOnOrAfter: "DATE_ON_OR_AFTER",
  requireDateOnOrBefore: "DATE_ON_OR_BEFORE",
  requireTextContains: "TEXT_CONTAINS",
  requireTextDoesNotContain: "TEXT_DOES_NOT_CONTAIN",
  requireTextEqualTo: "TEXT_EQUAL_TO",
  requireTextIsEmail: "TEXT_IS_VALID_EMAIL",
  requireTextIsUrl: "TEXT_IS_VALID_URL",
  requireFormulaSatisfied: "CUSTOM_FORMULA",
  requireCheckbox: "CHECKBOX",
};

export class DataValidationBuilder extends GoogleObject {
  #rule: Validation;
  #fileId: string | undefined;
  constructor(rule: Validation = { criteria: "", values: [], allowInvalid: true }, fileId?: string) {
    super();
    this.#rule = { ...rule };
    this.#fileId = fileId;
  }
  static {
    addMethods(DataValidationBuilder, () =>
      Object.entries(criteria).map(([method, name]) => ({
        [method](this: DataValidationBuilder, ...values: unknown[]) {
          return this.#require(name, keptCondition(name, values).values);
        },
      })),
    );
  }
  requireValueInList(list: unknown[], showDropdown = true) {
    if (list.length > MOST_ITEMS) throw new Exception(tooManyItems);
    return this.#require("VALUE_IN_LIST", list.map(String), { showDropdown });
  }
  requireValueInRange(range: GoogleRange, showDropdown = true) {
    const { fileId, sheetId, ...rest } = placeOf(range);
    this.#fileId = fileId;
    return this.#require("VALUE_IN_RANGE", [], { showDropdown, range: { sheetId, rect: rectOf(rest) } });
  }
  withCriteria(type: EnumValue, args: unknown[]) {
    const [first, showDropdown] = args as [never, boolean | undefined];
    if (type === DataValidationCriteria.VALUE_IN_LIST) return this.requireValueInList(first, showDropdown);
    if (type === DataValidationCriteria.VALUE_IN_RANGE) return this.requireValueInRange(first, showDropdown);
    return this.#require(type.name(), keptCondition(type.name(), args).values);
  }
  setAllowInvalid(allowInvalid: boolean) {
    this.#rule.allowInvalid = allowInvalid;
    return this;
  }
  setHelpText(helpText: string | null) {
    this.#rule.helpText = helpText ?? undefined;
    return this;
  }
  getCriteriaType() {
    return this.#rule.criteria === "" ? null : valueNamed(DataValidationCriteria, this.#rule.criteria);
  }
  getCriteriaValues() {
    return criteriaValuesOf(this.#rule, this.#fileId);
  }
  getAllowInvalid() {
    return this.#rule.allowInvalid;
  }
  getHelpText() {
    return this.#rule.helpText ?? null;
  }
  copy() {
    return new DataValidationBuilder(this.#rule, this.#fileId);
  }
  build() {
    if (this.#rule.criteria === "")
      throw new Exception("Cannot build a data validation rule without a criteria.");
    return new DataValidation(this.#rule, this.#fileId);
  }
  #require(name: string, values: Scalar[], more: Partial<Validation> = {}) {
    const { allowInvalid, helpText } = this.#rule;
    this.#rule = { criteria: name, values, allowInvalid, ...(helpText ? { helpText } : {}), ...more };
    return this;
  }
}
define(DataValidationBuilder, "SpreadsheetApp.DataValidationBuilder", {
  requireValueInList: "any[]|any[],boolean",
  setHelpText: "string?",
});
