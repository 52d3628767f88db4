/** Cells that make room for new ones, or close up over those that go: only in the rows or columns that the range spans. */
import { lastColumn, lastRow, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { moveCells } from "./copyCells";
import type { Axis, EditOf } from "./edit";
import { clearCells } from "./editCells";
import { refuseTooLarge } from "./editLines";

/** What lies from a line of the range on, as far as the sheet holds anything. */
function rest(sheet: Sheet, rect: Rect, axis: Axis, from: number): Rect | undefined {
  const ends = sheet.layers.map((layer) => layer.extent()[axis]);
  const size = axis === "row" ? "rows" : "columns";
  const count = Math.min(sheet[size], Math.max(...ends)) - from + 1;
  return count > 0 ? { ...rect, [axis]: from, [size]: count } : undefined;
}

/** The new cells look as those did that stood there. */
export function insertCells(file: SpreadsheetFile, edit: EditOf<"insertCells">): void {
  const sheet = file.sheet(edit.sheet);
  const { rect, axis } = edit;
  const size = axis === "row" ? "rows" : "columns";
  const moved = rest(sheet, rect, axis, rect[axis]);
  if (!moved) return;
  const needed = moved[axis] + moved[size] - 1 + rect[size];
  const grown = { rows: sheet.rows, columns: sheet.columns, [size]: Math.max(sheet[size], needed) };
  refuseTooLarge(file, grown, sheet);
  Object.assign(sheet, grown);
  const looks = tableOf(sheet, rect);
  moveTo(file, edit.sheet, moved, axis, moved[axis] + rect[size]);
  for (const { row, column, format } of looks) sheet.formats.set(row, column, format);
}

export function deleteCells(file: SpreadsheetFile, edit: EditOf<"deleteCells">): void {
  const sheet = file.sheet(edit.sheet);
  const { rect, axis } = edit;
  const all = { contents: true, formats: true, notes: true, validations: true };
  clearCells(file, { kind: "clear", sheet: edit.sheet, rect, ...all });
  const after = (axis === "row" ? lastRow(rect) : lastColumn(rect)) + 1;
  const moved = rest(sheet, rect, axis, after);
  if (moved) moveTo(file, edit.sheet, moved, axis, rect[axis]);
}

function moveTo(file: SpreadsheetFile, sheet: number, rect: Rect, axis: Axis, to: number): void {
  const { row, column }: Rect = axis === "row" ? { ...rect, row: to } : { ...rect, column: to };
  moveCells(file, { kind: "move", sheet, rect, toSheet: sheet, row, column });
}

function tableOf(sheet: Sheet, rect: Rect) {
  const cells = [];
  for (let row = rect.row; row <= lastRow(rect); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++)
      cells.push({ row, column, format: sheet.formats.get(row, column) });
  return cells;
}
