/** The one basic filter of a sheet, and what it hides. */
import { rectOf } from "../model/rect";
import type { SheetFilter } from "../model/sheet";
import { call, Exception } from "./bridge";
import { define } from "./define";
import { placeOf, type Range } from "./Range";
import type { Sheet } from "./Sheet";

let hiddenBy: (criteria: FilterCriteria) => string[];

export class FilterCriteria {
  readonly #hidden: string[];
  static {
    hiddenBy = (criteria) => criteria.#hidden;
  }
  constructor(hidden: string[]) {
    this.#hidden = hidden;
  }
  getHiddenValues() {
    return this.#hidden;
  }
  copy() {
    return new FilterCriteriaBuilder(this.#hidden);
  }
}

export class FilterCriteriaBuilder {
  #hidden: string[];
  constructor(hidden: string[] = []) {
    this.#hidden = hidden;
  }
  setHiddenValues(values: string[]) {
    this.#hidden = values;
    return this;
  }
  build() {
    return new FilterCriteria(this.#hidden);
  }
}

export class Filter {
  readonly #sheet: Sheet;
  #kept: SheetFilter;
  constructor(sheet: Sheet, kept: SheetFilter) {
    this.#sheet = sheet;
    this.#kept = kept;
  }
  static create(range: Range): Filter {
    const sheet = range.getSheet();
    if (sheet.getFilter())
      throw new Exception("You can't create a filter in a sheet that already has a filter.");
    return new Filter(sheet, { rect: rectOf(placeOf(range)), hiddenValues: {} }).#save();
  }
  getRange() {
    const { row, column, rows, columns } = this.#kept.rect;
    return this.#sheet.getRange(row, column, rows, columns);
  }
  getColumnFilterCriteria(column: number) {
    const hidden = this.#kept.hiddenValues[this.#column(column)];
    return hidden ? new FilterCriteria(hidden) : null;
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null) {
    const { [this.#column(column)]: _before, ...others } = this.#kept.hiddenValues;
    const hidden = criteria ? { [this.#column(column)]: hiddenBy(criteria) } : {};
    this.#kept = { ...this.#kept, hiddenValues: { ...others, ...hidden } };
    return this.#save();
  }
  removeColumnFilterCriteria(column: number) {
    return this.setColumnFilterCriteria(column, null);
  }
  sort(column: number, ascending: boolean) {
    const { row, rows, ...sides } = this.#kept.rect;
    const body = { ...sides, row: row + 1, rows: rows - 1 };
    const by = [{ column: this.#column(column), ascending }];
    if (body.rows > 0) this.#edit({ kind: "sort", rect: body, by });
    return this;
  }
  remove() {
    this.#edit({ kind: "filter", filter: null });
  }
  /** Columns of a filter count from its range's first. */
  #column = (column: number) => this.#kept.rect.column + column - 1;
  #save() {
    this.#edit({ kind: "filter", filter: this.#kept });
    return this;
  }
  #edit(edit: object) {
    call("edit", this.#sheet.getParent().getId(), { ...edit, sheet: this.#sheet.getSheetId() });
  }
}

define<GoogleAppsScript.Spreadsheet.FilterCriteria, FilterCriteria>(
  FilterCriteria,
  "SpreadsheetApp.FilterCriteria",
  {},
);
define<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder, FilterCriteriaBuilder>(
  FilterCriteriaBuilder,
  "SpreadsheetApp.FilterCriteriaBuilder",
  { setHiddenValues: "string[]" },
);
define<GoogleAppsScript.Spreadsheet.Filter, Filter>(Filter, "SpreadsheetApp.Filter", {
  getColumnFilterCriteria: "number",
  setColumnFilterCriteria: "number,FilterCriteria?",
  removeColumnFilterCriteria: "number",
  sort: "number,boolean",
});
