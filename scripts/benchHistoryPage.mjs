/** What the page Export history takes for a large hub, names and texts ticked: 1,000 people, 10 cycles, a comment on every mark. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./findBrowser.mjs";

const address = "https://history.test/";

/** Entries for the report of scripts/bench.mjs; none where no browser is found (CHROME_PATH names one). */
export async function historyPageBench() {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  const args = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 300, height: 800 } });
  const body = readFileSync(resolve(import.meta.dirname, "../dist/records.html"), "utf8");
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.addInitScript(largeHub, { people: 1000, cycles: 10 });
  await page.goto(address);
  await page.getByText("Names and texts").click();
  const download = page.waitForEvent("download");
  const from = performance.now();
  await page.getByRole("button", { name: "Download history" }).click();
  const zip = await (await download).path();
  const took = performance.now() - from;
  const { memory, longest, reply } = await page.evaluate(() => ({
    memory: performance.memory.usedJSHeapSize,
    ...window.measured,
  }));
  const bytes = statSync(zip).size;
  await browser.close();
  const entry = (name, value, unit) => ({
    name: `history.page.${name}@10x1000`,
    value: Math.round(value),
    unit,
  });
  return [
    entry("download", took, "ms"),
    entry("longestStandstill", longest, "ms"),
    entry("memory", memory / 1e6, "MB"),
    entry("replyACycle", reply / 1000, "kB"),
    entry("zip", bytes / 1e6, "MB"),
  ];
}

/** In the page: google.script.run as a large hub answers it, at once; and the longest time in which the page stood still. */
function largeHub({ people, cycles }) {
  const text = (length) => "What was seen, and how often it was. ".repeat(length / 37);
  const names = Array.from({ length: cycles }, (_, at) => `20${10 + at}`);
  const everybody = Array.from({ length: people }, (_, at) => String(at).padStart(6, "0"));
  const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];
  const rows = {
    plumbline_cycle: [["2025-10-01", "1"]],
    plumbline_person_cycle: everybody.map((id, at) => {
      const since = ["2024-01-01", "2023-01-01"];
      return [id, "2020-01-01", 3, "IC", "IC3", ...since, true, null, `m${at % 125}`, `Somebody Named ${at}`];
    }),
    plumbline_mark: everybody.flatMap((id) =>
      criteria.map((name) => {
        const decided = ["New evidence", "2025-11-12 10:00:00", text(200)];
        return [id, 3, name, "manager", 1, 3, 4, ...decided];
      }),
    ),
    plumbline_case: everybody.map((id) => {
      const decided = ["approved", true, "2025-11-12", "2026-01-01"];
      return [id, 3, "IC3", "IC4", 4, ...decided, text(2000), text(400)];
    }),
    plumbline_cycle_ladder: [],
  };
  const cycle = JSON.stringify({ ok: true, value: { lockedOn: "2025-11-13", rows } });
  const reply = (value) => JSON.stringify({ ok: true, value });
  const listed = names.map((name) => ({ name, lockedOn: "2025-11-13", people, exportedOn: "", whyNot: "" }));
  const answers = {
    historyPage: reply({ cycles: listed, org: "Large", removed: [], isNumbered: true, problems: [] }),
    cycleHistory: cycle,
    noteHistory: reply({ madeAt: "2026-11-13T09:00:00Z", version: "0" }),
  };
  const runner = (succeed) => ({
    withSuccessHandler: (handler) => runner(handler),
    withFailureHandler: () => runner(succeed),
    handleRequest: (json) => setTimeout(() => succeed(answers[JSON.parse(json).method])),
  });
  const measured = { longest: 0, reply: cycle.length };
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    measured.longest = Math.max(measured.longest, now - last);
    last = now;
  }, 10);
  Object.assign(window, {
    plumblineView: "history",
    measured,
    google: { script: { run: runner(() => {}) } },
  });
}
