/** A roster once its columns are known: rows of clean texts by field, and problems that name their place. */
import type { CellProblem } from "../../groupProblems";
import type { Problem } from "../../problem";
import type { RosterField } from "./headerWords";
import type { RosterMapping } from "./rosterField";

export interface RosterRow {
  /** As a spreadsheet counts them, from 1. */
  readonly number: number;
  /** Trimmed, on one line; "" is a blank cell, an absent field is not said. */
  readonly texts: Readonly<Partial<Record<RosterField, string>>>;
  /** What further columns of managers say, by header. */
  readonly managers?: Readonly<Record<string, string>>;
}

export interface RosterTable {
  /** The header of each field that has a column. */
  readonly mapping: RosterMapping;
  readonly rows: readonly RosterRow[];
}

/** One value a row, in the order of the table's rows; undefined where the file does not say. */
export interface ColumnReading<Value> {
  readonly values: readonly (Value | undefined)[];
  readonly problems: readonly Problem[];
}

/** Text between quotation marks, shortened to 60 characters. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/**
 * Rows for a message, the first of them by number.
 * @example rowsInWords([3]) // "row 3"
 * @example rowsInWords([3, 4, 9]) // "rows 3, 4, 9"
 */
export const rowsInWords = (rows: readonly number[]): string =>
  rows.length === 1
    ? `row ${rows[0]}`
    : `rows ${rows.slice(0, 20).join(", ")}${rows.length > 20 ? ` and ${rows.length - 20} more` : ""}`;

/** A problem of one cell. `expected` continues "expected …". */
export function cellProblem(
  table: Pick<RosterTable, "mapping">,
  row: RosterRow,
  field: RosterField,
  code: string,
  expected: string,
): CellProblem {
  const column = table.mapping[field] ?? field;
  const text = row.texts[field];
  const found = text ? quoted(text) : text === undefined ? "nothing that can be read" : "nothing";
  return {
    code: `roster.${code}`,
    message: `Row ${row.number}, ${column}: expected ${expected}, found ${found}.`,
    where: { row: row.number, column },
    cell: { row: row.number, expected, found },
  };
}
