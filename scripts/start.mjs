/** npm start: builds what changed since the last build, then runs the local host with the flags passed on. */
import "./nodeVersion.mjs";
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isUpToDate } from "./isUpToDate.mjs";

const root = resolve(import.meta.dirname, "..");
const at = (...path) => resolve(root, ...path);
const flags = process.argv.slice(2);
const has = (name) => flags.some((flag) => flag === name || flag.startsWith(`${name}=`));

const built = ["dist/Code.js", "dist/sidebar.html", "build/host/main.js", "build/host/page/page.js"];
const sources = ["src", "host", "scripts", "package-lock.json"];

if (
  !has("--help") &&
  !isUpToDate(
    built.map((path) => at(path)),
    sources.map((path) => at(path)),
  )
) {
  const { status } = spawnSync(process.execPath, [at("scripts/build.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const defaults = [
  ...(has("--name") ? [] : ["--name", "Plumbline"]),
  ...(has("--dist") ? [] : ["--dist", at("dist")]),
  ...(has("--workspace") ? [] : ["--workspace", at("workspace")]),
  ...(has("--sample") || !existsSync(at("scripts/sample.mjs")) ? [] : ["--sample", at("scripts/sample.mjs")]),
];
const host = spawn(process.execPath, [at("build/host/main.js"), ...defaults, ...flags], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => host.kill(signal));
host.on("exit", (code) => process.exit(code ?? 0));
