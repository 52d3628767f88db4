import { execFile, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Host } from "../openHost";
import { type RunningHost, startHost } from "../startHost";
import { addOn, ann, ben, openTestHost } from "./testHost";

let running: RunningHost;
let port: number;
beforeAll(async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), "page-"));
  writeFileSync(join(pageFolder, "index.html"), "<title>page</title>");
  writeFileSync(join(pageFolder, "frame.html"), "<title>frame</title>");
  running = await startHost({ dist: addOn, port: 0, pageFolder });
  port = Number(new URL(running.url).port);
});
afterAll(() => running.close());

interface Reply {
  status: number;
  text: string;
  location?: string;
}

/** A request with any headers, as a browser would not let us send it. */
function ask(path: string, headers: { [name: string]: string } = {}, body?: object): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = body ? "POST" : "GET";
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (part) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, location: response.headers.location }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body && JSON.stringify(body));
  });
}
const json = async (path: string, body?: object) => JSON.parse((await ask(path, {}, body)).text);

test("the API over HTTP: create, share, type, run, read", async () => {
  const { id } = await json("/api/files", { name: "Hub", as: ann });
  expect(await json(`/api/files/${id}/share`, { email: ben, role: "viewer", as: ann })).toEqual({ ok: true });
  expect(
    await json(`/api/files/${id}/edit`, { sheet: "Sheet1", range: "A1", values: [["5%"]], as: ann }),
  ).toEqual({ ok: true });
  expect(await json(`/api/files/${id}/run`, { function: "count", as: ann })).toMatchObject({
    ok: true,
    cost: { calls: 2 },
  });
  expect(await json(`/api/files/${id}?as=${ben}`)).toEqual({
    name: "Hub",
    sheets: [{ name: "Sheet1", hidden: false, values: [[1.05]], formulas: [] }],
  });
  expect(await json(`/api/files?as=${ben}`)).toMatchObject([
    { id, name: "Hub", owner: ann, editors: [], viewers: [ben] },
  ]);
  expect((await ask(`/api/files/${id}?as=eve@other.example`)).status).toBe(403);
  expect((await ask(`/api/files/${id}/nonsense`)).status).toBe(404);
});

test("§2 a page that closes does not stop its running call", async () => {
  const { id } = await json("/api/files", { name: "Left", as: ann });
  const body = "Utilities.sleep(200); SpreadsheetApp.getActiveSheet().getRange('A1').setValue('written')";
  const sent = request({
    host: "127.0.0.1",
    port,
    path: `/api/files/${id}/run`,
    method: "POST",
    headers: { host: `localhost:${port}` },
  });
  sent.on("error", () => undefined).end(JSON.stringify({ function: "evaluate", args: [body], as: ann }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  sent.destroy();
  const values = async () => (await json(`/api/files/${id}`)).sheets[0].values;
  expect(await values()).toEqual([]);
  while ((await values()).length === 0) await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await values()).toEqual([["written"]]);
});

test("the grid: values with displayed and typed texts, only what has changed since", async () => {
  const { id } = await json("/api/files", { name: "Grid", as: ann });
  await json(`/api/files/${id}/edit`, {
    sheet: "Sheet1",
    range: "A1",
    values: [["1/2/2020", "=A1", "'007", "x"]],
    as: ann,
  });
  await json(`/api/files/${id}/edit`, { insertSheet: "Other", as: ann });
  const grid = await json(`/api/files/${id}/grid?as=${ann}`);
  expect(grid.formats).toEqual([{ numberFormat: "m/d/yyyy" }]);
  expect(grid.sheets[0]).toMatchObject({
    whole: true,
    lines: [
      [1, [{ v: 43832, d: "1/2/2020", s: 0 }, { v: 43832, e: "=A1" }, { v: "007", e: "'007" }, "x"], 1],
    ],
  });
  await json(`/api/files/${id}/edit`, { sheet: "Other", range: "B2", values: [["y"]], as: ann });
  const later = await json(`/api/files/${id}/grid?as=${ann}&since=${grid.revision}`);
  expect(later.sheets).toMatchObject([
    { name: "Sheet1", whole: false, lines: [] },
    { name: "Other", whole: false, lines: [[2, [null, "y"], 1]] },
  ]);
});

test("events tell within a tenth of a second what has changed, to those who may know", async () => {
  const { id } = await json("/api/files", { name: "Told", as: ann });
  const lines: string[] = [];
  const told = (as: string) =>
    request(
      { host: "127.0.0.1", port, path: `/api/events?as=${as}`, headers: { host: `localhost:${port}` } },
      (response) => {
        response.on("data", (part) => lines.push(`${as}: ${part}`));
        response.on("error", () => undefined);
      },
    );
  const listening = [told(ann), told(ben)];
  for (const one of listening) one.on("error", () => undefined).end();
  await new Promise((resolve) => setTimeout(resolve, 150));
  lines.length = 0;
  await json(`/api/files/${id}/edit`, { sheet: "Sheet1", range: "A1", values: [["x"]], as: ann });
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const one of listening) one.destroy();
  expect(lines).toEqual([`${ann}: data: {"kind":"file","id":"${id}"}\n\n`]);
});

