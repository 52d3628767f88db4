/** One spreadsheet: its tabs, who may open it, and what scripts keep with it. */
import { GoogleError } from "../edits/refusals";
import type { Rect } from "./rect";
import { type Metadata, Sheet } from "./sheet";

export type Role = "owner" | "editor" | "viewer";

export interface NamedRange {
  name: string;
  sheetId: number;
  rect: Rect;
}

/** When formulas are computed, and whether they may lead back to themselves. */
export interface Calculation {
  interval: string;
  iterative: boolean;
  cycles: number;
  convergence: number;
}

export interface Permission {
  id: string;
  email: string;
  role: Role;
}

export class SpreadsheetFile {
  sheets: Sheet[] = [];
  locale = "en_US";
  timeZone = "Etc/GMT";
  trashed = false;
  permissions: Permission[] = [];
  /** Whether editors may share the file with others. */
  writersCanShare = true;
  namedRanges: NamedRange[] = [];
  metadata: Metadata[] = [];
  /** Drive's appProperties. */
  appProperties: { [key: string]: string } = {};
  description = "";
  /** People for whom the add-on created this file: all that the scope drive.file lets it reach. */
  createdByAddOnFor: string[] = [];
  calculation: Calculation = { interval: "ON_CHANGE", iterative: false, cycles: 50, convergence: 0.05 };
  documentProperties: { [key: string]: string } = {};
  /** False until somebody used the add-on here: onOpen then runs without any authorization. */
  addOnEnabled = false;
  createdTime = new Date(0).toISOString();
  modifiedTime = new Date(0).toISOString();
  /** Counts every change; the page and the saver watch it. */
  revision = 0;
  /** Formulas that wait to be computed. */
  stale = false;
  nextId = 1;

  constructor(
    readonly id: string,
    public name: string,
    owner: string,
  ) {
    this.permissions.push({ id: `owner-${id}`, email: owner, role: "owner" });
  }

  get owner(): string {
    return this.permissions.find((permission) => permission.role === "owner")?.email ?? "";
  }

  get url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }

  roleOf(email: string): Role | undefined {
    const wanted = email.toLowerCase();
    return this.permissions.find((permission) => permission.email.toLowerCase() === wanted)?.role;
  }

  mayEdit(email: string): boolean {
    const role = this.roleOf(email);
    return role === "owner" || role === "editor";
  }

  sheet(id: number): Sheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new GoogleError(`Sheet ${id} not found`);
    return found;
  }

  sheetNamed(name: string): Sheet | undefined {
    return (
      this.sheets.find((sheet) => sheet.name === name) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
    );
  }

  addSheet(name: string, index = this.sheets.length, id = this.freshSheetId()): Sheet {
    const sheet = new Sheet(id, name);
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  /** A number no other part of this file bears. */
  freshId(): number {
    return this.nextId++;
  }

  private freshSheetId(): number {
    if (this.sheets.length === 0) return 0;
    // Spread, so that nobody takes a sheet's id for its position.
    return ((this.nextId++ * 48271) % 2147483647) + 1000;
  }
}
