/** The Sheets advanced service (v4): which method does what, and which files it may reach. */
import { applyEdit } from "../../edits/applyEdit";
import type { Edit } from "../../edits/edit";
import { refuse } from "../../edits/refusals";
import { restore, snapshotOf } from "../../model/snapshot";
import type { SpreadsheetFile } from "../../model/spreadsheetFile";
import { reachableFile } from "../appFiles";
import type { Caller } from "../caller";
import { type Services, service } from "../service";
import { asApi } from "./apiError";
import { locate, rangeText } from "./apiRanges";
import { editsOfCells } from "./cellData";
import { applyRequest } from "./requests";
import { selectFields } from "./selectFields";
import type { SheetProperties } from "./sheetRequests";
import { spreadsheetResource } from "./spreadsheetResource";
import {
  appendValues,
  clearValues,
  type ReadOptions,
  readValues,
  type ValueRange,
  type Written,
  writeValues,
} from "./values";

type Options = ReadOptions & {
  fields?: string;
  ranges?: string | string[];
  includeGridData?: boolean;
  valueInputOption?: string;
};
type NewSpreadsheet = {
  properties?: { title?: string; locale?: string; timeZone?: string };
  sheets?: NewSheet[];
};
type NewSheet = {
  properties?: SheetProperties;
  data?: { startRow?: number; startColumn?: number; rowData?: { values?: never[] }[] }[];
  protectedRanges?: object[];
};

type Method = (execution: Caller, ...args: never[]) => unknown;

function fileOf(execution: Caller, id: string): SpreadsheetFile {
  const file = reachableFile(execution, id, ["drive", "spreadsheets"]);
  if (!file) refuse("Requested entity was not found.");
  if (!file.roleOf(execution.user)) refuse("The caller does not have permission");
  return file;
}

const applying =
  (execution: Caller, file: SpreadsheetFile) =>
  (edit: Edit): void => {
    if (!file.mayEdit(execution.user)) refuse("The caller does not have permission");
    execution.apply(file, edit);
  };

/** Many edits that happen all or not at all. */
function atOnce<T>(file: SpreadsheetFile, body: () => T): T {
  const before = snapshotOf(file);
  try {
    return body();
  } catch (error) {
    restore(file, before);
    throw error;
  }
}

const methods: { [name: string]: Method } = {
  "spreadsheets.create": (execution, body: NewSpreadsheet, options: Options = {}) => {
    const { title = "Untitled spreadsheet", locale, timeZone } = body.properties ?? {};
    const file = execution.world.createFile(title, execution.user);
    Object.assign(file, { ...(locale ? { locale } : {}), ...(timeZone ? { timeZone } : {}) });
    file.createdByAddOnFor.push(execution.user);
    const apply = (edit: Edit) =>
      applyEdit(file, edit, { email: execution.user, now: execution.world.now() });
    if (body.sheets?.length) {
      file.sheets = [];
      for (const sheet of body.sheets) fillSheet(execution, file, sheet, apply);
    }
    execution.world.fileChanged(file);
    return selectFields(spreadsheetResource(file, false), options.fields);
  },
  "spreadsheets.get": (execution, id: string, options: Options = {}) => {
    const file = fileOf(execution, id);
    const withCells = options.includeGridData === true || /\bdata\b/.test(options.fields ?? "");
    const ranges = [options.ranges ?? []].flat().map((range) => locate(file, range));
    return selectFields(spreadsheetResource(file, withCells, ranges), options.fields);
  },
  "spreadsheets.batchUpdate": (
    execution,
    body: { requests?: object[]; includeSpreadsheetInResponse?: boolean },
    id: string,
  ) => {
    const file = fileOf(execution, id);
    const apply = applying(execution, file);
    if (!body.requests?.length) refuse("Must specify at least one request.");
    const replies = atOnce(file, () =>
      body.requests?.map((request, i) =>
        requestAt(i, request, () => applyRequest({ file, user: execution.user, apply }, request as never)),
      ),
    );
    return { spreadsheetId: id, replies };
  },
  "spreadsheets.values.get": (execution, id: string, range: string, options: Options = {}) =>
    selectFields(readValues(fileOf(execution, id), range, options), options.fields),
  "spreadsheets.values.batchGet": (execution, id: string, options: Options = {}) => {
    const file = fileOf(execution, id);
    const valueRanges = [options.ranges ?? []].flat().map((range) => readValues(file, range, options));
    return selectFields({ spreadsheetId: id, valueRanges }, options.fields);
  },
  "spreadsheets.values.update": (
    execution,
    body: ValueRange,
    id: string,
    range: string,
    options: Options = {},
  ) => {
    const file = fileOf(execution, id);
    return writeValues(file, { ...body, range }, options.valueInputOption, applying(execution, file));
  },
  "spreadsheets.values.batchUpdate": (
    execution,
    body: { valueInputOption?: string; data?: ValueRange[] },
    id: string,
  ) => {
    const file = fileOf(execution, id);
    const apply = applying(execution, file);
    const responses = atOnce(file, () =>
      (body.data ?? []).map((data) =>
        writeValues(file, { ...data, range: data.range ?? "" }, body.valueInputOption, apply),
      ),
    );
    return { spreadsheetId: id, ...totalsOf(responses), responses };
  },
  "spreadsheets.values.append": (
    execution,
    body: ValueRange,
    id: string,
    range: string,
    options: Options = {},
  ) => {
    const file = fileOf(execution, id);
    return appendValues(file, { ...body, range }, options.valueInputOption, applying(execution, file));
  },
  "spreadsheets.values.clear": (execution, _body: object, id: string, range: string) => {
    const file = fileOf(execution, id);
    return { spreadsheetId: id, clearedRange: clearValues(file, range, applying(execution, file)) };
  },
  "spreadsheets.values.batchClear": (execution, body: { ranges?: string[] }, id: string) => {
    const file = fileOf(execution, id);
    const apply = applying(execution, file);
    const ranges = body.ranges ?? [];
    for (const range of ranges) locate(file, range);
    return { spreadsheetId: id, clearedRanges: ranges.map((range) => clearValues(file, range, apply)) };
  },
};

