/** Keeps everything of a file as it is now, to come back to it any number of times. */
import { restore, snapshotOf } from "./snapshot";
import type { SpreadsheetFile } from "./spreadsheetFile";

export function keepFile(file: SpreadsheetFile): () => void {
  // Who watches the revision must see every change, also this one.
  const { sheets: _sheets, revision: _revision, ...rest } = file;
  const kept = structuredClone(rest);
  let state = snapshotOf(file);
  let standing = file.revision;
  return () => {
    if (file.revision !== standing) {
      restore(file, state);
      state = snapshotOf(file);
      standing = ++file.revision;
    }
    Object.assign(file, structuredClone(kept));
  };
}
