/** A sheet as one value: what stands in it and how it looks; google/ draws it, on the open file or into a new one. */
import type { Cell } from "../cells/cell";

/** A rectangle of cells, 1-based; "rest" reaches to the end of the grid. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number | "rest";
  readonly columns: number | "rest";
}

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly align?: "left" | "center" | "right";
  /** Long text goes on in the next line, is cut off, or runs over the empty cells beside it. */
  readonly wrap?: "wrap" | "clip" | "overflow";
  /** "@" keeps text as it is. */
  readonly numberFormat?: string;
  /** Text stands at the top of its cell unless this says otherwise. */
  readonly isAtBottom?: boolean;
  /** Read from bottom to top, for headings of narrow columns. */
  readonly isUpright?: boolean;
  /** The colour of a line below each row. */
  readonly lineBelow?: string;
  /** As in a new sheet: nothing of what was painted there before. */
  readonly isBare?: true;
}

/** A look in a place. Where two meet, the later one wins. */
export interface Painted {
  readonly area: Area;
  readonly look: Look;
}

export interface Drawing {
  readonly sheet: string;
  /** Input: people type here. View: computed. HR: only HR needs it. */
  readonly kind: "input" | "view" | "hr";
  /** What this drawing adds to. Many sheets share one, so that it is drawn once and copied. */
  readonly basis?: Drawing;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridlines: boolean;
  /** Pixels, a width a column. */
  readonly widths: readonly number[];
  /** Pixels, of the rows that do not follow their text. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  /** From A1 on, row-major, every row equally long. */
  readonly values: readonly (readonly Cell[])[];
  readonly looks: readonly Painted[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /**
   * Cells a person chooses from a list. Anything else is marked, not refused: a refusal would also stop our own writing
   * of a row into which somebody pasted something.
   */
  readonly choices: readonly { readonly area: Area; readonly words: readonly string[] }[];
}
