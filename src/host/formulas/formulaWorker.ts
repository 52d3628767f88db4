/** A thread that computes workbooks with Univer's formula engine. */
import { parentPort } from "node:worker_threads";
import {
  type ICellData,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import {
  ErrorType,
  ErrorValueObject,
  type IAllRuntimeData,
  ICalculateFormulaService,
  IFunctionService,
  NullValueObject,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import type {
  ComputedCell,
  CustomArgument,
  CustomQuestion,
  CustomResult,
  EngineAnswer,
  EngineCell,
  EngineQuestion,
  EngineSheet,
} from "./engineMessages";
import { googleFunctions, notAvailable, unknownToGoogle } from "./googleFunctions";
import { CustomFunction, TableFunction } from "./tableFunction";

const univer = new Univer({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: {} },
  logLevel: LogLevel.SILENT,
});
univer.registerPlugin(UniverFormulaEnginePlugin);
const calculator = univer.__getInjector().get(ICalculateFormulaService);
const functions = univer.__getInjector().get(IFunctionService);
const units = univer.__getInjector().get(IUniverInstanceService);

/** Google's functions and those of the add-on; replaced with each workbook. */
let custom: string[] = [];
/** The engine registers its own functions with the first workbook. */
let tame = false;
/** What the add-on's functions threw, by the place of their formula. */
let thrown = new Map<string, string>();

/** Where Excel wants to be told what to give instead of an error, Google gives a blank. */
const blankIsEnough = new Set<unknown>(["IFERROR", "IFNA"]);

/** A fault of the engine's (it stumbles over some wrong arguments) is an error in its cell, not the engine's end. */
function tameEngine(): void {
  for (const [name, executor] of functions.getExecutors()) {
    const calculate = executor.calculate.bind(executor);
    if (blankIsEnough.has(name)) executor.minParams = 1;
    executor.calculate = (...args) => {
      try {
        const blank = args.length === 1 && blankIsEnough.has(name) ? [NullValueObject.create()] : [];
        return calculate(...args, ...blank);
      } catch {
        return ErrorValueObject.create(ErrorType.ERROR);
      }
    };
  }
}

function useFunctions({ setting, customFunctions }: EngineQuestion): void {
  if (!tame) tameEngine();
  tame = true;
  functions.unregisterExecutors(...unknownToGoogle, ...custom);
  custom = customFunctions.filter((name) => !functions.hasExecutor(name));
  functions.registerExecutors(
    ...Object.entries(googleFunctions).map(
      ([name, [least, most, body]]) =>
        new TableFunction(name, (...args) => body(setting, ...args), least, most),
    ),
    ...custom.map((name) => new CustomFunction(name, (args, cell) => ask(name, args, placeOf(cell)))),
  );
}

const asked = new Map<number, (result: CustomResult) => void>();
let questions = 0;

async function ask(name: string, args: CustomArgument[], place: string): Promise<CustomResult> {
  const number = ++questions;
  const question: CustomQuestion = { ask: number, name, args };
  const answer = new Promise<CustomResult>((resolve) => asked.set(number, resolve));
  parentPort?.postMessage(question);
  const result = await answer;
  if (result.error !== undefined) thrown.set(place, result.error);
  return result;
}

interface Place {
  sheet: string;
  row: number;
  column: number;
}
const placeOf = ({ sheet, row, column }: Place) => `${sheet} ${row} ${column}`;

async function compute(question: EngineQuestion): Promise<EngineAnswer> {
  const id = `workbook-${question.number}`;
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(id, question.sheets));
  useFunctions(question);
  thrown = new Map();
  try {
    const { unitData, arrayFormulaCellData, arrayFormulaRange } = await calculated(id, question.sheets);
    const values = cellsBySheet(unitData[id] as unknown as Matrices);
    giveReasons(question, values);
    giveSizes(arrayFormulaRange[id], values);
    const spilled = cellsBySheet(arrayFormulaCellData[id] as unknown as Matrices);
    return { number: question.number, values, spilled };
  } finally {
    units.disposeUnit(id);
  }
}

