/** What makes a sheet print well: Google prints whatever has a fill or a line, also beyond the content. */
import type { Drawing } from "../ports/drawing";

/**
 * Pixels a sheet may be wide so that ten-point letters come out at seven points or more: Google fits the width to a
 * landscape page, of which A4 leaves 741 points between the margins and Letter 691.
 */
export const printableWidth = 1270;

/** Takes the heading's fill away beside the columns, where it would print as empty columns. */
export const fitForPrint = (drawing: Drawing): Drawing => ({
  ...drawing,
  looks: [
    ...drawing.looks,
    {
      area: { row: 1, column: drawing.widths.length + 1, rows: 1, columns: "rest" },
      look: { isBare: true },
    },
  ],
});
