// Where a chart stands over the cells, and how dragging and keys change that.
import type { Chart } from "../../model/sheet";
import type { SheetPlaces } from "../grid/sheetPlaces";
import { ChartOptions } from "./chartOptions";

/** Not yet zoomed pixels from the corner of the cells shown. */
export type Box = { x: number; y: number; width: number; height: number };

/** What is dragged: a side or corner, -1, 0 or 1 across and down; 0, 0 is the chart as a whole. */
export type Grip = { across: number; down: number };

export const whole: Grip = { across: 0, down: 0 };

export const grips: Grip[] = [-1, 0, 1].flatMap((down) =>
  [-1, 0, 1].map((across) => ({ across, down })).filter((grip) => grip.across !== 0 || grip.down !== 0),
);

const smallest = 60;

/** The size of a chart; Google's usual one where no option says another. */
export function sizeOf(chart: Chart): { width: number; height: number } {
  const options = new ChartOptions(chart.options);
  return { width: options.number("width") ?? 600, height: options.number("height") ?? 371 };
}

/** The chart with another box. */
export function chartAt(chart: Chart, { x, y, width, height }: Box, places: SheetPlaces): Chart {
  return { ...chart, ...places.anchorAt({ x, y }, chart), options: { ...chart.options, width, height } };
}

/** One direction of a box: its start and size after `by` pixels at a grip. */
function pulled(start: number, size: number, grip: number, by: number): [start: number, size: number] {
  if (grip === 0) return [start, size];
  const next = Math.max(smallest, Math.round(size + grip * by));
  return [grip < 0 ? start + size - next : start, next];
}

/** The box after `x`, `y` pixels at a grip. */
export function draggedBox(box: Box, grip: Grip, by: { x: number; y: number }): Box {
  if (grip.across === 0 && grip.down === 0) return { ...box, x: box.x + by.x, y: box.y + by.y };
  const [x, width] = pulled(box.x, box.width, grip.across, by.x);
  const [y, height] = pulled(box.y, box.height, grip.down, by.y);
  return { x, y, width, height };
}
