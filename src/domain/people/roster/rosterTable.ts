/** A roster once its columns are known: rows of clean texts by field, and problems that name their place. */
import type { Problem } from "../../problem";
import type { RosterField, RosterMapping } from "./rosterField";

export interface RosterRow {
  /** As a spreadsheet counts them, from 1. */
  readonly number: number;
  /** Trimmed, on one line; "" is a blank cell, an absent field has no column. */
  readonly texts: Readonly<Partial<Record<RosterField, string>>>;
}

export interface RosterTable {
  /** The header of each field that has a column. */
  readonly mapping: RosterMapping;
  readonly rows: readonly RosterRow[];
}

/** One value a row, in the order of the table's rows; undefined where the file does not say. */
export interface Reading<Value> {
  readonly values: readonly (Value | undefined)[];
  readonly problems: readonly Problem[];
}

/** Composed letters, no control characters, no line breaks, single spaces. */
export const cleanText = (cell: string): string =>
  cell
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
    .trim();

/** Text between quotation marks, shortened to 60 characters. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/** A problem of one cell. `expected` continues "expected …". */
export function cellProblem(
  table: Pick<RosterTable, "mapping">,
  row: RosterRow,
  field: RosterField,
  code: string,
  expected: string,
): Problem {
  const column = table.mapping[field] ?? field;
  const found = row.texts[field] ? quoted(row.texts[field]) : "nothing";
  return {
    code: `roster.${code}`,
    message: `Row ${row.number}, ${column}: expected ${expected}, found ${found}.`,
    where: { row: row.number, column },
  };
}
