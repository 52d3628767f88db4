/** Hides small groups of a table that leaves the house, and whatever would give them away. */

import { sum } from "../moments";
import { type Refusal, refuse } from "../refusal";
import { refuseUnlessCounts, type Share } from "../share";

export interface Suppression {
  /** True where a count must not be shown. */
  readonly cells: boolean[][];
  readonly rowTotals: boolean[];
  readonly columnTotals: boolean[];
}

/** Fewer people are not shown as a group. */
const smallestGroup = 5;
/** A share of none or all speaks about every single person of a smaller group. */
const smallestExtreme = 10;

/**
 * Hides counts of 1 to 4; then, wherever a shown total less the shown counts would still tell a hidden group, the next
 * smallest count of that row or column too. Empty cells say nothing about anybody and stay.
 *
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 (secondary suppression).
 *
 * @param counts rows of equal length
 * @example suppressSmallGroups([[3, 20], [12, 15]]) // { cells: [[true, true], [true, true]], … }
 */
export function suppressSmallGroups(counts: readonly (readonly number[])[]): Suppression | Refusal {
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width)) {
    return refuse("notComplete", "Every row of the table needs the same columns.");
  }
  const broken = refuseUnlessCounts(counts.flat().map((all) => ({ some: 0, all })));
  if (broken) return broken;
  const flat = counts.flat();
  const rows = counts.map((_, r) => Array.from({ length: width }, (_, c) => r * width + c));
  const columns = Array.from({ length: width }, (_, c) => counts.map((_, r) => r * width + c));
  const totalOf = (line: readonly number[]) => sum(line.map((cell) => flat[cell]!));
  const rowTotals = hideInLine(rows.map(totalOf));
  const columnTotals = hideInLine(columns.map(totalOf));
  const open = [...rows.filter((_, r) => !rowTotals[r]), ...columns.filter((_, c) => !columnTotals[c])];
  const hidden = flat.map(isSmall);
  const hideAnother = () =>
    open.some((line) => {
      const next = nextToHide(flat, hidden, line);
      if (next !== undefined) hidden[next] = true;
      return next !== undefined;
    });
  while (hideAnother());
  return { cells: rows.map((row) => row.map((cell) => hidden[cell]!)), rowTotals, columnTotals };
}

/**
 * Whether a share may be shown: of five people at least, and of ten if it is none or all of them.
 *
 * @example mayShowShare({ some: 0, all: 8 }) // false
 */
export function mayShowShare({ some, all }: Share): boolean {
  return (
    !refuseUnlessCounts([{ some, all }]) &&
    all >= (some === 0 || some === all ? smallestExtreme : smallestGroup)
  );
}

function isSmall(count: number): boolean {
  return count > 0 && count < smallestGroup;
}

function hideInLine(counts: readonly number[]): boolean[] {
  const hidden = counts.map(isSmall);
  const line = [...counts.keys()];
  for (let next = nextToHide(counts, hidden, line); next !== undefined; ) {
    hidden[next] = true;
    next = nextToHide(counts, hidden, line);
  }
  return hidden;
}

/** The smallest shown count of a line in which a single group, or fewer than five people, are hidden. */
function nextToHide(
  counts: readonly number[],
  hidden: readonly boolean[],
  line: readonly number[],
): number | undefined {
  const away = line.filter((cell) => hidden[cell]).map((cell) => counts[cell]!);
  if (away.length === 0 || (away.length > 1 && sum(away) >= smallestGroup)) return undefined;
  return line
    .filter((cell) => !hidden[cell] && counts[cell] !== 0)
    .sort((a, b) => counts[a]! - counts[b]!)[0];
}
