/**
 * Between the end of a save and its redoing somebody may sort a column without the others. What came from another row is
 * not sealed as this one's then, and what left for another is not written again: so both rows are named to whoever reads.
 */
import { type Cell, type Grid, textOf } from "./cell";
import { type Change, sameCell } from "./change";
import { span } from "./rectangles";
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
  const { said, headings } = seal.rowOf(id, grid[row]!);
  const isText = (header: string) => said.some((one) => one.header === header && !one.choices);
  const isOurs = (column: number) => headers[column] === "" || headings.includes(headers[column]!);
  // Of columns that are written together and did not land, no mark can have left for a row that somebody typed.
  const hasLanded = (at: number) =>
    changes.some(({ column, before, after }) => {
      const to = headers.indexOf(column);
      const isTogether = span(Math.min(at, to), Math.max(at, to)).every(isOurs);
      const where = isText(column) ? grid : [grid[row]!];
      return (
        isTogether && !sameCell(before, after) && where.some((cells) => sameCell(cells[to] ?? "", after))
      );
    });
  return new Map(
    said.flatMap(({ header, cell, choices }): [number, Cell][] => {
      const at = headers.indexOf(header);
      const now = textOf(cell);
      const standing = others.map(({ cells, sums }) => ({ text: textOf(cells[at] ?? ""), sums }));
      const sumOf = (text: string) => cellSum(header, text);
      const isFromOther = standing.some(({ text, sums }) => text !== now && sums.includes(sumOf(now)));
      const strangersWith = (was: string) =>
        standing.filter(({ text, sums }) => text === was && !sums.includes(sumOf(was)));
      const isMoved = (was: string): boolean => {
        const [hasCome, hasLeft] = [now !== "" && isFromOther, was !== "" && strangersWith(was).length > 0];
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
      const mayHaveLeft = hasLanded(at) || strangersWith(after).some(({ sums }) => sums.length);
      const begun = mayHaveLeft ? [after, before] : [before];
      const held = !change ? [sealed()] : isMarked ? begun : [isOwn(after) ? after : before];
      return held
        .filter(isMoved)
        .slice(0, 1)
        .map((was) => [at, was]);
    }),
  );
}
