/**
 * Puts dist/ into Google with clasp: `create` makes a spreadsheet with the script in it (with --standalone a script of
 * its own, for publishing), `push` updates it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const clasp = resolve(root, "node_modules/@google/clasp/build/src/index.js");

/** Yours alone (git ignores it): the committed .clasp.json names no script, and clasp refuses to create a second one. */
const project = resolve(root, ".clasp.google.json");

const steps = { create, push };
const step = steps[process.argv[2]];
if (!step) stop("Say what to do: npm run google:create or npm run google:push.");
step();

function create() {
  const known = scriptId();
  if (known)
    stop(
      `Your script was made already (${known}). Update it with npm run google:push; to make another one, delete .clasp.google.json first.`,
    );
  mustBeLoggedIn();
  writeFileSync(project, JSON.stringify({ rootDir: "dist" }));
  const isStandalone = process.argv.includes("--standalone");
  const type = isStandalone ? "standalone" : "sheets";
  if (!runClasp("create-script", "--type", type, "--title", "Plumbline", "--rootDir", "dist")) {
    if (!scriptId()) rmSync(project);
    stop(
      "Google made nothing. If it says that the Apps Script API is off, turn it on at https://script.google.com/home/usersettings and try again in a minute.",
    );
  }
  upload();
  console.log(
    isStandalone
      ? "Next: docs/workspace-administrator.md."
      : "Open the spreadsheet, reload it once, and choose Extensions ▸ Plumbline ▸ Run as HR ▸ Set up workbook.",
  );
}

function push() {
  if (!scriptId()) stop("There is no script of yours yet. Make one first: npm run google:create.");
  mustBeLoggedIn();
  upload();
}

/** Builds first: creating a script makes clasp write Google's empty manifest into dist/. */
function upload() {
  if (!run(process.execPath, resolve(root, "scripts/build.mjs")))
    stop("The build failed; nothing was pushed.");
  if (!runClasp("push", "--force")) stop("Google did not take the files. Try again: npm run google:push.");
}

function mustBeLoggedIn() {
  const { stdout } = spawnSync(process.execPath, [clasp, "show-authorized-user", "--json"], {
    encoding: "utf8",
  });
  if (!/"loggedIn": true/.test(stdout))
    stop("You are not logged in to Google. Run npx clasp login, then try again.");
}

function scriptId() {
  return existsSync(project) ? JSON.parse(readFileSync(project, "utf8")).scriptId : undefined;
}

function runClasp(...args) {
  return run(process.execPath, clasp, "--project", relative(root, project), ...args);
}

function run(command, ...args) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
