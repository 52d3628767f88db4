/** A sheet as one value: what stands in it and how it looks; google/ draws it, on the open file or into a new one. */
import type { Cell } from "./cell";

/** A rectangle of cells, 1-based; `rows` may reach beyond the content, down to the end of the grid. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** "@" keeps text as it is. */
  readonly numberFormat?: string;
}

export interface Drawing {
  readonly sheet: string;
  /** Input: people type here. View: computed. HR: only HR needs it. */
  readonly kind: "input" | "view" | "hr";
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridlines: boolean;
  /** Pixels, a width a column. */
  readonly widths: readonly number[];
  /** From A1 on, row-major, every row equally long. */
  readonly values: readonly (readonly Cell[])[];
  readonly looks: readonly { readonly area: Area; readonly look: Look }[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Cells a person chooses from a list; `isStrict` refuses anything else. */
  readonly choices: readonly {
    readonly area: Area;
    readonly words: readonly string[];
    readonly isStrict: boolean;
  }[];
  /** Cells coloured by their number, lowest step first: a cell takes the colour of the highest step it reaches. */
  readonly heat: readonly {
    readonly area: Area;
    readonly steps: readonly { readonly from: number; readonly background: string }[];
  }[];
}
