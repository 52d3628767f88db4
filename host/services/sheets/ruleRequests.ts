/** Requests about protections, conditional formats and bandings, each turned into edits. */
import { refuse } from "../../edits/refusals";
import type { ConditionalFormat, Protection } from "../../model/sheet";
import { type ApiColor, type ColorStyle, hexOfColor } from "./apiColor";
import { type GridRange, rectOfGrid } from "./apiRanges";
import { type ApiFormat, patchOf } from "./cellData";
import { type Condition, criteriaOf, valuesOfCondition } from "./conditions";
import { type Context, handlers, rangeIn } from "./requestContext";

interface ApiProtection {
  protectedRangeId?: number;
  range?: GridRange;
  description?: string;
  warningOnly?: boolean;
  editors?: { users?: string[] };
  unprotectedRanges?: GridRange[];
}

interface ApiRule {
  ranges?: GridRange[];
  booleanRule?: { condition?: Condition; format?: ApiFormat };
  gradientRule?: {
    [point: string]: { color?: ApiColor; colorStyle?: ColorStyle; type?: string; value?: string };
  };
}

export const ruleRequests = handlers({
  addProtectedRange: (context, { protectedRange }: { protectedRange: ApiProtection }) => {
    const id = protectedRange.protectedRangeId ?? context.file.freshId();
    const kept = protectionOf(context, protectedRange, id);
    context.apply({ kind: "protect", ...kept });
    return { protectedRange: { ...protectedRange, protectedRangeId: id } };
  },
  deleteProtectedRange: ({ file, apply }, { protectedRangeId: id }: { protectedRangeId: number }) => {
    const sheet = file.sheets.find(({ protections }) =>
      protections.some((protection) => protection.id === id),
    );
    if (!sheet) return refuse(`No protected range with ID: ${id}`);
    apply({ kind: "unprotect", sheet: sheet.id, id });
    return undefined;
  },
  addConditionalFormatRule: (context, { rule, index = 0 }: { rule: ApiRule; index?: number }) => {
    const sheet = context.file.sheet(rule.ranges?.[0]?.sheetId ?? 0);
    const rules = [...sheet.conditionalFormats];
    rules.splice(index, 0, conditionalFormatOf(context, rule));
    context.apply({ kind: "conditionalFormats", sheet: sheet.id, rules });
    return undefined;
  },
  deleteConditionalFormatRule: (
    { file, apply },
    { sheetId, index = 0 }: { sheetId: number; index?: number },
  ) => {
    const rules = file.sheet(sheetId).conditionalFormats.filter((_, i) => i !== index);
    apply({ kind: "conditionalFormats", sheet: sheetId, rules });
  },
  addBanding: (
    context,
    {
      bandedRange,
    }: { bandedRange: { range: GridRange; rowProperties?: { [part: string]: ApiColor | ColorStyle } } },
  ) => {
    const { sheet, rect } = rangeIn(context, bandedRange.range);
    const id = context.file.freshId();
    const color = (part: string) => {
      const style = bandedRange.rowProperties?.[`${part}Style`] as ColorStyle | undefined;
      return hexOfColor(style?.rgbColor ?? (bandedRange.rowProperties?.[part] as ApiColor | undefined));
    };
    const banding = {
      id,
      rect,
      header: color("headerColor"),
      first: color("firstBandColor") ?? "#ffffff",
      second: color("secondBandColor") ?? "#ffffff",
      footer: color("footerColor"),
    };
    context.apply({ kind: "banding", sheet, banding });
    return { bandedRange: { ...bandedRange, bandedRangeId: id } };
  },
});

function protectionOf(
  context: Context,
  api: ApiProtection,
  id: number,
): { sheet: number; protection: Protection } {
  const sheet = context.file.sheet(api.range?.sheetId ?? 0);
  const range = api.range ?? {};
  const whole = [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every(
    (index) => index === undefined,
  );
  return {
    sheet: sheet.id,
    protection: {
      id,
      ...(whole ? {} : { rect: rectOfGrid(sheet, range) }),
      description: api.description ?? "",
      warningOnly: api.warningOnly === true,
      // Whom nobody names may not edit: only the one who protects, and the owner.
      ...(api.warningOnly ? {} : { editors: [...new Set([context.user, ...(api.editors?.users ?? [])])] }),
      unprotected: (api.unprotectedRanges ?? []).map((free) => rectOfGrid(sheet, free)),
    },
  };
}

function conditionalFormatOf({ file }: Context, rule: ApiRule): ConditionalFormat {
  const ranges = (rule.ranges ?? []).map((range) => rectOfGrid(file.sheet(range.sheetId ?? 0), range));
  const { booleanRule, gradientRule } = rule;
  if (booleanRule?.condition) {
    const { condition, format = {} } = booleanRule;
    const look = patchOf(format, { has: () => true });
    const { background, fontColor, fontWeight, fontStyle, fontLine } = look;
    const kept = Object.entries({ background, fontColor, fontWeight, fontStyle, fontLine }).filter(
      ([, value]) => value,
    );
    return {
      ranges,
      criteria: criteriaOf(condition),
      values: valuesOfCondition(condition),
      format: Object.fromEntries(kept),
    };
  }
  const points = ["minpoint", "midpoint", "maxpoint"].flatMap((name) => {
    const point = gradientRule?.[name];
    const color = point && hexOfColor(point.colorStyle?.rgbColor ?? point.color);
    return point && color
      ? [{ type: point.type ?? "", color, ...(point.value === undefined ? {} : { value: point.value }) }]
      : [];
  });
  if (points.length === 0) return refuse("A conditional format rule needs a condition or a gradient.");
  return { ranges, values: [], gradient: points };
}
