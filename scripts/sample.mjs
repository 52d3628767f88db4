/** The sample organisation that the first start opens; see sample/build.ts. */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build as bundle } from "esbuild";

const root = resolve(import.meta.dirname, "..");

/**
 * Builds the sample through a client of the local host (the host in process, or something that answers alike).
 * @returns id of the hub
 */
export async function build(client) {
  const outfile = resolve(root, "build/sample.cjs");
  await bundle({
    entryPoints: [resolve(root, "scripts/sample/build.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
  });
  const sample = createRequire(import.meta.url)(outfile);
  return sample.build(client, resolve(root, "scripts/sample"), process.env.PLUMBLINE_SAMPLE_STATE);
}
