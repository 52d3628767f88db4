/** Range: a rectangle of cells of one sheet. */
import type { Edit } from "../edits/edit";
import { overlap, type Rect, rectOf } from "../model/rect";
import type { Scalar, Validation } from "../model/sheet";
import { a1Of } from "../values/a1";
import { Banding } from "./Banding";
import { call, Exception } from "./bridge";
import { decodeRows, encodeRows, refuseShape } from "./cells";
import { hexOf } from "./color";
import { DataValidation, ruleOf, validationOf } from "./DataValidation";
import { define } from "./define";
import type { EnumValue } from "./enums";
import { Filter } from "./Filter";
import { protectRange } from "./Protection";
import { addDataMethods, dataSignatures } from "./rangeData";
import { addFormatMethods, formatSignatures } from "./rangeFormats";
import type { Sheet } from "./Sheet";

/** Where a range is. */
export interface Place extends Rect {
  fileId: string;
  sheetId: number;
}

export let placeOf: (range: Range) => Place;
type EditBody = Edit extends infer E
  ? E extends { sheet: number; rect: Rect }
    ? Omit<E, "sheet" | "rect">
    : never
  : never;

export class Range {
  readonly #place: Place;
  readonly #sheet: Sheet;

  static {
    placeOf = (range) => range.#place;
  }

  constructor(sheet: Sheet, place: Place) {
    this.#sheet = sheet;
    this.#place = place;
  }

