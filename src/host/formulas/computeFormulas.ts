/** Computes the formulas of a file and puts their values into its cells. */
import { patched } from "../model/cellFormat";
import type { Rect } from "../model/rect";
import type { Scalar, Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of } from "../values/a1";
import { localeOf } from "../values/locale";
import { circularCells } from "./circularCells";
import { engineFormula, spills } from "./engineFormula";
import { type ComputedCell, type EngineCell, type EngineSheet, kinds } from "./engineMessages";
import type { AskAddOn, FormulaEngine } from "./formulaEngine";
import { readsAnywhere, referencesOf } from "./references";

/** The engine's errors that Google calls otherwise. */
const errors: { [name: string]: string } = { "#CYCLE!": "#REF!", "#SPILL!": "#REF!", "#CALC!": "#N/A" };

/** While the engine works, others may change the file: then its answer is not taken, and the file stays stale. */
export async function computeFormulas(
  file: SpreadsheetFile,
  engine: FormulaEngine,
  own: { names: () => string[]; ask: AskAddOn },
): Promise<void> {
  while (file.stale) {
    file.stale = false;
    const customFunctions = own.names().map((name) => name.toUpperCase());
    for (const sheet of file.sheets) clearSpilled(sheet);
    if (!file.sheets.some((sheet) => sheet.formulas.extent().row > 0)) return;
    const setting = { locale: file.locale, year: new Date().getUTCFullYear() };
    const { values, spilled } = await engine.compute(
      { sheets: engineSheets(file), setting, customFunctions },
      own.ask,
    );
    if (file.stale) continue;
    for (const sheet of file.sheets) {
      const fills = (formula: string) => spills(formula, customFunctions);
      takeValues(file, sheet, values[sheet.id] ?? [], spilled[sheet.id] ?? [], fills);
    }
  }
}

function clearSpilled(sheet: Sheet): void {
  for (const [row, column] of sheet.spilled) sheet.values.set(row, column, undefined);
  sheet.spilled = [];
}

/** Only cells that formulas read are sent: a large sheet with few formulas costs little. */
function engineSheets(file: SpreadsheetFile): EngineSheet[] {
  const circular = circularCells(file);
  const wanted = new Map<Sheet, Map<string, Rect>>(file.sheets.map((sheet) => [sheet, new Map()]));
  const cells = new Map<Sheet, EngineCell[]>(file.sheets.map((sheet) => [sheet, []]));
  let everything = false;
  for (const sheet of file.sheets)
    sheet.formulas.each((formula, row, column) => {
      const f = circular.has(`${sheet.id} ${row} ${column}`) ? "=#REF!" : engineFormula(formula, file, sheet);
      cells.get(sheet)?.push({ row, column, f });
      everything ||= readsAnywhere(f);
      for (const { sheet: read, rect } of referencesOf(f, file, sheet))
        wanted.get(read)?.set(a1Of(rect), rect);
    });
  return file.sheets.map((sheet) => {
    const { id, name, rows, columns } = sheet;
    const values = valuesFor(sheet, [...(wanted.get(sheet)?.values() ?? [])], everything);
    return { id: String(id), name, rows, columns, cells: [...values, ...(cells.get(sheet) ?? [])] };
  });
}

function valuesFor(sheet: Sheet, rects: Rect[], everything: boolean): EngineCell[] {
  const cells: EngineCell[] = [];
  const add = (value: Scalar | undefined, row: number, column: number) => {
    if (value === undefined || sheet.formulas.get(row, column) !== undefined) return;
    const v = typeof value === "boolean" ? Number(value) : value;
    cells.push({ row, column, v, t: kinds[typeof value as keyof typeof kinds] });
  };
  const content = sheet.values.extent();
  const clipped = rects.map((rect) => ({ ...rect, rows: Math.min(rect.rows, content.row - rect.row + 1) }));
  const area = clipped.reduce((sum, { rows, columns }) => sum + Math.max(0, rows) * columns, 0);
  if (everything || area > content.row * content.column) sheet.values.each(add);
  else
    for (const { row, column, rows, columns } of clipped)
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) add(sheet.values.get(r, c), r, c);
  return cells;
}

type ByPlace = Map<string, ComputedCell>;
const placeOf = (row: number, column: number) => `${row} ${column}`;
const byPlace = (cells: ComputedCell[]): ByPlace =>
  new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));

function takeValues(
  file: SpreadsheetFile,
  sheet: Sheet,
  cells: ComputedCell[],
  filled: ComputedCell[],
  fills: (formula: string) => boolean,
): void {
  const results = byPlace(cells);
  const spilled = byPlace(filled);
  let changed = false;
  sheet.reasons = {};
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
