/** npm start: builds what changed since the last build, then runs the local host with the flags passed on. */
import "./nodeVersion.mjs";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const at = (...path) => resolve(root, ...path);
const { state, flags } = stateIn(process.argv.slice(2));
const has = (name) => flags.some((flag) => flag === name || flag.startsWith(`${name}=`));

/** The time of the newest file below a folder, in milliseconds. */
const newest = (path) =>
  Math.max(...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs));

const outputs = ["dist/Code.js", "dist/sidebar.html", "build/host/main.js", "build/host/page/page.js"].map(
  (path) => at(path),
);
const isBuilt = () =>
  outputs.every((path) => existsSync(path)) &&
  Math.min(...outputs.map((path) => statSync(path).mtimeMs)) >
    Math.max(...["src", "host", "scripts"].map((path) => newest(at(path))));

if (!has("--help") && !isBuilt()) {
  const { status } = spawnSync(process.execPath, [at("scripts/build.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const defaults = [
  ...(has("--name") ? [] : ["--name", "Plumbline"]),
  ...(has("--dist") ? [] : ["--dist", at("dist")]),
  ...(has("--workspace") ? [] : ["--workspace", at(state ? `workspace-${state}` : "workspace")]),
  ...(has("--sample") || !existsSync(at("scripts/sample.mjs")) ? [] : ["--sample", at("scripts/sample.mjs")]),
];
if (state && has("--workspace") && holdsFiles(wordAfter("--workspace")))
  console.log(`${wordAfter("--workspace")} holds files already: --state ${state} is not used.`);
const env = { ...process.env, ...(state && { PLUMBLINE_SAMPLE_STATE: state }) };
const host = spawn(process.execPath, [at("build/host/main.js"), ...defaults, ...flags], {
  stdio: "inherit",
  env,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => host.kill(signal));
host.on("exit", (code) => process.exit(code ?? 0));

/** As the host reads them: of several the last one counts. */
function wordAfter(name) {
  const words = flags.flatMap((flag) =>
    flag.startsWith(`${name}=`) ? [name, flag.slice(name.length + 1)] : [flag],
  );
  return words[words.lastIndexOf(name) + 1] ?? "";
}

/** Where a local host has kept something, the next one opens that and builds no sample. */
function holdsFiles(folder) {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".spreadsheet.json"));
}

/** `--state live` and `--state=live` are ours: what the sample shows. All other flags are the host's. */
function stateIn(args) {
  const known = ["rating", "pre-read", "live", "locked", "hiring", "readiness"];
  const index = args.findIndex((flag) => flag === "--state" || flag.startsWith("--state="));
  if (index < 0) {
    if (args.includes("--help"))
      console.log(`  --state NAME     the sample at another moment: ${known.join(", ")}`);
    return { state: "", flags: args };
  }
  const [, inline] = args[index].split("=");
  const state = inline ?? args[index + 1] ?? "";
  if (!known.includes(state)) {
    console.error(`--state: expected one of ${known.join(", ")}, found "${state}".`);
    process.exit(1);
  }
  return { state, flags: args.toSpliced(index, inline === undefined ? 2 : 1) };
}
