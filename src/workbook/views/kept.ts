/** What people typed into a view, taken out before it is rebuilt and put back after: by id, not by row (R16). */
import type { Problem } from "../../domain/problem";
import type { Cell, Grid } from "../cell";

/** A column somebody added to a view. */
export interface OwnColumn {
  readonly header: string;
  /** Which block of the view it stands in, from the left. */
  readonly block: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Kept {
  /** By the id of the row: the marked column "Note for the meeting". */
  readonly notes: ReadonlyMap<string, string>;
  readonly own: readonly OwnColumn[];
}

export const nothingKept: Kept = { notes: new Map(), own: [] };

/** Takes what people typed out of the old view; the problem when its headings no longer tell whose it is. */
export function keptNotes(_old: Grid | null): Kept | Problem {
  throw new Error("not written yet");
}
