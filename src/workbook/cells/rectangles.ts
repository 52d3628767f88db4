/** Wanted cells as few blocks to write. */
import type { CellBlock } from "../ports/store";
import { asWritten, type Cell, type Grid } from "./cell";

/** What is wanted in each row, by index. */
export type Wanted = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/**
 * As few rectangles as cover the wanted cells; what lies between is written as it was read, columns not ours and ids
 * never. In a row that is added nobody's cells are: it is one rectangle, so that it is there whole or not at all.
 */
export function blocksOf(
  sheet: string,
  grid: Grid,
  cells: Wanted,
  mayRewrite: (column: number) => boolean,
): CellBlock[] {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const known = rows.filter((row) => row < grid.length);
  const added = rows.filter((row) => row >= grid.length);
  return [
    ...rectangles(sheet, grid, known, cells, mayRewrite),
    ...rectangles(sheet, grid, added, cells, () => true),
  ];
}

export function rectangles(
  sheet: string,
  grid: Grid,
  rows: readonly number[],
  cells: Wanted,
  mayRewrite: (column: number) => boolean,
): CellBlock[] {
  if (!rows.length) return [];
  const columns = new Set(rows.flatMap((row) => [...cells.get(row)!.keys()]));
  const columnRuns = runs(
    [...columns].sort((a, b) => a - b),
    (a, b) => span(a + 1, b - 1).every(mayRewrite),
  );
  const rowRuns = fewer(runs(rows, (a, b) => b === a + 1));
  return rowRuns.flatMap(([top, bottom]) =>
    columnRuns.map(([left, right]) => ({
      sheet,
      row: top + 1,
      column: left + 1,
      values: span(top, bottom).map((row) =>
        span(left, right).map(
          (column) => cells.get(row)?.get(column) ?? asWritten(grid[row]?.[column] ?? ""),
        ),
      ),
    })),
  );
}

/** Beyond so many separate runs of rows, the nearest are written as one, with what lies between them. */
const mostRuns = 8;
/** Among so many, rows that nothing changes are only passed over where they are more than this. */
const wideGap = 20;

function fewer(found: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  if (found.length <= mostRuns) return found;
  const gaps = found.slice(1).map(([first], at) => first - found[at]![1]);
  const widest = new Set(
    gaps
      .map((gap, at) => [gap, at] as const)
      .filter(([gap]) => gap > wideGap)
      .sort(([a], [b]) => b - a)
      .slice(0, mostRuns - 1)
      .map(([, at]) => at),
  );
  const joined: [number, number][] = [];
  found.forEach(([first, last], at) => {
    if (at > 0 && !widest.has(at - 1)) joined[joined.length - 1]![1] = last;
    else joined.push([first, last]);
  });
  return joined;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Groups ascending numbers into [first, last] wherever two neighbours may be joined. */
function runs(
  numbers: readonly number[],
  joined: (a: number, b: number) => boolean,
): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const current = found[found.length - 1];
    if (current && joined(current[1], number)) current[1] = number;
    else found.push([number, number]);
  }
  return found;
}