test("§8.5 the page has one origin, add-on frames another; foreign Host and Origin are refused", async () => {
  const frame = `127.0.0.1:${port}`;
  expect((await ask("/")).text).toBe("<title>page</title>");
  expect(await ask("/", { host: frame })).toMatchObject({ status: 302, location: `${running.url}/` });
  expect((await ask("/frame.html", { host: frame })).text).toBe("<title>frame</title>");
  const refused = [
    ask("/api/files", { host: "evil.example" }),
    ask("/api/files", { origin: "http://evil.example" }),
    ask("/api/files", { origin: `http://${frame}` }),
    ask("/api/files", { host: frame, "sec-fetch-site": "same-origin" }),
    ask("/api/files", { "sec-fetch-site": "cross-site" }),
  ];
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect((await ask("/api/files", { origin: running.url, "sec-fetch-site": "same-origin" })).status).toBe(
    200,
  );
});

test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fmain.js", "/nothing.js"])(
  "only the page's own files are served, not %s",
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

test("a workspace survives: contents, looks, rules, sharing, people, properties", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  const before = await openTestHost({ workspace });
  before.addPerson({ email: ben, hidden: true });
  const { id } = before.createFile({ name: "Kept", as: ann, locale: "de_DE" });
  before.share(id, { email: ben, role: "editor", as: ann });
  const script = `var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("B2:C3").setValues([["1,5", "=B2*2"], [true, "x"]]).setFontWeight("bold").setNote("n");
    sheet.setFrozenRows(1); sheet.setColumnWidth(3, 77);
    sheet.getRange("C2").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build());
    PropertiesService.getDocumentProperties().setProperty("k", "v"); PropertiesService.getUserProperties().setProperty("u", "w");`;
  expect((await before.run(id, { function: "evaluate", args: [script], as: ann })).ok).toBe(true);
  await before.close();
  const after = await openTestHost({ workspace });
  expect(await after.file(id)).toEqual({
    name: "Kept",
    sheets: [
      {
        name: "Sheet1",
        hidden: false,
        values: [[], ["", 1.5, 3], ["", true, "x"]],
        formulas: [[], ["", "", "=B2*2"]],
      },
    ],
  });
  const read = `var sheet = SpreadsheetApp.getActiveSheet(), cell = sheet.getRange("C2");
    return [cell.getFontWeight(), cell.getNote(), sheet.getFrozenRows(), sheet.getColumnWidth(3), sheet.getColumnWidth(2), String(cell.getDataValidation().getCriteriaType()),
      PropertiesService.getDocumentProperties().getProperty("k"), Session.getActiveUser().getEmail(), SpreadsheetApp.getActive().getSpreadsheetLocale()]`;
  expect((await after.run(id, { function: "evaluate", args: [read], as: ben })).value).toEqual([
    "bold",
    "n",
    1,
    77,
    100,
    "NUMBER_BETWEEN",
    "v",
    "",
    "de_DE",
  ]);
  expect(after.world.propertiesOf(ann)).toEqual({ u: "w" });
  await after.close();
});

