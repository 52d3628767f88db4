/** The requests of spreadsheets.batchUpdate, each turned into edits. */
import type { Axis, Edit, SheetPatch } from "../../edits/edit";
import { refuse } from "../../edits/refusals";
import type { ConditionalFormat, Protection } from "../../model/sheet";
import type { SpreadsheetFile } from "../../model/spreadsheetFile";
import { type ApiColor, type ColorStyle, hexOfColor } from "./apiColor";
import { type GridRange, rectOfGrid } from "./apiRanges";
import {
  type ApiFormat,
  type ApiValidation,
  borderOf,
  type CellData,
  editsOfCells,
  patchOf,
  validationOf,
} from "./cellData";
import { type Condition, criteriaOf, valuesOfCondition } from "./conditions";
import { maskOf } from "./selectFields";
import { propertiesOfSheet } from "./spreadsheetResource";

export interface SheetProperties {
  sheetId?: number;
  title?: string;
  index?: number;
  hidden?: boolean;
  rightToLeft?: boolean;
  tabColor?: ApiColor;
  tabColorStyle?: ColorStyle;
  gridProperties?: {
    rowCount?: number;
    columnCount?: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
    hideGridlines?: boolean;
  };
}

interface DimensionRange {
  sheetId: number;
  dimension: "ROWS" | "COLUMNS";
  startIndex: number;
  endIndex: number;
}

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

interface Context {
  file: SpreadsheetFile;
  user: string;
  apply: (edit: Edit) => void;
}

/** Applies one request; what it answers goes into the reply. */
type Handler<T> = (context: Context, request: T) => unknown;

const axisOf = (dimension: string): Axis => (dimension === "ROWS" ? "row" : "column");
const rangeIn = ({ file }: Context, range: GridRange) => {
  const sheet = file.sheet(range.sheetId ?? 0);
  return { sheet: sheet.id, rect: rectOfGrid(sheet, range) };
};
const linesOf = (range: DimensionRange) => ({
  sheet: range.sheetId,
  axis: axisOf(range.dimension),
  at: range.startIndex + 1,
  count: range.endIndex - range.startIndex,
});

