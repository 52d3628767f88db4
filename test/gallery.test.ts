/** Pictures that cannot lie: every page and sheet has one, and what is drawn anew looks like what is kept. */
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { type RunningHost, startHost } from "../host/startHost";
import { launchChromium } from "../host/test/browser/chromium";
import { Booth } from "../scripts/gallery/booth";
import { fewColours } from "../scripts/gallery/fewColours";
import { wanted } from "../scripts/gallery/gallery";
import { galleryText } from "../scripts/gallery/galleryText";
import { difference } from "../scripts/gallery/likeness";
import { days } from "../scripts/gallery/pictures";
import { readPng } from "../scripts/gallery/png";
import { tables } from "../src/workbook/tables/tables";
import { dist, hr } from "./plumbline";
import { sampleWorkspace } from "./sampleWorkspace";

const root = resolve(__dirname, "..");
const kept = (name: string) => join(root, "docs/pictures", `${name}.png`);
const pictures = wanted();

/** A line that was added or a column that moved; fonts of other machines stay below. */
const alike = 6;

describe("what is kept", () => {
  test("every page and sheet has a picture; npm run gallery -- --missing draws what lacks", () => {
    expect(pictures.map(({ name }) => name).filter((name) => !existsSync(kept(name)))).toEqual([]);
    expect(readFileSync(join(root, "docs/gallery.md"), "utf8")).toBe(galleryText(pictures));
  });

  test("every picture says what it shows, and every table is among them", () => {
    expect(pictures.filter(({ says }) => !says)).toEqual([]);
    const sheets = new Set(pictures.map(({ title }) => title));
    const names = Object.values(tables).map(({ name }) => name);
    expect(names.filter((name) => !sheets.has(name))).toEqual([]);
  });

  test("all together have at most 4 MB", () => {
    const bytes = pictures.reduce((sum, { name }) => sum + statSync(kept(name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(4_000_000);
  });
});

describe("what is drawn anew", () => {
  let running: RunningHost;
  let browser: Browser;
  let hub: string;
  let workspace: string;
  beforeAll(async () => {
    workspace = await sampleWorkspace();
    running = await startHost({
      dist,
      workspace,
      name: "Plumbline",
      port: 0,
      pageFolder: join(root, "build/host/page"),
    });
    hub = running.host.files().find(({ name }) => name === "Calibration hub")!.id;
    running.host.setClock(days.rating);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await running.close();
    rmSync(workspace, { recursive: true });
  });

  test("a page and a sheet look as they are kept, and unlike each other", async () => {
    const booth = new Booth(browser, running, days.rating);
    for (const [name, other] of [
      ["home", "packets"],
      ["rater-packet-guide", "rater-packet-evidence"],
    ] as const) {
      const drawn = readPng(await pictures.find((one) => one.name === name)!.draw(booth));
      expect(difference(drawn, readPng(readFileSync(kept(name))))).toBeLessThan(alike);
      expect(difference(drawn, readPng(readFileSync(kept(other))))).toBeGreaterThan(alike);
    }
    await booth.close();
  });

  test("every sheet of the sample has a picture", () => {
    const drawn = new Set(pictures.map(({ title }) => title));
    const sheets = [...running.host.world.files.values()].flatMap((file) => file.sheets);
    const shown = new Set(sheets.filter(({ hidden }) => !hidden).map(({ name }) => name));
    expect([...shown].filter((name) => !drawn.has(name))).toEqual([]);
  });

  test("every figure a leader can see is in How Plumbline calculates", async () => {
    const guide = readFileSync(join(root, "docs/handbook/calculates.md"), "utf8");
    const told = new Set([...guide.matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name));
    const { sheets } = await running.host.computed(hub, { as: hr });
    const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];
    const bands = ["Far below", "Growing into it", "Beyond it", "At the next level"];
    const figures = new Set<string>();
    const colour = sheets.find(({ name }) => name === "Calibration")!.tabColor;
    for (const { values, frozenRows, name } of sheets.filter(({ tabColor }) => tabColor === colour)) {
      const { row, column } = values.extent();
      for (let at = 1; at <= column; at++)
        for (let line = frozenRows + 1; line <= row; line++)
          if (typeof values.get(line, at) === "number")
            figures.add(String(values.get(frozenRows, at) ?? `${name}, column ${at}`));
    }
    expect(figures.size).toBeGreaterThan(15);
    const known = new Set([...told, ...criteria, ...bands, "Grade"]);
    expect([...figures].filter((figure) => !known.has(figure))).toEqual([]);
  });
});

test("few colours keep a flat picture as it is, and one with many colours near it", () => {
  const flat = { width: 2, height: 1, rgb: Uint8Array.of(11, 87, 208, 255, 255, 255) };
  expect(readPng(fewColours(flat))).toEqual(flat);
  const many = Uint8Array.from({ length: 300 * 3 }, (_, at) => (at * 7) % 256);
  const light = readPng(fewColours({ width: 300, height: 1, rgb: many }));
  expect(
    new Set(Array.from({ length: 300 }, (_, at) => light.rgb.subarray(at * 3, at * 3 + 3).join())).size,
  ).toBe(64);
  expect(Math.max(...many.map((value, at) => Math.abs(value - light.rgb[at]!)))).toBeLessThan(64);
});
