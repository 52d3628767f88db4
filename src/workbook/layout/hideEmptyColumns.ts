/** Keeps out of sight what a sheet has a column for and nothing to show in. */
import { textOf } from "../cells/cell";
import type { Drawing } from "../ports/drawing";

/** Columns blank in every row; of a sheet without rows none, for its headings say what it is for. */
export function hideEmptyColumns(drawing: Drawing): Drawing {
  const [headers = [], ...rows] = drawing.values;
  if (!rows.length) return drawing;
  const isEmpty = (at: number) => rows.every((cells) => cells[at] === "");
  return { ...drawing, hiddenColumns: headers.flatMap((_, at) => (isEmpty(at) ? [at + 1] : [])) };
}

/** Columns that this kind of file never fills, whatever rows come. */
export const hideColumns = (drawing: Drawing, unused: readonly string[]): Drawing => ({
  ...drawing,
  hiddenColumns: drawing.values[0]!.flatMap((cell, at) => (unused.includes(textOf(cell)) ? [at + 1] : [])),
});
