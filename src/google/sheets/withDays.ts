/** Dates as Sheets gives them, as days. */
import type { Cell, Grid } from "../../workbook/cells/cell";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Days somebody typed arrive as Date objects of the file's time zone: as text they compare and travel safely. */
export function withDays(values: readonly (readonly unknown[])[], file: Spreadsheet): Grid {
  let zone = "";
  return values.map((row) =>
    row.map((cell) => {
      if (!(cell instanceof Date)) return cell as Cell;
      zone = zone || file.getSpreadsheetTimeZone();
      return Utilities.formatDate(cell, zone, "yyyy-MM-dd");
    }),
  );
}
