/** The looks of a drawing, property by property, so that each takes as few calls as it can. */
import type { Area, Drawing, Look, Painted } from "../ports/drawing";

/** One value of one property and every place that has it. */
export interface Brush<T> {
  readonly value: T;
  readonly areas: readonly Area[];
}

export type Property = keyof Look;

/** The looks of a drawing and of all it is based on, in order. */
export const allLooks = ({ basis, looks }: Drawing): readonly Painted[] =>
  basis ? [...allLooks(basis), ...looks] : looks;

/** Beyond so many places one grid of values is less work than a list of places. */
const mostAreas = 80;

/**
 * The brushes of a property, to be used in order: then a later look wins. Null when there are too many places or
 * values for that; `gridOf` gives the cells instead.
 * @param mostBrushes calls that a list of brushes may cost
 */
export function brushesOf<P extends Property>(
  looks: readonly Painted[],
  property: P,
  mostBrushes: number,
): readonly Brush<NonNullable<Look[P]>>[] | null {
  const own = looks.filter(({ look }) => look[property] !== undefined);
  if (own.length > mostAreas) return null;
  const brushes: { value: NonNullable<Look[P]>; areas: Area[] }[] = [];
  for (const { area, look } of own) {
    const value = look[property] as NonNullable<Look[P]>;
    const last = brushes.reduce(
      (found, brush, at) => (brush.areas.some((other) => meet(area, other)) ? at : found),
      -1,
    );
    const brush = brushes.find((one, at) => one.value === value && at >= last);
    if (brush) brush.areas.push(area);
    else brushes.push({ value, areas: [area] });
  }
  return brushes.length > mostBrushes ? null : brushes;
}

const end = (start: number, count: number | "rest"): number =>
  count === "rest" ? Number.POSITIVE_INFINITY : start + count - 1;

const meet = (a: Area, b: Area): boolean =>
  a.row <= end(b.row, b.rows) &&
  b.row <= end(a.row, a.rows) &&
  a.column <= end(b.column, b.columns) &&
  b.column <= end(a.column, a.columns);

/** What each cell of the first `rows` rows and `columns` columns has of a property; null where nothing is said. */
export function gridOf<P extends Property>(
  looks: readonly Painted[],
  property: P,
  rows: number,
  columns: number,
): (NonNullable<Look[P]> | null)[][] {
  const grid = Array.from({ length: rows }, () => new Array<NonNullable<Look[P]> | null>(columns).fill(null));
  for (const { area, look } of looks) {
    const value = look[property] as NonNullable<Look[P]> | undefined;
    if (value === undefined) continue;
    const bottom = Math.min(rows, end(area.row, area.rows));
    const right = Math.min(columns, end(area.column, area.columns));
    for (let row = area.row; row <= bottom; row++) grid[row - 1]!.fill(value, area.column - 1, right);
  }
  return grid;
}
