// Where on the screen the cells of the sheet shown are drawn, for what lies over them.
import type { Injector, Workbook } from "@univerjs/core";
import { IRenderManagerService, type Scene, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Chart } from "../../model/sheet";

export type Point = { x: number; y: number };
type Size = { width: number; height: number };

/** A place over the cells as the model keeps it: a cell, and pixels from its corner. */
export type Anchor = Pick<Chart, "row" | "column" | "offsetX" | "offsetY">;

/** Pixels here are those of an unzoomed sheet, counted from the corner of A1. */
export type SheetPlaces = {
  sheetId: number;
  /** The zoom: 1 = as the sheet's sizes say. */
  scale: number;
  /** The row numbers' width and the column letters' height. */
  headers: Size;
  /** What does not scroll. */
  frozen: Size;
  scroll: Point;
  /** The corner of an anchored thing. */
  pointOf: (anchor: Anchor) => Point;
  /** The cell at a point, and the rest in pixels. */
  anchorAt: (point: Point) => Anchor;
};

type Axis = { ends: number[]; count: number };

/** Where a line begins, given where each one ends; behind the last line for lines that are no more. */
const startOf = ({ ends, count }: Axis, line: number): number => ends[Math.min(line, count) - 2] ?? 0;

function lineAt({ ends, count }: Axis, pixel: number): [line: number, offset: number] {
  const index = ends.findIndex((end) => end > pixel);
  const line = index < 0 ? count : index + 1;
  return [line, Math.round(pixel - startOf({ ends, count }, line))];
}

/** What is drawn now, or null before the first drawing. */
export function sheetPlaces(injector: Injector, workbook: Workbook): SheetPlaces | null {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = (render?.scene as Scene | undefined)?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !view) return null;
  const rows = { ends: skeleton.rowHeightAccumulation, count: skeleton.getRowCount() };
  const columns = { ends: skeleton.columnWidthAccumulation, count: skeleton.getColumnCount() };
  const { xSplit, ySplit } = skeleton.getWorksheetConfig().freeze;
  return {
    sheetId: Number(workbook.getActiveSheet().getSheetId()),
    scale: render.scene.getAncestorScale().scaleX,
    headers: {
      width: skeleton.rowHeaderWidthAndMarginLeft,
      height: skeleton.columnHeaderHeightAndMarginTop,
    },
    frozen: { width: startOf(columns, xSplit + 1), height: startOf(rows, ySplit + 1) },
    scroll: { x: view.viewportScrollX, y: view.viewportScrollY },
    pointOf: ({ row, column, offsetX, offsetY }) => ({
      x: startOf(columns, column) + offsetX,
      y: startOf(rows, row) + offsetY,
    }),
    anchorAt: ({ x, y }) => {
      const [column, offsetX] = lineAt(columns, Math.max(0, x));
      const [row, offsetY] = lineAt(rows, Math.max(0, y));
      return { row, column, offsetX, offsetY };
    },
  };
}

/** Calls back after each frame of the workbook drawn, until disposed. */
export function watchFrames(injector: Injector, unitId: string, onFrame: () => void) {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  return render?.engine.endFrame$.subscribe(onFrame);
}