function giveReasons({ sheets }: EngineQuestion, values: EngineAnswer["values"]): void {
  for (const { id, cells } of sheets) {
    const wrong = new Map<string, ComputedCell>();
    for (const cell of values[id] ?? [])
      if (cell.v === "#NAME?" || cell.v === "#ERROR!") wrong.set(placeOf({ ...cell, sheet: id }), cell);
    if (wrong.size === 0) continue;
    for (const { row, column, f } of cells) {
      const place = placeOf({ sheet: id, row, column });
      const cell = wrong.get(place);
      if (cell && f !== undefined) cell.why = thrown.get(place) ?? missingFunction(f);
    }
  }
}

type Ranges = IAllRuntimeData["arrayFormulaRange"][string];

function giveSizes(ranges: Ranges, values: EngineAnswer["values"]): void {
  for (const [sheet, cells] of Object.entries(values))
    for (const cell of cells) {
      const range = ranges?.[sheet]?.[cell.row - 1]?.[cell.column - 1];
      if (range)
        cell.size = {
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        };
    }
}

const CALLED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_][\p{L}\d_.]*)\s*\(/gu;

function missingFunction(formula: string): string | undefined {
  for (const [, name] of formula.matchAll(CALLED)) {
    const upper = name?.toUpperCase();
    if (upper === undefined || functions.hasExecutor(upper)) continue;
    return notAvailable.has(upper)
      ? `${upper} is not available in the local host`
      : `Unknown function: '${name}'.`;
  }
  return undefined;
}

async function calculated(id: string, sheets: EngineSheet[]): Promise<IAllRuntimeData> {
  const finished = new Promise<IAllRuntimeData>((resolve) => {
    const listening = calculator.executionCompleteListener$.subscribe((data) => {
      listening.unsubscribe();
      resolve({ ...data });
    });
  });
  await calculator.execute({
    formulaData: { [id]: Object.fromEntries(sheets.map((sheet) => [sheet.id, formulasOf(sheet)])) },
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: true,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  });
  return finished;
}

type ByPlace<T> = { [row: number]: { [column: number]: T } };

function placed<T>(cells: EngineCell[], read: (cell: EngineCell) => T | undefined): ByPlace<T> {
  const rows: ByPlace<T> = {};
  for (const cell of cells) {
    const value = read(cell);
    if (value === undefined) continue;
    rows[cell.row - 1] ??= {};
    (rows[cell.row - 1] as { [column: number]: T })[cell.column - 1] = value;
  }
  return rows;
}

const formulasOf = ({ cells }: EngineSheet) =>
  placed(cells, ({ f }) => (f === undefined ? undefined : { f }));

function workbookData(id: string, sheets: EngineSheet[]): Partial<IWorkbookData> {
  const sheetData = sheets.map(({ id: sheetId, name, rows, columns, cells }) => {
    const cellData = placed(cells, ({ v, t, f }): ICellData => (f === undefined ? { v, t } : { f }));
    return [sheetId, { id: sheetId, name, rowCount: rows, columnCount: columns, cellData }];
  });
  return { id, name: id, sheetOrder: sheets.map((sheet) => sheet.id), sheets: Object.fromEntries(sheetData) };
}

type Matrices = {
  [sheet: string]: { forValue(callback: (row: number, column: number, cell: ICellData) => void): void };
};

function cellsBySheet(matrices: Matrices | undefined): EngineAnswer["values"] {
  const sheets = Object.entries(matrices ?? {}).map(([sheet, matrix]) => {
    const cells: ComputedCell[] = [];
    matrix.forValue((row, column, cell) => {
      const style = cell?.s as { n?: { pattern?: string } } | undefined;
      if (cell)
        cells.push({
          row: row + 1,
          column: column + 1,
          v: cell.v ?? null,
          t: cell.t ?? undefined,
          pattern: style?.n?.pattern,
        });
    });
    return [sheet, cells];
  });
  return Object.fromEntries(sheets);
}

let last = Promise.resolve();
parentPort?.on("message", (message: EngineQuestion | (CustomResult & { ask: number })) => {
  if ("ask" in message) {
    asked.get(message.ask)?.(message);
    asked.delete(message.ask);
    return;
  }
  // One workbook at a time: the engine has one state.
  last = last.then(async () => parentPort?.postMessage(await compute(message)));
});
