/** The Export sheet: what went out last, as text, so that it can be read and copied as it stands. */
import { guardFormula } from "../../domain/csv";
import type { Cell } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { palette } from "./palette";
import { plainView } from "./plainView";

export const exportSheet = "Export";

/** The cells are of the format text and hold just what the file holds: no apostrophe but against formulas. */
export function exportDrawing(
  stamp: string,
  headings: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): Drawing {
  const width = Math.max(1, headings[0]?.length ?? 0);
  const wide = (first: string): Cell[] => [first, ...new Array<Cell>(width - 1).fill("")];
  const top = 3;
  const all = [...headings, ...rows].map((cells) => cells.map(guardFormula));
  return {
    ...plainView,
    basis: plainView,
    sheet: exportSheet,
    kind: "hr",
    frozenRows: top + headings.length - 1,
    widths: new Array<number>(width).fill(140),
    values: [wide("Export"), wide(stamp), ...all],
    looks: [
      {
        area: { row: top, column: 1, rows: "rest", columns: "rest" },
        look: { numberFormat: "@", wrap: "clip" },
      },
      {
        area: { row: top, column: 1, rows: Math.max(1, headings.length), columns: width },
        look: { bold: true, background: palette.header, lineBelow: palette.line },
      },
    ],
  };
}
