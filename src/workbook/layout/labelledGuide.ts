/** The first sheet of a file made for somebody: a title, what it is about, and labelled sentences. */
import { guarded } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { plainView } from "./plainView";

export const labelledGuideSheet = "Guide";

export function labelledGuide(
  title: string,
  about: string,
  said: readonly (readonly [label: string, text: string])[],
): Drawing {
  const rows = [[title, ""], [about, ""], ["", ""], ...said];
  return {
    ...plainView,
    basis: plainView,
    sheet: labelledGuideSheet,
    widths: [170, 560],
    values: rows.map((cells) => cells.map(guarded)),
    looks: [
      { area: { row: 4, column: 1, rows: said.length, columns: 1 }, look: { bold: true } },
      { area: { row: 4, column: 2, rows: said.length, columns: 1 }, look: { wrap: "wrap" } },
    ],
  };
}
