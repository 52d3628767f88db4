/** A copy of a file's contents to come back to: for requests that happen as a whole, and for undo. */
import { Layer } from "./layer";
import { Sheet } from "./sheet";
import type { NamedRange, SpreadsheetFile } from "./spreadsheetFile";

export interface Snapshot {
  sheets: Sheet[];
  namedRanges: NamedRange[];
  name: string;
  locale: string;
  timeZone: string;
}

/** Everything of a sheet but its name and id. */
export function copyInto(source: Sheet, target: Sheet): void {
  const { id: _id, name: _name, ...rest } = source;
  for (const [key, value] of Object.entries(rest)) Object.assign(target, { [key]: copyOf(value) });
}

/** Most of what a sheet has is a number or a word, for which structuredClone takes its time. */
function copyOf(value: unknown): unknown {
  if (value instanceof Layer) return value.copy();
  return typeof value === "object" ? structuredClone(value) : value;
}

function copyOfSheet(sheet: Sheet): Sheet {
  const copy = new Sheet(sheet.id, sheet.name);
  copyInto(sheet, copy);
  return copy;
}

export function snapshotOf(file: SpreadsheetFile): Snapshot {
  const { name, locale, timeZone } = file;
  const namedRanges = structuredClone(file.namedRanges);
  return { sheets: file.sheets.map(copyOfSheet), namedRanges, name, locale, timeZone };
}

/** The snapshot must not be used again: the file now holds its parts. */
export function restore(file: SpreadsheetFile, snapshot: Snapshot): void {
  Object.assign(file, snapshot);
  file.stale = true;
}
