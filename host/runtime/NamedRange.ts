/** A range that formulas and scripts call by a name. */
import { rectOf } from "../model/rect";
import type { NamedRange as Kept } from "../model/spreadsheetFile";
import { call, Exception, together } from "./bridge";
import { define, GoogleObject } from "./define";
import { namesOf, rangeIn } from "./grids";
import { type GoogleRange, placeOf } from "./places";

export class NamedRange extends GoogleObject {
  readonly #fileId: string;
  #kept: Kept;
  constructor(fileId: string, kept: Kept) {
    super();
    this.#fileId = fileId;
    this.#kept = kept;
  }
  /** All names of a file, or those of one sheet's ranges. */
  static of({ fileId, sheetId }: { fileId: string; sheetId?: number }): NamedRange[] {
    return namesOf(fileId)
      .filter((kept) => sheetId === undefined || kept.sheetId === sheetId)
      .map((kept) => new NamedRange(fileId, kept));
  }
  getName() {
    return this.#kept.name;
  }
  getRange() {
    return rangeIn({ fileId: this.#fileId, sheetId: this.#kept.sheetId }, this.#kept.rect);
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
  setRange(range: GoogleRange) {
    this.#keep(keptName(this.#fileId, this.#kept.name, range));
    return this;
  }
  remove() {
    call("edit", this.#fileId, { kind: "unnameRange", name: this.#kept.name });
  }
  #keep(kept: Kept) {
    call("edit", this.#fileId, { kind: "nameRange", range: kept });
    this.#kept = kept;
  }
}
define(NamedRange, "SpreadsheetApp.NamedRange");

/** Names stay within their spreadsheet. */
export function keptName(fileId: string, name: string, range: GoogleRange): Kept {
  const place = placeOf(range);
  if (place.fileId !== fileId)
    throw new Exception("Range must be on the same spreadsheet as the named range.");
  return { name, sheetId: place.sheetId, rect: rectOf(place) };
}
