/** Requests about rows and columns, each turned into edits. */
import type { Axis } from "../../edits/edit";
import { type Context, handlers } from "./requestContext";
import { maskOf } from "./selectFields";

interface DimensionRange {
  sheetId: number;
  dimension: "ROWS" | "COLUMNS";
  /** Without them the range reaches to the sheet's end on that side. */
  startIndex?: number;
  endIndex?: number;
}

const axisOf = (dimension: string): Axis => (dimension === "ROWS" ? "row" : "column");
function linesOf({ file }: Context, { sheetId, dimension, startIndex = 0, endIndex }: DimensionRange) {
  const axis = axisOf(dimension);
  const sheet = file.sheet(sheetId);
  const end = endIndex ?? (axis === "row" ? sheet.rows : sheet.columns);
  return { sheet: sheetId, axis, at: startIndex + 1, count: end - startIndex };
}

export const lineRequests = handlers({
  updateDimensionProperties: (
    context,
    {
      range,
      properties,
      fields,
    }: { range: DimensionRange; properties: { pixelSize?: number; hiddenByUser?: boolean }; fields?: string },
  ) => {
    const mask = maskOf(fields, "updateDimensionProperties");
    const lines = linesOf(context, range);
    const { apply } = context;
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
    context,
    { range, inheritFromBefore }: { range: DimensionRange; inheritFromBefore?: boolean },
  ) => {
    const lines = linesOf(context, range);
    context.apply({ kind: "insert", ...lines, formatOf: inheritFromBefore ? lines.at - 1 : lines.at });
  },
  deleteDimension: (context, { range }: { range: DimensionRange }) =>
    context.apply({ kind: "delete", ...linesOf(context, range) }),
  moveDimension: (
    context,
    { source, destinationIndex }: { source: DimensionRange; destinationIndex: number },
  ) => context.apply({ kind: "moveLines", ...linesOf(context, source), to: destinationIndex + 1 }),
});
