/** What a custom function gets from its formula, and what of its result the formula gets. */
import { decodeRows, encodeRows } from "./cells";

/** One cell is its value, several are rows of values. */
export function cellArgument(argument: unknown): unknown {
  const rows = decodeRows(argument as unknown[][]);
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

/** JSON text of rows of equal length; a list is a column. */
export function cellsOfResult(result: unknown): string {
  const rows = (Array.isArray(result) ? result : [result]).map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, i) => row[i]));
  return JSON.stringify(encodeRows(full.length > 0 ? full : [[null]]));
}
