/** The sample organisation as the first start builds it, for tests that look at something in it: built once for each build. */
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openHost } from "../host/openHost";
import { build } from "../scripts/sample/build";
import { dist } from "./plumbline";

const root = resolve(__dirname, "..");
const sample = join(root, "scripts/sample");

/**
 * A workspace of the caller's own, to be removed by the caller; its hub is the file named "Calibration hub", and how many
 * executions it took stands in the file "executions".
 */
export async function sampleWorkspace(): Promise<string> {
  const kept = join(tmpdir(), `plumbline-sample-${digest()}`);
  if (!existsSync(kept)) await make(kept);
  const own = newFolder();
  cpSync(kept, own, { recursive: true });
  return own;
}

async function make(kept: string): Promise<void> {
  const workspace = newFolder();
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

const newFolder = () => mkdtempSync(join(tmpdir(), "plumbline-sample-of-"));

/** Of all that a sample comes from: what is shipped, who builds it, and the host. */
function digest(): string {
  const hash = createHash("sha256").update(readFileSync(__filename));
  for (const folder of [dist, sample, join(root, "build/host")])
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const path = join(folder, name);
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
    }
  return hash.digest("hex").slice(0, 16);
}
