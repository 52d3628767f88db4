/** Measures the local host's page with a large sheet: how long two people wait, what is sent, the host's memory. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import { ann, bo, columns, rows } from "./benchSheet.mjs";
import { enter, firstCell, openWindow, painted, select, showsInBar } from "./benchWindow.mjs";
import { findBrowser } from "./findBrowser.mjs";

const root = resolve(import.meta.dirname, "..");

/** Entries for the report of scripts/bench.mjs; none where no browser is found (CHROME_PATH names one). */
export async function pageBench() {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  const workspace = mkdtempSync(join(tmpdir(), "bench-"));
  const server = await startServer(workspace);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    return await new Bench(server, browser).run();
  } finally {
    await browser.close();
    server.process.kill("SIGTERM");
    await new Promise((done) => server.process.once("exit", done));
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function startServer(workspace) {
  const main = resolve(root, "build/host/main.js");
  const sample = resolve(root, "scripts/benchSheet.mjs");
  const words = [
    "--dist",
    resolve(root, "dist"),
    "--workspace",
    workspace,
    "--port",
    "0",
    "--sample",
    sample,
  ];
  const server = spawn(process.execPath, [main, "--name", "Bench", ...words]);
  server.stderr.pipe(process.stderr);
  const url = await new Promise((done, fail) => {
    let said = "";
    server.stdout.on("data", (part) => {
      said += part;
      const [, address] = /running at (\S+)\n/.exec(said) ?? [];
      if (address) done(address);
    });
    server.once("exit", () => fail(new Error("The host did not start.")));
  });
  return { process: server, url };
}

class Bench {
  results = [];

  constructor(server, browser) {
    Object.assign(this, { server, browser });
  }

  async run() {
    [{ id: this.id }] = await (await fetch(`${this.server.url}/api/files`)).json();
    const mine = await openWindow(this.browser, "mine");
    const theirs = await openWindow(this.browser, "theirs");
    const address = (as) => `${this.server.url}/?as=${as}&file=${this.id}`;
    await this.measure("firstLoad", () => mine.goto(address(ann)), [mine], firstCell);
    await this.measure("open", () => mine.goto(address(ann)), [mine], firstCell);
    await this.measure("openOther", () => theirs.goto(address(bo)), [theirs], firstCell);
    await this.typing(mine, [mine, theirs]);
    await this.changes([mine, theirs]);
    await this.confirmations();
    return this.results;
  }

  async typing(mine, both) {
    for (const page of both) await select(page, "B5000");
    await mine.keyboard.type("1234");
    await this.measure(
      "type",
      () => enter(mine),
      both,
      (page) => showsInBar(page, "1234"),
    );
  }

  async changes(both) {
    const shown = async (name, edit, cell, text) => {
      for (const page of both) await select(page, cell);
      await this.measure(
        name,
        () => this.edit(edit),
        both,
        (page) => showsInBar(page, text),
      );
    };
    const rect = { row: 2, column: 1, rows: rows - 1, columns };
    const sort = { kind: "sort", sheet: 0, rect, by: [{ column: 1, ascending: false }] };
    const insert = { kind: "insert", sheet: 0, axis: "row", at: 2, count: 1 };
    const values = Array.from({ length: 1000 }, () => Array.from({ length: 10 }, (_, at) => `pasted ${at}`));
    await shown("sort", { edit: sort }, "A2", "Text 9999 in 1");
    await shown("insertRow", { edit: insert }, "A2", "");
    await shown("undo", { undo: true }, "A2", "Text 9999 in 1");
    await shown("paste", { sheet: "Sheet1", range: "K2", values }, "K2", "pasted 0");
  }

  report(name, value, unit) {
    this.results.push({ name: `page.${name}`, value, unit });
  }

  /** Until each of the pages shows what it is to show. */
  async measure(name, act, pages, shown) {
    for (const page of pages) page.sent = 0;
    const from = performance.now();
    const acted = act();
    const times = pages.map(async (page) => {
      await acted;
      await shown(page);
      await painted(page);
      this.report(`${name}.${page.who}`, performance.now() - from, "ms");
    });
    await Promise.all(times);
    await pause(3000);
    if (pages[0]) this.report(`${name}.sent`, pages[0].sent, "bytes");
    const kilobytes = execFileSync("ps", ["-o", "rss=", "-p", String(this.server.process.pid)], {
      encoding: "utf8",
    });
    this.report(`${name}.hostMemory`, Number(kilobytes) / 1024, "MB");
  }

  async edit(body) {
    const request = { method: "POST", body: JSON.stringify({ as: ann, ...body }) };
    const answer = await (await fetch(`${this.server.url}/api/files/${this.id}/edit`, request)).json();
    if (!answer.ok) throw new Error(answer.error.message);
  }

  /** One edit after the other, each on disk before it is answered. */
  async confirmations() {
    const times = [];
    for (let at = 0; at < 50; at++) {
      const from = performance.now();
      await this.edit({ sheet: "Sheet1", range: `C${at + 20}`, values: [[`typed ${at}`]] });
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    this.report("confirmed.median", times[25], "ms");
    this.report("confirmed.slowest", times[49], "ms");
    await this.measure(
      "fiftyEdits",
      async () => undefined,
      [],
      () => undefined,
    );
  }
}
