// The colour alternating bands give a cell.
import { contains } from "../../model/rect";
import type { BandColors, Banding } from "../../model/sheet";

/** The background of a cell under the sheet's bandings, if any; the cell's own colour lies over it. */
export function bandColour(bandings: Banding[], row: number, column: number): string | undefined {
  const banding = bandings.find(({ rect }) => contains(rect, { row, column, rows: 1, columns: 1 }));
  if (!banding) return undefined;
  const { rect, columns } = banding;
  const byRow = colourAt(banding, row - rect.row, rect.rows);
  return byRow ?? (columns && colourAt(columns, column - rect.column, rect.columns));
}

function colourAt({ header, first, second, footer }: BandColors, at: number, count: number) {
  if (header && at === 0) return header;
  if (footer && at === count - 1) return footer;
  return ((at - (header ? 1 : 0)) % 2 === 0 ? first : second) ?? undefined;
}
