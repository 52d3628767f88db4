/** Protected sheets and ranges. */
import { rectOf } from "../model/rect";
import type { Protection as Kept } from "../model/sheet";
import { Exception } from "./bridge";
import { define, GoogleObject } from "./define";
import { enumOf } from "./enums";
import { namesOf, rangeIn } from "./grids";
import {
  askSheet,
  editSheet,
  type GoogleRange,
  newId,
  type Place,
  placeOf,
  rangeAt,
  type SheetPlace,
} from "./places";
import { infoOf } from "./sheetState";
import { addressOf, User } from "./User";

export const ProtectionType = enumOf("ProtectionType");

type ToldProtection = Kept & { editors: string[]; canEdit: boolean };

export class Protection extends GoogleObject {
  readonly #sheet: SheetPlace;
  #kept: Kept & { canEdit?: boolean };

  constructor(sheet: SheetPlace, kept: Kept & { canEdit?: boolean }) {
    super();
    this.#sheet = sheet;
    this.#kept = kept;
  }
  getProtectionType() {
    return this.#kept.rect ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  getRange() {
    if (this.#kept.rect) return rangeIn(this.#sheet, this.#kept.rect);
    const { rows, columns } = infoOf(this.#sheet);
    const open = ["startRow", "endRow", "startColumn", "endColumn"] as const;
    return rangeAt({ ...this.#sheet, row: 1, column: 1, rows, columns, open: [...open] });
  }
  setRange(range: GoogleRange) {
    return this.#change({ rect: rectOf(placeOf(range)), rangeName: undefined });
  }
  getRangeName() {
    return this.#kept.rangeName ?? null;
  }
  setRangeName(rangeName: string) {
    const named = namesOf(this.#sheet.fileId).find(({ name }) => name === rangeName);
    if (!named) throw new Exception(`There is no named range called "${rangeName}".`);
    return this.#change({ rect: named.rect, rangeName });
  }
  setNamedRange(range: { getName(): string }) {
    return this.setRangeName(range.getName());
  }
  getDescription() {
    return this.#kept.description;
  }
  setDescription(description: string) {
    return this.#change({ description });
  }
  isWarningOnly() {
    return this.#kept.warningOnly;
  }
  setWarningOnly(warningOnly: boolean) {
    return this.#change({ warningOnly });
  }
  canEdit() {
    return this.#fresh().canEdit;
  }
  canDomainEdit() {
    return this.#kept.domainEdit === true;
  }
  setDomainEdit(domainEdit: boolean) {
    return this.#change({ domainEdit });
  }
  /** Who is only warned needs no permission: there is no list of people. */
  getEditors() {
    return this.#kept.warningOnly ? [] : this.#fresh().editors.map((email) => new User(email));
  }
  addEditor(user: unknown) {
    return this.addEditors([user]);
  }
  addEditors(users: unknown[]) {
    return this.#change({ editors: [...new Set([...this.#fresh().editors, ...users.map(addressOf)])] });
  }
  removeEditor(user: unknown) {
    return this.removeEditors([user]);
  }
  removeEditors(users: unknown[]) {
    const gone = users.map(addressOf);
    return this.#change({ editors: this.#fresh().editors.filter((email) => !gone.includes(email)) });
  }
  getUnprotectedRanges() {
    return this.#kept.unprotected.map((rect) => rangeIn(this.#sheet, rect));
  }
  setUnprotectedRanges(ranges: GoogleRange[]) {
    return this.#change({ unprotected: ranges.map((range) => rectOf(placeOf(range))) });
  }
  remove() {
    editSheet(this.#sheet, { kind: "unprotect", id: this.#kept.id });
  }

  /** Who may edit can change with every sharing: it is read anew. */
  #fresh(): ToldProtection {
    const all = askSheet<ToldProtection[]>(this.#sheet, "sheet.protections");
    const { editors = [] } = this.#kept;
    return all.find(({ id }) => id === this.#kept.id) ?? { ...this.#kept, editors, canEdit: true };
  }
  #change(patch: { [K in keyof Kept]?: Kept[K] | undefined }) {
    const entries = Object.entries({ ...this.#kept, ...patch }).filter(([, value]) => value !== undefined);
    this.#kept = Object.fromEntries(entries) as unknown as Kept;
    editSheet(this.#sheet, { kind: "protect", protection: this.#kept });
    return this;
  }
}
define(Protection, "SpreadsheetApp.Protection", { addEditors: "any[]", removeEditors: "any[]" });

function protect({ fileId, sheetId }: SheetPlace, rect?: Kept["rect"]): Protection {
  const kept: Kept = {
    id: newId(fileId),
    description: "",
    warningOnly: false,
    unprotected: [],
    ...(rect ? { rect } : {}),
  };
  editSheet({ fileId, sheetId }, { kind: "protect", protection: kept });
  return new Protection({ fileId, sheetId }, kept);
}

export const protectRange = (place: Place) => protect(place, rectOf(place));

/** Protecting a sheet twice gives the protection it has. */
export function protectSheet(sheet: SheetPlace): Protection {
  return protectionsOf(sheet, ProtectionType.SHEET)[0] ?? protect(sheet);
}

export function protectionsOf(sheet: SheetPlace, type: unknown): Protection[] {
  return askSheet<ToldProtection[]>(sheet, "sheet.protections")
    .filter(({ rect }) => (type === ProtectionType.RANGE) === (rect !== undefined))
    .map((kept) => new Protection(sheet, kept));
}
