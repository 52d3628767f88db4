/** Draws sheets on the open spreadsheet, through SpreadsheetApp. */
import type { Cell, Grid } from "../../workbook/cells/cell";
import { allLooks } from "../../workbook/layout/brushes";
import { tabColours } from "../../workbook/layout/palette";
import { widthRuns } from "../../workbook/layout/widthRuns";
import type { Drawing } from "../../workbook/ports/drawing";
import { newWidth } from "./drawingRequests";
import { drawLiving } from "./drawLiving";
import { paintLooks } from "./paintLooks";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Stands in the file while sheets are being added. After an interruption it is what tells that some may be unfinished. */
export const unfinishedSheet = "Setting up …";

/** Drawn together they cost less; more of them would make others wait too long. */
const sheetsAtOnce = 10;

/**
 * Adds the sheets there are none of, in the places they have among the drawings; a sheet that is there is left as it is.
 * Interrupted at any call and repeated, it takes away what is unfinished and draws it again: content is written last, after
 * everything else has been flushed, so that a sheet with any content needs nothing more.
 * @param alone runs a step without anybody else who adds sheets
 * @param tidy what else belongs to it, once the sheets stand there
 * @returns the sheets it added
 */
export function drawSheets(
  file: Spreadsheet,
  drawings: readonly Drawing[],
  alone: (step: () => void) => void,
  tidy: () => void,
): readonly string[] {
  const mark = () => file.getSheetByName(unfinishedSheet);
  const missing = () => drawings.filter(({ sheet }) => !file.getSheetByName(sheet));
  if (!missing().length && !mark()) return [];
  const added: string[] = [];
  alone(() => {
    if (mark()) removeBlank(file, drawings);
    else file.insertSheet(unfinishedSheet, file.getNumSheets());
  });
  while (missing().length)
    alone(() => {
      const some = missing().slice(0, sheetsAtOnce);
      addSheets(file, drawings, some);
      added.push(...some.map(({ sheet }) => sheet));
    });
  alone(() => {
    tidy();
    const left = mark();
    if (left) file.deleteSheet(left);
  });
  return added;
}

function removeBlank(file: Spreadsheet, drawings: readonly Drawing[]): void {
  for (const { sheet: name } of drawings) {
    const sheet = file.getSheetByName(name);
    if (sheet && sheet.getLastRow() === 0) file.deleteSheet(sheet);
  }
}

function addSheets(file: Spreadsheet, all: readonly Drawing[], some: readonly Drawing[]): void {
  const templates = new Map<Drawing, Sheet>();
  const sheets = some.map((drawing) => addSheet(file, drawing, all.indexOf(drawing), templates));
  some.forEach((drawing, at) => {
    drawDetails(sheets[at]!, drawing);
    drawRowLines(sheets[at]!, drawing, 0, 0);
  });
  SpreadsheetApp.flush();
  some.forEach(({ values }, at) => {
    writeValues(sheets[at]!, values);
  });
  SpreadsheetApp.flush();
}

/** A new sheet with what its drawing is based on: copied where another new sheet has just that and nothing else yet. */
function addSheet(
  file: Spreadsheet,
  { sheet: name, basis }: Drawing,
  index: number,
  templates: Map<Drawing, Sheet>,
): Sheet {
  const at = Math.min(index, file.getNumSheets());
  const chain = chainOf(basis);
  const known = chain.findIndex((one) => templates.has(one));
  const template = templates.get(chain[known]!);
  const sheet = template ? file.insertSheet(name, at, { template }) : file.insertSheet(name, at);
  const missing = known < 0 ? chain : chain.slice(0, known);
  for (const one of [...missing].reverse()) drawOn(sheet, one);
  if (missing.length && basis) templates.set(basis, sheet);
  return sheet;
}

/** What one drawing adds to the one it is based on. */
export function drawOn(sheet: Sheet, drawing: Drawing): void {
  grow(sheet, 0, drawing.widths.length);
  drawFrame(sheet, drawing, drawing.basis ?? null);
  paintLooks(sheet, drawing.looks, drawing.basis && allLooks(drawing.basis));
}

/** A basis, what that is based on, and so on. */
export const chainOf = (basis: Drawing | undefined): Drawing[] =>
  basis ? [basis, ...chainOf(basis.basis)] : [];

function drawDetails(sheet: Sheet, drawing: Drawing): void {
  const { basis, looks, values } = drawing;
  grow(sheet, values.length, drawing.widths.length);
  drawFrame(sheet, drawing, basis ?? null);
  paintLooks(sheet, looks, basis && allLooks(basis));
  drawNotes(sheet, drawing);
  drawChoices(sheet, drawing);
  drawLiving(sheet, drawing);
}

/** Everything of a sheet that is not in its cells, as far as it is not there already. */
export function drawFrame(sheet: Sheet, drawing: Drawing, before: Drawing | null): void {
  const { kind, frozenRows, frozenColumns, showsGridlines, widths } = drawing;
  if (!before) sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setVerticalAlignment("top");
  if (kind !== before?.kind) sheet.setTabColor(tabColours[kind]);
  if (showsGridlines !== (before?.showsGridlines ?? true)) sheet.setHiddenGridlines(!showsGridlines);
  if (frozenRows !== (before?.frozenRows ?? 0)) sheet.setFrozenRows(frozenRows);
  if (frozenColumns !== (before?.frozenColumns ?? 0)) sheet.setFrozenColumns(frozenColumns);
  for (const { first, count, width } of widthRuns(widths, before?.widths[0] ?? newWidth))
    sheet.setColumnWidths(first, count, width);
  for (const { row, height } of drawing.heights) sheet.setRowHeight(row, height);
}

export function drawNotes(sheet: Sheet, { notes }: Drawing): void {
  const rows = Math.max(0, ...notes.map(({ row }) => row));
  const columns = Math.max(0, ...notes.map(({ column }) => column));
  if (!rows) return;
  const first = Math.min(...notes.map(({ row }) => row));
  const grid = Array.from({ length: rows - first + 1 }, () => new Array<string>(columns).fill(""));
  for (const { row, column, text } of notes) grid[row - first]![column - 1] = text;
  sheet.getRange(first, 1, grid.length, columns).setNotes(grid);
}

export function drawChoices(sheet: Sheet, { choices }: Drawing): void {
  if (!choices.length) return;
  const first = Math.min(...choices.map(({ area }) => area.row));
  const left = Math.min(...choices.map(({ area }) => area.column));
  const right = Math.max(...choices.map(({ area }) => area.column));
  const line = new Array<GoogleAppsScript.Spreadsheet.DataValidation | null>(right - left + 1).fill(null);
  for (const { area, words, isStrict } of choices)
    line[area.column - left] = SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(!isStrict)
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

/**
 * A line below each row that has something in it; none below those that had.
 * @param oldRows so many had something in them
 * @param drawnRows so many have their line already
 */
export function drawRowLines(
  sheet: Sheet,
  { rowLine, frozenRows, values, widths }: Drawing,
  oldRows: number,
  drawnRows: number,
): void {
  if (!rowLine) return;
  const lines = (from: number, to: number, isDrawn: boolean) => {
    if (to > from)
      sheet
        .getRange(from + 1, 1, to - from, widths.length)
        .setBorder(null, null, isDrawn, null, null, isDrawn, rowLine, SpreadsheetApp.BorderStyle.SOLID);
  };
  lines(values.length, oldRows, false);
  lines(Math.max(frozenRows, drawnRows), values.length, true);
}

/** Makes the grid at least this large. */
export function grow(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}
