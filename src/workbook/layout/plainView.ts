/** What all views look like: a title, a line below it that says what this is, and no gridlines. */
import type { Drawing } from "../ports/drawing";
import { palette } from "./palette";

export const plainView: Drawing = {
  sheet: "",
  kind: "view",
  frozenRows: 0,
  frozenColumns: 0,
  showsGridlines: false,
  widths: [],
  heights: [],
  values: [],
  looks: [
    { area: { row: 1, column: 1, rows: 1, columns: 1 }, look: { size: 16 } },
    { area: { row: 2, column: 1, rows: 1, columns: 1 }, look: { colour: palette.quiet } },
  ],
  notes: [],
  choices: [],
};
