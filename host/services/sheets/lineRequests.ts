/** Requests about rows and columns, each turned into edits. */
import type { Axis } from "../../edits/edit";
import { handlers } from "./requestContext";
import { maskOf } from "./selectFields";

interface DimensionRange {
  sheetId: number;
  dimension: "ROWS" | "COLUMNS";
  startIndex: number;
  endIndex: number;
}

const axisOf = (dimension: string): Axis => (dimension === "ROWS" ? "row" : "column");
const linesOf = (range: DimensionRange) => ({
  sheet: range.sheetId,
  axis: axisOf(range.dimension),
  at: range.startIndex + 1,
  count: range.endIndex - range.startIndex,
});

export const lineRequests = handlers({
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
});
