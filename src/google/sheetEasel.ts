/** Draws whole sheets of the open file. */
import type { Easel } from "../actions/easel";
import { buildView, drawSheet } from "./drawOnSheet";

export function sheetEasel(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Easel {
  return {
    sheets: () => file.getSheets().map((sheet) => sheet.getName()),
    add: (drawing, index) => drawSheet(file, drawing, index),
    redraw: (drawing) => buildView(file, drawing),
    tidy() {
      const [first, ...others] = file.getSheets();
      const empty = [first, ...others].find(
        (sheet) => sheet && /^(Sheet|Tabellenblatt)\s?1$/.test(sheet.getName()),
      );
      if (empty && empty.getLastRow() === 0) file.deleteSheet(empty);
      const shown = file.getSheets()[0];
      if (shown) file.setActiveSheet(shown);
    },
  };
}
