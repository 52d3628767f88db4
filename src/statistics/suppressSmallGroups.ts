/** Hides small groups of a table that leaves the house, and whatever would give them away. */
import type { Share } from "./wilson";

export interface Suppression {
  /** True where a count must not be shown. */
  cells: boolean[][];
  rowTotals: boolean[];
  columnTotals: boolean[];
}

/** Fewer people are not shown as a group. */
const SMALLEST_GROUP = 5;
/** A share of none or all speaks about every single person of a smaller group. */
const SMALLEST_EXTREME = 10;

/**
 * Hides counts of 1 to 4; then, wherever a shown total less the shown counts would still tell a hidden group, the next
 * smallest count of that row or column too. Empty cells say nothing about anybody and stay.
 *
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 (secondary suppression).
 *
 * @param counts rows of equal length
 * @example suppressSmallGroups([[3, 20], [12, 15]]).cells // [[true, true], [true, true]]
 */
export function suppressSmallGroups(counts: readonly (readonly number[])[]): Suppression {
  const rows = counts.map((row) => [...row]);
  const columns = (rows[0] ?? []).map((_, c) => rows.map((row) => row[c] as number));
  const rowTotals = hideInLine(rows.map(sumOf));
  const columnTotals = hideInLine(columns.map(sumOf));
  const cells = rows.map((row) => row.map(isSmall));
  for (let changed = true; changed; ) {
    changed = false;
    rows.forEach((row, r) => {
      if (rowTotals[r]) return;
      const next = nextToHide(row, cells[r] as boolean[]);
      if (next === undefined) return;
      (cells[r] as boolean[])[next] = true;
      changed = true;
    });
    columns.forEach((column, c) => {
      if (columnTotals[c]) return;
      const next = nextToHide(
        column,
        cells.map((row) => row[c] as boolean),
      );
      if (next === undefined) return;
      (cells[next] as boolean[])[c] = true;
      changed = true;
    });
  }
  return { cells, rowTotals, columnTotals };
}

/**
 * Whether a share may be shown: of five people at least, and of ten if it is none or all of them.
 *
 * @example mayShowShare({ some: 0, all: 8 }) // false
 */
export function mayShowShare({ some, all }: Share): boolean {
  return all >= (some === 0 || some === all ? SMALLEST_EXTREME : SMALLEST_GROUP);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_GROUP;
}

function hideInLine(counts: readonly number[]): boolean[] {
  const hidden = counts.map(isSmall);
  for (let next = nextToHide(counts, hidden); next !== undefined; next = nextToHide(counts, hidden)) {
    hidden[next] = true;
  }
  return hidden;
}

/** The smallest shown count of a line in which a single group, or fewer than five people, are hidden. */
function nextToHide(counts: readonly number[], hidden: readonly boolean[]): number | undefined {
  const away = counts.filter((_, i) => hidden[i]);
  if (away.length === 0 || (away.length > 1 && sumOf(away) >= SMALLEST_GROUP)) return undefined;
  let smallest: number | undefined;
  counts.forEach((count, i) => {
    if (hidden[i] || count === 0) return;
    if (smallest === undefined || count < (counts[smallest] as number)) smallest = i;
  });
  return smallest;
}
