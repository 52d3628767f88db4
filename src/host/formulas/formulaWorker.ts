/** A thread that computes workbooks with Univer's formula engine. */
import { parentPort } from "node:worker_threads";
import {
  type ICellData,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import {
  type IAllRuntimeData,
  ICalculateFormulaService,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import type { ComputedCell, EngineAnswer, EngineCell, EngineQuestion, EngineSheet } from "./engineMessages";

const univer = new Univer({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: {} },
  logLevel: LogLevel.SILENT,
});
univer.registerPlugin(UniverFormulaEnginePlugin);
const calculator = univer.__getInjector().get(ICalculateFormulaService);

async function compute(question: EngineQuestion): Promise<EngineAnswer> {
  const id = `workbook-${question.number}`;
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(id, question.sheets));
  try {
    const { unitData, arrayFormulaCellData } = await calculated(id, question.sheets);
    return {
      number: question.number,
      values: cellsBySheet(unitData[id] as unknown as Matrices),
      spilled: cellsBySheet(arrayFormulaCellData[id] as unknown as Matrices),
    };
  } finally {
    unit.dispose();
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
parentPort?.on("message", (question: EngineQuestion) => {
  // One workbook at a time: the engine has one state.
  last = last.then(async () => parentPort?.postMessage(await compute(question)));
});
