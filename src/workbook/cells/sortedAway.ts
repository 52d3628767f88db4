/**
 * Between the end of a save and its redoing somebody may sort a column without the others. What came from another row is
 * not sealed as this one's then, and what left for another is not written again: so both rows are named to whoever reads.
 */
import { type Cell, type Grid, textOf } from "./cell";
import type { Change } from "./change";
import { cellSum, isBegun, type PlacedSeal, sealedCells } from "./seal";

interface At {
  readonly grid: Grid;
  readonly headers: readonly string[];
  readonly seal: PlacedSeal;
}

/** @returns what this row held, by column, where something else stands and seals of other rows tell that cells changed places */
export function sortedAway(
  { grid, headers, seal }: At,
  row: number,
  id: string,
  changes: readonly Change[],
): ReadonlyMap<number, Cell> {
  const stands = textOf(grid[row]![seal.at] ?? "");
  const isMarked = isBegun(stands);
  // A row that an earlier version saved does not say what it held.
  const own = sealedCells(stands)?.sums ?? (stands === "" || isMarked ? [] : null);
  if (!own) return new Map();
  const others = grid
    .filter((_, at) => at > 0 && at !== row)
    .map((cells) => ({ cells, sums: sealedCells(textOf(cells[seal.at] ?? ""))?.sums ?? [] }));
  return new Map(
    seal.rowOf(id, grid[row]!).said.flatMap(({ header, cell, choices }): [number, Cell][] => {
      const at = headers.indexOf(header);
      const now = textOf(cell);
      const standing = others.map(({ cells, sums }) => ({ text: textOf(cells[at] ?? ""), sums }));
      const sumOf = (text: string) => cellSum(header, text);
      const isFromOther = standing.some(({ text, sums }) => text !== now && sums.includes(sumOf(now)));
      const isInOther = (was: string) =>
        standing.some(({ text, sums }) => text === was && !sums.includes(sumOf(was)));
      const isMoved = (was: string): boolean => {
        const [hasCome, hasLeft] = [now !== "" && isFromOther, was !== "" && isInOther(was)];
        // Marks are few: only both sides tell.
        return (
          was !== now && (choices ? (hasCome || now === "") && (hasLeft || was === "") : hasCome || hasLeft)
        );
      };
      const isOwn = (text: string) => text !== "" && own.includes(sumOf(text));
      const change = changes.find(({ column }) => column === header);
      const [before, after] = [textOf(change?.before ?? ""), textOf(change?.after ?? "")];
      const sealed = () => [now, ...(choices ?? []), ...standing.map(({ text }) => text)].find(isOwn) ?? "";
      // Of a save that only began, either may have stood here when somebody sorted.
      const held = !change ? [sealed()] : isMarked ? [after, before] : [isOwn(after) ? after : before];
      return held
        .filter(isMoved)
        .slice(0, 1)
        .map((was) => [at, was]);
    }),
  );
}
