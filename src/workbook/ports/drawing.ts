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

/** When a rule holds: by the text of a cell, by its number, or because there is something in it. */
export type Condition =
  | { readonly text: "equal" | "starts" | "ends" | "contains"; readonly value: string }
  | { readonly number: number }
  | "filled";

/**
 * A look that cells have while something stands in them, so that it follows from the values. No formulas: Google and the
 * local host alike take long over those of a thousand rows.
 */
export interface Rule {
  readonly areas: readonly Area[];
  /** Of the rules of a cell the first that holds wins. */
  readonly when: Condition;
  readonly look: Pick<Look, "bold" | "colour" | "background">;
}

/** A background that cells of a made file have while a formula holds, written as for their first row; the first wins. */
export interface FormulaRule {
  readonly area: Area;
  readonly formula: string;
  readonly background: string;
}

/** A picture of the numbers beside it: bars lying on their side, one a row, in parts. */
export interface Chart {
  readonly title: string;
  /** The names of the bars, then a column of numbers for each part; the first row names the parts. */
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  /** A colour for each part. */
  readonly colours: readonly string[];
  /** The cell its upper left corner stands in. */
  readonly at: { readonly row: number; readonly column: number };
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A cell with a text whose first letters no longer hold. */
export interface Struck {
  readonly row: number;
  readonly column: number;
  readonly letters: number;
}

export interface Drawing {
  readonly sheet: string;
  /** Input: people type here. View: computed. HR: only HR needs it. */
  readonly kind: "input" | "view" | "hr";
  /** No tab stands for it: nobody of a file's readers needs to see it. In made files only. */
  readonly isHidden?: true;
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
  /** Looks that follow from the values. A view made of them is laid out once; to build it again is to write its values. */
  readonly rules?: readonly Rule[];
  readonly formulaRules?: readonly FormulaRule[];
  /** The colour of a line below each row under the frozen ones. */
  readonly rowLine?: string;
  /** Columns nobody needs to see (1-based). */
  readonly hiddenColumns?: readonly number[];
  /** Whether people can filter and sort by the last frozen row. */
  readonly hasFilter?: boolean;
  /**
   * Stretches of columns people type into, from the second row on: the first, and how many. They are warned before they
   * change anything else of the sheet; without this, nowhere.
   */
  readonly typedColumns?: readonly (readonly [first: number, count: number])[];
  readonly charts?: readonly Chart[];
  /** Texts whose first letters are struck through. */
  readonly struck?: readonly Struck[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /**
   * Cells a person chooses from a list, or, where there are no words, ticks. Anything else is marked, and refused only where that is said: a refusal would
   * also stop our own writing of a row into which somebody pasted something, unless no such row is ever written.
   */
  readonly choices: readonly {
    readonly area: Area;
    readonly words: readonly string[];
    readonly isStrict?: true;
  }[];
}
