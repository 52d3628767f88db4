/** A view before it is built for the first time: what it will show, and how to get it. */
import type { Drawing } from "../drawing";
import { palette } from "./palette";

export const notBuiltYet = (sheet: string, shows: string): Drawing => ({
  sheet,
  kind: "view",
  frozenRows: 0,
  frozenColumns: 0,
  showsGridlines: false,
  widths: [720],
  values: [
    [sheet],
    [`This sheet will show ${shows}.`],
    [
      "To fill it, choose Extensions ▸ Plumbline ▸ Open Plumbline, then Build views. You can build again at any time.",
    ],
  ],
  looks: [
    { area: { row: 1, column: 1, rows: 1, columns: 1 }, look: { size: 16 } },
    { area: { row: 2, column: 1, rows: 2, columns: 1 }, look: { colour: palette.quiet } },
  ],
  notes: [],
  choices: [],
});
