/** Finds the code of the worker threads: beside the bundled server, or bundled from source for tests. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
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

/** Bundling Univer takes seconds, so tests share the bundle until a source file changes. */
export function formulaWorkerFile(): string {
  const ready = built("formulaWorker.js");
  if (ready) return ready;
  const entry = "formulas/formulaWorker.ts";
  const own = ["formulas", "values"].flatMap((folder) =>
    readdirSync(join(sourceFolder(), folder)).map((name) => join(sourceFolder(), folder, name)),
  );
  const sources = [...own, require.resolve("@univerjs/engine-formula")];
  const stamp = Math.round(Math.max(...sources.map((path) => statSync(path).mtimeMs)));
  const shared = join(tmpdir(), `local-host-formulas-${stamp}.js`);
  if (!existsSync(shared)) renameSync(bundled(entry, { minifyWhitespace: true }), shared);
  return shared;
}

function sourceFolder(): string {
  const places = [join(__dirname, ".."), join(__dirname, "../../host")];
  return places.find((place) => existsSync(join(place, "runtime/main.ts"))) ?? dirname(__dirname);
}

const known = new Map<string, string>();

/** Path of the bundle of a source file; made once per process, in about a twentieth of a second. */
function bundled(entry: string, options: import("esbuild").BuildOptions): string {
  const ready = known.get(entry);
  if (ready) return ready;
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const outfile = join(mkdtempSync(join(tmpdir(), "local-host-")), "bundle.js");
  const common = { bundle: true, platform: "node", format: "cjs", target: "node20" } as const;
  buildSync({ ...common, entryPoints: [join(sourceFolder(), entry)], outfile, ...options });
  known.set(entry, outfile);
  return outfile;
}
