/** Adds columns at the right end of a sheet that is in use. */
import type { Cell } from "../../workbook/cells/cell";
import type { AddedColumns } from "../../workbook/layout/onlyColumns";
import { paintLooks, rangeOf } from "./paintLooks";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Looks first, headings last: a column is found by its heading, so a heading without its looks would stay plain. */
export function addColumns(file: Spreadsheet, { before, columns }: AddedColumns): void {
  const sheet = file.getSheetByName(columns.sheet);
  if (!sheet) throw new Error(`The sheet "${columns.sheet}" is missing.`);
  const lacking = before + columns.widths.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  paintLooks(sheet, columns.looks);
  columns.widths.forEach((width, at) => {
    sheet.setColumnWidth(before + at + 1, width);
  });
  for (const { row, column, text } of columns.notes) sheet.getRange(row, column).setNote(text);
  for (const { area, words, isStrict } of columns.choices) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(!isStrict)
      .setHelpText(`Choose one of: ${words.join(", ")}.`);
    rangeOf(sheet, area).setDataValidation(rule.build());
  }
  sheet.getRange(1, before + 1, 1, columns.widths.length).setValues(columns.values as Cell[][]);
}