  getRow() {
    return this.#place.row;
  }
  getColumn() {
    return this.#place.column;
  }
  getRowIndex() {
    return this.#place.row;
  }
  getNumRows() {
    return this.#place.rows;
  }
  getNumColumns() {
    return this.#place.columns;
  }
  getHeight() {
    return this.#place.rows;
  }
  getWidth() {
    return this.#place.columns;
  }
  getLastRow() {
    return this.#place.row + this.#place.rows - 1;
  }
  getLastColumn() {
    return this.#place.column + this.#place.columns - 1;
  }
  getA1Notation() {
    return a1Of(this.#place);
  }
  getSheet() {
    return this.#sheet;
  }
  getGridId() {
    return this.#place.sheetId;
  }
  getCell(row: number, column: number) {
    if (row < 1 || column < 1 || row > this.#place.rows || column > this.#place.columns)
      throw new Exception("Cell reference out of range");
    return this.#at({
      row: this.#place.row + row - 1,
      column: this.#place.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
  offset(down: number, right: number, rows?: number, columns?: number) {
    return this.#sheet.getRange(
      this.#place.row + down,
      this.#place.column + right,
      rows ?? this.#place.rows,
      columns ?? this.#place.columns,
    );
  }

  getValues() {
    return decodeRows(this.#read("range.values"));
  }
  getValue() {
    return decodeRows(this.#readFirst("range.values"))[0]?.[0];
  }
  getDisplayValues() {
    return this.#read("range.display");
  }
  getDisplayValue() {
    return this.#readFirst("range.display")[0]?.[0];
  }
  getFormulas() {
    return this.#read("range.formulas");
  }
  getFormula() {
    return this.#readFirst("range.formulas")[0]?.[0];
  }
  getNotes() {
    return this.#read("range.notes");
  }
  getNote() {
    return this.#readFirst("range.notes")[0]?.[0];
  }
  isBlank() {
    return this.#read("range.values").every((row) => row.every((value) => value === ""));
  }

  setValues(values: unknown[][]) {
    refuseShape(values, this.#place.rows, this.#place.columns);
    return this.#edit({ kind: "values", rows: encodeRows(values) as never, input: "written" });
  }
  setValue(value: unknown) {
    return this.#edit({
      kind: "values",
      rows: this.#filled(encodeRows([[value]])[0]?.[0]) as never,
      input: "written",
    });
  }
  setFormulas(formulas: string[][]) {
    refuseShape(formulas, this.#place.rows, this.#place.columns);
    return this.#edit({ kind: "formulas", rows: formulas });
  }
  setFormula(formula: string) {
    return this.#edit({ kind: "formulas", rows: this.#filled(formula) });
  }
  setNotes(notes: (string | null)[][]) {
    refuseShape(notes, this.#place.rows, this.#place.columns);
    return this.#edit({ kind: "notes", rows: notes });
  }
  setNote(note: string | null) {
    return this.#edit({ kind: "notes", rows: this.#filled(note) });
  }

  getDataValidations() {
    return this.#read("range.validations").map((row) =>
      row.map((rule) => rule && new DataValidation(rule as Validation, this.#sheet.getParent())),
    );
  }
  getDataValidation() {
    return this.getDataValidations()[0]?.[0];
  }
  setDataValidations(rules: (DataValidation | null)[][]) {
    refuseShape(rules, this.#place.rows, this.#place.columns);
    return this.#edit({
      kind: "validations",
      rows: rules.map((row) => row.map((rule) => rule && ruleOf(rule))),
    });
  }
  setDataValidation(rule: DataValidation | null) {
    return this.#edit({ kind: "validations", rows: this.#filled(rule && ruleOf(rule)) });
  }
  clearDataValidations() {
    return this.#edit({ kind: "clear", validations: true });
  }
  insertCheckboxes(...states: Scalar[]) {
    const [checked, unchecked = checked === undefined ? false : ""] = states;
    const values = checked === undefined ? [] : [checked, unchecked];
    this.setDataValidation(validationOf({ criteria: "CHECKBOX", values, allowInvalid: false }));
    return this.#edit({ kind: "values", rows: this.#filled(unchecked), input: "written" });
  }

  clear(options?: {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    validationsOnly?: boolean;
    commentsOnly?: boolean;
  }) {
    const all = !options || !Object.values(options).some(Boolean);
    return this.#edit({
      kind: "clear",
      contents: all || options?.contentsOnly === true,
      formats: all || options?.formatOnly === true,
      notes: all || options?.commentsOnly === true,
      validations: options?.validationsOnly === true,
    });
  }
  clearContent() {
    return this.#edit({ kind: "clear", contents: true });
  }
  clearFormat() {
    return this.#edit({ kind: "clear", formats: true });
  }
  clearNote() {
    return this.#edit({ kind: "clear", notes: true });
  }

  setBorder(...args: [...(boolean | null)[], string | null, EnumValue | null] | (boolean | null)[]) {
    const [top, left, bottom, right, vertical, horizontal] = args as (boolean | null)[];
    return this.#edit({
      kind: "border",
      sides: { top, left, bottom, right, vertical, horizontal },
      color: hexOf(args[6] ?? null) ?? "#000000",
      style: args[7] ? String(args[7]) : "SOLID",
    });
  }
  merge() {
    return this.#edit({ kind: "merge", along: "all" });
  }
  mergeAcross() {
    return this.#edit({ kind: "merge", along: "rows" });
  }
  mergeVertically() {
    return this.#edit({ kind: "merge", along: "columns" });
  }
  breakApart() {
    return this.#edit({ kind: "breakApart" });
  }
  sort(spec: unknown) {
    const by = (Array.isArray(spec) ? spec : [spec]).map((one) =>
      typeof one === "number"
        ? { column: one, ascending: true }
        : { ascending: true, ...(one as { column: number }) },
    );
    return this.#edit({ kind: "sort", by });
  }
  copyTo(destination: Range, ...how: unknown[]) {
    const options = how[0] as { contentsOnly?: boolean; formatOnly?: boolean } | undefined;
    const type = typeof how[1] === "boolean" ? String(how[0]) : "";
    const what =
      options?.contentsOnly || type === "PASTE_VALUES"
        ? "values"
        : options?.formatOnly || type === "PASTE_FORMAT"
          ? "formats"
          : "all";
    const to = placeOf(destination);
    this.#edit({ kind: "copy", toSheet: to.sheetId, to: rectOf(to), what, transposed: how[1] === true });
  }
  moveTo(target: Range) {
    const to = placeOf(target);
    this.#edit({ kind: "move", toSheet: to.sheetId, row: to.row, column: to.column });
  }
  protect() {
    return protectRange(this);
  }
  activate() {
    call("spreadsheet.activate", this.#place.fileId, this.#place.sheetId, a1Of(this.#place));
    return this;
  }
  applyRowBanding(theme?: EnumValue, header = true, footer = false) {
    return Banding.create(this, theme ? String(theme) : "LIGHT_GREY", header, footer);
  }
  getBandings() {
    return Banding.of(this.#sheet, this);
  }
  getMergedRanges() {
    const { merges } = call<{ merges: Rect[] }>("sheet.state", this.#place.fileId, this.#place.sheetId);
    return merges.filter((merge) => overlap(merge, this.#place)).map((merge) => this.#at(merge));
  }
  isPartOfMerge() {
    return this.getMergedRanges().length > 0;
  }
  createFilter() {
    return Filter.create(this);
  }

  #at(rect: Rect) {
    return new Range(this.#sheet, { ...this.#place, ...rect });
  }
  #edit(edit: EditBody) {
    const { fileId, sheetId } = this.#place;
    call("edit", fileId, { ...edit, sheet: sheetId, rect: rectOf(this.#place) });
    return this;
  }
  #read(service: string): unknown[][] {
    return call(service, this.#place.fileId, this.#place.sheetId, rectOf(this.#place));
  }
  #readFirst(service: string): unknown[][] {
    return call(service, this.#place.fileId, this.#place.sheetId, {
      ...rectOf(this.#place),
      rows: 1,
      columns: 1,
    });
  }
  #filled<T>(value: T): T[][] {
    return Array.from({ length: this.#place.rows }, () => new Array<T>(this.#place.columns).fill(value));
  }
}

addFormatMethods(Range.prototype, placeOf);
addDataMethods(Range.prototype, placeOf);

const grid = "any[][]";
/** A range list has many of these methods, too. */
export const rangeSignatures = {
  getCell: "number,number",
  offset: "number,number|number,number,number|number,number,number,number",
  setValues: grid,
  setValue: "any",
  setFormulas: grid,
  setFormula: "string",
  setNotes: grid,
  setNote: "string?",
  setDataValidations: grid,
  setDataValidation: "DataValidation?",
  insertCheckboxes: "|any|any,any",
  clear: "|object",
  setBorder:
    "boolean?,boolean?,boolean?,boolean?,boolean?,boolean?|boolean?,boolean?,boolean?,boolean?,boolean?,boolean?,string?,BorderStyle?",
  sort: "number|any[]|object",
  copyTo: "Range|Range,object|Range,CopyPasteType,boolean",
  moveTo: "Range",
  applyRowBanding: "|BandingTheme|BandingTheme,boolean,boolean",
  ...dataSignatures,
  ...formatSignatures,
};
define<GoogleAppsScript.Spreadsheet.Range, Range>(Range, "SpreadsheetApp.Range", rangeSignatures);
