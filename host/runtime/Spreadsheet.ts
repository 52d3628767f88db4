/** Spreadsheet: one file. */
import { type Rect, rectOf } from "../model/rect";
import { parseA1 } from "../values/a1";
import { call, Exception, together } from "./bridge";
import { define } from "./define";
import { addMetadata, metadataOf, metadataSignature } from "./Metadata";
import { protectionsOf } from "./Protection";
import type { Range } from "./Range";
import { placeOf } from "./Range";
import { Sheet } from "./Sheet";
import { User } from "./User";

interface Info {
  id: string;
  name: string;
  url: string;
  locale: string;
  timeZone: string;
}

export class Spreadsheet {
  readonly #id: string;
  constructor(id: string) {
    this.#id = id;
  }

  getId() {
    return this.#id;
  }
  getName() {
    return this.#info().name;
  }
  getUrl() {
    return this.#info().url;
  }
  getSpreadsheetLocale() {
    return this.#info().locale;
  }
  getSpreadsheetTimeZone() {
    return this.#info().timeZone;
  }
  rename(name: string) {
    this.#file({ name });
  }
  copy(name: string) {
    return new Spreadsheet(call<string>("spreadsheet.copy", this.#id, name));
  }
  setSpreadsheetLocale(locale: string) {
    this.#file({ locale });
  }
  setSpreadsheetTimeZone(timeZone: string) {
    this.#file({ timeZone });
  }

  getSheets(): Sheet[] {
    return this.#sheets().map(({ id }) => new Sheet(this, id));
  }
  getNumSheets() {
    return this.#sheets().length;
  }
  getSheetByName(name: string) {
    const sheets = this.#sheets();
    const found =
      sheets.find((sheet) => sheet.name === name) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return found ? new Sheet(this, found.id) : null;
  }
  getSheetById(id: number) {
    return this.#sheets().some((sheet) => sheet.id === id) ? new Sheet(this, id) : null;
  }
  getActiveSheet() {
    return new Sheet(this, call<number>("spreadsheet.activeSheet", this.#id));
  }
  setActiveSheet(sheet: Sheet, _restoreSelection = false) {
    call("spreadsheet.activate", this.#id, sheet.getSheetId(), null);
    return sheet;
  }
  getActiveRange() {
    const { sheetId, a1 } = call<{ sheetId: number; a1: string }>("spreadsheet.activeRange", this.#id);
    return new Sheet(this, sheetId).getRange(a1);
  }
  getActiveCell() {
    return this.getActiveRange().getCell(1, 1);
  }
  getCurrentCell() {
    return this.getActiveCell();
  }
  insertSheet(...args: (string | number | object)[]) {
    const name = args.find((arg) => typeof arg === "string");
    const place = args.find((arg) => typeof arg === "number") as number | undefined;
    const template = args.find((arg) => typeof arg === "object") as { template?: Sheet } | undefined;
    const active = this.getActiveSheet().getIndex();
    const index = place ?? active;
    const edit = template?.template
      ? { kind: "duplicateSheet", sheet: template.template.getSheetId(), name, index }
      : { kind: "addSheet", name, index };
    return new Sheet(this, call<number>("editNow", this.#id, edit));
  }
  duplicateActiveSheet() {
    return this.getActiveSheet().copyTo(this);
  }
  deleteSheet(sheet: Sheet) {
    call("editNow", this.#id, { kind: "deleteSheet", sheet: sheet.getSheetId() });
  }
  moveActiveSheet(position: number) {
    const sheets = this.getNumSheets();
    if (position < 1 || position > sheets)
      throw new Exception("The position is outside the sheets of this spreadsheet.");
    call("editNow", this.#id, {
      kind: "moveSheet",
      sheet: this.getActiveSheet().getSheetId(),
      index: position - 1,
    });
  }

  getRange(notation: string): Range {
    const open = parseA1(notation);
    if (open?.sheetName === undefined)
      return this.getRangeByName(notation) ?? this.getActiveSheet().getRange(notation);
    const sheet = this.getSheetByName(open.sheetName);
    if (!sheet) throw new Exception("Range not found");
    return sheet.getRange(notation);
  }
  getRangeByName(name: string) {
    const found = this.#namedRanges().find((named) => named.name === name);
    return found ? this.#rangeOf(found) : null;
  }
  getNamedRanges() {
    return this.#namedRanges().map((kept) => new NamedRange(this.#id, kept, this.#rangeOf(kept)));
  }
  setNamedRange(name: string, range: Range) {
    const place = placeOf(range);
    call("edit", this.#id, {
      kind: "nameRange",
      range: { name, sheetId: place.sheetId, rect: rectOf(place) },
    });
  }
  removeNamedRange(name: string) {
    call("edit", this.#id, { kind: "unnameRange", name });
  }
  getDataRange() {
    return this.getActiveSheet().getDataRange();
  }
  getSheetId() {
    return this.getActiveSheet().getSheetId();
  }
  getSheetName() {
    return this.getActiveSheet().getName();
  }
  getLastRow() {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn() {
    return this.getActiveSheet().getLastColumn();
  }
  appendRow(row: unknown[]) {
    return this.getActiveSheet().appendRow(row);
  }
  renameActiveSheet(name: string) {
    this.getActiveSheet().setName(name);
  }
  deleteActiveSheet() {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  getProtections(type: unknown) {
    return this.getSheets().flatMap((sheet) => protectionsOf(sheet, type));
  }

  addDeveloperMetadata(...args: unknown[]) {
    addMetadata(this.#id, undefined, args);
    return this;
  }
  getDeveloperMetadata() {
    return metadataOf(this.#id);
  }

  getOwner() {
    const { owner } = this.#people();
    return owner ? new User(owner) : null;
  }
  getEditors() {
    return this.#people().editors.map((email) => new User(email));
  }
  getViewers() {
    return this.#people().viewers.map((email) => new User(email));
  }
  addEditor(user: string | User) {
    return this.#share(user, "editor");
  }
  addViewer(user: string | User) {
    return this.#share(user, "viewer");
  }
  removeEditor(user: string | User) {
    return this.#share(user, null);
  }
  removeViewer(user: string | User) {
    return this.#share(user, null);
  }
  addMenu(caption: string, items: ({ name: string; functionName: string } | null)[]) {
    const kept = items.map((item) =>
      item ? { caption: item.name, functionName: item.functionName } : { separator: true },
    );
    call("ui.addMenu", { caption, addOn: false, items: kept });
  }
  toast(message: string, title: string | null = "", seconds: number | null = 5) {
    call("ui.toast", { message, title: title ?? "", seconds: seconds ?? 5 });
  }

  #info = () => call<Info>("spreadsheet.info", this.#id);
  #sheets = () => call<{ id: number; name: string }[]>("spreadsheet.sheets", this.#id);
  #people = () =>
    call<{ owner: string; editors: string[]; viewers: string[] }>("spreadsheet.people", this.#id);
  #namedRanges = () => call<KeptName[]>("spreadsheet.namedRanges", this.#id);
  #file(patch: Partial<Info>) {
    call("edit", this.#id, { kind: "file", patch });
  }
  #share(user: string | User, role: string | null) {
    call("spreadsheet.share", this.#id, typeof user === "string" ? user : user.getEmail(), role);
    return this;
  }
  #rangeOf({ sheetId, rect }: KeptName) {
    return new Sheet(this, sheetId).getRange(rect.row, rect.column, rect.rows, rect.columns);
  }
}

interface KeptName {
  name: string;
  sheetId: number;
  rect: Rect;
}

export class NamedRange {
  readonly #fileId: string;
  #kept: KeptName;
  #range: Range;
  constructor(fileId: string, kept: KeptName, range: Range) {
    this.#fileId = fileId;
    this.#kept = kept;
    this.#range = range;
  }
  getName() {
    return this.#kept.name;
  }
  getRange() {
    return this.#range;
  }
  setName(name: string) {
    const { name: before } = this.#kept;
    if (name !== before)
      together(() => {
        this.#keep({ ...this.#kept, name });
        call("edit", this.#fileId, { kind: "unnameRange", name: before });
      });
    return this;
  }
  setRange(range: Range) {
    const place = placeOf(range);
    this.#keep({ ...this.#kept, sheetId: place.sheetId, rect: rectOf(place) });
    this.#range = range;
    return this;
  }
  #keep(kept: KeptName) {
    call("edit", this.#fileId, { kind: "nameRange", range: kept });
    this.#kept = kept;
  }
  remove() {
    call("edit", this.#fileId, { kind: "unnameRange", name: this.#kept.name });
  }
}

define<GoogleAppsScript.Spreadsheet.NamedRange, NamedRange>(NamedRange, "SpreadsheetApp.NamedRange", {
  setName: "string",
  setRange: "Range",
});
define<GoogleAppsScript.Spreadsheet.Spreadsheet, Spreadsheet>(Spreadsheet, "SpreadsheetApp.Spreadsheet", {
  rename: "string",
  copy: "string",
  appendRow: "any[]",
  renameActiveSheet: "string",
  addMenu: "string,any[]",
  addDeveloperMetadata: metadataSignature,
  setSpreadsheetLocale: "string",
  setSpreadsheetTimeZone: "string",
  getSheetByName: "string",
  getSheetById: "number",
  setActiveSheet: "Sheet|Sheet,boolean",
  insertSheet: "|string|number|object|string,number|string,object|number,object|string,number,object",
  deleteSheet: "Sheet",
  moveActiveSheet: "number",
  getRange: "string",
  getRangeByName: "string",
  setNamedRange: "string,Range",
  removeNamedRange: "string",
  getProtections: "ProtectionType",
  addEditor: "string|User",
  addViewer: "string|User",
  removeEditor: "string|User",
  removeViewer: "string|User",
  toast: "string|string,string?|string,string?,number?",
});