const handlers = {
  addSheet: (context, { properties = {} }: { properties?: SheetProperties }) => {
    const { file, apply } = context;
    const { title, index, sheetId, gridProperties: grid = {} } = properties;
    const before = new Set(file.sheets);
    apply({
      kind: "addSheet",
      name: title,
      index,
      id: sheetId,
      rows: grid.rowCount,
      columns: grid.columnCount,
    });
    const added = file.sheets.find((sheet) => !before.has(sheet));
    if (!added) return refuse("The sheet was not added.");
    apply({ kind: "sheet", sheet: added.id, patch: sheetPatch(properties, () => true, false) });
    return { properties: propertiesOfSheet(file, added) };
  },
  deleteSheet: ({ apply }, { sheetId }: { sheetId: number }) =>
    apply({ kind: "deleteSheet", sheet: sheetId }),
  duplicateSheet: (
    { file, apply },
    request: { sourceSheetId: number; newSheetName?: string; insertSheetIndex?: number; newSheetId?: number },
  ) => {
    const before = new Set(file.sheets);
    const { sourceSheetId: sheet, newSheetName: name, insertSheetIndex: index, newSheetId: id } = request;
    apply({ kind: "duplicateSheet", sheet, name, index, id });
    const added = file.sheets.find((candidate) => !before.has(candidate));
    return added && { properties: propertiesOfSheet(file, added) };
  },
  updateSheetProperties: (
    { file, apply },
    { properties, fields }: { properties: SheetProperties; fields?: string },
  ) => {
    const mask = maskOf(fields, "updateSheetProperties");
    const sheet = file.sheet(properties.sheetId ?? 0);
    apply({ kind: "sheet", sheet: sheet.id, patch: sheetPatch(properties, mask.has, true) });
    if (mask.has("index") && properties.index !== undefined)
      apply({ kind: "moveSheet", sheet: sheet.id, index: properties.index });
    const { rowCount, columnCount } = properties.gridProperties ?? {};
    if (mask.has("gridProperties.rowCount") && rowCount) resize(apply, sheet.id, "row", sheet.rows, rowCount);
    if (mask.has("gridProperties.columnCount") && columnCount)
      resize(apply, sheet.id, "column", sheet.columns, columnCount);
  },
  updateSpreadsheetProperties: (
    { apply },
    {
      properties,
      fields,
    }: { properties: { title?: string; locale?: string; timeZone?: string }; fields?: string },
  ) => {
    const mask = maskOf(fields, "updateSpreadsheetProperties");
    const { title, locale, timeZone } = properties;
    apply({
      kind: "file",
      patch: {
        ...(mask.has("title") && title !== undefined ? { name: title } : {}),
        ...(mask.has("locale") && locale ? { locale } : {}),
        ...(mask.has("timeZone") && timeZone ? { timeZone } : {}),
      },
    });
  },
  updateCells: (
    context,
    request: {
      rows?: { values?: CellData[] }[];
      fields?: string;
      start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
      range?: GridRange;
    },
  ) => {
    const rows = (request.rows ?? []).map(({ values = [] }) => values);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const { start } = request;
    const range = request.range ?? {
      sheetId: start?.sheetId,
      startRowIndex: start?.rowIndex ?? 0,
      startColumnIndex: start?.columnIndex ?? 0,
      endRowIndex: (start?.rowIndex ?? 0) + rows.length,
      endColumnIndex: (start?.columnIndex ?? 0) + columns,
    };
    const { sheet, rect } = rangeIn(context, range);
    if (rect.rows < 1 || rect.columns < 1) return undefined;
    for (const edit of editsOfCells(sheet, rect, rows, maskOf(request.fields, "updateCells")))
      context.apply(edit);
    return undefined;
  },
  repeatCell: (
    context,
    { range, cell = {}, fields }: { range: GridRange; cell?: CellData; fields?: string },
  ) => {
    const { sheet, rect } = rangeIn(context, range);
    const mask = maskOf(fields, "repeatCell");
    if (mask.has("userEnteredFormat"))
      context.apply({ kind: "format", sheet, rect, patch: patchOf(cell.userEnteredFormat ?? {}, mask) });
    const rest = Array.from({ length: rect.rows }, () => new Array<CellData>(rect.columns).fill(cell));
    const others = { has: (path: string) => !path.startsWith("userEnteredFormat") && mask.has(path) };
    for (const edit of editsOfCells(sheet, rect, rest, others)) context.apply(edit);
    return undefined;
  },
  setDataValidation: (context, { range, rule }: { range: GridRange; rule?: ApiValidation }) => {
    const { sheet, rect } = rangeIn(context, range);
    const row = new Array(rect.columns).fill(validationOf(rule));
    context.apply({ kind: "validations", sheet, rect, rows: Array.from({ length: rect.rows }, () => row) });
    return undefined;
  },
  updateDimensionProperties: (
    { apply },
    {
      range,
      properties,
      fields,
    }: { range: DimensionRange; properties: { pixelSize?: number; hiddenByUser?: boolean }; fields?: string },
  ) => {
    const mask = maskOf(fields, "updateDimensionProperties");
    const lines = linesOf(range);
    if (mask.has("pixelSize") && properties.pixelSize)
      apply({ kind: "size", ...lines, pixels: properties.pixelSize });
    if (mask.has("hiddenByUser"))
      apply({ kind: "hideLines", ...lines, hidden: properties.hiddenByUser === true });
  },
  autoResizeDimensions: () => undefined,
  appendDimension: (
    { file, apply },
    { sheetId, dimension, length }: { sheetId: number; dimension: string; length: number },
  ) => {
    const axis = axisOf(dimension);
    const sheet = file.sheet(sheetId);
    apply({
      kind: "insert",
      sheet: sheetId,
      axis,
      at: (axis === "row" ? sheet.rows : sheet.columns) + 1,
      count: length,
    });
  },
  insertDimension: (
    { apply },
    { range, inheritFromBefore }: { range: DimensionRange; inheritFromBefore?: boolean },
  ) => {
    const lines = linesOf(range);
    apply({ kind: "insert", ...lines, formatOf: inheritFromBefore ? lines.at - 1 : lines.at });
  },
  deleteDimension: ({ apply }, { range }: { range: DimensionRange }) =>
    apply({ kind: "delete", ...linesOf(range) }),
  moveDimension: (
    { apply },
    { source, destinationIndex }: { source: DimensionRange; destinationIndex: number },
  ) => apply({ kind: "moveLines", ...linesOf(source), to: destinationIndex + 1 }),
  mergeCells: (context, { range, mergeType }: { range: GridRange; mergeType?: string }) => {
    const along = mergeType === "MERGE_ROWS" ? "rows" : mergeType === "MERGE_COLUMNS" ? "columns" : "all";
    context.apply({ kind: "merge", ...rangeIn(context, range), along });
    return undefined;
  },
  unmergeCells: (context, { range }: { range: GridRange }) => {
    context.apply({ kind: "breakApart", ...rangeIn(context, range) });
    return undefined;
  },
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
  updateBorders: (context, request: { range: GridRange; [side: string]: unknown }) => {
    const where = rangeIn(context, request.range);
    const names = {
      top: "top",
      bottom: "bottom",
      left: "left",
      right: "right",
      innerHorizontal: "horizontal",
      innerVertical: "vertical",
    };
    for (const [name, side] of Object.entries(names)) {
      if (!request[name]) continue;
      const border = borderOf(request[name] as never);
      context.apply({
        kind: "border",
        ...where,
        sides: { [side]: border !== undefined },
        style: border?.style ?? "",
        color: border?.color ?? "",
      });
    }
    return undefined;
  },
  addNamedRange: (context, { namedRange }: { namedRange: { name: string; range: GridRange } }) => {
    const { sheet, rect } = rangeIn(context, namedRange.range);
    context.apply({ kind: "nameRange", range: { name: namedRange.name, sheetId: sheet, rect } });
    return { namedRange };
  },
  setBasicFilter: (context, { filter }: { filter: { range: GridRange } }) => {
    const { sheet, rect } = rangeIn(context, filter.range);
    context.apply({ kind: "filter", sheet, filter: { rect, hiddenValues: {} } });
    return undefined;
  },
  clearBasicFilter: ({ apply }, { sheetId }: { sheetId: number }) =>
    apply({ kind: "filter", sheet: sheetId, filter: null }),
  sortRange: (
    context,
    { range, sortSpecs }: { range: GridRange; sortSpecs: { dimensionIndex: number; sortOrder?: string }[] },
  ) => {
    const by = sortSpecs.map(({ dimensionIndex, sortOrder }) => ({
      column: dimensionIndex + 1,
      ascending: sortOrder !== "DESCENDING",
    }));
    context.apply({ kind: "sort", ...rangeIn(context, range), by });
    return undefined;
  },
} satisfies { [name: string]: Handler<never> } as { [name: string]: Handler<never> };

