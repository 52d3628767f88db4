/** The Export sheet: what went out last, as text, so that it can be read and copied as it stands. */
import { guardFormula } from "../../domain/csv";
import type { Cell } from "../cells/cell";
import type { Drawing } from "../ports/drawing";

export const exportSheet = "Export";

/**
 * The cells are of the format text and hold just what the file holds: no apostrophe but against formulas. It has the same
 * first row and the same look whatever went out, so that another export writes nothing but values.
 * @param stamp what this is, when and by whom
 */
export function exportDrawing(
  stamp: string,
  headings: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): Drawing {
  const width = Math.max(1, headings[0]?.length ?? 0);
  const wide = (first: string): Cell[] => [first, ...new Array<Cell>(width - 1).fill("")];
  return {
    sheet: exportSheet,
    kind: "hr",
    frozenRows: 0,
    frozenColumns: 0,
    showsGridlines: true,
    widths: new Array<number>(width).fill(100),
    heights: [],
    values: [
      wide("What went out last, as text. Written anew by each export."),
      wide(stamp),
      ...[...headings, ...rows].map((cells) => cells.map(guardFormula)),
    ],
    looks: [{ area: { row: 1, column: 1, rows: "rest", columns: "rest" }, look: { numberFormat: "@" } }],
    rules: [],
    notes: [],
    choices: [],
  };
}
