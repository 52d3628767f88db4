// Finds cells of a sheet by their place, without going through all of them each time.
import type { Rect } from "../../model/rect";
import type { CellContent, GridSheet } from "../api";

type SheetCells = GridSheet["cells"];

const known = new WeakMap<SheetCells, Map<number, SheetCells>>();

function byRow(cells: SheetCells): Map<number, SheetCells> {
  const before = known.get(cells);
  if (before) return before;
  const rows = new Map<number, SheetCells>();
  for (const cell of cells) {
    const row = rows.get(cell[0]);
    if (row) row.push(cell);
    else rows.set(cell[0], [cell]);
  }
  known.set(cells, rows);
  return rows;
}

/** The contents of a block, row by row; undefined = empty. */
export function contentsOf(cells: SheetCells, block: Rect): (CellContent | undefined)[][] {
  const rows = byRow(cells);
  return Array.from({ length: block.rows }, (_, down) => {
    const line = Array.from({ length: block.columns }, (): CellContent | undefined => undefined);
    for (const [, column, cell] of rows.get(block.row + down) ?? []) {
      if (column >= block.column && column < block.column + block.columns) line[column - block.column] = cell;
    }
    return line;
  });
}
