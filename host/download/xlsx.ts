/**
 * A spreadsheet as an .xlsx file, without its charts and protections.
 *
 * Written by ExcelJS (MIT): it alone of the kept libraries writes formats, data validation, frozen panes, notes and
 * print settings, without a browser and without a paid edition; charts it cannot write.
 */
import ExcelJS from "exceljs";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { columnLetters } from "../values/a1";
import type { ExcelWords } from "./xlsxFormula";
import { excelNames } from "./xlsxNames";
import { addSheet, fillSheet } from "./xlsxSheet";
import { absolute } from "./xlsxValidation";

/** @param customFunctions names of the add-on's own functions, which Excel does not have */
export async function xlsxOf(file: SpreadsheetFile, customFunctions: string[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const names = excelNames(file.sheets.map(({ name }) => name));
  const sheetName = (id: number) => names.get(file.sheet(id).name) ?? "";
  const worksheets = file.sheets.map((sheet) => addSheet(workbook, sheetName(sheet.id), sheet));
  const words: ExcelWords = {
    file,
    names,
    customFunctions: new Set(customFunctions.map((name) => name.toUpperCase())),
  };
  const rules = { sheetName, listedInCells: choicesIn(workbook, [...names.values()]) };
  file.sheets.forEach((sheet, i) => {
    fillSheet(worksheets[i] as ExcelJS.Worksheet, sheet, words, rules);
  });
  defineNames(workbook, file, sheetName);
  const activeTab = file.sheets.findIndex(({ hidden }) => !hidden);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: "visible" },
  ];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/**
 * Names of ranges, and of what filters cover: without it LibreOffice shows no filter.
 * Put in place of what ExcelJS collects, which holds each cell of a range by itself and knows no names of single sheets.
 */
function defineNames(
  workbook: ExcelJS.Workbook,
  { sheets, namedRanges }: SpreadsheetFile,
  sheetName: (id: number) => string,
): void {
  const named = namedRanges.map(({ name, sheetId, rect }) => ({
    name,
    ranges: [absolute(sheetName(sheetId), rect)],
  }));
  const filtered = sheets.flatMap(({ id, filter }, localSheetId) =>
    filter
      ? [{ name: "_xlnm._FilterDatabase", localSheetId, ranges: [absolute(sheetName(id), filter.rect)] }]
      : [],
  );
  Object.defineProperty(workbook.definedNames, "model", { value: [...named, ...filtered] });
}

/** Lists of choices on a sheet of their own that nobody sees, made when the first one comes. */
function choicesIn(workbook: ExcelJS.Workbook, names: string[]): (choices: string[]) => string {
  const known = new Map<string, string>();
  let sheet: ExcelJS.Worksheet | undefined;
  return (choices) => {
    const key = choices.join("\n");
    const before = known.get(key);
    if (before) return before;
    sheet ??= workbook.addWorksheet(excelNames([...names, "Choices"]).get("Choices"), {
      state: "veryHidden",
    });
    const column = known.size + 1;
    choices.forEach((choice, i) => {
      (sheet as ExcelJS.Worksheet).getCell(i + 1, column).value = choice;
    });
    const letters = columnLetters(column);
    const address = `'${sheet.name}'!$${letters}$1:$${letters}$${choices.length}`;
    known.set(key, address);
    return address;
  };
}
