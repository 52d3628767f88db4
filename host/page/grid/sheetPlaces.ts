// Where on the screen the cells of the sheet shown are drawn, for what lies over them.
import type { Injector, Workbook } from "@univerjs/core";
import { IRenderManagerService, type Scene, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Chart } from "../../model/sheet";

export type Point = { x: number; y: number };

/** A place over the cells as the model keeps it: a cell, and pixels from its corner. */
export type Anchor = Pick<Chart, "row" | "column" | "offsetX" | "offsetY">;

/** Points count, not yet zoomed, from the corner where the row numbers and the column letters end. */
export type SheetPlaces = {
  sheetId: number;
  /** The zoom: 1 = as the sheet's sizes say. */
  scale: number;
  /** The row numbers' width and the column letters' height. */
  headers: { width: number; height: number };
  /** Where an anchor is on the screen, and up to where frozen lines cover what stands there. */
  placeOf: (anchor: Anchor) => Point & { under: { top: number; left: number } };
  /** The anchor of what has been moved to a point of the screen. */
  anchorAt: (point: Point, before: Anchor) => Anchor;
};

/** One direction of the sheet: its lines, how many are frozen and how far the others have scrolled. */
class Axis {
  constructor(
    private readonly ends: number[],
    private readonly count: number,
    private readonly split: number,
    private readonly scroll: number,
  ) {}

  /** Where a line begins in the sheet; lines that are no more count as the last. */
  private startOf(line: number): number {
    return this.ends[Math.min(line, this.count) - 2] ?? 0;
  }

  private get frozen(): number {
    return this.startOf(this.split + 1);
  }

  placeOf(line: number, offset: number): [place: number, under: number] {
    const start = this.startOf(line) + offset;
    return line > this.split ? [start - this.scroll, this.frozen] : [start, 0];
  }

  lineAt(place: number, before: number): [line: number, offset: number] {
    const scrolls = before > this.split || place >= this.frozen;
    const pixel = Math.max(0, place + (scrolls ? this.scroll : 0));
    const index = this.ends.findIndex((end) => end > pixel);
    const line = index < 0 ? this.count : index + 1;
    return [line, Math.round(pixel - this.startOf(line))];
  }
}

/** What is drawn now, or null before the first drawing. */
export function sheetPlaces(injector: Injector, workbook: Workbook): SheetPlaces | null {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = (render?.scene as Scene | undefined)?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !view) return null;
  const { xSplit, ySplit } = skeleton.getWorksheetConfig().freeze;
  const { rowHeightAccumulation, columnWidthAccumulation } = skeleton;
  const rows = new Axis(rowHeightAccumulation, skeleton.getRowCount(), ySplit, view.viewportScrollY);
  const columns = new Axis(columnWidthAccumulation, skeleton.getColumnCount(), xSplit, view.viewportScrollX);
  return {
    sheetId: Number(workbook.getActiveSheet().getSheetId()),
    scale: render.scene.getAncestorScale().scaleX,
    headers: {
      width: skeleton.rowHeaderWidthAndMarginLeft,
      height: skeleton.columnHeaderHeightAndMarginTop,
    },
    placeOf: ({ row, column, offsetX, offsetY }) => {
      const [x, left] = columns.placeOf(column, offsetX);
      const [y, top] = rows.placeOf(row, offsetY);
      return { x, y, under: { top, left } };
    },
    anchorAt: ({ x, y }, before) => {
      const [column, offsetX] = columns.lineAt(x, before.column);
      const [row, offsetY] = rows.lineAt(y, before.row);
      return { row, column, offsetX, offsetY };
    },
  };
}

/** Calls back after each frame that Univer draws of a workbook, until unsubscribed. */
export function watchFrames(injector: Injector, unitId: string, onFrame: () => void) {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  return render?.engine.endFrame$.subscribe(onFrame);
}
