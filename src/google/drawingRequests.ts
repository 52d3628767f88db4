/** The same drawings as requests of the Sheets API, so that a new file is filled in one call. */
import type { Drawing } from "../workbook/drawing";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** @param existingSheetId the sheet a new file comes with; it becomes the first drawing's */
export function drawingRequests(_drawings: readonly Drawing[], _existingSheetId?: number): Request[] {
  throw new Error("not written yet");
}
