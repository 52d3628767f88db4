// Finds the cells in which two states of a sheet differ, so that only those are drawn anew.
import type { CellContent, Line } from "../api";
import type { DrawnGrid, DrawnSheet } from "./drawnGrid";
import type { RedrawnCell } from "./redrawCells";
import { contentOf } from "./sheetRows";

/** Whether everything but plain cell contents is the same, so that the grid need not be built anew. */
export function sameFrame(before: DrawnGrid, after: DrawnGrid): boolean {
  const frame = ({ cells, formats, charts, ...rest }: DrawnSheet) => JSON.stringify(rest);
  return (
    before.mayEdit === after.mayEdit &&
    before.sheets.length === after.sheets.length &&
    after.sheets.every((sheet, index) => {
      const old = before.sheets[index] as DrawnSheet;
      return frame(old) === frame(sheet) && pairsOf(old, sheet).every(({ was, is }) => was?.n === is?.n);
    })
  );
}

type Pair = { row: number; column: number; was?: CellContent; is?: CellContent };

/** All cells of the rows that are not the same lists, as they were and as they are. */
function pairsOf(before: DrawnSheet, after: DrawnSheet): Pair[] {
  const pairs: Pair[] = [];
  for (let row = 1; row <= Math.max(before.cells.length, after.cells.length); row += 1) {
    const old: Line = before.cells[row - 1] ?? [];
    const line: Line = after.cells[row - 1] ?? [];
    for (let column = 1; old !== line && column <= Math.max(old.length, line.length); column += 1)
      pairs.push({ row, column, was: contentOf(old[column - 1]), is: contentOf(line[column - 1]) });
  }
  return pairs;
}

const stringify = (value: unknown) => JSON.stringify(value);

/** The cells of a sheet that differ in value, text or look; they count from 1. */
export function changedCells(before: DrawnSheet, after: DrawnSheet): RedrawnCell[] {
  const looks = { was: before.formats.map(stringify), is: after.formats.map(stringify) };
  return pairsOf(before, after)
    .filter(
      ({ was, is }) =>
        was?.v !== is?.v ||
        was?.d !== is?.d ||
        was?.e !== is?.e ||
        stringify(was?.r) !== stringify(is?.r) ||
        looks.was[was?.s ?? -1] !== looks.is[is?.s ?? -1],
    )
    .map(({ row, column, is }) => ({ row, column, after: is }));
}
