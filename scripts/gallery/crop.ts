/** Cuts what the grid draws beyond the content of a sheet. */
import type { Sheet } from "../../host/model/sheet";
import type { Pixels } from "./png";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the grid draws between the letters of columns, and between the numbers of rows. */
const line = 0xd9d9d9;
/** Where the first column and row begin, and where beside them no letter or number is in the way. */
const [firstColumn, firstRow, clear] = [47, 20, 3] as const;

/**
 * The pixels up to the last row and column that hold something; all of them where a chart may stand anywhere. Rows are as
 * tall as their texts make them, so their ends are read off the lines beside their numbers.
 */
export function usedSize({ values, charts }: Pick<Sheet, "values" | "charts">, pixels: Pixels): Size {
  const { width, height } = pixels;
  if (charts.length) return { width, height };
  const used = values.extent();
  const isLine = (x: number, y: number) => colourAt(pixels, x, y) === line;
  const ends = {
    x: range(firstColumn, width).filter((x) => isLine(x, clear)),
    y: range(firstRow, height).filter((y) => isLine(clear, y)),
  };
  return {
    width: (ends.x[used.column - 1] ?? width - 1) + 1,
    height: (ends.y[used.row - 1] ?? height - 1) + 1,
  };
}

/** The upper left part of a picture. */
export function croppedTo({ width, height }: Size, pixels: Pixels): Pixels {
  const lines = range(0, height).map((y) =>
    pixels.rgb.subarray(y * pixels.width * 3, (y * pixels.width + width) * 3),
  );
  return { width, height, rgb: Buffer.concat(lines) };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function colourAt({ width, rgb }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return (rgb[at]! << 16) | (rgb[at + 1]! << 8) | rgb[at + 2]!;
}
