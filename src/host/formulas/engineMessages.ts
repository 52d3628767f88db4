/** What is sent to the formula engine's thread and what comes back. Rows and columns count from 1. */

/** Univer's numbers for the kinds of values. */
export const kinds = { string: 1, number: 2, boolean: 3 } as const;

/** A value (v, of kind t) or a formula (f). */
export interface EngineCell {
  row: number;
  column: number;
  v?: string | number;
  t?: number;
  f?: string;
}

export interface EngineSheet {
  id: string;
  name: string;
  rows: number;
  columns: number;
  cells: EngineCell[];
}

export interface EngineQuestion {
  number: number;
  sheets: EngineSheet[];
}

export interface ComputedCell {
  row: number;
  column: number;
  v: string | number | boolean | null;
  t?: number;
  /** The number format that the function suggests. */
  pattern?: string;
}

export interface EngineAnswer {
  number: number;
  /** Values of formulas by sheet. */
  values: { [sheet: string]: ComputedCell[] };
  /** Cells that array formulas fill, by sheet. */
  spilled: { [sheet: string]: ComputedCell[] };
}
