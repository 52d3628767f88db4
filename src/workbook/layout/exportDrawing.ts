/** The Export sheet: what went out last, as text, so that it can be read and copied as it stands. */
import { guardFormula } from "../../domain/csv";
import type { Cell } from "../cells/cell";
import type { Drawing } from "../ports/drawing";

export const exportSheet = "Export";

/**
 * Each cell holds just what the file holds, and says itself that it is text: so the sheet needs no look, and whatever goes
 * out, nothing but values is written.
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
    // One width for all is set in one call; an address has to fit.
    widths: new Array<number>(width).fill(240),
    heights: [],
    values: [
      wide("What went out last, as text. Written anew by each export."),
      wide(stamp),
      ...[...headings, ...rows].map((cells) => cells.map(asText)),
    ],
    looks: [],
    rules: [],
    notes: [],
    choices: [],
  };
}

/** Sheets takes the first apostrophe off, and parses nothing. */
const asText = (value: string): Cell => (value ? `'${guardFormula(value)}` : "");
