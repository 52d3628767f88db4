/** The local host from the command line; also what scripts require to run one. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { BrokenAddOn } from "./engine/addOn";
import { BadFlag, type Flags, readFlags, usage } from "./flags";
import type { Host } from "./openHost";
import { type RunningHost, startHost } from "./startHost";
import { BrokenWorkspace, NotKept } from "./storage/workspace";

export { openHost } from "./openHost";
export { startHost };

/** The first person of a new workspace. */
const FIRST = "owner@example.com";

type Sample = (host: Host) => Promise<void>;

async function fillNew(host: Host, flags: Flags): Promise<void> {
  if (host.files().length > 0 || host.setAside.length > 0) return;
  if (flags.empty || !flags.sample) {
    host.createFile({ name: "Untitled spreadsheet", as: FIRST });
  } else {
    console.log("Building the sample files; this takes some seconds.");
    await (await sampleOf(resolve(flags.sample)))(host);
  }
  host.save();
}

async function sampleOf(path: string): Promise<Sample> {
  if (!existsSync(path)) throw new BadFlag(`--sample: there is no file ${path}.`);
  const { build } = (await import(pathToFileURL(path).href)) as { build?: Sample };
  if (!build) throw new BadFlag(`--sample: ${path} does not export a function "build".`);
  return build;
}

async function start(words: string[]): Promise<RunningHost> {
  const flags = readFlags(words, process.env);
  const { dist, workspace, port, name, googleSpeed } = flags;
  const running = await startHost({
    dist: resolve(dist),
    workspace: resolve(workspace),
    port,
    name,
    googleSpeed,
    onError: (text) => console.error(text),
    fill: (host) => fillNew(host, flags),
  });
  for (const line of running.host.setAside) console.error(line);
  console.log(`${name} is running at ${running.url}`);
  return running;
}

/** One line for what the person can put right; everything else is a fault of ours and is shown whole. */
function explain(error: unknown): string {
  if (error instanceof BadFlag || error instanceof BrokenAddOn) return error.message;
  if (error instanceof BrokenWorkspace || error instanceof NotKept) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === "EADDRINUSE") return `Port ${port} is in use. Choose another one with --port.`;
  if (code === "EACCES")
    return `This port needs more rights than this user has. Choose another one with --port.`;
  return (error as Error).stack ?? String(error);
}

if (typeof require !== "undefined" && require.main === module) {
  if (process.argv.includes("--help")) console.log(usage);
  else {
    // Large sheets leave large garbage: it goes when the heap has grown by half, not when it is four times as large.
    setFlagsFromString("--heap-growing-percent=50");
    start(process.argv.slice(2)).then(
      (running) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const)
          process.once(signal, () => void running.close().then(() => process.exit(0)));
      },
      (error: unknown) => {
        console.error(explain(error));
        process.exit(1);
      },
    );
  }
}
