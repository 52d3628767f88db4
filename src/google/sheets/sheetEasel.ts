/** Draws whole sheets of the open file. */

import { textOf } from "../../workbook/cells/cell";
import type { Easel } from "../../workbook/ports/easel";
import { addColumns } from "./addColumns";
import { hideInRuns } from "./drawLiving";
import { drawSheets, unfinishedSheet } from "./drawOnSheet";
import { giveToOwner, ownersRows, warnIn, warnsIn } from "./guards";

export function sheetEasel(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Easel {
  return {
    sheets: () => file.getSheets().map(nameOf).filter(Boolean),
    isUnfinished: () => file.getSheetByName(unfinishedSheet) !== null,
    add: (drawings, alone) => drawSheets(file, drawings, alone, () => tidy(file)),
    headings: (sheets) =>
      sheets.map((name) => {
        const sheet = file.getSheetByName(name);
        const columns = sheet ? sheet.getLastColumn() : 0;
        if (!sheet) return null;
        return columns
          ? sheet
              .getRange(1, 1, 1, columns)
              .getValues()[0]!
              .map((cell) => textOf(cell).trim())
          : [];
      }),
    merged: (name) =>
      file
        .getSheetByName(name)
        ?.getDataRange()
        .getMergedRanges()
        .map((range) => range.getA1Notation()) ?? [],
    ownersRows: (sheet) => ownersRows(file, sheet),
    giveToOwner: (sheet, rows) => giveToOwner(file, sheet, rows),
    warnIn: (drawings) => warnIn(file, drawings),
    warnsIn: (sheet) => warnsIn(file, sheet),
    hideColumns: (name, columns) => {
      const sheet = file.getSheetByName(name);
      if (sheet) hideInRuns(sheet, columns);
    },
    addColumns: (added) => {
      addColumns(file, added);
    },
  };
}

/** Blank where another execution, which finished its drawing just now, has taken the sheet away. */
function nameOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): string {
  try {
    return sheet.getName();
  } catch (error) {
    if (!/not found/i.test(String(error))) throw error;
    return "";
  }
}

/** Removes the empty sheet a new file comes with, whatever Google calls it in this language, and shows the first one. */
function tidy(file: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const blank = file.getSheets().find((sheet) => /^\D+1$/.test(nameOf(sheet)) && sheet.getLastRow() === 0);
  if (blank) file.deleteSheet(blank);
  const first = file.getSheets()[0];
  if (first) file.setActiveSheet(first);
}