/** One request such as {addSheet: {…}}; its reply. */
export function applyRequest(context: Context, request: { [name: string]: unknown }): object {
  const [name = "", ...more] = Object.keys(request);
  if (more.length > 0) refuse("A request holds one kind of change only.");
  const handler = handlers[name];
  if (!handler) return refuse(`Sheets request ${name} is not available in the local host`);
  const reply = handler(context, request[name] as never);
  return typeof reply === "object" ? { [name]: reply } : {};
}

function resize(apply: Context["apply"], sheet: number, axis: Axis, now: number, wanted: number): void {
  if (wanted > now) apply({ kind: "insert", sheet, axis, at: now + 1, count: wanted - now });
  if (wanted < now) apply({ kind: "delete", sheet, axis, at: wanted + 1, count: now - wanted });
}

function sheetPatch(
  properties: SheetProperties,
  has: (path: string) => boolean,
  withTitle: boolean,
): SheetPatch {
  const { gridProperties: grid = {}, title, hidden, rightToLeft } = properties;
  const color = hexOfColor(properties.tabColorStyle?.rgbColor ?? properties.tabColor);
  const patch: SheetPatch = {};
  if (withTitle && has("title") && title !== undefined) patch.name = title;
  if (has("hidden") && hidden !== undefined) patch.hidden = hidden;
  if (has("rightToLeft") && rightToLeft !== undefined) patch.rightToLeft = rightToLeft;
  if (has("tabColor") || has("tabColorStyle")) patch.tabColor = color ?? null;
  if (has("gridProperties.frozenRowCount") && grid.frozenRowCount !== undefined)
    patch.frozenRows = grid.frozenRowCount;
  if (has("gridProperties.frozenColumnCount") && grid.frozenColumnCount !== undefined)
    patch.frozenColumns = grid.frozenColumnCount;
  if (has("gridProperties.hideGridlines") && grid.hideGridlines !== undefined)
    patch.hiddenGridlines = grid.hideGridlines;
  return patch;
}

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
