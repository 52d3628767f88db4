/** Where the data around a cell ends: the region that Ctrl+A selects, the edge to which Ctrl+arrow goes. */
import { lastColumn, lastRow, type Rect } from "../model/rect";

type Filled = (row: number, column: number) => boolean;
interface Grid {
  rows: number;
  columns: number;
  filled: Filled;
}

/** The rectangle, grown over all filled cells beside it; those at its corners do not count. */
export function dataRegion(
  { rows, columns, filled }: Grid,
  start: Rect,
  axes: ("row" | "column")[] = ["row", "column"],
): Rect {
  let { row: top, column: left } = start;
  let [bottom, right] = [lastRow(start), lastColumn(start)];
  const inRow = (row: number) => some(left, right, (column) => filled(row, column));
  const inColumn = (column: number) => some(top, bottom, (row) => filled(row, column));
  for (let grown = true; grown; ) {
    grown = false;
    const vertical = axes.includes("row");
    const horizontal = axes.includes("column");
    if (vertical && top > 1 && inRow(top - 1)) grown = top-- > 1;
    if (vertical && bottom < rows && inRow(bottom + 1)) grown = bottom++ > 0;
    if (horizontal && left > 1 && inColumn(left - 1)) grown = left-- > 1;
    if (horizontal && right < columns && inColumn(right + 1)) grown = right++ > 0;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function some(from: number, to: number, test: (line: number) => boolean): boolean {
  for (let line = from; line <= to; line++) if (test(line)) return true;
  return false;
}

const steps: { [direction: string]: [down: number, right: number] } = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Along filled cells to the last of them, over blank ones to the next filled one, or to the edge of the grid. */
export function nextDataCell({ rows, columns, filled }: Grid, start: Rect, direction: string): Rect {
  const [down, right] = steps[direction] ?? [0, 0];
  let { row, column } = start;
  const ahead = () =>
    row + down >= 1 && row + down <= rows && column + right >= 1 && column + right <= columns;
  const along = filled(row, column) && ahead() && filled(row + down, column + right);
  while (ahead() && (along ? filled(row + down, column + right) : true)) {
    row += down;
    column += right;
    if (!along && filled(row, column)) break;
  }
  return { row, column, rows: 1, columns: 1 };
}
