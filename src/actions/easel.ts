/** Draws whole sheets of the open file; google/ has the body. */
import type { Drawing } from "../workbook/drawing";

export interface Easel {
  /** The tabs there are, in order. */
  sheets(): readonly string[];
  /** Adds a sheet as drawn; safe to repeat after an interruption. */
  add(drawing: Drawing, index: number): void;
  /** Removes the empty sheet a new file comes with, and shows the first one. */
  tidy(): void;
  /** Draws a view anew in its place. */
  redraw(drawing: Drawing): void;
}
