/** Draws sheets on the open spreadsheet, through SpreadsheetApp. */
import type { Problem } from "../domain/problem";
import type { Cell, Grid } from "../workbook/cell";
import type { Drawing } from "../workbook/drawing";
import { tabColours } from "../workbook/layout/palette";
import { widthRuns } from "../workbook/layout/widthRuns";
import { paintLooks } from "./paintLooks";
import { withDays } from "./sheetStore";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels of a column in a new sheet. */
const newWidth = 100;

/** What a sheet is called until it is complete: a sheet that bears its own name needs nothing more. */
const unfinishedName = (sheet: string): string => `${sheet} (not ready)`;

/**
 * Adds the sheets there are none of, in the places they have among the drawings; a sheet that is there is left as it is.
 * Interrupted at any call it leaves unfinished sheets under other names, which the next time it takes away.
 */
export function drawSheets(file: Spreadsheet, drawings: readonly Drawing[]): void {
  const missing = drawings.filter(({ sheet }) => !file.getSheetByName(sheet));
  const templates = new Map<Drawing, Sheet>();
  const sheets = missing.map((drawing) => {
    const left = file.getSheetByName(unfinishedName(drawing.sheet));
    if (left) file.deleteSheet(left);
    return addSheet(file, drawing, drawings.indexOf(drawing), templates);
  });
  missing.forEach((drawing, at) => {
    drawDetails(sheets[at]!, drawing);
  });
  if (missing.length) SpreadsheetApp.flush();
  missing.forEach(({ sheet }, at) => {
    sheets[at]!.setName(sheet);
  });
}

/** A new sheet with what its drawing is based on: copied where another new sheet has the same basis and nothing else yet. */
function addSheet(
  file: Spreadsheet,
  { sheet: name, basis }: Drawing,
  index: number,
  templates: Map<Drawing, Sheet>,
): Sheet {
  const at = Math.min(index, file.getNumSheets());
  const template = basis && templates.get(basis);
  if (template) return file.insertSheet(unfinishedName(name), at, { template });
  const sheet = file.insertSheet(unfinishedName(name), at);
  if (basis) {
    drawFrame(sheet, basis, null);
    paintLooks(sheet, basis.looks);
    templates.set(basis, sheet);
  }
  return sheet;
}

function drawDetails(sheet: Sheet, drawing: Drawing): void {
  const { basis, looks, values } = drawing;
  grow(sheet, values.length, drawing.widths.length);
  drawFrame(sheet, drawing, basis ?? null);
  paintLooks(sheet, looks, basis?.looks);
  drawNotes(sheet, drawing);
  drawChoices(sheet, drawing);
  writeValues(sheet, values);
}

/** Everything of a sheet that is not in its cells, as far as it is not there already. */
function drawFrame(sheet: Sheet, drawing: Drawing, before: Drawing | null): void {
  const { kind, frozenRows, frozenColumns, showsGridlines, widths } = drawing;
  if (!before) sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setVerticalAlignment("top");
  if (kind !== before?.kind) sheet.setTabColor(tabColours[kind]);
  if (showsGridlines !== (before?.showsGridlines ?? true)) sheet.setHiddenGridlines(!showsGridlines);
  if (frozenRows !== (before?.frozenRows ?? 0)) sheet.setFrozenRows(frozenRows);
  if (frozenColumns !== (before?.frozenColumns ?? 0)) sheet.setFrozenColumns(frozenColumns);
  for (const { first, count, width } of widthRuns(widths, before?.widths[0] ?? newWidth))
    sheet.setColumnWidths(first, count, width);
}

function drawNotes(sheet: Sheet, { notes }: Drawing): void {
  const rows = Math.max(0, ...notes.map(({ row }) => row));
  const columns = Math.max(0, ...notes.map(({ column }) => column));
  if (!rows) return;
  const first = Math.min(...notes.map(({ row }) => row));
  const grid = Array.from({ length: rows - first + 1 }, () => new Array<string>(columns).fill(""));
  for (const { row, column, text } of notes) grid[row - first]![column - 1] = text;
  sheet.getRange(first, 1, grid.length, columns).setNotes(grid);
}

function drawChoices(sheet: Sheet, { choices }: Drawing): void {
  if (!choices.length) return;
  const first = Math.min(...choices.map(({ area }) => area.row));
  const left = Math.min(...choices.map(({ area }) => area.column));
  const right = Math.max(...choices.map(({ area }) => area.column));
  const line = new Array<GoogleAppsScript.Spreadsheet.DataValidation | null>(right - left + 1).fill(null);
  for (const { area, words } of choices)
    line[area.column - left] = SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(true)
      .setHelpText(`Choose one of: ${words.join(", ")}.`)
      .build();
  const rows = sheet.getMaxRows() - first + 1;
  sheet
    .getRange(first, left, rows, line.length)
    .setDataValidations(
      Array.from({ length: rows }, () => line) as GoogleAppsScript.Spreadsheet.DataValidation[][],
    );
}

function writeValues(sheet: Sheet, values: Grid): void {
  if (values.length) sheet.getRange(1, 1, values.length, values[0]!.length).setValues(values as Cell[][]);
}

/** Makes the grid at least this large. */
function grow(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/**
 * Rebuilds a view: reads what stands in it, draws anew and writes values and looks. All values go in one call, so that an
 * interruption can't lose what people typed; what frames them is only drawn when the headings are new.
 * @param draw given the old cells (null: no such sheet); a problem leaves the view as it is
 */
export function buildView(
  file: Spreadsheet,
  name: string,
  draw: (old: Grid | null) => Drawing | Problem,
): Problem | null {
  const sheet = file.getSheetByName(name);
  const old = sheet ? withDays(sheet.getDataRange().getValues(), file) : null;
  const drawing = draw(old);
  if ("code" in drawing) return drawing;
  if (!sheet || !old) {
    drawSheets(file, [drawing]);
    return null;
  }
  const { values, looks } = drawing;
  const rows = Math.max(old.length, values.length);
  const columns = Math.max(old[0]?.length ?? 1, drawing.widths.length);
  grow(sheet, rows, columns);
  const whole = sheet.getRange(1, 1, rows, columns);
  whole.setValues(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, at) => values[row]?.[at] ?? ""),
    ),
  );
  whole.clearFormat();
  whole.setVerticalAlignment("top");
  paintLooks(sheet, looks);
  if (!hasSameHead(old, drawing)) {
    drawFrame(sheet, drawing, {
      ...drawing,
      showsGridlines: true,
      frozenRows: 0,
      frozenColumns: 0,
      widths: [0],
    });
    drawNotes(sheet, drawing);
  }
  return null;
}

function hasSameHead(old: Grid, { frozenRows, values }: Drawing): boolean {
  const head = Math.max(1, frozenRows) - 1;
  return JSON.stringify(old[head]) === JSON.stringify(values[head]);
}
