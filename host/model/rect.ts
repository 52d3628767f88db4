/** A rectangle of cells, counted from 1 as people and Apps Script count. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The rectangle alone of what has one. */
export const rectOf = ({ row, column, rows, columns }: Rect): Rect => ({ row, column, rows, columns });
export const lastRow = (rect: Rect) => rect.row + rect.rows - 1;
export const lastColumn = (rect: Rect) => rect.column + rect.columns - 1;

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);
}

/** What is left of a rectangle when another is cut out of it: at most four parts, none of which overlap. */
export function without(rect: Rect, hole: Rect): Rect[] {
  if (!overlap(rect, hole)) return [rect];
  const top = Math.max(rect.row, hole.row);
  const left = Math.max(rect.column, hole.column);
  const below = Math.min(lastRow(rect), lastRow(hole)) + 1;
  const right = Math.min(lastColumn(rect), lastColumn(hole)) + 1;
  const beside = { row: top, rows: below - top };
  return [
    { ...rect, rows: top - rect.row },
    { ...rect, ...beside, columns: left - rect.column },
    { ...rect, ...beside, column: right, columns: lastColumn(rect) + 1 - right },
    { ...rect, row: below, rows: lastRow(rect) + 1 - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Where a rectangle is after `count` lines came in before line `at`. */
export function afterInsert(rect: Rect, axis: "row" | "column", at: number, count: number): Rect {
  const size = axis === "row" ? "rows" : "columns";
  if (rect[axis] >= at) return { ...rect, [axis]: rect[axis] + count };
  if (rect[axis] + rect[size] > at) return { ...rect, [size]: rect[size] + count };
  return rect;
}

/** Where a rectangle is after `count` lines from line `at` went; undefined when nothing of it is left. */
export function afterDelete(rect: Rect, axis: "row" | "column", at: number, count: number): Rect | undefined {
  const size = axis === "row" ? "rows" : "columns";
  const first = rect[axis];
  const end = first + rect[size];
  const gone = Math.max(0, Math.min(end, at + count) - Math.max(first, at));
  if (gone === rect[size]) return undefined;
  const before = Math.max(0, Math.min(first, at + count) - at);
  return { ...rect, [axis]: first - (first > at ? before : 0), [size]: rect[size] - gone };
}

/** Where a rectangle is after the `count` lines from line `at` were put before line `to`; within it they may change places. */
export function afterMove(
  rect: Rect,
  axis: "row" | "column",
  { at, count, to }: { at: number; count: number; to: number },
): Rect | undefined {
  const first = rect[axis];
  const end = first + rect[axis === "row" ? "rows" : "columns"];
  const target = to > at ? to - count : to;
  if (first >= at && end <= at + count) return { ...rect, [axis]: first + target - at };
  if (first <= Math.min(at, to) && end >= Math.max(at + count, to)) return rect;
  const rest = afterDelete(rect, axis, at, count);
  return rest && afterInsert(rest, axis, target, count);
}
