/** npm run dev: npm start, and each time a file of src is saved dist/ is built anew and open pages show it. */
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { resolve } from "node:path";
import { buildPages, buildServer } from "./build.mjs";

const root = resolve(import.meta.dirname, "..");
const host = spawn(process.execPath, [resolve(root, "scripts/start.mjs"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => host.kill(signal));

let pause;
let building = Promise.resolve();
const watcher = watch(resolve(root, "src"), { recursive: true }, () => {
  // Editors save in several steps.
  clearTimeout(pause);
  pause = setTimeout(() => {
    building = building.then(rebuild);
  }, 50);
});
host.on("exit", (code) => {
  watcher.close();
  clearTimeout(pause);
  process.exitCode = code ?? 0;
});

async function rebuild() {
  const started = Date.now();
  try {
    await Promise.all([buildServer(), buildPages()]);
    console.log(`Built anew in ${Date.now() - started} ms.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
