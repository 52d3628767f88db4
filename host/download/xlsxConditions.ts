/** Conditional formats in the words of ExcelJS. */
import type ExcelJS from "exceljs";
import type { ConditionalFormat } from "../model/sheet";
import { a1Of } from "../values/a1";
import { colour, solid } from "./xlsxStyle";

const comparing: { [criteria: string]: ExcelJS.CellIsOperators } = {
  NUMBER_BETWEEN: "between",
  NUMBER_EQUAL_TO: "equal",
  NUMBER_GREATER_THAN: "greaterThan",
  NUMBER_LESS_THAN: "lessThan",
};
/** Comparisons that ExcelJS has no word for, as formulas of the first cell. */
const formulas: { [criteria: string]: (cell: string, values: unknown[]) => string } = {
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (cell, [low]) => `AND(ISNUMBER(${cell}),${cell}>=${low})`,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (cell, [high]) => `AND(ISNUMBER(${cell}),${cell}<=${high})`,
  NUMBER_NOT_EQUAL_TO: (cell, [value]) => `${cell}<>${value}`,
  NUMBER_NOT_BETWEEN: (cell, [low, high]) => `OR(${cell}<${low},${cell}>${high})`,
  TEXT_EQUAL_TO: (cell, [text]) => `${cell}=${quoted(text)}`,
  TEXT_CONTAINS: (cell, [text]) => `ISNUMBER(SEARCH(${quoted(text)},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, [text]) => `NOT(ISNUMBER(SEARCH(${quoted(text)},${cell})))`,
  TEXT_STARTS_WITH: (cell, [text]) => `LEFT(${cell},${String(text).length})=${quoted(text)}`,
  TEXT_ENDS_WITH: (cell, [text]) => `RIGHT(${cell},${String(text).length})=${quoted(text)}`,
  CELL_EMPTY: (cell) => `ISBLANK(${cell})`,
  CELL_NOT_EMPTY: (cell) => `NOT(ISBLANK(${cell}))`,
};

const quoted = (text: unknown) => `"${String(text).replace(/"/g, '""')}"`;

/**
 * One entry for each range of the rule.
 * @param excel the formula in Excel's words; undefined when it has none
 */
export function conditionalFormatting(
  rule: ConditionalFormat,
  priority: number,
  excel: (formula: string) => string | undefined,
): ExcelJS.ConditionalFormattingOptions[] {
  return rule.ranges.flatMap((rect) => {
    const first = a1Of({ ...rect, rows: 1, columns: 1 });
    const found = rule.gradient ? gradientOf(rule, priority) : conditionOf(rule, first, priority, excel);
    return found ? [{ ref: a1Of(rect), rules: [found] }] : [];
  });
}

function conditionOf(
  rule: ConditionalFormat,
  cell: string,
  priority: number,
  excel: (formula: string) => string | undefined,
): ExcelJS.ConditionalFormattingRule | undefined {
  const { criteria = "", values, format = {} } = rule;
  const style: Partial<ExcelJS.Style> = {
    ...(format.background ? { fill: solid(format.background) } : {}),
    font: {
      ...(format.fontColor ? { color: colour(format.fontColor) } : {}),
      ...(format.fontWeight ? { bold: format.fontWeight === "bold" } : {}),
      ...(format.fontStyle ? { italic: format.fontStyle === "italic" } : {}),
    },
  };
  const operator = comparing[criteria];
  if (operator) return { type: "cellIs", operator, formulae: values as never[], style, priority };
  const formula =
    criteria === "CUSTOM_FORMULA" ? excel(String(values[0])) : formulas[criteria]?.(cell, values);
  return formula === undefined ? undefined : { type: "expression", formulae: [formula], style, priority };
}

const pointTypes: { [type: string]: ExcelJS.CfvoTypes } = {
  MIN: "min",
  MAX: "max",
  NUMBER: "num",
  PERCENT: "percent",
  PERCENTILE: "percentile",
};

function gradientOf(
  { gradient = [] }: ConditionalFormat,
  priority: number,
): ExcelJS.ConditionalFormattingRule {
  return {
    type: "colorScale",
    priority,
    cfvo: gradient.map(({ type, value }) => ({
      type: pointTypes[type] ?? "num",
      ...(value === undefined ? {} : { value: Number(value) }),
    })),
    color: gradient.map(({ color }) => colour(color)),
  };
}
