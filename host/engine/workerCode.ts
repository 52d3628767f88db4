/** Finds the code of the worker threads: beside the bundled server, or bundled from source for tests. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface WorkerCode {
  /** Path of the bundled worker. */
  workerFile: string;
  runtimeCode: string;
}

const built = (name: string) => existsSync(join(__dirname, name)) && join(__dirname, name);

export function workerCode(): WorkerCode {
  const runtimeFile =
    built("runtime.js") || bundled("runtime/main.ts", { platform: "neutral", format: "iife" });
  return {
    workerFile: built("worker.js") || bundled("worker.ts", {}),
    runtimeCode: readFileSync(runtimeFile, "utf8"),
  };
}

export const formulaWorkerFile = (): string =>
  built("formulaWorker.js") || bundled("formulas/formulaWorker.ts", { minifyWhitespace: true });

function sourceFolder(): string {
  const places = [join(__dirname, ".."), join(__dirname, "../../host")];
  return places.find((place) => existsSync(join(place, "runtime/main.ts"))) ?? dirname(__dirname);
}

/** What a worker thread's code comes from. */
const folders = ["", "edits", "engine", "formulas", "model", "runtime", "values"];

let sources: number | undefined;

/** When the newest source file was changed. */
function stamp(): number {
  if (sources) return sources;
  const own = folders.flatMap((folder) => {
    const path = join(sourceFolder(), folder);
    return readdirSync(path, { recursive: folder === "runtime", encoding: "utf8" })
      .filter((name) => /\.(ts|json)$/.test(name))
      .map((name) => join(path, name));
  });
  const all = [...own, require.resolve("@univerjs/engine-formula")];
  sources = Math.round(Math.max(...all.map((path) => statSync(path).mtimeMs)));
  return sources;
}

/** Path of the bundle of a source file. It takes a second to make, so all tests share it until a source file changes. */
function bundled(entry: string, options: import("esbuild").BuildOptions): string {
  const shared = join(tmpdir(), `local-host-${stamp()}-${entry.replace("/", "-").replace(/ts$/, "js")}`);
  if (existsSync(shared)) return shared;
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const outfile = `${shared}.${process.pid}`;
  const common = { bundle: true, platform: "node", format: "cjs", target: "node20" } as const;
  buildSync({ ...common, entryPoints: [join(sourceFolder(), entry)], outfile, ...options });
  renameSync(outfile, shared);
  return shared;
}
