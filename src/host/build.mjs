// How the local host itself is bundled: the server, its worker threads, and what each sandbox starts with.
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Options for esbuild.build(), one for each kind of code; all go to `outdir`. */
export const hostBuildOptions = (outdir = fileURLToPath(new URL("../../build/host", import.meta.url))) => [
  {
    entryPoints: [`${here}main.ts`, `${here}worker.ts`],
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    sourcemap: true,
  },
  {
    entryPoints: [{ in: `${here}runtime/main.ts`, out: "runtime" }],
    outdir,
    bundle: true,
    platform: "neutral",
    format: "iife",
    target: "node20",
  },
];
