// Draws quiet stripes over the cells that the person may not edit.
import type { IScale, Worksheet } from "@univerjs/core";
import {
  SheetExtension,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/engine-render";
import type { Rect } from "../../model/rect";
import { univerRange } from "./univerRange";

const stripe = "rgba(95, 99, 104, 0.14)";
const tile = 8;

/** Stripes from corner to corner of a tile, which fit together. */
function stripes(context: UniverRenderingContext): CanvasPattern | null {
  const canvas = new OffscreenCanvas(tile, tile);
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.strokeStyle = stripe;
  pen.lineWidth = 1.5;
  for (const shift of [-tile, 0, tile]) {
    pen.moveTo(shift - 1, tile + 1);
    pen.lineTo(shift + tile + 1, -1);
  }
  pen.stroke();
  return context.createPattern(canvas as unknown as HTMLCanvasElement, "repeat");
}

/** The rectangles that univerWorkbook has put into the drawn sheet. */
const lockedOf = (sheet: Worksheet): Rect[] => sheet.getConfig().custom?.locked ?? [];

/** Univer draws it with the other parts of a sheet's cells. */
export class LockedCells extends SheetExtension {
  override uKey = "locked-cells";
  /** Over the backgrounds (21), under borders and texts. */
  override Z_INDEX = 25;

  override draw(context: UniverRenderingContext, _scale: IScale, skeleton: SpreadsheetSkeleton): void {
    const locked = lockedOf(skeleton.worksheet);
    if (locked.length === 0) return;
    context.save();
    context.beginPath();
    for (const rect of locked) {
      const { startRow, startColumn, endRow, endColumn } = univerRange(rect);
      const from = skeleton.getNoMergeCellWithCoordByIndex(startRow, startColumn, false);
      const to = skeleton.getNoMergeCellWithCoordByIndex(endRow, endColumn, false);
      context.rect(from.startX, from.startY, to.endX - from.startX, to.endY - from.startY);
    }
    context.fillStyle = stripes(context) ?? stripe;
    context.fill();
    context.restore();
  }
}
