/** Finds the matrix in a ladder that somebody wrote as one, and turns it so that criteria go down and levels across. */

import type { Ladder } from "../ladder";
import { readTrackWord } from "../readLevelText";
import { levelHeading } from "./levelHeading";

export type MatrixCells = readonly (readonly string[])[];

export interface UprightMatrix {
  /** The first row heads the columns. */
  readonly grid: MatrixCells;
  /** The row of the file, counted from 1, in which a cell stands. */
  readonly rowOf: (row: number, column: number) => number;
}

/** How far down the headings are looked for: titles of the document stand above them. */
const rowsAbove = 10;

/** As merged cells are exported: each goes on to the right. */
const spread = (cells: readonly string[]): readonly string[] => {
  let last = "";
  return cells.map((cell) => (last = cell || last));
};

/** Null where there are no two levels beside or below each other. */
export function uprightMatrix(rows: MatrixCells, ladder: Pick<Ladder, "levels">): UprightMatrix | null {
  const isLevel = (text: string) => levelHeading(text, ladder) !== undefined;
  const isFilled = (cell: string) => cell !== "";
  const top = rows
    .slice(0, rowsAbove)
    .findIndex((cells) => cells.filter(isFilled).length > 1 && !cells.filter(isFilled).every(readTrackWord));
  if ((rows[top] ?? []).filter(isLevel).length > 1) {
    const tracks = spread(rows[top - 1] ?? []);
    const grid = [...rows.slice(top), ...(tracks.some(readTrackWord) ? [["Track", ...tracks.slice(1)]] : [])];
    return { grid, rowOf: (row) => top + row + 1 };
  }
  const body = rows.slice(top + 1).filter((cells) => cells.some(isFilled));
  const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, at) => at);
  // A level that is written out says more than a title that the ladder happens to have.
  const place = [{ levels: [] }, ladder]
    .map((known) =>
      columns.find((at) => body.filter((cells) => levelHeading(cells[at] ?? "", known)).length > 1),
    )
    .find((at) => at !== undefined);
  if (top < 0 || place === undefined) return null;
  return {
    grid: [place, ...columns.filter((at) => at !== place)].map((at) =>
      rows.slice(top).map((cells) => cells[at] ?? ""),
    ),
    rowOf: (_, column) => top + column + 1,
  };
}
