/** The one basic filter of a sheet. */
import type { SheetFilter } from "../model/sheet";
import { call, Exception } from "./bridge";
import { define } from "./define";
import { placeOf, type Range, rectOf } from "./Range";
import type { Sheet } from "./Sheet";

export class Filter {
  readonly #sheet: Sheet;
  readonly #kept: SheetFilter;
  constructor(sheet: Sheet, kept: SheetFilter) {
    this.#sheet = sheet;
    this.#kept = kept;
  }
  static create(range: Range): Filter {
    const sheet = range.getSheet();
    if (sheet.getFilter())
      throw new Exception("You can't create a filter in a sheet that already has a filter.");
    const filter = { rect: rectOf(placeOf(range)), hiddenValues: {} };
    call("edit", sheet.getParent().getId(), { kind: "filter", sheet: sheet.getSheetId(), filter });
    return new Filter(sheet, filter);
  }
  getRange() {
    const { row, column, rows, columns } = this.#kept.rect;
    return this.#sheet.getRange(row, column, rows, columns);
  }
  remove() {
    call("edit", this.#sheet.getParent().getId(), {
      kind: "filter",
      sheet: this.#sheet.getSheetId(),
      filter: null,
    });
  }
}

define<GoogleAppsScript.Spreadsheet.Filter, Filter>(Filter, "SpreadsheetApp.Filter", {});
