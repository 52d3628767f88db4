/** Requests about tabs and the file, each turned into edits. */
import type { Axis, SheetPatch } from "../../edits/edit";
import { refuse } from "../../edits/refusals";
import { type ApiColor, type ColorStyle, hexOfColor } from "./apiColor";
import type { GridRange } from "./apiRanges";
import { type Context, handlers, rangeIn } from "./requestContext";
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

export const sheetRequests = handlers({
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
  addNamedRange: (context, { namedRange }: { namedRange: { name: string; range: GridRange } }) => {
    const { sheet, rect } = rangeIn(context, namedRange.range);
    context.apply({ kind: "nameRange", range: { name: namedRange.name, sheetId: sheet, rect } });
    return { namedRange };
  },
});

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
