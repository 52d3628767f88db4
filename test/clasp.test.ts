/** What a push to Google would upload, and whether Apps Script can run it. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { type FunctionDeclaration, parse, type Statement } from "acorn";
import { capitalized } from "../src/domain/capitalized";
import { viewNames } from "../src/domain/views";

const root = resolve(__dirname, "..");
const code = () => readFileSync(join(root, "dist/Code.js"), "utf8");
const pushed = [
  "dist/Code.js",
  "dist/appsscript.json",
  "dist/handbook.html",
  "dist/hire.html",
  "dist/hiring.html",
  "dist/import.html",
  "dist/ladder.html",
  "dist/own.html",
  "dist/readiness.html",
  "dist/ready.html",
  "dist/records.html",
  "dist/room.html",
  "dist/sessions.html",
  "dist/sidebar.html",
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-clasp-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Nobody is logged in at the test's home. */
function node(args: string[], cwd = root) {
  const env = { ...process.env, HOME: folder, USERPROFILE: folder };
  return spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
}

function filesToPush(cwd: string, ...options: string[]): string[] {
  const clasp = join(root, "node_modules/@google/clasp/build/src/index.js");
  const { stdout, stderr } = node([clasp, ...options, "show-file-status", "--json"], cwd);
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { filesToPush: string[] }).filesToPush.sort();
}

test("a push uploads the manifest, the code and the sidebar, and nothing else", () => {
  expect(filesToPush(root)).toEqual(pushed);
});

test("a project file of one's own beside the committed one uploads the same", () => {
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  cpSync(join(root, ".clasp.json"), join(folder, ".clasp.json"));
  writeFileSync(join(folder, "notes.js"), "");
  writeFileSync(join(folder, ".clasp.google.json"), JSON.stringify({ scriptId: "own", rootDir: "dist" }));
  expect(filesToPush(folder, "--project", ".clasp.google.json")).toEqual(pushed);
});

/** Runs the script in a copy of the project with this project file of one's own. */
function google(step: string, project?: object) {
  cpSync(join(root, "scripts/google.mjs"), join(folder, "scripts/google.mjs"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  if (project) writeFileSync(join(folder, ".clasp.google.json"), JSON.stringify(project));
  const { status, stderr } = node([join(folder, "scripts/google.mjs"), step], folder);
  return { status, stderr: stderr.trim(), left: existsSync(join(folder, ".clasp.google.json")) };
}

test.each([
  ["create", "You are not logged in to Google. Run npx clasp login, then try again."],
  ["push", "There is no script of yours yet. Make one first: npm run google:create."],
  ["pull", "Say what to do: npm run google:create or npm run google:push."],
])("google:%s without an account stops with a sentence", (step, sentence) => {
  expect(google(step)).toEqual({ status: 1, stderr: sentence, left: false });
});

test("google:create never makes a second script over the first", () => {
  expect(google("create", { scriptId: "first", rootDir: "dist" })).toEqual({
    status: 1,
    stderr:
      "Your script was made already (first). Update it with npm run google:push; to make another one, delete .clasp.google.json first.",
    left: true,
  });
});

test("the manifest asks for these four scopes and the two services", () => {
  const manifest = JSON.parse(readFileSync(join(root, "dist/appsscript.json"), "utf8"));
  expect(manifest).toMatchObject({
    runtimeVersion: "V8",
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/drive.file",
      "https://www.googleapis.com/auth/script.container.ui",
      "https://www.googleapis.com/auth/userinfo.email",
      "https://www.googleapis.com/auth/script.send_mail",
    ],
    dependencies: {
      enabledAdvancedServices: [
        { userSymbol: "Sheets", serviceId: "sheets", version: "v4" },
        { userSymbol: "Drive", serviceId: "drive", version: "v3" },
      ],
    },
  });
});

test("outside code can call the two triggers, the menu's items and one door", () => {
  const { body } = parse(code(), { ecmaVersion: 2020 });
  const isFunction = (statement: Statement): statement is FunctionDeclaration =>
    statement.type === "FunctionDeclaration";
  const functions = (body as Statement[]).filter(isFunction).map(({ id }) => id.name);
  const openers = viewNames.map((view) => `show${capitalized(view)}`);
  expect(functions.sort()).toEqual(["handleRequest", "onInstall", "onOpen", "showWide", ...openers].sort());
  const others = (body as Statement[]).filter((statement) => !isFunction(statement));
  expect(others.map(({ type }) => type).filter((type) => type !== "ExpressionStatement")).toEqual([
    "VariableDeclaration",
  ]);
});

/** The names a script uses but does not define, as the build's gate sees them. */
function freeIdentifiers(source: string): string[] {
  const script = `
    import { readFileSync } from "node:fs";
    import { freeIdentifiers } from ${JSON.stringify(join(root, "scripts/freeIdentifiers.mjs"))};
    process.stdout.write(JSON.stringify(freeIdentifiers(readFileSync(0, "utf8"))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    input: source,
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

test("the code uses only what Apps Script has", () => {
  const language = new Set(runInNewContext("Object.getOwnPropertyNames(globalThis)") as string[]);
  const since2019 = ["AggregateError", "BigInt", "FinalizationRegistry", "WeakRef", "WebAssembly"];
  const isLanguage = (name: string) => language.has(name) && !since2019.includes(name);
  expect(freeIdentifiers(code()).filter((name) => !isLanguage(name))).toEqual([
    "Drive",
    "HtmlService",
    "LockService",
    "MailApp",
    "PropertiesService",
    "ScriptApp",
    "Session",
    "Sheets",
    "SpreadsheetApp",
    "Utilities",
  ]);
});

test("the gate sees a name used before its function, and refuses newer syntax", () => {
  expect(freeIdentifiers("function f() { return fetch(g(1)); } function g(a) { return a + later; }")).toEqual(
    ["fetch", "later"],
  );
  expect(() => freeIdentifiers("class A { #secret = 1; }")).toThrow(/SyntaxError/);
});

test("each page is one file: nothing is loaded from elsewhere", () => {
  const html = readFileSync(join(root, "dist/sidebar.html"), "utf8");
  expect(html.match(/<(script|link|img|iframe)[^>]*\b(src|href)=/g)).toBeNull();
  expect(html).not.toMatch(/@import|url\(http/);
});
