// How the local host itself is bundled: the server, its worker threads, and what each sandbox starts with.
import { fileURLToPath } from "node:url";

const entry = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Options for esbuild.build(), one for each kind of code; all go to `outdir`. */
export const hostBuildOptions = (outdir = entry("../build/host")) => [
  {
    entryPoints: [entry("main.ts"), entry("worker.ts")],
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    sourcemap: true,
  },
  {
    entryPoints: [{ in: entry("runtime/main.ts"), out: "runtime" }],
    outdir,
    bundle: true,
    platform: "neutral",
    format: "iife",
    target: "node20",
  },
  {
    // With its packages: Univer's need a newer Node than ours to be required one by one.
    entryPoints: [{ in: entry("formulas/formulaWorker.ts"), out: "formulaWorker" }],
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minifyWhitespace: true,
  },
];
