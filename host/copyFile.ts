/** File ▸ Make a copy, and Drive's files.copy: what a copy of a spreadsheet takes along. */
import { snapshotOf } from "./model/snapshot";
import type { SpreadsheetFile } from "./model/spreadsheetFile";
import type { World } from "./world";

/**
 * A copy that belongs to `owner` alone. As at Google, developer metadata comes along; protections, sharing, the
 * add-on's permission and its document properties stay behind.
 */
export function copyFile(
  world: World,
  source: SpreadsheetFile,
  { name, owner }: { name: string; owner: string },
): SpreadsheetFile {
  const copy = world.createFile(name, owner);
  const { revision, nextId, stale, description } = source;
  const metadata = structuredClone(source.metadata);
  Object.assign(copy, snapshotOf(source), { name, revision, nextId, stale, description, metadata });
  for (const sheet of copy.sheets) sheet.protections = [];
  return copy;
}
