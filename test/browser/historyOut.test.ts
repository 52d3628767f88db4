/** The whole way of history: two locked cycles of the sample leave the shipped page, are checked, loaded and answered. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { openHost } from "../../host/openHost";
import { launchChromium } from "../../host/test/browser/chromium";
import { dist, hr, type Plumbline, plumblineOn } from "../plumbline";
import { sampleWorkspace } from "../sampleWorkspace";
import { type OnHost, openOnHost } from "./openRoomPage";

const root = join(__dirname, "../..");
let browser: Browser;
let plumbline: Plumbline;
let opened: OnHost;
let folder: string;
let workspace: string;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  const host = await openHost({ dist, workspace });
  plumbline = plumblineOn(host, host.files().find(({ name }) => name === "Calibration hub")!.id, "history");
  browser = await launchChromium();
  opened = await openOnHost(browser, { plumbline, file: plumbline.hub, as: hr, view: "history" });
  folder = mkdtempSync(join(tmpdir(), "history-out-"));
});
afterAll(async () => {
  await plumbline.host.close();
  for (const made of [folder, workspace]) rmSync(made, { recursive: true });
});

/** Files that are stored as they are, from one local header to the next. */
function unpacked(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, length] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const begin = at + 30 + length;
    files.set(zip.toString("utf8", at + 30, begin), zip.subarray(begin, begin + size));
    at = begin + size;
  }
  return files;
}

async function download() {
  const { page } = opened;
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download history" }).click(),
  ]);
  await page.getByText("is noted in Log").waitFor();
  return { name: file.suggestedFilename(), files: unpacked(readFileSync(await file.path())) };
}

interface Manifest {
  readonly org: string;
  readonly files: readonly { name: string; cycle: string; sha256: string }[];
}
const manifestIn = (files: Map<string, Buffer>): Manifest =>
  JSON.parse(String(files.get("history-Nord-licht/manifest.json")));

test("R38 what leaves the page is loaded by npm run history, and every view answers; nobody is named; again, it is the same", async () => {
  const { page } = opened;
  await page.getByLabel("Organisation").fill("Nord & licht");
  const { name, files } = await download();
  expect(name).toMatch(/^history-Nord-licht-\d{4}-\d\d-\d\d\.zip$/);
  const manifest = manifestIn(files);
  expect(manifest).toMatchObject({ format: "plumbline-history/1", org: "Nord & licht" });
  expect([...new Set(manifest.files.map(({ cycle }) => cycle))]).toEqual(["2025 H2", "2026 H1"]);

  const data = [...files].filter(([path]) => !path.endsWith("manifest.json"));
  const said = data.map(([, content]) => String(content)).join("");
  const people = await plumbline.rows(plumbline.hub, "People");
  const names = people.map(({ Name }) => String(Name));
  expect(names.filter((one) => said.includes(one))).toEqual([]);
  expect(said).not.toMatch(/@example\.com|coaching notes/);

  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts/history.mjs"), join(folder, "history-Nord-licht")],
    { cwd: folder, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("1 organisation, 2 cycles");
  for (const view of ["promotion_rate", "time_in_grade", "calibration_change", "coverage"])
    expect(stdout).toMatch(new RegExp(`plumbline__${view}\\n.*\\n\\norg .*\\nNord & licht `));

  const log = await plumbline.rows(plumbline.hub, "Log");
  expect(log.map(({ What }) => What).join("\n")).toMatch(
    /Export history of 2025 H2, 2026 H1 as Nord & licht: \d+ rows, Plumbline .*, digest [0-9a-f]{64}/,
  );
  const again = await download();
  const digests = ({ files: listed }: Manifest) => listed.map((one) => [one.name, one.sha256]);
  expect(digests(manifestIn(again.files))).toEqual(digests(manifest));
  // Numbered anew, only the managers' numbers are others.
  await page.getByText("Number managers anew").click();
  const anew = digests(manifestIn((await download()).files));
  const others = anew.filter(([, digest], at) => digest !== digests(manifest)[at]![1]);
  expect([...new Set(others.map(([file = ""]) => file.replace(/^\d+-|\.\w+$/g, "")))]).toEqual([
    "plumbline_person_cycle",
  ]);
});

test("history.html draws what there is to show on a telephone's width, and nothing runs over", async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 700 } })).newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`file://${join(folder, "history.html")}`);
  const drawn = (id: string) => page.locator(`#${id} svg[aria-label]`).count();
  const ids = ["promotion", "grade", "change", "track", "coverage"];
  // Where the sample has too few people there is a sentence instead.
  expect(await Promise.all(ids.map(drawn))).toEqual([1, 0, 1, 0, 0]);
  for (const id of ["grade", "track", "coverage"])
    await page
      .locator(`#${id} + p`)
      .getByText(/ewer than five people/)
      .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(errors).toEqual([]);
});

