/** Conditional format rules and their builder. */
import { rectOf } from "../model/rect";
import type { ConditionalFormat } from "../model/sheet";
import { Exception } from "./bridge";
import { Color, colorOf } from "./Color";
import { BooleanCriteria, shownValues, whenMethods } from "./conditions";
import { addMethods, define, GoogleObject } from "./define";
import { type EnumValue, enumOf, valueNamed } from "./enums";
import { rangeIn } from "./grids";
import { hexOf } from "./hexColor";
import { type GoogleRange, placeOf, type SheetPlace } from "./places";

export const InterpolationType = enumOf("InterpolationType");

export let conditionalFormatOf: (rule: ConditionalFormatRule) => ConditionalFormat;

export class ConditionalFormatRule extends GoogleObject {
  readonly #rule: ConditionalFormat;
  readonly #ranges: GoogleRange[];
  static {
    conditionalFormatOf = (rule) => rule.#rule;
  }
  constructor(rule: ConditionalFormat, ranges: GoogleRange[]) {
    super();
    this.#rule = rule;
    this.#ranges = ranges;
  }
  getRanges() {
    return this.#ranges;
  }
  getBooleanCondition() {
    return booleanOf(this.#rule);
  }
  getGradientCondition() {
    return gradientOf(this.#rule);
  }
  copy() {
    return new ConditionalFormatRuleBuilder(this.#rule, this.#ranges);
  }
}
define(ConditionalFormatRule, "SpreadsheetApp.ConditionalFormatRule");

const booleanOf = (rule: ConditionalFormat) =>
  rule.criteria === undefined ? null : new BooleanCondition(rule);
const gradientOf = ({ gradient }: ConditionalFormat) => (gradient ? new GradientCondition(gradient) : null);

class BooleanCondition extends GoogleObject {
  readonly #rule: ConditionalFormat;
  constructor(rule: ConditionalFormat) {
    super();
    this.#rule = rule;
  }
  getCriteriaType() {
    return valueNamed(BooleanCriteria, this.#rule.criteria as string);
  }
  getCriteriaValues() {
    return shownValues({ criteria: this.#rule.criteria as string, values: this.#rule.values });
  }
  getBold() {
    return this.#says("fontWeight", "bold");
  }
  getItalic() {
    return this.#says("fontStyle", "italic");
  }
  getStrikethrough() {
    return this.#says("fontLine", "line-through");
  }
  getUnderline() {
    return this.#says("fontLine", "underline");
  }
  getFontColor() {
    return this.#rule.format?.fontColor ?? null;
  }
  getFontColorObject() {
    return objectOf(this.#rule.format?.fontColor);
  }
  getBackground() {
    return this.#rule.format?.background ?? null;
  }
  getBackgroundObject() {
    return objectOf(this.#rule.format?.background);
  }
  #says(key: "fontWeight" | "fontStyle" | "fontLine", wanted: string) {
    const said = this.#rule.format?.[key];
    return said === undefined ? null : said === wanted;
  }
}
define(BooleanCondition, "SpreadsheetApp.BooleanCondition");

const objectOf = (hex: string | undefined) => (hex === undefined ? null : new Color(hex));

type Points = NonNullable<ConditionalFormat["gradient"]>;

/** The lowest point, perhaps one between, and the highest. */
class GradientCondition extends GoogleObject {
  readonly #points: Points;
  constructor(points: Points) {
    super();
    this.#points = points;
  }
  getMinColor() {
    return this.#color("min");
  }
  getMinColorObject() {
    return objectOf(this.#color("min") ?? undefined);
  }
  getMinType() {
    return this.#type("min");
  }
  getMinValue() {
    return this.#value("min");
  }
  getMidColor() {
    return this.#color("mid");
  }
  getMidColorObject() {
    return objectOf(this.#color("mid") ?? undefined);
  }
  getMidType() {
    return this.#type("mid");
  }
  getMidValue() {
    return this.#value("mid");
  }
  getMaxColor() {
    return this.#color("max");
  }
  getMaxColorObject() {
    return objectOf(this.#color("max") ?? undefined);
  }
  getMaxType() {
    return this.#type("max");
  }
  getMaxValue() {
    return this.#value("max");
  }
  #at(place: "min" | "mid" | "max") {
    const { length } = this.#points;
    if (place === "mid") return length === 3 ? this.#points[1] : undefined;
    return this.#points[place === "min" ? 0 : length - 1];
  }
  #color = (place: "min" | "mid" | "max") => this.#at(place)?.color ?? null;
  #value = (place: "min" | "mid" | "max") => this.#at(place)?.value ?? "";
  #type(place: "min" | "mid" | "max") {
    const type = this.#at(place)?.type;
    return type === undefined ? null : valueNamed(InterpolationType, type);
  }
}
define(GradientCondition, "SpreadsheetApp.GradientCondition");

/** A rule of a sheet as it is kept. */
export const ruleFrom = (rule: ConditionalFormat, sheet: SheetPlace) =>
  new ConditionalFormatRule(
    rule,
    rule.ranges.map((rect) => rangeIn(sheet, rect)),
  );

type Look = ConditionalFormat["format"];

export class ConditionalFormatRuleBuilder extends GoogleObject {
  #rule: ConditionalFormat;
  #ranges: GoogleRange[];
  constructor(rule: ConditionalFormat = { ranges: [], values: [] }, ranges: GoogleRange[] = []) {
    super();
    this.#rule = { ...rule, format: { ...rule.format } };
    this.#ranges = ranges;
  }
  static {
    addMethods(ConditionalFormatRuleBuilder, () => [
      whenMethods((builder, condition) => {
        const own = builder as ConditionalFormatRuleBuilder;
        own.#rule = { ...own.#rule, ...condition, gradient: undefined };
      }),
    ]);
  }
  getRanges() {
    return this.#ranges;
  }
  setRanges(ranges: GoogleRange[]) {
    this.#ranges = ranges;
    this.#rule.ranges = ranges.map((range) => rectOf(placeOf(range)));
    return this;
  }
  getBooleanCondition() {
    return booleanOf(this.#rule);
  }
  getGradientCondition() {
    return gradientOf(this.#rule);
  }
  setBackground(color: string | null) {
    return this.#look({ background: hexOf(color) ?? undefined });
  }
  setBackgroundObject(color: Color | null) {
    return this.#look({ background: color ? colorOf(color).hex : undefined });
  }
  setFontColor(color: string | null) {
    return this.#look({ fontColor: hexOf(color) ?? undefined });
  }
  setFontColorObject(color: Color | null) {
    return this.#look({ fontColor: color ? colorOf(color).hex : undefined });
  }
  setBold(bold: boolean | null) {
    return this.#look({ fontWeight: bold === null ? undefined : bold ? "bold" : "normal" });
  }
  setItalic(italic: boolean | null) {
    return this.#look({ fontStyle: italic === null ? undefined : italic ? "italic" : "normal" });
  }
  setStrikethrough(struck: boolean | null) {
    return this.#look({ fontLine: struck === null ? undefined : struck ? "line-through" : "none" });
  }
  setUnderline(underlined: boolean | null) {
    return this.#look({ fontLine: underlined === null ? undefined : underlined ? "underline" : "none" });
  }
  setGradientMinpoint(color: string) {
    return this.#point(0, "MIN", hexOf(color));
  }
  setGradientMinpointObject(color: Color) {
    return this.#point(0, "MIN", colorOf(color).hex);
  }
  setGradientMinpointWithValue(color: string, type: EnumValue, value: string) {
    return this.#point(0, type.name(), hexOf(color), value);
  }
  setGradientMinpointObjectWithValue(color: Color, type: EnumValue, value: string) {
    return this.#point(0, type.name(), colorOf(color).hex, value);
  }
  setGradientMidpointWithValue(color: string, type: EnumValue, value: string) {
    return this.#point(1, type.name(), hexOf(color), value);
  }
  setGradientMidpointObjectWithValue(color: Color, type: EnumValue, value: string) {
    return this.#point(1, type.name(), colorOf(color).hex, value);
  }
  setGradientMaxpoint(color: string) {
    return this.#point(2, "MAX", hexOf(color));
  }
  setGradientMaxpointObject(color: Color) {
    return this.#point(2, "MAX", colorOf(color).hex);
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string) {
    return this.#point(2, type.name(), hexOf(color), value);
  }
  setGradientMaxpointObjectWithValue(color: Color, type: EnumValue, value: string) {
    return this.#point(2, type.name(), colorOf(color).hex, value);
  }
  copy() {
    return new ConditionalFormatRuleBuilder(this.#rule, this.#ranges);
  }
  build() {
    if (this.#ranges.length === 0) throw new Exception("A conditional format rule needs at least one range.");
    const gradient = this.#rule.gradient?.filter(Boolean);
    if (this.#rule.criteria === undefined && !gradient?.length)
      throw new Exception("A conditional format rule needs a condition or a gradient.");
    return new ConditionalFormatRule({ ...this.#rule, ...(gradient ? { gradient } : {}) }, this.#ranges);
  }
  #look(format: Look) {
    this.#rule.format = { ...this.#rule.format, ...format };
    return this;
  }
  #point(index: number, type: string, color: string | null, value?: string) {
    const gradient = [...(this.#rule.gradient ?? [])];
    gradient[index] = { type, color: color as string, ...(value === undefined ? {} : { value }) };
    this.#rule = { ...this.#rule, criteria: undefined, gradient };
    return this;
  }
}
define(ConditionalFormatRuleBuilder, "SpreadsheetApp.ConditionalFormatRuleBuilder");
