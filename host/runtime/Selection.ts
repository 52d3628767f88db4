/** What the person has selected: one range of the active sheet. */
import { call } from "./bridge";
import { define, GoogleObject } from "./define";
import type { EnumValue } from "./enums";
import { rangeWritten } from "./grids";
import { placeOf, sheetAt } from "./places";
import { RangeList } from "./RangeList";

export class Selection extends GoogleObject {
  readonly #fileId: string;
  constructor(fileId: string) {
    super();
    this.#fileId = fileId;
  }
  getActiveSheet() {
    return sheetAt({ fileId: this.#fileId, sheetId: call("spreadsheet.activeSheet", this.#fileId) });
  }
  getActiveRange() {
    const { sheetId, a1 } = call<{ sheetId: number; a1: string }>("spreadsheet.activeRange", this.#fileId);
    return rangeWritten({ fileId: this.#fileId, sheetId }, a1);
  }
  getActiveRangeList() {
    return new RangeList([placeOf(this.getActiveRange())]);
  }
  getCurrentCell() {
    return this.getActiveRange().getCell(1, 1);
  }
  getNextDataRange(direction: EnumValue) {
    return this.getActiveRange().getNextDataCell(direction as never);
  }
}
define(Selection, "SpreadsheetApp.Selection");

export const selectionOf = (fileId: string) => new Selection(fileId);