test("what the axes and colours of history.html count is told beside its picture in How Plumbline calculates", async () => {
  const made = mkdtempSync(join(tmpdir(), "history-all-"));
  const whole = `import { sampleHistory, writeExport } from ${JSON.stringify(join(root, "scripts/history/sampleHistory.mjs"))};
    for (const one of sampleHistory({ orgs: 2, cycles: 3, people: 400 })) writeExport(${JSON.stringify(made)}, one);`;
  spawnSync(process.execPath, ["--input-type=module", "-e", whole]);
  const exports = readdirSync(made).map((name) => join(made, name));
  spawnSync(process.execPath, [join(root, "scripts/history.mjs"), ...exports], { cwd: made });
  const page = await browser.newPage();
  await page.goto(`file://${join(made, "history.html")}`);
  await page.locator("#track svg").first().waitFor();
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll("section")].map((section) => ({
      title: section.querySelector("h2")!.textContent!,
      words: [...section.querySelectorAll("[aria-label$='axis label'] text, span[class$='-swatch']")].map(
        (one) => one.textContent!.replace(/[↑→←]/g, "").trim(),
      ),
    })),
  );
  const guide = readFileSync(join(root, "docs/handbook/calculates.md"), "utf8");
  const rows = new Map(
    [...guide.matchAll(/^\| \*\*(.+?)\*\* \| (.+) \|$/gm)].map(([, name, says]) => [
      name,
      says!.toLowerCase(),
    ]),
  );
  // Names of tracks and reasons, not what is counted.
  const names = ["IC", "Management", "rated", "late"];
  const untold = shown.flatMap(({ title, words }) =>
    words
      .filter((word) => !names.includes(word))
      .filter((word) => !rows.get(title)?.includes(word.toLowerCase()))
      .map((word) => `${title} ${word}`),
  );
  expect([shown.map(({ words }) => words.length), untold]).toEqual([[3, 3, 3, 4, 3], []]);
  await page.close();
  rmSync(made, { recursive: true });
});

test("where the browser gives no digests, the page says so instead of a form that can't work", async () => {
  const { page } = opened;
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await page.reload();
  await page.getByText("where browsers give no digests").waitFor();
  expect(await page.getByRole("button", { name: "Download history" }).count()).toBe(0);
});

test("R38 names and texts go out only where HR ticks them, after a warning; somebody removed since is named to be hidden", async () => {
  const person = "000352";
  const scope = { person };
  const { stays } = await plumbline.call(plumbline.hub, hr, "previewErasure", { scope });
  expect(stays.join(" ")).toContain(`The employee ID ${person} stays beside it`);
  await plumbline.call(plumbline.hub, hr, "eraseData", { scope, request: plumbline.request() });
  const kept = await plumbline.rows(plumbline.hub, "Locked people");
  expect(kept.filter((row) => row["Employee ID"] === person)).toEqual([]);
  opened = await openOnHost(browser, { plumbline, file: plumbline.hub, as: hr, view: "history" });
  const { page } = opened;
  await page.getByText("Names and texts").click();
  await page.getByText("No question of the views needs it.").waitFor();
  await page.getByText("2025 H2", { exact: true }).click();
  const { files } = await download();
  expect([...new Set(manifestIn(files).files.map(({ cycle }) => cycle))]).toEqual(["2026 H1", ""]);
  const textOf = (table: string) =>
    String([...files].find(([path]) => path.endsWith(`${table}.ndjson`))?.[1] ?? "");
  expect(JSON.parse(textOf("plumbline_removed"))).toMatchObject({ org: "Nord & licht", employee_id: person });
  expect(textOf("plumbline_person_cycle")).toContain(String(kept[0]!.Name));
  expect(textOf("plumbline_person_cycle")).not.toContain(`"${person}"`);
});
