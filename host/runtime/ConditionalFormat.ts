/** Conditional format rules and their builder. */
import { rectOf } from "../model/rect";
import type { ConditionalFormat, Scalar } from "../model/sheet";
import { Exception } from "./bridge";
import { hexOf } from "./color";
import { define } from "./define";
import { type Enum, type EnumValue, enumOf } from "./enums";
import { placeOf, type Range } from "./Range";
import type { Sheet } from "./Sheet";

export const BooleanCriteria: Enum = enumOf("BooleanCriteria", [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_EQUAL_TO",
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
  "TEXT_ENDS_WITH",
  "TEXT_EQUAL_TO",
  "TEXT_STARTS_WITH",
  "CUSTOM_FORMULA",
]);
export const InterpolationType: Enum = enumOf("InterpolationType", [
  "NUMBER",
  "PERCENT",
  "PERCENTILE",
  "MIN",
  "MAX",
]);

export let conditionalFormatOf: (rule: ConditionalFormatRule) => ConditionalFormat;

export class ConditionalFormatRule {
  readonly #rule: ConditionalFormat;
  readonly #ranges: Range[];
  static {
    conditionalFormatOf = (rule) => rule.#rule;
  }
  constructor(rule: ConditionalFormat, ranges: Range[]) {
    this.#rule = rule;
    this.#ranges = ranges;
  }
  getRanges() {
    return this.#ranges;
  }
  getBooleanCondition() {
    return this.#rule.criteria === undefined ? null : new BooleanCondition(this.#rule);
  }
  copy() {
    return new ConditionalFormatRuleBuilder(this.#rule, this.#ranges);
  }
}

class BooleanCondition {
  readonly #rule: ConditionalFormat;
  constructor(rule: ConditionalFormat) {
    this.#rule = rule;
  }
  getCriteriaType() {
    return BooleanCriteria[this.#rule.criteria as string];
  }
  getCriteriaValues() {
    return this.#rule.values;
  }
  getBold() {
    return this.#rule.format?.fontWeight === undefined ? null : this.#rule.format.fontWeight === "bold";
  }
  getFontColor() {
    return this.#rule.format?.fontColor ?? null;
  }
  getBackground() {
    return this.#rule.format?.background ?? null;
  }
}

/** Rules of a sheet as kept, with the sheet's ranges. */
export const ruleFrom = (rule: ConditionalFormat, sheet: Sheet) =>
  new ConditionalFormatRule(
    rule,
    rule.ranges.map((rect) => sheet.getRange(rect.row, rect.column, rect.rows, rect.columns)),
  );

export class ConditionalFormatRuleBuilder {
  #rule: ConditionalFormat;
  #ranges: Range[];
  constructor(rule: ConditionalFormat = { ranges: [], values: [] }, ranges: Range[] = []) {
    this.#rule = { ...rule, format: { ...rule.format } };
    this.#ranges = ranges;
  }
  setRanges(ranges: Range[]) {
    this.#ranges = ranges;
    this.#rule.ranges = ranges.map((range) => rectOf(placeOf(range)));
    return this;
  }
  whenCellEmpty() {
    return this.#when("CELL_EMPTY");
  }
  whenCellNotEmpty() {
    return this.#when("CELL_NOT_EMPTY");
  }
  whenNumberBetween(low: number, high: number) {
    return this.#when("NUMBER_BETWEEN", low, high);
  }
  whenNumberNotBetween(low: number, high: number) {
    return this.#when("NUMBER_NOT_BETWEEN", low, high);
  }
  whenNumberEqualTo(number: number) {
    return this.#when("NUMBER_EQUAL_TO", number);
  }
  whenNumberNotEqualTo(number: number) {
    return this.#when("NUMBER_NOT_EQUAL_TO", number);
  }
  whenNumberGreaterThan(number: number) {
    return this.#when("NUMBER_GREATER_THAN", number);
  }
  whenNumberGreaterThanOrEqualTo(number: number) {
    return this.#when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }
  whenNumberLessThan(number: number) {
    return this.#when("NUMBER_LESS_THAN", number);
  }
  whenNumberLessThanOrEqualTo(number: number) {
    return this.#when("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }
  whenTextContains(text: string) {
    return this.#when("TEXT_CONTAINS", text);
  }
  whenTextDoesNotContain(text: string) {
    return this.#when("TEXT_DOES_NOT_CONTAIN", text);
  }
  whenTextStartsWith(text: string) {
    return this.#when("TEXT_STARTS_WITH", text);
  }
  whenTextEndsWith(text: string) {
    return this.#when("TEXT_ENDS_WITH", text);
  }
  whenTextEqualTo(text: string) {
    return this.#when("TEXT_EQUAL_TO", text);
  }
  whenFormulaSatisfied(formula: string) {
    return this.#when("CUSTOM_FORMULA", formula);
  }
  setBackground(color: string | null) {
    return this.#look({ background: hexOf(color) ?? undefined });
  }
  setFontColor(color: string | null) {
    return this.#look({ fontColor: hexOf(color) ?? undefined });
  }
  setBold(bold: boolean | null) {
    return this.#look({ fontWeight: bold === null ? undefined : bold ? "bold" : "normal" });
  }
  setItalic(italic: boolean | null) {
    return this.#look({ fontStyle: italic === null ? undefined : italic ? "italic" : "normal" });
  }
  setStrikethrough(struck: boolean | null) {
    return this.#look({ fontLine: struck ? "line-through" : undefined });
  }
  setUnderline(underlined: boolean | null) {
    return this.#look({ fontLine: underlined ? "underline" : undefined });
  }
  setGradientMinpoint(color: string) {
    return this.#point(0, "MIN", color);
  }
  setGradientMinpointWithValue(color: string, type: EnumValue, value: string) {
    return this.#point(0, String(type), color, value);
  }
  setGradientMidpointWithValue(color: string, type: EnumValue, value: string) {
    return this.#point(1, String(type), color, value);
  }
  setGradientMaxpoint(color: string) {
    return this.#point(2, "MAX", color);
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string) {
    return this.#point(2, String(type), color, value);
  }
  build() {
    if (this.#ranges.length === 0) throw new Exception("A conditional format rule needs at least one range.");
    const gradient = this.#rule.gradient?.filter(Boolean);
    if (this.#rule.criteria === undefined && !gradient?.length)
      throw new Exception("A conditional format rule needs a condition or a gradient.");
    return new ConditionalFormatRule({ ...this.#rule, ...(gradient ? { gradient } : {}) }, this.#ranges);
  }
  #when(criteria: string, ...values: Scalar[]) {
    this.#rule = { ...this.#rule, criteria, values, gradient: undefined };
    return this;
  }
  #look(format: ConditionalFormat["format"]) {
    this.#rule.format = { ...this.#rule.format, ...format };
    return this;
  }
  #point(index: number, type: string, color: string, value?: string) {
    const gradient = [...(this.#rule.gradient ?? [])];
    gradient[index] = { type, color: hexOf(color) as string, ...(value === undefined ? {} : { value }) };
    this.#rule = { ...this.#rule, criteria: undefined, gradient };
    return this;
  }
}

define<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, ConditionalFormatRule>(
  ConditionalFormatRule,
  "SpreadsheetApp.ConditionalFormatRule",
  {},
);
define<GoogleAppsScript.Spreadsheet.BooleanCondition, BooleanCondition>(
  BooleanCondition,
  "SpreadsheetApp.BooleanCondition",
  {},
);
define<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder, ConditionalFormatRuleBuilder>(
  ConditionalFormatRuleBuilder,
  "SpreadsheetApp.ConditionalFormatRuleBuilder",
  {
    setRanges: "any[]",
    whenNumberBetween: "number,number",
    whenNumberNotBetween: "number,number",
    whenNumberEqualTo: "number",
    whenNumberNotEqualTo: "number",
    whenNumberGreaterThan: "number",
    whenNumberGreaterThanOrEqualTo: "number",
    whenNumberLessThan: "number",
    whenNumberLessThanOrEqualTo: "number",
    whenTextContains: "string",
    whenTextDoesNotContain: "string",
    whenTextStartsWith: "string",
    whenTextEndsWith: "string",
    whenTextEqualTo: "string",
    whenFormulaSatisfied: "string",
    setBackground: "string?",
    setFontColor: "string?",
    setBold: "boolean?",
    setItalic: "boolean?",
    setStrikethrough: "boolean?",
    setUnderline: "boolean?",
    setGradientMinpoint: "string",
    setGradientMinpointWithValue: "string,InterpolationType,string",
    setGradientMidpointWithValue: "string,InterpolationType,string",
    setGradientMaxpoint: "string",
    setGradientMaxpointWithValue: "string,InterpolationType,string",
  },
);
