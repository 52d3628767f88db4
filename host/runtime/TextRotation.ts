/** How far the text of a cell is turned. */
import { define } from "./define";

export class TextRotation {
  readonly #degrees: number;
  constructor(degrees: number) {
    this.#degrees = degrees;
  }
  getDegrees(): number {
    return this.#degrees;
  }
  isVertical(): boolean {
    return false;
  }
}

define<GoogleAppsScript.Spreadsheet.TextRotation, TextRotation>(
  TextRotation,
  "SpreadsheetApp.TextRotation",
  {},
);
