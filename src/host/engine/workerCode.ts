/** Finds the code of the worker threads: beside the bundled server, or bundled from source for tests. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkerCode } from "./pool";

let bundled: string | undefined;

export function workerCode(): WorkerCode {
  const folder = existsSync(join(__dirname, "runtime.js")) ? __dirname : bundleFromSource();
  return {
    workerFile: join(folder, "worker.js"),
    runtimeCode: readFileSync(join(folder, "runtime.js"), "utf8"),
  };
}

function sourceFolder(): string {
  const places = [join(__dirname, ".."), join(__dirname, "../../src/host")];
  return places.find((place) => existsSync(join(place, "runtime/main.ts"))) ?? join(__dirname, "..");
}

/** Once per process; about a tenth of a second. */
function bundleFromSource(): string {
  if (bundled) return bundled;
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const source = sourceFolder();
  bundled = mkdtempSync(join(tmpdir(), "local-host-"));
  const common = { bundle: true, outdir: bundled, target: "node20" } as const;
  buildSync({ ...common, entryPoints: [join(source, "worker.ts")], platform: "node", format: "cjs" });
  buildSync({
    ...common,
    entryPoints: [{ in: join(source, "runtime/main.ts"), out: "runtime" }],
    platform: "neutral",
    format: "iife",
  });
  return bundled;
}
