/** Puts what the engine has computed into the cells of a sheet. */
import { patched } from "../model/cellFormat";
import type { Scalar, Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of } from "../values/a1";
import { localeOf } from "../values/locale";
import { type ComputedCell, kinds } from "./engineMessages";

/** The engine's errors that Google calls otherwise. */
const errors: { [name: string]: string } = { "#CYCLE!": "#REF!", "#SPILL!": "#REF!", "#CALC!": "#N/A" };

type ByPlace = Map<string, ComputedCell>;
const placeOf = (row: number, column: number) => `${row} ${column}`;
const byPlace = (cells: ComputedCell[]): ByPlace =>
  new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));

/**
 * @param filled cells of array formulas' results
 * @param fills does a formula fill more than its own cell?
 */
export function takeResults(
  file: SpreadsheetFile,
  sheet: Sheet,
  cells: ComputedCell[],
  filled: ComputedCell[],
  fills: (formula: string) => boolean,
): void {
  const results = byPlace(cells);
  const spilled = byPlace(filled);
  let changed = false;
  sheet.formulas.each((formula, row, column) => {
    const cell = results.get(placeOf(row, column));
    const value = cell ? valueOfCell(cell) : "#ERROR!";
    if (sheet.values.get(row, column) !== value) changed = true;
    sheet.values.set(row, column, value);
    if (cell) takeDate(file, sheet, cell);
    const why = cell ? cell.why : "Formula parse error.";
    if (why !== undefined) sheet.reasons[placeOf(row, column)] = why;
    if (cell && fills(formula)) changed = spill(file, sheet, cell, spilled) || changed;
  });
  if (changed) sheet.changedAt = ++file.revision;
}

function valueOfCell({ v, t }: ComputedCell): Scalar | undefined {
  if (v === null) return undefined;
  if (t === kinds.boolean) return v === true || v === 1 || v === "TRUE";
  return typeof v === "string" ? (errors[v] ?? v) : v;
}

/** TODAY() and its like show a date without being told to. */
function takeDate(file: SpreadsheetFile, sheet: Sheet, { row, column, pattern = "" }: ComputedCell): void {
  const format = sheet.formats.get(row, column);
  if (!/y/i.test(pattern) || format?.numberFormat !== undefined) return;
  const { datePattern, timePattern } = localeOf(file.locale);
  const numberFormat = /h/i.test(pattern) ? `${datePattern} ${timePattern}` : datePattern;
  sheet.formats.set(row, column, patched(format, { numberFormat }));
}

const noRoom = (cell: ComputedCell) =>
  `Array result was not expanded because it would overwrite data in ${a1Of({ ...cell, rows: 1, columns: 1 })}.`;

/** Fills the neighbours that belong to the result of this cell's formula, if all of them are free. */
function spill(file: SpreadsheetFile, sheet: Sheet, cell: ComputedCell, filled: ByPlace): boolean {
  const { row, column, size = { rows: 1, columns: 1 } } = cell;
  const result: ComputedCell[] = [];
  for (let r = row; r < row + size.rows; r++)
    for (let c = column; c < column + size.columns; c++)
      if (r !== row || c !== column) result.push(filled.get(placeOf(r, c)) ?? { row: r, column: c, v: null });
  const taken = result.find(
    (at) =>
      sheet.values.get(at.row, at.column) !== undefined ||
      sheet.formulas.get(at.row, at.column) !== undefined,
  );
  if (taken) {
    sheet.values.set(row, column, "#REF!");
    sheet.reasons[placeOf(row, column)] = noRoom(taken);
    return true;
  }
  for (const at of result) {
    const value = valueOfCell(at);
    if (value === undefined) continue;
    sheet.values.set(at.row, at.column, value);
    takeDate(file, sheet, at);
    sheet.spilled.push([at.row, at.column]);
  }
  return result.length > 0;
}
