/** What the workbook needs of the open spreadsheet; google/ has the body. */
import type { Problem } from "../../domain/problem";
import type { Cell, Grid } from "../cells/cell";
import type { Drawing, Struck } from "./drawing";

/** Cells to write from a place on: 1-based row and column. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
  /** Texts in it whose first letters are struck through. */
  readonly struck?: readonly Struck[];
}

/** The cells as they are once the blocks are written. */
export function withBlocks(grid: Grid, blocks: readonly CellBlock[]): Cell[][] {
  const copy = grid.map((cells) => [...cells]);
  for (const { row, column, values } of blocks)
    values.forEach((cells, down) => {
      const at = row - 1 + down;
      if (!copy[at]) copy[at] = grid[0]!.map(() => "");
      copy[at]!.splice(column - 1, cells.length, ...cells);
    });
  return copy;
}

/** A sheet to draw anew. */
export interface SheetToDraw {
  readonly sheet: string;
  /** Gets what stands there; null where there is no such sheet. */
  readonly draw: (old: Grid | null) => Drawing | Problem;
  /** Behind this sheet a missing one is added; without, at the end. */
  readonly after?: string;
}

/** Looks, and changes nothing. */
export interface Reader {
  /** Each sheet's content from A1 on, one service call a sheet; null where there is no such sheet. */
  read(sheets: readonly string[]): (Grid | null)[];
  /** The last `rows` rows with content and the 1-based number of the first of them; null where there is no such sheet. */
  readTail(sheet: string, rows: number): { readonly firstRow: number; readonly values: Grid } | null;
  /** The note of an unfinished change; null when there is none. Of any length; kept outside the sheets. */
  pending(): string | null;
  /** Whether this very file was made a hub or a hiring file: kept outside the sheets, where nobody can type and a copy has nothing. */
  isHub(): boolean;
  /** SHA-256, hex. */
  digest(text: string): string;
}

export interface Store extends Reader {
  /** Makes the writes last, and reads the same sheets again, with `added` more rows than before. */
  reread(sheets: readonly { readonly sheet: string; readonly added: number }[]): (Grid | null)[];
  /** Buffered: may be lost or half-written until the next read or flush. */
  write(blocks: readonly CellBlock[]): void;
  /** Adds a row below all that stands, from the first column on; buffered like `write`. */
  append(sheet: string, cells: readonly Cell[]): void;
  /** Makes room for new rows above the given row, so that nobody's typing stands where they go. */
  insertRows(sheet: string, beforeRow: number, count: number): void;
  /** Draws sheets anew in their places, the values of each in one write; a problem leaves its sheet as it is. */
  redraw(sheets: readonly SheetToDraw[]): readonly Problem[];
  /** Takes a sheet away; none of that name is fine. */
  remove(sheet: string): void;
  flush(): void;
  /** Runs alone among all executions on this file, also within itself; throws when the lock can't be had in time. */
  alone<T>(work: () => T): T;
  setPending(note: string | null): void;
  makeHub(): void;
}
