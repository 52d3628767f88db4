import { madeFiles } from "../../src/google/files/madeFiles";
import { drawingRequests } from "../../src/google/sheets/drawingRequests";
import { drawSheets } from "../../src/google/sheets/drawOnSheet";
import { redrawSheets } from "../../src/google/sheets/redrawSheets";
import type { Grid } from "../../src/workbook/cells/cell";
import { hubDrawings } from "../../src/workbook/layout/hubDrawings";
import { shippedRows } from "../../src/workbook/layout/shippedRows";
import { tableDrawing } from "../../src/workbook/layout/tableDrawing";
import { ratingsTable } from "../../src/workbook/tables/tables";
import { calibrationHeaders, calibrationView } from "../../src/workbook/views/calibrationView";
import { keptNotes } from "../../src/workbook/views/kept";
import type { ViewSource } from "../../src/workbook/views/viewSource";

const drawings = () => hubDrawings("owner@acme.example", shippedRows());

export function drawHub(): void {
  drawSheets(
    SpreadsheetApp.getActive(),
    drawings(),
    (step) => step(),
    () => {},
  );
}

/** Returns the new file's id. */
export function drawHubByApi(): string {
  const file = Drive!.Files.create({
    name: "By the API",
    mimeType: "application/vnd.google-apps.spreadsheet",
  });
  Sheets!.Spreadsheets!.batchUpdate({ requests: drawingRequests(drawings(), 0) }, file.id!);
  return file.id!;
}

export function buildCalibration(source: ViewSource): unknown {
  const draw = (old: Grid | null) => {
    const kept = keptNotes("Calibration", old, calibrationHeaders(source.ladder.criteria));
    return "code" in kept ? kept : calibrationView(source, kept);
  };
  return redrawSheets(SpreadsheetApp.getActive(), [{ sheet: "Calibration", after: "Guide", draw }]);
}

/** Returns the id of a new file of the add-on's with the sheet Ratings alone. */
export function makeRatings(): string {
  const file = Drive!.Files.create({
    name: "Packet",
    mimeType: "application/vnd.google-apps.spreadsheet",
  });
  const drawing = tableDrawing(ratingsTable, { criteria: ["Leadership"], rows: [], kind: "input" });
  madeFiles("hub").fill(file.id!, [drawing]);
  return file.id!;
}

export function writeInRatings(file: string, row: number): void {
  madeFiles("hub").write(file, [{ sheet: "Ratings", row, column: 1, values: [["Ida Ito"]] }]);
}

export function chooseInRatings(file: string, row: number): void {
  const area = { row: 2, column: 3, rows: row - 1, columns: 1 };
  madeFiles("hub").setChoices(file, [{ sheet: "Ratings", choices: [{ area, words: ["1", "2"] }] }]);
}
