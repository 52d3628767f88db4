/** Draws whole sheets of the open file; google/ has the body. */
import type { Problem } from "../domain/problem";
import type { Grid } from "../workbook/cell";
import type { Drawing } from "../workbook/drawing";
import type { AddedColumns } from "../workbook/layout/onlyColumns";

export interface Easel {
  /** The tabs there are, in order. */
  sheets(): readonly string[];
  /**
   * Adds the sheets that are missing or still empty, as drawn, and removes the empty one a new file comes with; safe to
   * repeat after an interruption.
   */
  add(drawings: readonly Drawing[]): void;
  /** The first row of each sheet, without guards; null where there is no such sheet. */
  headings(sheets: readonly string[]): (readonly string[] | null)[];
  /** Adds columns at the right end of their sheet, which keeps everything else. */
  addColumns(added: AddedColumns): void;
  /** Draws a view anew in its place; a problem leaves it as it is. `draw` gets what stands there. */
  redraw(sheet: string, draw: (old: Grid | null) => Drawing | Problem): Problem | null;
}
