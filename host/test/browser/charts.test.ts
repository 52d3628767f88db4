// Charts over the cells of the local host's page, in a real browser.
import type { Locator, Page } from "playwright-core";
import { ann, bo, cells, chooseMenu, goTo, HostPages, seesContent, typeInto } from "./hostPage";

const colour = "#1b9e77";
const title = "Marks";
const size = { width: 400, height: 240 };

let pages: HostPages;
let id: string;
let page: Page;
/** Where Bo works. */
let other: Page;

beforeAll(async () => {
  pages = await HostPages.open();
  const first = await pages.workbook("First");
  [page, other] = await Promise.all([pages.window(first, ann), pages.window(first, bo)]);
});
afterAll(() => pages.close());
beforeEach(async () => {
  id = await pages.workbook("Charts");
  await page.bringToFront();
  await pages.show(page, id, ann);
});

/** Opens the workbook for Bo; the browser draws in the foremost window only. */
async function showBo(): Promise<void> {
  await other.bringToFront();
  await pages.show(other, id, bo);
}

async function addChart(type: string, options: { [name: string]: unknown } = {}): Promise<Locator> {
  const drawnAs = { title, colors: [colour], ...size, ...options };
  const args = [type, drawnAs];
  const answer = await pages.running.host.run(id, { function: "addChart", args, as: ann });
  if (!answer.ok) throw new Error(answer.error?.message);
  const chart = figure(page, drawnAs.title);
  await chart.waitFor();
  return chart;
}

const figure = (on = page, name = title) => on.getByRole("figure", { name });
const kept = () => pages.running.host.world.files.get(id)?.sheets[0]?.charts ?? [];

/** The pixels of a chart's picture that have this colour: how many, and the rows and columns they reach over. */
async function drawn(chart: Locator, hex = colour) {
  return chart.locator("canvas").evaluate((element, wanted) => {
    const canvas = element as HTMLCanvasElement;
    const { data, width } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: [],
      width: 1,
    };
    const rows = new Set<number>();
    const columns = new Set<number>();
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [r = 0, g = 0, b = 0] = data.slice(at, at + 3);
      if (`#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}` !== wanted) continue;
      count += 1;
      rows.add(Math.floor(at / 4 / width));
      columns.add((at / 4) % width);
    }
    return { count, rows: rows.size, columns: columns.size };
  }, hex);
}

/** What a screen reader finds in a chart, row by row. */
const readAloud = (chart: Locator) =>
  chart
    .getByRole("row")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));

const cornerOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
};

/** Waits until the host keeps what is wanted of its charts. */
async function keeps(wanted: object[]): Promise<void> {
  const end = Date.now() + 5000;
  for (;;) {
    try {
      return expect(kept()).toMatchObject(wanted);
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.waitForTimeout(30);
    }
  }
}

test("a column chart stands at its cell, drawn in its colours, and is read aloud as a table", async () => {
  const chart = await addChart("COLUMN", { legend: "none" });
  const grid = await cornerOf(page.locator(cells));
  const corner = await cornerOf(chart);
  // Row numbers are 46 pixels wide, column letters 20 high; a column is 100 wide, a row 21 high.
  expect([corner.x - grid.x, corner.y - grid.y]).toEqual([46 + 4 * 100 + 10, 20 + 2 * 21 + 5]);
  expect(await chart.boundingBox()).toMatchObject(size);
  expect(await readAloud(chart)).toEqual([
    ["Name", "Mark"],
    ["Cleo", "3"],
    ["Ann", "5"],
    ["Bo", "1"],
  ]);
  expect(await page.getByRole("figure", { name: "Marks, column chart" }).getByRole("table").count()).toBe(1);
  const { count, rows, columns } = await drawn(chart);
  // Bars of 3, 5 and 1: together 9 parts where the highest has 5.
  expect(count / (rows * columns)).toBeCloseTo(9 / 15, 1);
});

