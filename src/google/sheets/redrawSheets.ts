/** Draws sheets anew: one that stands is written as soon as it was read, new ones are laid out together. */
import type { Problem } from "../../domain/problem";
import { type Grid, textOf } from "../../workbook/cells/cell";
import { allLooks } from "../../workbook/layout/brushes";
import type { Drawing } from "../../workbook/ports/drawing";
import type { SheetToDraw } from "../../workbook/ports/store";
import { newWidth } from "./drawingRequests";
import { drawLiving } from "./drawLiving";
import { chainOf, drawChoices, drawFrame, drawNotes, drawOn, drawRowLines, grow } from "./drawOnSheet";
import { drawStruck } from "./drawStruck";
import { paintLooks } from "./paintLooks";
import { withDays } from "./withDays";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * All the values of a sheet go in one call, so that an interruption can't lose what people typed, and hardly any time
 * passes between reading and writing it. Where looks follow from values, a sheet is laid out only when its headings are
 * new.
 * @returns the problems of the drawings; each leaves its sheet as it is
 */
export function redrawSheets(file: Spreadsheet, sheets: readonly SheetToDraw[]): readonly Problem[] {
  const looking = file.getActiveSheet();
  const problems: Problem[] = [];
  const fresh: { readonly sheet: Sheet; readonly drawing: Drawing }[] = [];
  for (const one of sheets) {
    const standing = file.getSheetByName(one.sheet);
    const old = standing ? contentOf(standing, file) : null;
    const drawing = one.draw(old);
    if ("code" in drawing) problems.push(drawing);
    // Blank as an interruption leaves it.
    else if (!standing || !old?.length) {
      const sheet = standing ?? added(file, one, drawing);
      drawFresh(sheet, drawing);
      fresh.push({ sheet, drawing });
    } else {
      const isSame = hasFrame(standing, drawing, old);
      // Headings that stand say that the sheet is laid out.
      if (!isSame) SpreadsheetApp.flush();
      fill(standing, drawing, old, isSame);
    }
  }
  if (fresh.some(({ drawing }) => !isPlain(drawing))) SpreadsheetApp.flush();
  for (const { sheet, drawing } of fresh) fill(sheet, drawing, [], false);
  // Google shows a sheet that is added; people stay where they were.
  if (fresh.length) file.setActiveSheet(looking);
  return problems;
}

/** Up to the last row and column with content. Asking for that range would wait for what was written before. */
function contentOf(sheet: Sheet, file: Spreadsheet): Grid {
  const grid = withDays(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues(), file);
  const lastOf = (cells: readonly unknown[]) =>
    cells.reduce<number>((last, cell, at) => (cell === "" ? last : at + 1), 0);
  const widths = grid.map(lastOf);
  const rows = widths.reduce((last, width, at) => (width ? at + 1 : last), 0);
  const columns = Math.max(0, ...widths);
  return grid.slice(0, rows).map((cells) => cells.slice(0, columns));
}

/** Rows and columns beside the content of a new view; more come where somebody adds them. */
const spare = { rows: 60, columns: 3 };

/** A view as small as what is in it, for whatever is done to a whole sheet takes as long as the sheet is large. */
function added(file: Spreadsheet, { sheet: name, after = "" }: SheetToDraw, drawing: Drawing): Sheet {
  const sheet = file.insertSheet(name, file.getSheetByName(after)?.getIndex() ?? file.getNumSheets());
  if (!drawing.rules) return sheet;
  const [rows, columns] = [drawing.values.length + spare.rows, drawing.widths.length + spare.columns];
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows < maxRows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (columns < maxColumns) sheet.deleteColumns(columns + 1, maxColumns - columns);
  return sheet;
}

function drawFresh(sheet: Sheet, drawing: Drawing): void {
  grow(sheet, drawing.values.length, drawing.widths.length);
  for (const one of chainOf(drawing.basis).reverse()) drawOn(sheet, one);
  paintLooks(sheet, drawing.looks);
  layOut(sheet, drawing, drawing.widths.length, drawing.basis?.widths[0] ?? newWidth);
}

/** Whether an interruption could leave the values without anything they need. */
const isPlain = ({ looks, rules = [], notes, choices, frozenRows }: Drawing): boolean =>
  looks.length + rules.length + notes.length + choices.length + frozenRows === 0;

/** Sees to everything of the sheet but its values; whether it stood there already. */
function hasFrame(sheet: Sheet, drawing: Drawing, old: Grid): boolean {
  const rows = Math.max(old.length, drawing.values.length);
  const columns = Math.max(old[0]?.length ?? 1, drawing.widths.length);
  const isGrown = rows > sheet.getMaxRows();
  const isSame = hasSameHeadings(old, drawing);
  // Of merged cells Google keeps the first value alone, and it parts none that reach beyond the range.
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  grow(sheet, rows, columns);
  if (!isSame || !drawing.rules) repaint(sheet, drawing, rows, columns);
  // Columns of a view built before may have any width.
  if (!isSame) layOut(sheet, drawing, columns, 0);
  // New rows look like the last one; what follows from values has to be told of them.
  else if (isGrown) drawLiving(sheet, { ...drawing, charts: [], hiddenColumns: [] });
  return isSame;
}

function fill(sheet: Sheet, drawing: Drawing, old: Grid, isSame: boolean): void {
  const { values } = drawing;
  const rows = Math.max(old.length, values.length);
  const columns = Math.max(old[0]?.length ?? 1, drawing.widths.length);
  sheet
    .getRange(1, 1, rows, columns)
    .setValues(
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, at) => values[row]?.[at] ?? ""),
      ),
    );
  drawRowLines(sheet, drawing, old.length, isSame ? old.length : 0);
  drawStruck(sheet, drawing.struck ?? [], { row: 1, column: 1, values });
}

/** The title and the line below it look as their basis says, ever since the sheet was added. */
const basisRows = 2;

function repaint(sheet: Sheet, drawing: Drawing, rows: number, columns: number): void {
  if (rows > basisRows)
    sheet
      .getRange(basisRows + 1, 1, rows - basisRows, columns)
      .clearFormat()
      .setVerticalAlignment("top");
  paintLooks(sheet, drawing.looks, drawing.basis && allLooks(drawing.basis));
}

/** @param width that all columns have; 0 of a view built before, whose columns may have any */
function layOut(sheet: Sheet, drawing: Drawing, columns: number, width: number): void {
  const beside = new Array<number>(columns - drawing.widths.length).fill(newWidth);
  const widths = [...drawing.widths, ...beside];
  drawFrame(sheet, { ...drawing, widths }, { ...drawing, frozenRows: 0, frozenColumns: 0, widths: [width] });
  drawNotes(sheet, drawing);
  drawChoices(sheet, drawing);
  drawLiving(sheet, drawing);
}

/** Blank cells at the right end are none. */
function hasSameHeadings(old: Grid, { frozenRows, values }: Drawing): boolean {
  const head = Math.max(1, frozenRows) - 1;
  const textIn = (grid: Grid) => JSON.stringify((grid[head] ?? []).map(textOf)).replace(/(,"")*]$/, "]");
  return textIn(old) === textIn(values);
}
