/** The sample organisation as the first start builds it, for tests that look at something in it: built once for each build. */
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openHost } from "../host/openHost";
import { build } from "../scripts/sample/build";
import { keptPath } from "./keptPath";
import { dist } from "./plumbline";

const root = resolve(__dirname, "..");
const sample = join(root, "scripts/sample");
const hostFolder = join(root, "build/host");

/**
 * A workspace of the caller's own, to be removed by the caller; its hub is the file named "Calibration hub", and how many
 * executions it took stands in the file "executions".
 */
export async function sampleWorkspace(): Promise<string> {
  const kept = keptPath("sample", [dist, sample, hostFolder, __filename]);
  if (!existsSync(kept)) await make(kept);
  const own = mkdtempSync(join(tmpdir(), "plumbline-sample-of-"));
  cpSync(kept, own, { recursive: true });
  return own;
}

async function make(kept: string): Promise<void> {
  const workspace = `${kept}.${process.pid}`;
  const host = await openHost({ dist, workspace });
  let executions = 0;
  const run = host.run.bind(host);
  host.run = (...call) => {
    executions++;
    return run(...call);
  };
  await build(host, sample);
  writeFileSync(join(workspace, "executions"), String(executions));
  host.save();
  await host.close();
  try {
    renameSync(workspace, kept);
  } catch {
    // Another test file was quicker.
    rmSync(workspace, { recursive: true });
  }
}
