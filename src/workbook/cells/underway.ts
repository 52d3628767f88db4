/**
 * What is noted of one row's save before it begins, so that whoever finishes it can tell what it wrote, wherever it landed,
 * from what people wrote.
 */
import type { CellBlock } from "../ports/store";
import { headerOfId } from "../tables/readTable";
import { tableOf } from "../tables/tables";
import { type Cell, type Grid, headersOf, textOf } from "./cell";
import type { Change } from "./change";
import type { Placed } from "./placing";
import { isBegun } from "./seal";

export interface Underway {
  /** The headings and the row as they stood before anything was written; no row where it is added. */
  readonly before: Grid;
  /** What is written beside the changes, such as a seal. */
  readonly texts: readonly string[];
}

export function underwayOf({ blocks }: Placed, before: Grid, changes: readonly Change[]): Underway {
  const rows = new Set([0, ...blocks.map(({ row }) => row - 1)]);
  const stood = before.filter((_, at) => rows.has(at));
  const known = textsUnderway({ before: stood, texts: [] }, changes);
  return { before: stood, texts: [...textsWritten(blocks)].filter((text) => !known.has(text)) };
}

export const textsWritten = (blocks: readonly CellBlock[]): ReadonlySet<string> =>
  new Set(blocks.flatMap(({ values }) => values.flatMap((cells) => cells.map(textOf))));

/** All that may have been written. */
export const textsUnderway = (
  { before: [, row = []], texts }: Underway,
  changes: readonly Change[],
): ReadonlySet<string> =>
  new Set([...texts, ...row.map(textOf), ...changes.map(({ after }) => textOf(after))]);

/** The sheet as if nothing had been written; null where the row holds what somebody else wrote: that is theirs. */
export function asItStood(grid: Grid, underway: Underway, changes: readonly Change[]): Grid | null {
  const [were, are] = [headersOf(underway.before), headersOf(grid)];
  const [, row = []] = underway.before;
  const header = headerOfId(tableOf(changes[0]!.table));
  const idIn = (cells: readonly Cell[], headers: readonly string[]) =>
    textOf(cells[headers.indexOf(header)] ?? "");
  const ours = textsUnderway(underway, changes);
  const isOurs = (cell: Cell) => cell === "" || ours.has(textOf(cell)) || isBegun(textOf(cell));
  const found = grid.findIndex((cells, at) => at > 0 && idIn(cells, are) === idIn(row, were));
  if (!row.length || !grid[found]?.every(isOurs)) return null;
  const stood = are.map((header, at) =>
    header === "" ? "" : (row[were.indexOf(header)] ?? grid[found]![at]!),
  );
  return grid.map((cells, at) => (at === found ? stood : cells));
}