test("after a new build the pages people see are opened anew, as they are now", async () => {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  cpSync(addOn, dist, { recursive: true });
  const { host, close } = await startHost({ dist, port: 0, pageFolder: dist });
  const { id } = host.createFile({ name: "Open", as: ann });
  await host.chooseMenu(id, { as: ann, path: "Show sidebar" });
  const sidebar = () => host.ui(id, { as: ann }).sidebar;
  const before = sidebar()!.opened;
  writeFileSync(join(dist, "page.html"), "<!doctype html><p>Hello again</p>");
  for (let tries = 0; tries < 200 && sidebar()!.opened === before; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const { html } = sidebar()!;
  await close();
  expect(html).toContain("Hello again");
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

test("who comes while a new workspace is filled is told so; of one that could not be filled nothing is kept", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  const port = await freePort();
  let early = { status: 0, text: "" };
  const fill = async (host: Host) => {
    host.createFile({ name: "Half", as: ann });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    early = { status: answer.status, text: await answer.text() };
    throw new Error("no sample");
  };
  const starting = startHost({ dist: addOn, workspace, port, fill });
  await expect(starting).rejects.toThrow("no sample");
  expect(early).toMatchObject({ status: 503, text: expect.stringContaining("The files are being made.") });
  const again = await openTestHost({ workspace });
  expect(again.files()).toEqual([]);
  await again.close();
});

describe("from the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "built-host-"));
  beforeAll(() => {
    const common = {
      bundle: true,
      platform: "node",
      format: "cjs",
      external: ["esbuild", "@univerjs/*", "exceljs"] as string[],
      target: "node20",
      outdir: folder,
    } as const;
    buildSync({
      ...common,
      entryPoints: [join(__dirname, "../main.ts"), join(__dirname, "../worker.ts")],
    });
    buildSync({
      entryPoints: [{ in: join(__dirname, "../runtime/main.ts"), out: "runtime" }],
      bundle: true,
      format: "iife",
      target: "node20",
      outdir: folder,
    });
  });
  const main = join(folder, "main.js");
  /** Runs the host with wrong words; its exit code and what it says. */
  const refused = (...words: string[]) =>
    new Promise<{ code: unknown; said: string }>((resolve) => {
      execFile(process.execPath, [main, ...words], (error, _out, said) =>
        resolve({ code: error?.code, said }),
      );
    });

  /** What a workspace keeps of a file. */
  async function keptFile(): Promise<string> {
    const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
    const host = await openTestHost({ workspace });
    const { id } = host.createFile({ name: "Kept", as: ann });
    await host.close();
    return readFileSync(join(workspace, `${id}.spreadsheet.json`), "utf8");
  }

  test("an unknown flag, a port in use, a broken dist: one line, not zero", async () => {
    const broken = mkdtempSync(join(tmpdir(), "broken-"));
    writeFileSync(join(broken, "appsscript.json"), "{}");
    writeFileSync(join(broken, "Code.js"), "function (");
    // One each: a workspace belongs to one host at a time.
    const workspace = () => ["--workspace", mkdtempSync(join(tmpdir(), "workspace-"))];
    const answers = await Promise.all([
      refused("--foo"),
      refused("--port", "many"),
      refused("--dist", addOn, ...workspace(), "--port", String(port)),
      refused("--dist", broken, ...workspace()),
      refused("--dist", "/nowhere", ...workspace()),
      refused("--dist", addOn, "--workspace", join(broken, "Code.js"), "--port", "0"),
      refused("--dist", addOn, ...workspace(), "--port", "0", "--sample", "/nowhere.mjs"),
    ]);
    expect(answers.map(({ said }) => said)).toEqual([
      'There is no option "--foo"; --help lists them all.\n',
      '--port: expected a port from 0 to 65535, found "many".\n',
      `Port ${port} is in use. Choose another one with --port.\n`,
      `${join(broken, "Code.js")}: not ES2021 without class fields, which is all that a push accepts: Unexpected token (1:9)\n`,
      "No add-on in /nowhere: the folder cannot be read. Build it first.\n",
      `${join(broken, "Code.js")} cannot be used as a workspace: EEXIST: file already exists, mkdir '${join(broken, "Code.js")}'.\n`,
      "--sample: there is no file /nowhere.mjs.\n",
    ]);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([1]));
  });

  test("a broken workspace file is put aside and named; the rest opens", async () => {
    const kept = JSON.stringify({ format: "local-host-spreadsheet-1", id: "x", name: "X" });
    const good = JSON.parse(await keptFile());
    const changed = (more: object) => JSON.stringify({ ...good, id: "x", ...more });
    const broken = [
      ["abc.spreadsheet.json", '{"format": "local-host-spre', /^Unterminated string/],
      ["abc.spreadsheet.json", '{"format": "other"}', /^expected "format": "local-host-spreadsheet-1"/],
      ["x.spreadsheet.json", kept, /^expected an id, a name and at least one sheet/],
      ["abc.spreadsheet.json", JSON.stringify(good), /^its id is that of \S+\.spreadsheet\.json/],
      ["x.spreadsheet.json", changed({ permissions: [null] }), /^expected an email and a role/],
      ["x.spreadsheet.json", changed({ sheets: [{ id: 1 }] }), /^expected an id, a name and its cells/],
      ["x.spreadsheet.json", changed({ locale: 5 }), /^expected locale to be string/],
      [
        "x.spreadsheet.json",
        changed({ sheets: [{ ...good.sheets[0], rest: { ...good.sheets[0].rest, merges: {} } }] }),
        /^expected merges to be a list/,
      ],
      ["settings.json", '{"people": 5}', /^expected lists of people and of letters/],
      ["settings.json", '{"people": [null]}', /^expected an email for each of the people/],
      ["settings.json", "null", /^expected an object/],
    ] as const;
    for (const [name, text, why] of broken) {
      const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
      writeFileSync(join(workspace, name), text);
      writeFileSync(join(workspace, `${good.id}.spreadsheet.json`), JSON.stringify(good));
      const opened = await openTestHost({ workspace });
      const path = join(workspace, name);
      const [line = ""] = opened.setAside;
      expect(line.slice(0, path.length + 17)).toBe(`${path} cannot be read: `);
      expect(line.slice(path.length + 17)).toMatch(why);
      expect(line).toMatch(`It was put aside as ${path}.broken.`);
      expect(readFileSync(`${path}.broken`, "utf8")).toBe(text);
      expect(opened.files().map(({ id }) => id)).toEqual([good.id]);
      await opened.close();
    }
  });

  test("an empty lock file is nobody's", async () => {
    const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
    writeFileSync(join(workspace, "in-use.lock"), "");
    const opened = await openTestHost({ workspace });
    expect(readFileSync(join(workspace, "in-use.lock"), "utf8")).toBe(String(process.pid));
    await opened.close();
  });

  test("a second host is kept out of a workspace; one that was killed is not waited for", async () => {
    const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
    const words = ["--dist", addOn, "--workspace", workspace, "--port", "0"];
    const first = spawn(process.execPath, [main, ...words]);
    await new Promise((resolve) => first.stdout.once("data", resolve));
    const { code, said } = await refused(...words);
    expect([code, said]).toEqual([
      1,
      `${workspace} is in use by another local host (process ${first.pid}). Stop it, or choose another folder with --workspace; if none is running, delete ${join(workspace, "in-use.lock")}.\n`,
    ]);
    first.kill("SIGKILL");
    await new Promise((resolve) => first.once("exit", resolve));
    const next = await openTestHost({ workspace });
    expect(next.files()).toHaveLength(1);
    await next.close();
    expect(readdirSync(workspace)).not.toContain("in-use.lock");
  });

  test("a crash loses nothing that was confirmed", async () => {
    const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
    const process1 = spawn(process.execPath, [
      main,
      "--dist",
      addOn,
      "--workspace",
      workspace,
      "--port",
      "0",
      "--name",
      "Test add-on",
    ]);
    const url = await new Promise<string>((resolve) => {
      process1.stdout.on("data", (part) =>
        resolve(/^Test add-on is running at (\S+)/.exec(String(part))?.[1] ?? ""),
      );
    });
    const [{ id }] = (await (await fetch(`${url}/api/files`)).json()) as [{ id: string }];
    const body = JSON.stringify({ sheet: "Sheet1", range: "B2", values: [["confirmed"]] });
    expect(await (await fetch(`${url}/api/files/${id}/edit`, { method: "POST", body })).json()).toEqual({
      ok: true,
    });
    process1.kill("SIGKILL");
    await new Promise((resolve) => process1.on("exit", resolve));
    const after = await openTestHost({ workspace });
    expect((await after.file(id)).sheets[0]?.values).toEqual([[], ["", "confirmed"]]);
    await after.close();
  });
});
