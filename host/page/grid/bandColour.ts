// The colour alternating bands give a cell.
import type { Banding } from "../../model/sheet";

/** The background of a cell under the sheet's bandings, if any; the cell's own colour lies over it. */
export function bandColour(bandings: Banding[], row: number, column: number): string | undefined {
  const banding = bandings.find(
    ({ rect }) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns,
  );
  if (!banding) return undefined;
  const { rect, header, first, second, footer } = banding;
  if (header && row === rect.row) return header;
  if (footer && row === rect.row + rect.rows - 1) return footer;
  return (row - rect.row - (header ? 1 : 0)) % 2 === 0 ? first : second;
}