/** What several writings have changed together. */
function totalsOf(responses: Written[]): object {
  const sum = (read: (one: Written) => number) => responses.reduce((total, one) => total + read(one), 0);
  return {
    totalUpdatedRows: sum(({ updatedRows }) => updatedRows),
    totalUpdatedColumns: sum(({ updatedColumns }) => updatedColumns),
    totalUpdatedCells: sum(({ updatedCells }) => updatedCells),
    totalUpdatedSheets: new Set(responses.map(({ updatedRange }) => updatedRange.replace(/![^!]*$/, "")))
      .size,
  };
}

function requestAt<T>(index: number, request: object, body: () => T): T {
  try {
    return body();
  } catch (error) {
    const { message } = error as Error;
    return refuse(`Invalid requests[${index}].${Object.keys(request)[0]}: ${message}`);
  }
}

function fillSheet(
  execution: Caller,
  file: SpreadsheetFile,
  sheet: NewSheet,
  apply: (edit: Edit) => void,
): void {
  const context = { file, user: execution.user, apply };
  const { properties = {} } = sheet;
  applyRequest(context, {
    addSheet: { properties: { title: `Sheet${file.sheets.length + 1}`, ...properties } },
  });
  const added =
    file.sheets[properties.index ?? file.sheets.length - 1] ?? file.sheets[file.sheets.length - 1];
  if (!added) return;
  for (const { startRow = 0, startColumn = 0, rowData = [] } of sheet.data ?? []) {
    const rows = rowData.map(({ values = [] }) => values);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const rect = { row: startRow + 1, column: startColumn + 1, rows: rows.length, columns };
    if (rows.length === 0 || columns === 0) continue;
    if (startRow + rows.length > added.rows || startColumn + columns > added.columns)
      refuse(
        `Range (${rangeText(added, rect)}) exceeds grid limits. Max rows: ${added.rows}, max columns: ${added.columns}`,
      );
    for (const edit of editsOfCells(added.id, rect, rows, { has: () => true })) apply(edit);
  }
  for (const protectedRange of sheet.protectedRanges ?? []) {
    const range = { ...(protectedRange as { range?: object }).range, sheetId: added.id };
    applyRequest(context, { addProtectedRange: { protectedRange: { ...protectedRange, range } } });
  }
}

export const sheetsServices: Services = {
  "sheets.call": service(
    "advanced",
    async (execution, name: string, args: unknown[]) => {
      const method = methods[name];
      if (!method) return refuse(`Sheets ${name} is not available in the local host`);
      // The service sees what is saved, not what this script still buffers.
      await computed(execution, name, args);
      const answer = asApi(`sheets.${name}`, () => method(execution, ...(args as never[])));
      execution.countCells(cellsIn(/get/i.test(name) ? answer : args));
      return answer;
    },
    { right: "sheetsService" },
  ),
};

async function computed(execution: Caller, name: string, args: unknown[]): Promise<void> {
  const file = execution.world.files.get(String(args[0]));
  if (/get/i.test(name) && file) await execution.world.computeFormulas(file);
}

/** Cells that a request or an answer carries. */
function cellsIn(args: unknown): number {
  const count = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 0;
    if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + count(item), 0);
    return Object.entries(value).reduce(
      (sum, [name, item]) =>
        sum + (name === "values" && Array.isArray(item) ? item.flat().length : count(item)),
      0,
    );
  };
  return count(args);
}
