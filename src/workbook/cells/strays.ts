/** What an execution that ended left of a change in rows of others, and of marks. */
import { type Cell, type Grid, guarded, textOf } from "./cell";
import { type Change, sameCell } from "./change";
import { runs, span } from "./rectangles";
import {
  cellSum,
  isBegun,
  isMixedUp,
  type PlacedSeal,
  type SealedRow,
  sealedCells,
  typedOver,
  withSeal,
} from "./seal";
import { withoutSeal } from "./withoutSeal";

interface Among {
  readonly seal: PlacedSeal;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly idIn: (cells: readonly Cell[]) => string;
  readonly mayRewrite: (column: number) => boolean;
}

/**
 * Where a column of somebody's own stands among ours, a row is written in several steps. An execution that ended between
 * them, while rows were moving, left the first of them in another row without the seal that says whose it is: it gets
 * that seal now, so that whoever reads it is told. So does a mark that was left there, which would keep the whole sheet from
 * being read.
 * @returns the seals to write, by row
 */
export function strays(
  grid: Grid,
  headers: readonly string[],
  changes: ReadonlyMap<string, readonly Change[]>,
  { seal, rowOf, idIn, mayRewrite }: Among,
): Map<number, Cell> {
  const found = new Map<number, Cell>();
  for (const [id, ofRow] of changes) {
    const meant = new Map(ofRow.map(({ column, after }) => [headers.indexOf(column), after] as const));
    const steps = runs(
      [...meant.keys()].sort((a, b) => a - b),
      (a, b) => span(a + 1, b - 1).every(mayRewrite),
    );
    const sealed = seal.behind(meant.get(seal.at) ?? "");
    grid.forEach((cells, row) => {
      if (row === 0 || row === rowOf.get(id)) return;
      const own = seal.rowOf(idIn(cells), cells);
      const stands = textOf(cells[seal.at] ?? "");
      const isMarkLeft = isBegun(stands) && isMixedUp(stands, own);
      if (isMarkLeft) found.set(row, foreign(withoutSeal(stands) || "saved", { ...own, id }));
      if (isMarkLeft || steps.length < 2 || isMixedUp(stands, own) || !typedOver(stands, own)) return;
      // What a row was saved with may be the same as what is being written: that is its own.
      const isOwn = new Set(sealedCells(stands)?.sums);
      const isLeftHere = steps.some(([first, last]) => {
        const said = span(first, last).filter((column) => textOf(meant.get(column) ?? "") !== "");
        return (
          said.length > 1 &&
          said.every((column) => sameCell(cells[column] ?? "", meant.get(column)!)) &&
          said.some((column) => !isOwn.has(cellSum(headers[column]!, textOf(cells[column]!))))
        );
      });
      if (isLeftHere) found.set(row, foreign(sealed, { ...own, id }));
    });
  }
  return found;
}

/** In the place of a mark, of a row that is not what it was by now. */
export const nobodys = (cells: readonly Cell[], id: string, { at, rowOf }: PlacedSeal): Cell =>
  foreign(withoutSeal(textOf(cells[at]!)) || "saved", rowOf(`not ${id}`, cells));

/** It says whose it is, and nothing of what each cell holds: that was never saved for anybody. */
const foreign = (text: string, row: SealedRow): Cell => guarded(withSeal(text, row).replace(/-\w*$/, ""));
