/** Computes the formulas of a file and puts their values into its cells. */
import type { Rect } from "../model/rect";
import type { Scalar, Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of } from "../values/a1";
import { circularCells } from "./circularCells";
import { engineFormula, spills } from "./engineFormula";
import { type EngineCell, type EngineSheet, kinds } from "./engineMessages";
import type { AskAddOn, FormulaEngine } from "./formulaEngine";
import { readsAnywhere, referencesOf } from "./references";
import { refusing } from "./refusedFormulas";
import { takeResults } from "./takeResults";

/** While the engine works, others may change the file: then its answer is not taken, and the file stays stale. */
export async function computeFormulas(
  file: SpreadsheetFile,
  engine: FormulaEngine,
  own: { names: () => string[]; ask: AskAddOn; year: number },
): Promise<void> {
  while (file.stale) {
    file.stale = false;
    const customFunctions = own.names().map((name) => name.toUpperCase());
    for (const sheet of file.sheets) clearResults(sheet);
    if (!file.sheets.some((sheet) => sheet.formulas.extent().row > 0)) return;
    const setting = { locale: file.locale, year: own.year };
    const refused = refusedFormulas(file, customFunctions);
    const question = { sheets: engineSheets(file, refused), setting, customFunctions };
    const { values, spilled } = await engine.compute(question, own.ask).catch((error: Error) => {
      file.stale = true;
      throw error;
    });
    if (file.stale) continue;
    for (const sheet of file.sheets) {
      const fills = (formula: string) => spills(formula, customFunctions);
      takeResults(file, sheet, values[sheet.id] ?? [], spilled[sheet.id] ?? [], fills);
      takeRefusals(sheet, refused);
    }
  }
}

function clearResults(sheet: Sheet): void {
  for (const [row, column] of sheet.spilled) sheet.values.set(row, column, undefined);
  sheet.spilled = [];
  sheet.reasons = {};
}

const placeOf = (sheet: Sheet, row: number, column: number) => `${sheet.id} ${row} ${column}`;

/** Why formulas are not computed, by their places. */
function refusedFormulas(file: SpreadsheetFile, customFunctions: string[]): Map<string, string> {
  const refused = new Map<string, string>();
  const reasonOf = refusing(file, customFunctions);
  for (const sheet of file.sheets)
    sheet.formulas.each((formula, row, column) => {
      const reason = reasonOf(formula, sheet);
      if (reason !== undefined) refused.set(placeOf(sheet, row, column), reason);
    });
  return refused;
}

function takeRefusals(sheet: Sheet, refused: Map<string, string>): void {
  for (const [place, reason] of refused) {
    const [id, row, column] = place.split(" ").map(Number);
    if (id === sheet.id) sheet.reasons[`${row} ${column}`] = reason;
  }
}

/** Only cells that formulas read are sent: a large sheet with few formulas costs little. */
function engineSheets(file: SpreadsheetFile, refused: Map<string, string>): EngineSheet[] {
  const circular = circularCells(file);
  const wanted = new Map<Sheet, Map<string, Rect>>(file.sheets.map((sheet) => [sheet, new Map()]));
  const cells = new Map<Sheet, EngineCell[]>(file.sheets.map((sheet) => [sheet, []]));
  let everything = false;
  for (const sheet of file.sheets)
    sheet.formulas.each((formula, row, column) => {
      const place = placeOf(sheet, row, column);
      const error = refused.has(place) ? "=#ERROR!" : circular.has(place) ? "=#REF!" : undefined;
      const f = error ?? engineFormula(formula, file, sheet);
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
