/** The shapes of the host's API: the same in process and over HTTP (README.md in this folder). */
import type { Edit } from "./edits/edit";
import type { Moment } from "./engine/execution";
import type { LogLine } from "./engine/job";
import type { Cost } from "./engine/prices";
import type { Survivors } from "./engine/survivors";
import type { Scalar } from "./model/sheet";
import type { Role } from "./model/spreadsheetFile";

export interface FileEntry {
  id: string;
  name: string;
  owner: string;
  editors: string[];
  viewers: string[];
  modified: string;
}

/** What the dialogs about a file show. */
export interface FileDetails {
  name: string;
  locale: string;
  timeZone: string;
  trashed: boolean;
  /** The owner first. */
  people: { email: string; role: Role }[];
  /** Charts of all sheets. */
  charts: number;
}

export interface SheetContent {
  name: string;
  hidden: boolean;
  /** Row-major, trailing blanks trimmed; a date is text: yyyy-MM-dd, with its time if it has one. */
  values: (Scalar | "")[][];
  formulas: string[][];
}

export interface FileContent {
  name: string;
  sheets: SheetContent[];
}

/** What a person types into cells. */
export interface TypedEdit {
  sheet: string;
  /** A1 notation; the upper left cell is enough. */
  range: string;
  values: (string | number | boolean)[][];
}

/** What a person does to rows, columns and tabs; lines count from 1. */
export type PersonAct =
  | TypedEdit
  | { sheet: string; insertRows: { before: number; count?: number } }
  | { sheet: string; insertColumns: { before: number; count?: number } }
  | { sheet: string; deleteRows: { from: number; count?: number } }
  | { sheet: string; deleteColumns: { from: number; count?: number } }
  | { sheet: string; moveRows: { from: number; count?: number; before: number } }
  | { sheet: string; moveColumns: { from: number; count?: number; before: number } }
  | { sheet: string; sort: { range: string; column: number; ascending?: boolean } }
  | { sheet: string; renameSheet: string }
  | { sheet: string; hide: boolean }
  | { sheet: string; deleteSheet: true }
  | { sheet: string; note: string; range: string }
  | { sheet: string; clear: string }
  | { insertSheet: string }
  | { edit: Edit };

/** Without `as` the owner of the file acts. */
export type PersonEdit = PersonAct & { as?: string };

export interface EditAt {
  call: number;
  edit: PersonEdit;
}

export interface RunOptions {
  /** Dies when making this counted call; one past the last call: before its writes are saved. */
  killAt?: number;
  /** What of the unsaved writes survives: "none" (default), "all", {prefix: n} or {subset: seed}. */
  survivors?: Survivors;
  /** In process only: hears of every moment at which this execution could end, and what that would leave. */
  onCall?: (moment: Moment) => void;
  /** Just before this counted call a person does something; in a list, one thing after the other. */
  editAt?: EditAt | EditAt[];
}

export interface RunRequest extends RunOptions {
  function: string;
  args?: unknown[];
  as?: string;
  /** The browser window that asks; the person's last one without. */
  window?: string;
  /** The script runs to its end, but its answer does not arrive. */
  loseReply?: boolean;
  /** The answer arrives so many milliseconds late: answers overtake each other. */
  delayReply?: number;
}

export interface RunAnswer {
  ok: boolean;
  value?: unknown;
  error?: { name: string; message: string; stack?: string };
  cost: Cost;
  /** What the script wrote to console and Logger. */
  log: LogLine[];
}

export interface EditAnswer {
  ok: boolean;
  error?: { name: string; message: string };
}
