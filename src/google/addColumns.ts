/** Adds columns at the right end of a sheet that is in use. */
import type { Cell } from "../workbook/cell";
import type { Area, Drawing } from "../workbook/drawing";
import { paintLooks, rangeOf } from "./paintLooks";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Looks first, headings last: a column is found by its heading, so a heading without its looks would stay plain. */
export function addColumns(file: Spreadsheet, columns: Drawing): void {
  const sheet = file.getSheetByName(columns.sheet);
  if (!sheet) throw new Error(`The sheet "${columns.sheet}" is missing.`);
  const before = sheet.getLastColumn();
  const lacking = before + columns.widths.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const moved = (area: Area): Area => ({ ...area, column: area.column + before });
  paintLooks(
    sheet,
    columns.looks.map(({ area, look }) => ({ area: moved(area), look })),
  );
  columns.widths.forEach((width, at) => {
    sheet.setColumnWidth(before + at + 1, width);
  });
  for (const { row, column, text } of columns.notes) sheet.getRange(row, before + column).setNote(text);
  for (const { area, words } of columns.choices) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(true);
    rangeOf(sheet, moved(area)).setDataValidation(
      rule.setHelpText(`Choose one of: ${words.join(", ")}.`).build(),
    );
  }
  sheet
    .getRange(1, before + 1, columns.values.length, columns.widths.length)
    .setValues(columns.values as Cell[][]);
}
