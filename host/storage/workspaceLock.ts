/** Keeps a second local host out of a workspace: each would overwrite what the other has confirmed. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Takes the workspace for this process; a process that is gone no longer has it. Gives the way to leave it. */
export function lockWorkspace(folder: string): { release: () => void } | { heldBy: number; path: string } {
  const path = join(folder, "in-use.lock");
  const take = () => writeFileSync(path, String(process.pid), { flag: "wx" });
  try {
    take();
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
    const heldBy = Number(readFileSync(path, "utf8"));
    // A lock that names nobody was left by a host that ended while it took it.
    const isSomebody = Number.isInteger(heldBy) && heldBy > 0 && heldBy !== process.pid;
    if (isSomebody && isRunning(heldBy)) return { heldBy, path };
    rmSync(path, { force: true });
    take();
  }
  return { release: () => rmSync(path, { force: true }) };
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
