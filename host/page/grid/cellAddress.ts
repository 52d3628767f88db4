// Names rectangles of cells as people do: B4, A1:C10.
import type { Rect } from "../../model/rect";

/**
 * The letters of a column counted from 1.
 * @example columnLetters(28) // "AB"
 */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/**
 * The A1 name of a rectangle.
 * @example cellAddress({ row: 1, column: 1, rows: 10, columns: 3 }) // "A1:C10"
 */
export function cellAddress({ row, column, rows, columns }: Rect): string {
  const first = `${columnLetters(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/**
 * The rectangle an A1 name means, or null if it names none.
 * @example blockOf("b4") // { row: 4, column: 2, rows: 1, columns: 1 }
 */
export function blockOf(address: string): Rect | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(address.trim().toUpperCase());
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const columnOf = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const [a, b] = [columnOf(left), columnOf(right)];
  const [c, d] = [Number(top), Number(bottom)];
  return {
    row: Math.min(c, d),
    column: Math.min(a, b),
    rows: Math.abs(d - c) + 1,
    columns: Math.abs(b - a) + 1,
  };
}
