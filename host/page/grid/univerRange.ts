// Converts rectangles between the host, which counts from 1, and Univer, which counts from 0.
import type { IRange } from "@univerjs/core";
import type { Rect } from "../../model/rect";

/** Univer's form of a rectangle. */
export function univerRange(rect: Rect): IRange {
  const [startRow, startColumn] = [rect.row - 1, rect.column - 1];
  return {
    startRow,
    startColumn,
    endRow: startRow + rect.rows - 1,
    endColumn: startColumn + rect.columns - 1,
  };
}

/** The host's form of a rectangle; whole rows and columns (NaN bounds in Univer) end with the sheet. */
export function hostRect(range: IRange, sheet: { rows: number; columns: number }): Rect {
  const [row, column] = [(range.startRow || 0) + 1, (range.startColumn || 0) + 1];
  const lastRow = Number.isNaN(range.endRow) ? sheet.rows : range.endRow + 1;
  const lastColumn = Number.isNaN(range.endColumn) ? sheet.columns : range.endColumn + 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
