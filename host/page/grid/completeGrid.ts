// Puts together what the host has sent of a file, one answer after the other.
import type { CellFormat } from "../../model/cellFormat";
import type { Grid, GridSheet } from "../api";
import type { DrawnGrid, DrawnSheet } from "./drawnGrid";

const nothing = { cells: [], validations: [] };

function completeSheet(answer: GridSheet, formats: CellFormat[], before: DrawnSheet | undefined): DrawnSheet {
  const { whole, lines, validations, ...frame } = answer;
  const known = whole || !before ? nothing : before;
  const cells = lines.length > 0 ? known.cells.slice() : known.cells;
  for (const [row, line, rows] of lines) {
    while (cells.length < row - 1) cells.push([]);
    for (let at = row - 1; at < row - 1 + rows; at += 1) cells[at] = line;
  }
  return { ...frame, cells, validations: validations ?? known.validations, formats };
}

/** The file as it is now; `before` is what the answer's `since` stood for. */
export function completeGrid({ formats, ...answer }: Grid, before: DrawnGrid | null): DrawnGrid {
  const sheets = answer.sheets.map((sheet) =>
    completeSheet(
      sheet,
      formats,
      before?.sheets.find(({ id }) => id === sheet.id),
    ),
  );
  return { ...answer, sheets };
}
