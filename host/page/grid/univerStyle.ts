// Turns the host's cell format into Univer's style.
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Border, CellFormat } from "../../model/cellFormat";

const horizontal: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const vertical: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const wrapping: Record<string, WrapStrategy> = {
  OVERFLOW: WrapStrategy.OVERFLOW,
  WRAP: WrapStrategy.WRAP,
  CLIP: WrapStrategy.CLIP,
};
const lines: Record<string, BorderStyleTypes> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

function border(edge: Border): IBorderStyleData {
  return { s: lines[edge.style] ?? BorderStyleTypes.THIN, cl: { rgb: edge.color } };
}

function borders({ top, right, bottom, left }: CellFormat) {
  return {
    ...(top && { t: border(top) }),
    ...(right && { r: border(right) }),
    ...(bottom && { b: border(bottom) }),
    ...(left && { l: border(left) }),
  };
}

/** Univer's form of one format; only what is set is carried over, a white background is none. */
export function univerStyle(format: CellFormat): IStyleData {
  const { fontLine = "", horizontalAlignment = "", verticalAlignment = "", wrap = "" } = format;
  const edges = borders(format);
  return {
    ...(format.fontWeight === "bold" && { bl: BooleanNumber.TRUE }),
    ...(format.fontStyle === "italic" && { it: BooleanNumber.TRUE }),
    ...(fontLine === "underline" && { ul: { s: BooleanNumber.TRUE } }),
    ...(fontLine === "line-through" && { st: { s: BooleanNumber.TRUE } }),
    ...(format.fontSize && { fs: format.fontSize }),
    ...(format.fontFamily && { ff: format.fontFamily }),
    ...(format.fontColor && { cl: { rgb: format.fontColor } }),
    ...(format.background && format.background !== "#ffffff" && { bg: { rgb: format.background } }),
    ...(horizontalAlignment in horizontal && { ht: horizontal[horizontalAlignment] }),
    ...(verticalAlignment in vertical && { vt: vertical[verticalAlignment] }),
    ...(wrap in wrapping && { tb: wrapping[wrap] }),
    ...(format.rotation && { tr: { a: -format.rotation } }),
    ...(Object.keys(edges).length > 0 && { bd: edges }),
  };
}
