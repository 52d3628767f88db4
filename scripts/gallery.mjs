/** npm run gallery: draws every page and sheet of the sample organisation into docs/pictures, and docs/gallery.md beside them. --missing leaves those that are there. */
import "./nodeVersion.mjs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build as bundle } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const outfile = resolve(root, "build/gallery.cjs");
await bundle({
  entryPoints: [resolve(root, "scripts/gallery/gallery.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["playwright-core", "@sparticuz/chromium"],
});
const { startHost } = createRequire(import.meta.url)(resolve(root, "build/host/main.js"));
const { drawGallery } = createRequire(import.meta.url)(outfile);
const { build } = await import("./sample.mjs");

process.chdir(root);
const start = async (state, now) => {
  process.env.PLUMBLINE_SAMPLE_STATE = state;
  const running = await startHost({ dist: resolve(root, "dist"), name: "Plumbline", port: 0 });
  await build(running.host);
  running.host.setClock(now);
  return running;
};
await drawGallery(resolve(root, "docs"), start, process.argv.includes("--missing"));
