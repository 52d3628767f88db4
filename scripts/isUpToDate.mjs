/** Whether something that was built is newer than everything it is built from. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folders whose files no build reads. */
const unread = /(^|[\\/])(node_modules|test)([\\/]|$)/;

/** The time of the newest file below a folder, or of a file, in milliseconds. */
function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const names = readdirSync(path, { recursive: true }).filter((name) => !unread.test(name));
  return Math.max(...names.map((name) => statSync(join(path, name)).mtimeMs));
}

/**
 * @param outputs files
 * @param sources files and folders
 */
export const isUpToDate = (outputs, sources) =>
  outputs.every((path) => existsSync(path)) &&
  Math.min(...outputs.map((path) => statSync(path).mtimeMs)) > Math.max(...sources.map(newest));
