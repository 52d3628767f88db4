/** Sheet: one tab. */
import type { Edit } from "../edits/edit";
import type { Rect } from "../model/rect";
import type { Chart, ConditionalFormat, SheetFilter } from "../model/sheet";
import { parseA1 } from "../values/a1";
import { Banding } from "./Banding";
import { call, Exception, together } from "./bridge";
import { chartOf, EmbeddedChart, EmbeddedChartBuilder, putChart } from "./Chart";
import { type ConditionalFormatRule, conditionalFormatOf, ruleFrom } from "./ConditionalFormat";
import { encodeCell } from "./cells";
import { hexOf } from "./color";
import { define } from "./define";
import { Filter } from "./Filter";
import { addMetadata, metadataOf, metadataSignature } from "./Metadata";
import { protectionsOf, protectSheet } from "./Protection";
import { placeOf, Range, rangeSignatures } from "./Range";
import type { Spreadsheet } from "./Spreadsheet";

const outsideGrid = "The coordinates of the range are outside the dimensions of the sheet.";

interface Info {
  name: string;
  index: number;
  rows: number;
  columns: number;
}
interface State {
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  merges: Rect[];
  filter: SheetFilter | null;
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
}

/** Built by name: an edit of this sheet without the sheet's id. */
type EditBody = Edit extends infer E ? (E extends { sheet: number } ? Omit<E, "sheet"> : never) : never;

export class Sheet {
  readonly #parent: Spreadsheet;
  readonly #id: number;

  constructor(parent: Spreadsheet, id: number) {
    this.#parent = parent;
    this.#id = id;
  }

  getName() {
    return this.#info().name;
  }
  getSheetName() {
    return this.#info().name;
  }
  getIndex() {
    return this.#info().index;
  }
  getSheetId() {
    return this.#id;
  }
  getParent() {
    return this.#parent;
  }
  getMaxRows() {
    return this.#info().rows;
  }
  getMaxColumns() {
    return this.#info().columns;
  }
  getLastRow() {
    return this.#ask<{ row: number }>("sheet.content").row;
  }
  getLastColumn() {
    return this.#ask<{ column: number }>("sheet.content").column;
  }
  isSheetHidden() {
    return this.#state().hidden;
  }
  getFrozenRows() {
    return this.#state().frozenRows;
  }
  getFrozenColumns() {
    return this.#state().frozenColumns;
  }
  hasHiddenGridlines() {
    return this.#state().hiddenGridlines;
  }
  getTabColor() {
    return this.#state().tabColor;
  }
  isRightToLeft() {
    return this.#state().rightToLeft;
  }

