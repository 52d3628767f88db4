/** What all tables look like, before what is each table's own. */
import type { Drawing, Look } from "../ports/drawing";
import { palette } from "./palette";

/** Pixels of a column nobody chose a width for. */
export const plainWidth = 110;

/** As many as the widest table has, so that no table has to grow after it was painted. */
const mostColumns = 45;

/** Tables people type into. */
export const plainTable: Drawing = {
  sheet: "",
  kind: "input",
  frozenRows: 1,
  frozenColumns: 1,
  showsGridlines: true,
  widths: Array.from({ length: mostColumns }, () => plainWidth),
  heights: [],
  values: [],
  looks: [
    // Numbers too stand below their heading, apart from the text on their right.
    { area: { row: 1, column: 1, rows: "rest", columns: "rest" }, look: { wrap: "wrap", align: "left" } },
    {
      area: { row: 1, column: 1, rows: 1, columns: "rest" },
      // At the top also where a column joins later: there nothing has been painted.
      look: { bold: true, background: palette.header, lineBelow: palette.line, isAtBottom: false },
    },
  ],
  notes: [],
  choices: [],
};

/** What people only read: a fill hides the gridlines, so rows get lines of their own. */
export const computed: Look = { background: palette.computed, lineBelow: palette.line };

/** Records that Plumbline writes and HR reads. */
export const plainRecords: Drawing = {
  ...plainTable,
  basis: plainTable,
  kind: "hr",
  frozenColumns: 0,
  looks: [
    {
      area: { row: 2, column: 1, rows: "rest", columns: "rest" },
      look: computed,
    },
  ],
};
