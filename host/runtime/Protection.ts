/** Protected sheets and ranges. */
import { rectOf } from "../model/rect";
import type { Protection as Kept } from "../model/sheet";
import { call } from "./bridge";
import { define } from "./define";
import { type Enum, enumOf } from "./enums";
import { placeOf, type Range } from "./Range";
import type { Sheet } from "./Sheet";
import { User } from "./User";

export const ProtectionType: Enum = enumOf("ProtectionType", ["RANGE", "SHEET"]);

export type KeptProtection = Kept & { editors: string[]; canEdit: boolean };
const addressOf = (user: unknown) => (typeof user === "string" ? user : (user as User).getEmail());

export class Protection {
  readonly #sheet: Sheet;
  #kept: Kept & { canEdit?: boolean };

  constructor(sheet: Sheet, kept: Kept & { canEdit?: boolean }) {
    this.#sheet = sheet;
    this.#kept = kept;
  }
  getProtectionType() {
    return this.#kept.rect ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  getRange() {
    const rect = this.#kept.rect ?? {
      row: 1,
      column: 1,
      rows: this.#sheet.getMaxRows(),
      columns: this.#sheet.getMaxColumns(),
    };
    return this.#sheet.getRange(rect.row, rect.column, rect.rows, rect.columns);
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
    return false;
  }
  setDomainEdit(_editable: boolean) {
    return this;
  }
  getEditors() {
    return this.#fresh().editors.map((email) => new User(email));
  }
  addEditor(user: unknown) {
    return this.addEditors([addressOf(user)]);
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
    return this.#kept.unprotected.map((rect) =>
      this.#sheet.getRange(rect.row, rect.column, rect.rows, rect.columns),
    );
  }
  setUnprotectedRanges(ranges: Range[]) {
    return this.#change({ unprotected: ranges.map((range) => rectOf(placeOf(range))) });
  }
  remove() {
    call("edit", this.#sheet.getParent().getId(), {
      kind: "unprotect",
      sheet: this.#sheet.getSheetId(),
      id: this.#kept.id,
    });
  }

  /** Who may edit can change with every sharing: it is read anew. */
  #fresh(): KeptProtection {
    const all = call<KeptProtection[]>(
      "sheet.protections",
      this.#sheet.getParent().getId(),
      this.#sheet.getSheetId(),
    );
    return (
      all.find(({ id }) => id === this.#kept.id) ?? {
        ...this.#kept,
        editors: this.#kept.editors ?? [],
        canEdit: true,
      }
    );
  }
  #change(patch: Partial<Kept>) {
    this.#kept = { ...this.#kept, ...patch };
    call("edit", this.#sheet.getParent().getId(), {
      kind: "protect",
      sheet: this.#sheet.getSheetId(),
      protection: this.#kept,
    });
    return this;
  }
}

function protect(sheet: Sheet, rect?: Kept["rect"]): Protection {
  const fileId = sheet.getParent().getId();
  const id = call<number>("spreadsheet.freshId", fileId);
  const kept: Kept = { id, description: "", warningOnly: false, unprotected: [], ...(rect ? { rect } : {}) };
  call("edit", fileId, { kind: "protect", sheet: sheet.getSheetId(), protection: kept });
  return new Protection(sheet, kept);
}

export const protectRange = (range: Range) => protect(range.getSheet(), rectOf(placeOf(range)));

/** Protecting a sheet twice gives the protection it has. */
export function protectSheet(sheet: Sheet): Protection {
  return protectionsOf(sheet, ProtectionType.SHEET)[0] ?? protect(sheet);
}

export function protectionsOf(sheet: Sheet, type: unknown): Protection[] {
  return call<KeptProtection[]>("sheet.protections", sheet.getParent().getId(), sheet.getSheetId())
    .filter(({ rect }) => (type === ProtectionType.RANGE) === (rect !== undefined))
    .map((kept) => new Protection(sheet, kept));
}

define<GoogleAppsScript.Spreadsheet.Protection, Protection>(Protection, "SpreadsheetApp.Protection", {
  setDescription: "string",
  setWarningOnly: "boolean",
  setDomainEdit: "boolean",
  addEditor: "string|User",
  addEditors: "any[]",
  removeEditor: "string|User",
  removeEditors: "any[]",
  setUnprotectedRanges: "any[]",
});
