// Reads what stands in the cells of a sheet.
import type { Rect } from "../../model/rect";
import type { Cell, CellContent, Line } from "../api";

/** A cell's content in full; undefined = empty. */
export function contentOf(cell: Cell | undefined): CellContent | undefined {
  if (cell === null || cell === undefined) return undefined;
  return typeof cell === "object" ? cell : { v: cell };
}

/** The contents of a block, row by row; undefined = empty. */
export function contentsOf(cells: Line[], block: Rect): (CellContent | undefined)[][] {
  return Array.from({ length: block.rows }, (_, down) =>
    Array.from({ length: block.columns }, (_, right) =>
      contentOf(cells[block.row - 1 + down]?.[block.column - 1 + right]),
    ),
  );
}

/** The text that a cell shows. */
export const shownText = (cell: Cell | undefined): string => {
  const { d, v = "" } = contentOf(cell) ?? {};
  return d ?? String(v);
};
