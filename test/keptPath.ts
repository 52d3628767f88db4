/** Where what takes long to make is kept from one test run to the next: beside the build it was made with. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(__dirname, "../build/kept");

/**
 * A path that changes with what stands in the files and folders it was made of; what was kept of the same kind at another
 * path is removed.
 * @param day where it is only good on the day it was made
 */
export function keptPath(kind: string, madeOf: readonly string[], day = ""): string {
  const hash = createHash("sha256").update(day);
  for (const path of madeOf.flatMap(filesIn)) hash.update(path).update(readFileSync(path));
  const own = `${kind}-${hash.digest("hex").slice(0, 16)}`;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder))
    if (old.startsWith(`${kind}-`) && !old.startsWith(own))
      rmSync(join(folder, old), { recursive: true, force: true });
  return join(folder, own);
}

const filesIn = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)));
