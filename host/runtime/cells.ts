/** Cell values on their way in and out of the sandbox. */
import { Exception } from "./bridge";

/** What is sent for a value that a script writes. */
export function encodeCell(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : { nan: true };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { nan: true } : { date: value.getTime() };
  if (typeof value === "function" || typeof value === "symbol")
    throw new Exception(`Cannot convert ${String(value)} to (class).`);
  return String(value);
}

export const encodeRows = (rows: unknown[][]): unknown[][] => rows.map((row) => row.map(encodeCell));

/** Turns the dates of an answer into dates of this context, in place. */
export function decodeRows(rows: unknown[][]): unknown[][] {
  for (const row of rows)
    for (let i = 0; i < row.length; i++) {
      const value = row[i];
      if (typeof value === "object" && value !== null) row[i] = new Date((value as { date: number }).date);
    }
  return rows;
}

/** Throws Google's message unless the data has exactly the shape of its range. */
export function refuseShape(data: unknown[][], { rows, columns }: { rows: number; columns: number }): void {
  if (data.length !== rows)
    throw new Exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
    );
  for (const row of data)
    if (row.length !== columns)
      throw new Exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      );
}
