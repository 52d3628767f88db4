/** Everything one sees of a sheet of the local host, as plain data. */
import type { Sheet } from "../../host/model/sheet";

/** @param rows how far down to look */
export function lookOf(sheet: Sheet, rows: number, columns: number) {
  const cells = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => read(row + 1, column + 1)),
    );
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    hiddenGridlines: sheet.hiddenGridlines,
    widths: Array.from({ length: columns }, (_, column) => sheet.sizes.column[column]),
    values: cells((row, column) => sheet.values.get(row, column)),
    formulas: cells((row, column) => sheet.formulas.get(row, column)),
    notes: cells((row, column) => sheet.notes.get(row, column)),
    formats: cells((row, column) => sheet.formats.get(row, column)),
    lists: cells((row, column) => sheet.validations.get(row, column)?.values),
  };
}
