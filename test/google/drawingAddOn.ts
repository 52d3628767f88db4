/** A small add-on for the tests: draws what the tests ask for on the open file. */
import * as content from "../../src/content";
import { buildView, drawSheets } from "../../src/google/drawOnSheet";
import { hubDrawings } from "../../src/workbook/layout/hubDrawings";
import {
  type CalibrationInput,
  calibrationHeaders,
  calibrationView,
} from "../../src/workbook/views/calibrationView";
import { keptNotes } from "../../src/workbook/views/kept";

export function drawHub(): void {
  drawSheets(SpreadsheetApp.getActive(), hubDrawings(content, "owner@acme.example"));
}

export function buildCalibration(input: Omit<CalibrationInput, "kept">): unknown {
  return buildView(SpreadsheetApp.getActive(), "Calibration", (old) => {
    const kept = keptNotes("Calibration", old, calibrationHeaders(input.criteria));
    return "code" in kept ? kept : calibrationView({ ...input, kept });
  });
}
