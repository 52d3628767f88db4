/** Ranges of a spreadsheet by notation or name, and all that is looked for in every sheet. */
import { call } from "../bridge";
import { rangeNamed, rangeWritten } from "../grids";
import { keptName, NamedRange } from "../NamedRange";
import { protectionsOf } from "../Protection";
import {
  fileIdOf,
  type GoogleRange,
  type GoogleSpreadsheet,
  type MethodsOf,
  placeOf,
  sheetPlaceOf,
} from "../places";
import { RangeList } from "../RangeList";
import { TextFinder } from "../TextFinder";

export const ranges: MethodsOf<GoogleSpreadsheet> = {
  getRange(notation: string) {
    return rangeWritten(sheetPlaceOf(this.getActiveSheet()), notation);
  },
  getRangeByName(name: string) {
    return rangeNamed(fileIdOf(this), name) ?? null;
  },
  getRangeList(notations: string[]) {
    return new RangeList(notations.map((notation) => placeOf(this.getRange(notation))));
  },
  getNamedRanges() {
    return NamedRange.of({ fileId: fileIdOf(this) });
  },
  setNamedRange(name: string, range: GoogleRange) {
    const fileId = fileIdOf(this);
    call("edit", fileId, { kind: "nameRange", range: keptName(fileId, name, range) });
  },
  removeNamedRange(name: string) {
    call("edit", fileIdOf(this), { kind: "unnameRange", name });
  },
  getProtections(type: unknown) {
    return this.getSheets().flatMap((sheet) => protectionsOf(sheetPlaceOf(sheet), type));
  },
  createTextFinder(text: string) {
    return new TextFinder(
      this.getSheets().map((sheet) => placeOf(sheet.getDataRange())),
      text,
    );
  },
};
