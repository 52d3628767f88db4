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

export function copyLayer<T>(layer: Layer<T>): Layer<T> {
  const copy = new Layer<T>();
  copy.rows = layer.rows.map((line) => line?.slice());
  return copy;
}

/** Everything of a sheet but its name and id. */
export function copyInto(source: Sheet, target: Sheet): void {
  const { id: _id, name: _name, ...rest } = source;
  for (const [key, value] of Object.entries(rest)) {
    const copy = value instanceof Layer ? copyLayer(value as Layer<unknown>) : structuredClone(value);
    Object.assign(target, { [key]: copy });
  }
}

export function snapshotOf(file: SpreadsheetFile): Snapshot {
  const sheets = file.sheets.map((sheet) => {
    const copy = new Sheet(sheet.id, sheet.name);
    copyInto(sheet, copy);
    return copy;
  });
  const { name, locale, timeZone } = file;
  return { sheets, namedRanges: structuredClone(file.namedRanges), name, locale, timeZone };
}

/** The snapshot must not be used again: the file now holds its parts. */
export function restore(file: SpreadsheetFile, snapshot: Snapshot): void {
  Object.assign(file, snapshot);
  file.stale = true;
}
