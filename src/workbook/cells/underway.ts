/**
 * What is noted of one row's save that takes several writes, so that whoever finishes it can tell what it wrote, wherever
 * it landed, from what people wrote.
 */
import { headerOfId } from "../tables/readTable";
import { tableOf } from "../tables/tables";
import { type Cell, type Grid, headersOf, textOf } from "./cell";
import { isBegun } from "./seal";

export interface Underway {
  /** The headings and the row as they stood before anything was written; no row where it is added. */
  readonly before: Grid;
  /** All that was written, or may have been. */
  readonly texts: readonly string[];
}

/** The sheet as if nothing had been written; null where the row holds what somebody else wrote: that is theirs. */
export function asItStood(sheet: string, grid: Grid, { before, texts }: Underway): Grid | null {
  const [were, are] = [headersOf(before), headersOf(grid)];
  const [, row = []] = before;
  const idIn = (cells: readonly Cell[], headers: readonly string[]) =>
    textOf(cells[headers.indexOf(headerOfId(tableOf(sheet)))] ?? "");
  const ours = new Set([...texts, ...row.map(textOf)]);
  const isOurs = (cell: Cell) => cell === "" || ours.has(textOf(cell)) || isBegun(textOf(cell));
  const found = grid.findIndex((cells, at) => at > 0 && idIn(cells, are) === idIn(row, were));
  if (!row.length || !grid[found]?.every(isOurs)) return null;
  const stood = are.map((header, at) =>
    header === "" ? "" : (row[were.indexOf(header)] ?? grid[found]![at]!),
  );
  return grid.map((cells, at) => (at === found ? stood : cells));
}