  getRange(...args: (number | string)[]): Range {
    if (typeof args[0] === "string") return this.#rangeOfA1(args[0]);
    const [row = 1, column = 1, rows = 1, columns = 1] = (args as number[]).map(Math.trunc);
    return this.#range({ row, column, rows, columns });
  }
  getDataRange() {
    const { row, column } = this.#ask<{ row: number; column: number }>("sheet.dataRange");
    return this.#range({ row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) });
  }
  getSheetValues(row: number, column: number, rows: number, columns: number) {
    return this.getRange(row, column, rows, columns).getValues();
  }
  getRangeList(notations: string[]) {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  setName(name: string) {
    return this.#editNow({ kind: "sheet", patch: { name } });
  }
  setFrozenRows(frozenRows: number) {
    this.#edit({ kind: "sheet", patch: { frozenRows } });
  }
  setFrozenColumns(frozenColumns: number) {
    this.#edit({ kind: "sheet", patch: { frozenColumns } });
  }
  setTabColor(color: string | null) {
    return this.#edit({ kind: "sheet", patch: { tabColor: hexOf(color) } });
  }
  setHiddenGridlines(hiddenGridlines: boolean) {
    return this.#edit({ kind: "sheet", patch: { hiddenGridlines } });
  }
  setRightToLeft(rightToLeft: boolean) {
    return this.#edit({ kind: "sheet", patch: { rightToLeft } });
  }
  hideSheet() {
    return this.#edit({ kind: "sheet", patch: { hidden: true } });
  }
  showSheet() {
    return this.#edit({ kind: "sheet", patch: { hidden: false } });
  }
  activate() {
    return this.#parent.setActiveSheet(this);
  }
  /** Only the active sheet's selection is known; on others it is where a new one begins. */
  getActiveRange() {
    const active = this.#parent.getActiveRange();
    return active.getSheet().getSheetId() === this.#id ? active : this.getRange("A1");
  }
  getActiveCell() {
    return this.getActiveRange().getCell(1, 1);
  }
  getCurrentCell() {
    return this.getActiveCell();
  }
  setActiveRange(range: Range) {
    return range.activate();
  }
  setActiveSelection(range: Range | string) {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }

  appendRow(row: unknown[]) {
    return this.#editNow({ kind: "append", row: row.map(encodeCell) as never });
  }
  insertRowsAfter(after: number, count: number) {
    return this.#insert("row", after + 1, count, after);
  }
  insertRowsBefore(before: number, count: number) {
    return this.#insert("row", before, count, before);
  }
  insertRowAfter(after: number) {
    return this.#insert("row", after + 1, 1, after);
  }
  insertRowBefore(before: number) {
    return this.#insert("row", before, 1, before);
  }
  insertRows(at: number, count = 1) {
    this.#insert("row", at, count, at);
  }
  insertColumnsAfter(after: number, count: number) {
    return this.#insert("column", after + 1, count, after);
  }
  insertColumnsBefore(before: number, count: number) {
    return this.#insert("column", before, count, before);
  }
  insertColumnAfter(after: number) {
    return this.#insert("column", after + 1, 1, after);
  }
  insertColumnBefore(before: number) {
    return this.#insert("column", before, 1, before);
  }
  insertColumns(at: number, count = 1) {
    this.#insert("column", at, count, at);
  }
  deleteRows(at: number, count: number) {
    this.#edit({ kind: "delete", axis: "row", at, count });
  }
  deleteRow(at: number) {
    return this.#edit({ kind: "delete", axis: "row", at, count: 1 });
  }
  deleteColumns(at: number, count: number) {
    this.#edit({ kind: "delete", axis: "column", at, count });
  }
  deleteColumn(at: number) {
    return this.#edit({ kind: "delete", axis: "column", at, count: 1 });
  }
  moveRows(rows: Range, to: number) {
    const { row, rows: count } = placeOf(rows);
    this.#edit({ kind: "moveLines", axis: "row", at: row, count, to });
  }
  moveColumns(columns: Range, to: number) {
    const { column, columns: count } = placeOf(columns);
    this.#edit({ kind: "moveLines", axis: "column", at: column, count, to });
  }

  setColumnWidth(column: number, pixels: number) {
    return this.setColumnWidths(column, 1, pixels);
  }
  setColumnWidths(at: number, count: number, pixels: number) {
    return this.#edit({ kind: "size", axis: "column", at, count, pixels });
  }
  setRowHeight(row: number, pixels: number) {
    return this.setRowHeights(row, 1, pixels);
  }
  setRowHeights(at: number, count: number, pixels: number) {
    return this.#edit({ kind: "size", axis: "row", at, count, pixels });
  }
  setRowHeightsForced(at: number, count: number, pixels: number) {
    return this.setRowHeights(at, count, pixels);
  }
  getColumnWidth(column: number) {
    return this.#line("column", column).pixels;
  }
  getRowHeight(row: number) {
    return this.#line("row", row).pixels;
  }
  autoResizeRows(_at: number, _count: number) {
    // Heights follow the text on the page by themselves; a height once set stays, as Google's minimum does.
    return this;
  }
  autoResizeColumn(column: number) {
    return this.autoResizeColumns(column, 1);
  }
  autoResizeColumns(at: number, count: number) {
    for (let column = at; column < at + count; column++) {
      const shown = this.getRange(
        1,
        column,
        Math.max(1, this.getLastRow()),
        1,
      ).getDisplayValues() as string[][];
      const longest = Math.max(3, ...shown.map(([text = ""]) => text.length));
      this.setColumnWidth(column, Math.min(600, 7 * longest + 12));
    }
    return this;
  }
  hideRows(at: number, count = 1) {
    this.#edit({ kind: "hideLines", axis: "row", at, count, hidden: true });
  }
  showRows(at: number, count = 1) {
    this.#edit({ kind: "hideLines", axis: "row", at, count, hidden: false });
  }
  hideColumns(at: number, count = 1) {
    this.#edit({ kind: "hideLines", axis: "column", at, count, hidden: true });
  }
  showColumns(at: number, count = 1) {
    this.#edit({ kind: "hideLines", axis: "column", at, count, hidden: false });
  }
  hideRow(rows: Range) {
    this.hideRows(rows.getRow(), rows.getNumRows());
  }
  unhideRow(rows: Range) {
    this.showRows(rows.getRow(), rows.getNumRows());
  }
  hideColumn(columns: Range) {
    this.hideColumns(columns.getColumn(), columns.getNumColumns());
  }
  unhideColumn(columns: Range) {
    this.showColumns(columns.getColumn(), columns.getNumColumns());
  }
  isRowHiddenByUser(row: number) {
    return this.#line("row", row).hidden;
  }
  isRowHiddenByFilter(row: number) {
    return this.#ask<number[]>("sheet.filteredRows").includes(row);
  }
  isColumnHiddenByUser(column: number) {
    return this.#line("column", column).hidden;
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }) {
    const contents = !options?.formatOnly;
    const formats = !options?.contentsOnly;
    return this.#clear({ contents, formats, notes: contents && formats });
  }
  clearContents() {
    return this.#clear({ contents: true });
  }
  clearFormats() {
    return this.#clear({ formats: true });
  }
  clearNotes() {
    return this.#clear({ notes: true });
  }
  clearConditionalFormatRules() {
    this.#edit({ kind: "conditionalFormats", rules: [] });
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]) {
    this.#edit({ kind: "conditionalFormats", rules: rules.map(conditionalFormatOf) });
  }
  getConditionalFormatRules() {
    return this.#state().conditionalFormats.map((rule) => ruleFrom(rule, this));
  }
  protect() {
    return protectSheet(this);
  }
  getProtections(type: unknown) {
    return protectionsOf(this, type);
  }
  getNamedRanges() {
    return this.#parent
      .getNamedRanges()
      .filter((named) => named.getRange().getSheet().getSheetId() === this.#id);
  }
  getBandings() {
    return Banding.of(this);
  }
  getFilter() {
    const { filter } = this.#state();
    return filter && new Filter(this, filter);
  }
  addDeveloperMetadata(...args: unknown[]) {
    addMetadata(this.#parent.getId(), this.#id, args);
    return this;
  }
  getDeveloperMetadata() {
    return metadataOf(this.#parent.getId(), this.#id);
  }
  newChart() {
    return new EmbeddedChartBuilder(this);
  }
  getCharts() {
    return this.#state().charts.map((kept) => new EmbeddedChart(this, kept));
  }
  insertChart(chart: EmbeddedChart) {
    putChart(this, chart);
  }
  updateChart(chart: EmbeddedChart) {
    putChart(this, chart);
  }
  removeChart(chart: EmbeddedChart) {
    this.#edit({ kind: "unchart", id: chartOf(chart).id });
  }
  sort(column: number, ascending = true) {
    const { frozenRows } = this.#state();
    const rect = {
      row: frozenRows + 1,
      column: 1,
      rows: this.getMaxRows() - frozenRows,
      columns: this.getMaxColumns(),
    };
    return this.#edit({ kind: "sort", rect, by: [{ column, ascending }] });
  }
  copyTo(spreadsheet: Spreadsheet) {
    if (spreadsheet.getId() !== this.#parent.getId())
      throw new Exception("Sheet.copyTo another spreadsheet is not available in the local host");
    const id = call<number>("editNow", this.#parent.getId(), { kind: "duplicateSheet", sheet: this.#id });
    return new Sheet(this.#parent, id);
  }

  #info = () => this.#ask<Info>("sheet.info");
  #state = () => this.#ask<State>("sheet.state");
  #ask<T>(service: string, ...args: unknown[]): T {
    return call(service, this.#parent.getId(), this.#id, ...args);
  }
  #line = (axis: string, line: number) =>
    this.#ask<{ pixels: number; hidden: boolean }>("sheet.lines", axis, line);
  #edit(edit: EditBody) {
    if (edit.kind === "delete") this.#seen = { rows: 0, columns: 0 };
    call("edit", this.#parent.getId(), { ...edit, sheet: this.#id });
    return this;
  }
  #editNow(edit: EditBody) {
    call("editNow", this.#parent.getId(), { ...edit, sheet: this.#id });
    return this;
  }
  #insert(axis: "row" | "column", at: number, count: number, formatOf: number) {
    const { rows, columns } = this.#info();
    if (count < 1 || formatOf < 1 || formatOf > (axis === "row" ? rows : columns))
      throw new Exception(outsideGrid);
    return this.#edit({ kind: "insert", axis, at, count, formatOf });
  }
  #clear(what: { contents?: boolean; formats?: boolean; notes?: boolean }) {
    const { rows, columns } = this.#info();
    return this.#edit({ kind: "clear", rect: { row: 1, column: 1, rows, columns }, ...what });
  }
  /** The grid as last seen: asked again only for what lies beyond it. A grid that shrank refuses the edit itself. */
  #seen = { rows: 0, columns: 0 };
  #isInside(lastRow: number, lastColumn: number): boolean {
    const fits = () => lastRow <= this.#seen.rows && lastColumn <= this.#seen.columns;
    if (fits()) return true;
    this.#seen = this.#info();
    return fits();
  }

  #range(rect: Rect) {
    if (rect.rows < 1) throw new Exception("The number of rows in the range must be at least 1.");
    if (rect.columns < 1) throw new Exception("The number of columns in the range must be at least 1.");
    if (rect.row < 1) throw new Exception("The starting row of the range is too small.");
    if (rect.column < 1) throw new Exception("The starting column of the range is too small.");
    if (!this.#isInside(rect.row + rect.rows - 1, rect.column + rect.columns - 1))
      throw new Exception(outsideGrid);
    return new Range(this, { ...rect, fileId: this.#parent.getId(), sheetId: this.#id });
  }
  #rangeOfA1(notation: string): Range {
    const open = parseA1(notation);
    if (!open) {
      const named = this.#parent.getRangeByName(notation);
      if (!named) throw new Exception("Range not found");
      return named;
    }
    if (open.sheetName !== undefined && open.sheetName !== this.getName())
      return this.#parent.getRange(notation);
    const isOpen = open.lastRow === undefined || open.lastColumn === undefined;
    const { rows, columns } = isOpen ? this.#info() : { rows: 0, columns: 0 };
    const row = open.row ?? 1;
    const column = open.column ?? 1;
    return this.#range({
      row,
      column,
      rows: (open.lastRow ?? rows) - row + 1,
      columns: (open.lastColumn ?? columns) - column + 1,
    });
  }
}

/** Several ranges of one sheet that are changed alike. */
export class RangeList {
  readonly #ranges: Range[];
  constructor(ranges: Range[]) {
    this.#ranges = ranges;
  }
  getRanges() {
    return this.#ranges;
  }
}

type RangeMethod = (...args: unknown[]) => void;

const ofRangeLists = [
  "clear",
  "clearContent",
  "clearFormat",
  "clearNote",
  "setBackground",
  "setFontColor",
  "setFontWeight",
  "setFontStyle",
  "setFontSize",
  "setFontFamily",
  "setFontLine",
  "setNumberFormat",
  "setHorizontalAlignment",
  "setVerticalAlignment",
  "setWrap",
  "setWrapStrategy",
  "setTextRotation",
  "setNote",
  "setValue",
  "setFormula",
  "setBorder",
  "breakApart",
  "clearDataValidations",
  "insertCheckboxes",
  "removeCheckboxes",
  "check",
  "uncheck",
  "trimWhitespace",
];
for (const method of ofRangeLists)
  Object.defineProperty(RangeList.prototype, method, {
    configurable: true,
    value(this: RangeList, ...args: unknown[]) {
      together(() => {
        for (const range of this.getRanges())
          (range as unknown as { [name: string]: RangeMethod })[method]?.(...args);
      });
      return this;
    },
  });

define<GoogleAppsScript.Spreadsheet.RangeList, RangeList>(
  RangeList,
  "SpreadsheetApp.RangeList",
  rangeSignatures,
);

const optional = "number|number,number";
define<GoogleAppsScript.Spreadsheet.Sheet, Sheet>(Sheet, "SpreadsheetApp.Sheet", {
  getRange: "string|number,number|number,number,number|number,number,number,number",
  getSheetValues: "number,number,number,number",
  getRangeList: "string[]",
  setName: "string",
  addDeveloperMetadata: metadataSignature,
  insertChart: "EmbeddedChart",
  updateChart: "EmbeddedChart",
  removeChart: "EmbeddedChart",
  setFrozenRows: "number",
  setFrozenColumns: "number",
  setTabColor: "string?",
  setHiddenGridlines: "boolean",
  setRightToLeft: "boolean",
  appendRow: "any[]",
  insertRowsAfter: "number,number",
  insertRowsBefore: "number,number",
  insertRowAfter: "number",
  insertRowBefore: "number",
  insertRows: optional,
  insertColumnsAfter: "number,number",
  insertColumnsBefore: "number,number",
  insertColumnAfter: "number",
  insertColumnBefore: "number",
  insertColumns: optional,
  deleteRows: "number,number",
  deleteRow: "number",
  deleteColumns: "number,number",
  deleteColumn: "number",
  moveRows: "Range,number",
  moveColumns: "Range,number",
  setColumnWidth: "number,number",
  setColumnWidths: "number,number,number",
  setRowHeight: "number,number",
  setRowHeights: "number,number,number",
  setRowHeightsForced: "number,number,number",
  getColumnWidth: "number",
  getRowHeight: "number",
  autoResizeRows: "number,number",
  autoResizeColumn: "number",
  autoResizeColumns: "number,number",
  hideRows: optional,
  showRows: optional,
  hideColumns: optional,
  showColumns: optional,
  hideRow: "Range",
  unhideRow: "Range",
  hideColumn: "Range",
  unhideColumn: "Range",
  setActiveRange: "Range",
  setActiveSelection: "Range|string",
  isRowHiddenByUser: "number",
  isColumnHiddenByUser: "number",
  isRowHiddenByFilter: "number",
  clear: "|object",
  setConditionalFormatRules: "any[]",
  getProtections: "ProtectionType",
  sort: "number|number,boolean",
  copyTo: "Spreadsheet",
});
