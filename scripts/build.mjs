/** Builds dist/ (what is pushed to Google) and build/ (the local host that runs the very same dist/). */
import "./nodeVersion.mjs";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { freeIdentifiers } from "./freeIdentifiers.mjs";
import { noticeOf } from "./notice.mjs";
import { platformGlobals } from "./platformGlobals.mjs";

const root = resolve(import.meta.dirname, "..");
const at = (...path) => resolve(root, ...path);
const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));

/**
 * One IIFE plus a one-line stub for exactly the functions main.ts exports, and one for each view that opens it: only
 * those can be called from outside.
 */
export async function buildServer(outdir = at("dist")) {
  const options = {
    entryPoints: [at("src/google/main.ts")],
    bundle: true,
    write: false,
    metafile: true,
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    define: { plumblineVersion: JSON.stringify(version) },
  };
  // Only as a module does esbuild tell what is exported.
  const { metafile } = await build({ ...options, format: "esm" });
  const names = Object.values(metafile.outputs)[0].exports;
  const result = await build({ ...options, format: "iife", globalName: "plumbline", minify: true });
  const { viewNames } = await moduleOf("src/domain/views.ts");
  const stubs = [
    ...names
      .filter((name) => name !== "show")
      .map((name) => `function ${name}() { return plumbline.${name}.apply(this, arguments); }\n`),
    ...viewNames.map(
      (view) =>
        `function show${view[0].toUpperCase()}${view.slice(1)}() { plumbline.show("${view}", ...arguments); }\n`,
    ),
  ];
  const code = `/*\n${noticeOf(metafile)}*/\n${result.outputFiles[0].text}${stubs.join("")}`;
  const unknown = freeIdentifiers(code).filter((name) => !platformGlobals.has(name));
  if (unknown.length) throw new Error(`Code.js uses names Apps Script does not have: ${unknown.join(", ")}.`);
  // Only a file that is set up reads these texts: beside Code.js, no other execution has to load them.
  const { shippedRows } = await moduleOf("src/workbook/layout/shippedRows.ts");
  mkdirSync(outdir, { recursive: true });
  writeFileSync(resolve(outdir, "Code.js"), code);
  writeFileSync(resolve(outdir, "ladder.html"), JSON.stringify(shippedRows()));
  const { shippedHiring } = await moduleOf("src/content/hiring/index.ts");
  writeFileSync(resolve(outdir, "hiring.html"), JSON.stringify(shippedHiring));
  const { shippedReadiness } = await moduleOf("src/content/readiness/index.ts");
  writeFileSync(resolve(outdir, "readiness.html"), JSON.stringify(shippedReadiness));
  cpSync(at("appsscript.json"), resolve(outdir, "appsscript.json"));
}

/** The exports of one of our source files. */
async function moduleOf(path) {
  const options = { bundle: true, write: false, format: "esm", charset: "utf8" };
  const { outputFiles } = await build({ ...options, entryPoints: [at(path)] });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Each page is one self-contained file, named after its folder. */
const pages = ["sidebar", "import", "room", "hire", "own", "ready", "records", "sessions", "handbook"];

export async function buildPages() {
  const { pageHtml } = await import("../src/pages/build.mjs");
  for (const page of pages) writeFileSync(at(`dist/${page}.html`), await pageHtml(page));
}

/** The local host: a Node server with its workers, and its page. */
async function buildHost() {
  const { hostBuildOptions } = await import("../host/build.mjs");
  const { pageBuildOptions } = await import("../host/page/build.mjs");
  await Promise.all([...hostBuildOptions(), ...pageBuildOptions].map(build));
}

/** What an earlier version left in dist/ would be pushed with the rest. */
function removeStrays() {
  const ours = [
    "Code.js",
    "ladder.html",
    "hiring.html",
    "readiness.html",
    "appsscript.json",
    ...pages.map((page) => `${page}.html`),
  ];
  for (const name of readdirSync(at("dist")))
    if (!ours.includes(name)) rmSync(at("dist", name), { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await Promise.all([buildServer().then(buildPages), buildHost()]);
  removeStrays();
}
