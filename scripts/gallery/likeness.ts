/** Tells whether two pictures show the same, whatever fonts drew them. */
import type { Pixels } from "./png";

/** Pixels at each side of the squares that are compared: a line of text and its spacing. */
const square = 24;

/**
 * How far two pictures are apart: the mean difference in brightness of their squares, after both are fitted to the same
 * size.
 * @returns 0 (the same) to 255; Infinity when the sizes differ by more than a tenth
 */
export function difference(one: Pixels, other: Pixels): number {
  const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.1 * Math.max(a, b);
  if (!isNear(one.width, other.width) || !isNear(one.height, other.height)) return Number.POSITIVE_INFINITY;
  const [columns, rows] = [Math.ceil(one.width / square), Math.ceil(one.height / square)];
  const [a, b] = [squares(one, columns, rows), squares(other, columns, rows)];
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
}

/** Mean brightness of each square, row by row. */
function squares({ width, height, rgb }: Pixels, columns: number, rows: number): number[] {
  const sums = new Array<number>(columns * rows).fill(0);
  const counts = new Array<number>(columns * rows).fill(0);
  for (let at = 0; at < width * height; at++) {
    const column = Math.floor(((at % width) * columns) / width);
    const row = Math.floor((Math.floor(at / width) * rows) / height);
    const place = row * columns + column;
    sums[place]! += (rgb[at * 3]! + rgb[at * 3 + 1]! + rgb[at * 3 + 2]!) / 3;
    counts[place]!++;
  }
  return sums.map((sum, at) => sum / counts[at]!);
}
