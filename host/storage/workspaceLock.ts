/** Keeps a second local host out of a workspace: each would overwrite what the other has confirmed. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Taking a workspace lasts a moment; who seems to take it for longer was killed meanwhile. */
const MOMENT = 5_000;

/**
 * Takes the workspace for this process; a process that is gone no longer has it. Gives the way to leave it. One process
 * at a time looks whether the lock is free and puts its own in its place, so that of several that start at once one has it.
 */
export function lockWorkspace(folder: string): { release: () => void } | { heldBy: number; path: string } {
  const path = join(folder, "in-use.lock");
  const taking = `${path}.taking`;
  for (;;) {
    const found = textOf(path);
    const heldBy = Number(found);
    // A lock that names nobody was left by a host that ended while it took it.
    const isSomebody = Number.isInteger(heldBy) && heldBy > 0 && heldBy !== process.pid;
    if (isSomebody && isRunning(heldBy)) return { heldBy, path };
    if (!isMade(taking)) waitFor(taking);
    else if (textOf(path) === found) break;
    else rmSync(taking);
  }
  renameSync(taking, path);
  return { release: () => rmSync(path, { force: true }) };
}

/** Blank where there is no such file. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
    return "";
  }
}

/** Makes a file that names this process; false where another one has made it. */
function isMade(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "EEXIST") return false;
    rmSync(path, { force: true });
    throw error;
  }
}

function waitFor(taking: string): void {
  const since = statSync(taking, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - since > MOMENT) rmSync(taking, { force: true });
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one that runs.
    return (error as { code?: string }).code === "EPERM";
  }
}
