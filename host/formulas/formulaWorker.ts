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
  type IAllRuntimeData,
  ICalculateFormulaService,
  IFunctionService,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { EngineFunctions } from "./engineFunctions";
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

const univer = new Univer({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: {} },
  logLevel: LogLevel.SILENT,
});
univer.registerPlugin(UniverFormulaEnginePlugin);
const calculator = univer.__getInjector().get(ICalculateFormulaService);
const functions = new EngineFunctions(univer.__getInjector().get(IFunctionService), ask);
const units = univer.__getInjector().get(IUniverInstanceService);

const asked = new Map<number, (result: CustomResult) => void>();
let questions = 0;

function ask(name: string, args: CustomArgument[]): Promise<CustomResult> {
  const question: CustomQuestion = { ask: ++questions, name, args };
  const answer = new Promise<CustomResult>((resolve) => asked.set(question.ask, resolve));
  parentPort?.postMessage(question);
  return answer;
}

async function compute(question: EngineQuestion): Promise<EngineAnswer> {
  const id = `workbook-${question.number}`;
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(id, question.sheets));
  functions.use(question);
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
      if (cell.v === "#NAME?" || cell.v === "#ERROR!") wrong.set(`${cell.row} ${cell.column}`, cell);
    if (wrong.size === 0) continue;
    for (const { row, column, f } of cells) {
      const cell = wrong.get(`${row} ${column}`);
      if (cell && f !== undefined) cell.why = functions.reasonOf(f, { sheet: id, row, column });
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
