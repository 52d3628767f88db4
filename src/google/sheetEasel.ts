/** Draws whole sheets of the open file. */
import type { Easel } from "../actions/easel";
import { buildView, drawSheets } from "./drawOnSheet";

export function sheetEasel(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Easel {
  return {
    sheets: () => file.getSheets().map((sheet) => sheet.getName()),
    add: (drawings) => {
      drawSheets(file, drawings);
    },
    redraw: (sheet, draw) => buildView(file, sheet, draw),
    tidy() {
      const blank = file
        .getSheets()
        .find((sheet) => /^\D+1$/.test(sheet.getName()) && sheet.getLastRow() === 0);
      if (blank) file.deleteSheet(blank);
      const first = file.getSheets()[0];
      if (first) file.setActiveSheet(first);
    },
  };
}