test("a chart follows the cells that it reads, in every window", async () => {
  const chart = await addChart("COLUMN", { legend: "none" });
  const before = await drawn(chart);
  await typeInto(page, "C3", "1");
  await typeInto(page, "C2", "=C3*2");
  await chart.getByRole("row", { name: "Cleo 2" }).waitFor({ state: "attached" });
  const after = await drawn(chart);
  // Bars of 2, 1 and 1: together 4 parts where the highest has 2.
  expect(after.count / (after.rows * after.columns)).toBeCloseTo(4 / 6, 1);
  expect(after.count).not.toBe(before.count);
  await showBo();
  await figure(other).getByRole("row", { name: "Cleo 2" }).waitFor({ state: "attached" });
  expect(await drawn(figure(other))).toEqual(after);
});

test("every type is drawn", async () => {
  await typeInto(page, "A2", "3");
  for (const type of ["BAR", "LINE", "AREA", "STEPPED_AREA", "COMBO", "SCATTER", "HISTOGRAM", "PIE"]) {
    const chart = await addChart(type, { title: type, legend: "none", pointSize: 12, lineWidth: 6 });
    const { count, rows, columns } = await drawn(chart);
    expect([type, Math.min(rows, columns) > 5, count > 60]).toEqual([type, true, true]);
  }
});

test("a table chart shows its cells, a type that can’t be drawn its name", async () => {
  const table = await addChart("TABLE");
  expect(await table.getByText("Cleo").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await pages.running.host.run(id, { function: "addChart", args: ["GAUGE", { title: "Dial" }], as: ann });
  await page.getByRole("figure", { name: "Dial, gauge chart" }).getByText("Gauge chart:").waitFor();
});

test("a chart scrolls with the cells, under the frozen row, also when the wheel turns over it", async () => {
  const chart = await addChart("COLUMN");
  const before = await cornerOf(chart);
  await chart.hover();
  await page.mouse.wheel(0, 63);
  await page.waitForFunction(
    ([element, y]) => Math.round((element as Element).getBoundingClientRect().y) < (y as number),
    [await chart.elementHandle(), before.y] as const,
  );
  const after = await cornerOf(chart);
  expect(after.x).toBe(before.x);
  const grid = await cornerOf(page.locator(cells));
  // Its top is now where the frozen row is, which still belongs to the cells.
  expect(after.y).toBeLessThan(grid.y + 41);
  const inFrozen = { x: after.x + 50, y: grid.y + 30 };
  const below = { x: after.x + 50, y: grid.y + 60 };
  const isChart = (at: { x: number; y: number }) =>
    page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest("figure") !== null, at);
  expect([await isChart(inFrozen), await isChart(below)]).toEqual([false, true]);
});

test("keys move, resize and delete a chart, each undone in one step; the cells stay as they are", async () => {
  const chart = await addChart("COLUMN");
  await goTo(page, "A2");
  await chart.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  await keeps([{ row: 3, column: 5, offsetX: 30, offsetY: 15, options: size }]);
  await page.keyboard.press("Shift+ArrowRight");
  await keeps([{ offsetX: 30, options: { width: 410, height: 240 } }]);
  await page.keyboard.press("Delete");
  await chart.waitFor({ state: "detached" });
  await keeps([]);
  await seesContent(page, "A2", "Cleo");
  for (const wanted of [[{ options: { width: 410 } }], [{ offsetX: 30, options: size }], [{ offsetX: 10 }]]) {
    await chooseMenu(page, "Edit", "Undo");
    await keeps(wanted);
  }
});

