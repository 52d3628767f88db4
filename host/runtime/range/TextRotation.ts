/** How far the text of a cell is turned. */
import { define, GoogleObject } from "../define";

export class TextRotation extends GoogleObject {
  readonly #degrees: number;
  readonly #vertical: boolean;
  constructor(degrees: number, vertical: boolean) {
    super();
    this.#degrees = degrees;
    this.#vertical = vertical;
  }
  getDegrees(): number {
    return this.#degrees;
  }
  isVertical(): boolean {
    return this.#vertical;
  }
}
define(TextRotation, "SpreadsheetApp.TextRotation");
