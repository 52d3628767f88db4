/** How a cell looks, in the words of ExcelJS. */
import type ExcelJS from "exceljs";
import type { CellFormat } from "../model/cellFormat";

const argb = (hex: string) => `FF${hex.slice(1).toUpperCase()}`;

/** "#rrggbb" as Excel writes it. */
export const colour = (hex: string) => ({ argb: argb(hex) });

export const solid = (hex: string): ExcelJS.FillPattern => ({
  type: "pattern",
  pattern: "solid",
  fgColor: colour(hex),
  bgColor: colour(hex),
});

const borderStyles: { [style: string]: ExcelJS.BorderStyle } = {
  DOTTED: "dotted",
  DASHED: "dashed",
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "double",
};

function bordersOf({ top, bottom, left, right }: CellFormat): Partial<ExcelJS.Style> {
  if (!(top || bottom || left || right)) return {};
  const side = (border: CellFormat["top"]) =>
    border && { style: borderStyles[border.style] ?? "thin", color: colour(border.color) };
  return { border: { top: side(top), bottom: side(bottom), left: side(left), right: side(right) } };
}

/** What is not set looks as in Google Sheets: Arial 10. */
export function styleOf(format: CellFormat): Partial<ExcelJS.Style> {
  const { numberFormat, background, horizontalAlignment, rotation } = format;
  return {
    ...(numberFormat ? { numFmt: numberFormat } : {}),
    ...(background ? { fill: solid(background) } : {}),
    font: {
      name: format.fontFamily ?? "Arial",
      size: format.fontSize ?? 10,
      bold: format.fontWeight === "bold",
      italic: format.fontStyle === "italic",
      underline: format.fontLine === "underline",
      strike: format.fontLine === "line-through",
      ...(format.fontColor ? { color: colour(format.fontColor) } : {}),
    },
    alignment: {
      wrapText: format.wrap === "WRAP",
      vertical: (format.verticalAlignment ?? "bottom") as "bottom",
      ...(horizontalAlignment && !/^(normal|general)$/.test(horizontalAlignment)
        ? { horizontal: horizontalAlignment as "left" }
        : {}),
      ...(rotation ? { textRotation: rotation } : {}),
    },
    ...bordersOf(format),
  };
}