test("a chart is dragged to another cell and by its corner, with Ctrl+Z on itself", async () => {
  const chart = await addChart("COLUMN");
  const from = await cornerOf(chart);
  const drag = async (x: number, y: number, by: { x: number; y: number }) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by.x, y + by.y, { steps: 3 });
    await page.mouse.up();
  };
  await drag(from.x + 40, from.y + 40, { x: 100, y: 21 });
  await keeps([{ row: 4, column: 6, offsetX: 10, offsetY: 5 }]);
  await drag(from.x + 100 + 399, from.y + 21 + 239, { x: 50, y: -40 });
  await keeps([{ row: 4, column: 6, options: { width: 450, height: 200 } }]);
  expect(await chart.boundingBox()).toMatchObject({ width: 450, height: 200 });
  await page.keyboard.press("Control+z");
  await keeps([{ row: 4, options: size }]);
  await chart.getByRole("button", { name: "Delete Marks" }).click();
  await keeps([]);
});

test("inserted rows push a chart down with its cells, and a reload keeps it there", async () => {
  const chart = await addChart("COLUMN");
  const before = await cornerOf(chart);
  await goTo(page, "A2");
  await chooseMenu(page, "Insert", "Insert 1 row above");
  await keeps([
    {
      row: 4,
      ranges: [
        { row: 1, rows: 5 },
        { row: 1, rows: 5 },
      ],
    },
  ]);
  await page.reload();
  await figure().waitFor();
  expect((await cornerOf(figure())).y).toBe(before.y + 21);
});

test("who may only view sees charts and changes none", async () => {
  await addChart("COLUMN");
  pages.running.host.share(id, { email: bo, role: "viewer", as: ann });
  await showBo();
  await figure(other).focus();
  await other.keyboard.press("Delete");
  await other.keyboard.press("ArrowRight");
  await other.waitForTimeout(600);
  expect(await figure(other).getByRole("button").count()).toBe(0);
  // Nothing has been tried that the host would have to refuse.
  expect(await other.getByRole("alert").count()).toBe(0);
  expect(kept()).toMatchObject([{ offsetX: 10 }]);
});

/** How many dark pixels the stripes leave in an empty cell, given by its distance from the first cell. */
async function marks(on: Page, column: number, row: number): Promise<number> {
  const grid = await cornerOf(on.locator(cells));
  const clip = { x: grid.x + 46 + column * 100 + 4, y: grid.y + 20 + row * 21 + 4, width: 90, height: 13 };
  const picture = await on.screenshot({ clip });
  return on.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    return Array.from(data).filter((part, index) => index % 4 === 0 && part < 245).length;
  }, picture.toString("base64"));
}

const protect = (range?: string) =>
  pages.running.host.run(id, { function: "protectFromOthers", args: range ? [range] : [], as: ann });

test("cells that somebody may not edit are striped for them, and typing there is refused as Google does", async () => {
  await protect("E2:F3");
  await showBo();
  await goTo(other, "A9");
  await other.waitForTimeout(200);
  const [inside, last, beside] = [
    await marks(other, 4, 1),
    await marks(other, 5, 2),
    await marks(other, 6, 1),
  ];
  expect([inside > 100, last > 100, beside]).toEqual([true, true, 0]);
  await typeInto(other, "E2", "mine");
  await other.getByRole("alert").getByText("You are trying to edit a protected cell or object.").waitFor();
  await goTo(other, "F3:G4");
  await other.getByText("4 selected, protected").waitFor();
  await goTo(other, "G4");
  await other.getByText("1 selected", { exact: true }).waitFor();
  await page.bringToFront();
  expect(await marks(page, 4, 1)).toBe(0);
});

test("a protected sheet has a lock at its name; what stays open in it is not striped", async () => {
  await protect();
  await page.getByRole("tab", { name: "Protected, you can edit it: Sheet1" }).waitFor();
  await showBo();
  await other.getByRole("tab", { name: "Protected, you can’t edit all of it: Sheet1" }).waitFor();
  await goTo(other, "A9");
  await other.waitForTimeout(200);
  expect([(await marks(other, 4, 2)) > 100, await marks(other, 3, 2)]).toEqual([true, 0]);
});
