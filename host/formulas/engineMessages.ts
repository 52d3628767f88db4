/** What is sent to the formula engine's thread and what comes back. Rows and columns count from 1. */

import type { Scalar } from "../model/sheet";
import type { Setting } from "./googleFunctions";

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
  setting: Setting;
  /** Names of the add-on's own functions, in capitals. */
  customFunctions: string[];
}

export interface ComputedCell {
  row: number;
  column: number;
  v: string | number | boolean | null;
  t?: number;
  /** The number format that the function suggests. */
  pattern?: string;
  /** Of an array formula's result. */
  size?: { rows: number; columns: number };
  /** Why the cell shows an error, where Google would say it. */
  why?: string;
}

export interface EngineAnswer {
  number: number;
  /** Values of formulas by sheet. */
  values: { [sheet: string]: ComputedCell[] };
  /** Cells that array formulas fill, by sheet. */
  spilled: { [sheet: string]: ComputedCell[] };
}

/** The engine asks for the value of a function of the add-on. */
export interface CustomQuestion {
  /** Number of this question; its answer bears it, too. */
  ask: number;
  name: string;
  args: CustomArgument[];
}

export interface CustomArgument {
  rows: (Scalar | null)[][];
  /** Where the cells stand, if the argument is a reference: only there can one see which numbers are dates. */
  place?: { sheet: string; row: number; column: number };
}

/** A date comes back as the number that stands for it. */
export type CustomValue = Scalar | null | { serial: number };

export interface CustomResult {
  rows?: CustomValue[][];
  /** The script's error. */
  error?: string;
}
