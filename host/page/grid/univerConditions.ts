// Turns Google's conditional formats into the rules of Univer's plugin.
import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import type { ConditionalFormat } from "../../model/sheet";
import { univerRange } from "./univerRange";
import { univerStyle } from "./univerStyle";

const texts: Record<string, string> = {
  TEXT_CONTAINS: "containsText",
  TEXT_NOT_CONTAINS: "notContainsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_STARTS_WITH: "beginsWith",
  TEXT_ENDS_WITH: "endsWith",
  TEXT_EQ: "equal",
  TEXT_EQUAL_TO: "equal",
  CELL_EMPTY: "containsBlanks",
  BLANK: "containsBlanks",
  CELL_NOT_EMPTY: "notContainsBlanks",
  NOT_BLANK: "notContainsBlanks",
};

const numbers: Record<string, string> = {
  NUMBER_GREATER: "greaterThan",
  NUMBER_GREATER_THAN: "greaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  NUMBER_GREATER_THAN_EQ: "greaterThanOrEqual",
  NUMBER_LESS: "lessThan",
  NUMBER_LESS_THAN: "lessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
  NUMBER_LESS_THAN_EQ: "lessThanOrEqual",
  NUMBER_EQUAL_TO: "equal",
  NUMBER_EQ: "equal",
  NUMBER_NOT_EQUAL_TO: "notEqual",
  NUMBER_NOT_EQ: "notEqual",
  NUMBER_BETWEEN: "between",
  NUMBER_NOT_BETWEEN: "notBetween",
};

const points: Record<string, string> = {
  MIN: "min",
  MAX: "max",
  NUMBER: "num",
  PERCENT: "percent",
  PERCENTILE: "percentile",
};

function highlight({ criteria = "", values, format = {} }: ConditionalFormat) {
  const style: IStyleBase = {
    ...univerStyle(format),
    ...(format.fontWeight === "normal" && { bl: BooleanNumber.FALSE }),
  };
  const base = { type: "highlightCell", style };
  if (criteria in texts)
    return { ...base, subType: "text", operator: texts[criteria], value: String(values[0] ?? "") };
  if (criteria in numbers) {
    const [first, ...more] = values.map(Number);
    return {
      ...base,
      subType: "number",
      operator: numbers[criteria],
      value: more.length ? [first, ...more] : first,
    };
  }
  return criteria === "CUSTOM_FORMULA" ? { ...base, subType: "formula", value: String(values[0]) } : null;
}

/** The rules Univer can draw; Google's first rule wins, so the order stays. */
export function univerConditions(formats: ConditionalFormat[]) {
  return formats.flatMap((one, index) => {
    const gradient = one.gradient?.map(({ type, color, value }, at) => ({
      index: at,
      color,
      value: { type: points[type], value: value === undefined ? undefined : Number(value) },
    }));
    const rule = gradient ? { type: "colorScale", config: gradient } : highlight(one);
    return rule ? [{ cfId: `c${index}`, ranges: one.ranges.map(univerRange), stopIfTrue: false, rule }] : [];
  });
}
