/** Draws sheets on the open spreadsheet, through SpreadsheetApp. */
import type { Problem } from "../domain/problem";
import type { Grid } from "../workbook/cell";
import type { Drawing } from "../workbook/drawing";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Adds the sheets that are missing or still empty; a sheet that holds anything is left as it is. */
export function drawSheets(_file: Spreadsheet, _drawings: readonly Drawing[]): { drawn: readonly string[] } {
  throw new Error("not written yet");
}

export const drawSheet = (file: Spreadsheet, drawing: Drawing) => drawSheets(file, [drawing]);

/**
 * Rebuilds a view: reads what stands in it, draws anew and writes values and looks.
 * @param draw given the old cells (null: no such sheet); a problem leaves the view as it is
 */
export function buildView(
  _file: Spreadsheet,
  _sheet: string,
  _draw: (old: Grid | null) => Drawing | Problem,
): Problem | null {
  throw new Error("not written yet");
}
