/** A spreadsheet's sheets. */
import { call, Exception } from "../bridge";
import { sheetNamed, sheetsOf } from "../grids";
import {
  fileIdOf,
  type GoogleSheet,
  type GoogleSpreadsheet,
  type MethodsOf,
  sheetAt,
  sheetPlaceOf,
} from "../places";
import { activeSheetOf } from "./activeSheetMethods";

export const sheets: MethodsOf<GoogleSpreadsheet> = {
  getSheets() {
    const fileId = fileIdOf(this);
    return sheetsOf(fileId).map(({ id }) => sheetAt({ fileId, sheetId: id }));
  },
  getNumSheets() {
    return sheetsOf(fileIdOf(this)).length;
  },
  getSheetByName(name: string) {
    const found = sheetNamed(fileIdOf(this), name);
    return found ? sheetAt(found) : null;
  },
  getSheetById(sheetId: number) {
    const fileId = fileIdOf(this);
    return sheetsOf(fileId).some((sheet) => sheet.id === sheetId) ? sheetAt({ fileId, sheetId }) : null;
  },
  getActiveSheet() {
    return activeSheetOf(fileIdOf(this));
  },
  setActiveSheet(sheet: GoogleSheet, _restoreSelection = false) {
    const { fileId, sheetId } = sheetPlaceOf(sheet);
    if (fileId !== fileIdOf(this)) throw new Exception("The sheet is not part of this spreadsheet.");
    call("spreadsheet.activate", fileId, sheetId, null);
    return sheet;
  },
  insertSheet(...args: (string | number | object)[]) {
    const fileId = fileIdOf(this);
    const name = args.find((arg) => typeof arg === "string");
    const place = args.find((arg) => typeof arg === "number") as number | undefined;
    const template = args.find((arg) => typeof arg === "object") as { template?: GoogleSheet } | undefined;
    const index = place ?? this.getActiveSheet().getIndex();
    const edit = template?.template
      ? { kind: "duplicateSheet", sheet: template.template.getSheetId(), name, index }
      : { kind: "addSheet", name, index };
    return sheetAt({ fileId, sheetId: call("editNow", fileId, edit) });
  },
  duplicateActiveSheet() {
    return this.getActiveSheet().copyTo(this);
  },
  deleteSheet(sheet: GoogleSheet) {
    call("editNow", fileIdOf(this), { kind: "deleteSheet", sheet: sheet.getSheetId() });
  },
  deleteActiveSheet() {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  },
  renameActiveSheet(name: string) {
    this.getActiveSheet().setName(name);
  },
  moveActiveSheet(position: number) {
    if (position < 1 || position > this.getNumSheets())
      throw new Exception("The position is outside the sheets of this spreadsheet.");
    const sheet = this.getActiveSheet().getSheetId();
    call("editNow", fileIdOf(this), { kind: "moveSheet", sheet, index: position - 1 });
  },
};
