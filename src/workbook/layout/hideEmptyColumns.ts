/** Keeps out of sight what a sheet has a column for and nothing to show in. */
import { type Cell, headersOf, textOf } from "../cells/cell";
import type { Drawing } from "../ports/drawing";

/** Columns blank in every row; of a sheet without rows none, for its headings say what it is for. */
export function hideEmptyColumns(drawing: Drawing): Drawing {
  const [, ...rows] = drawing.values;
  return hiding(drawing, (_, at) => rows.length > 0 && rows.every((cells) => cells[at] === ""));
}

/** Columns that this kind of file never fills, whatever rows come. */
export const hideColumns = (drawing: Drawing, unused: readonly string[]): Drawing =>
  hiding(drawing, (cell) => unused.includes(textOf(cell)));

/** Besides those that no file shows. */
const hiding = (
  { hiddenColumns = [], ...drawing }: Drawing,
  isHidden: (header: Cell, at: number) => boolean,
): Drawing => ({
  ...drawing,
  hiddenColumns: drawing.values[0]!.flatMap((header, at) =>
    hiddenColumns.includes(at + 1) || isHidden(header, at) ? [at + 1] : [],
  ),
});

/** The columns (1-based) that a sheet in use is to hide, whose headings stand in another order. */
export function hiddenIn({ hiddenColumns = [], values }: Drawing, headings: readonly string[]): number[] {
  const hidden = hiddenColumns.map((column) => headersOf(values)[column - 1]!);
  return headings.flatMap((heading, at) => (heading !== "" && hidden.includes(heading) ? [at + 1] : []));
}
