// What people do to cells on the page of the local host, in a real browser.
import type { Page } from "playwright-core";
import { ann, bo, cells, chooseMenu, goTo, HostPages, seesContent, showsInBar, typeInto } from "./hostPage";

let pages: HostPages;
let id: string;
let page: Page;

beforeAll(async () => {
  pages = await HostPages.open();
  page = await pages.window(await pages.workbook("First"), ann);
});
afterAll(() => pages.close());
beforeEach(async () => {
  id = await pages.workbook("Cycle");
  await pages.show(page, id, ann);
});

const columnA = async () => (await pages.values(id)).map(([name]) => name ?? "");

async function pictureOfB2(): Promise<Buffer> {
  const box = await page.locator(".grid").boundingBox();
  return page.screenshot({ clip: { x: (box?.x ?? 0) + 150, y: (box?.y ?? 0) + 45, width: 90, height: 16 } });
}

/** The colour at a point of the grid, as drawn. */
async function colourAt(x: number, y: number): Promise<string> {
  const image = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const [r = 0, g = 0, b = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  }, image.toString("base64"));
}

test("typing 007 gives 7, typing a formula gives its result, and the formula bar shows the formula", async () => {
  await typeInto(page, "E1", "007");
  await typeInto(page, "E2", "=E1*2");
  await seesContent(page, "E1", "7");
  await seesContent(page, "E2", "=E1*2");
  expect((await pages.values(id))[1]?.[4]).toBe(14);
});

test("a cell that shows an error says why while it is selected", async () => {
  await typeInto(page, "E1", '=QUERY(A1:B2,"select A")');
  await goTo(page, "E1");
  await page.getByText("QUERY is not available in the local host").waitFor();
  await goTo(page, "E2");
  await page.getByText("1 selected").waitFor();
});

test("a box is ticked with the mouse, and unticked again", async () => {
  await pages.running.host.run(id, { function: "addBoxes", args: [], as: ann });
  await seesContent(page, "D2", "FALSE");
  await goTo(page, "E5");
  const { x = 0, y = 0 } = (await page.locator(".grid").boundingBox()) ?? {};
  // In the middle of D2: row headings are 46 pixels wide, columns 100, rows 21 high.
  const press = () => page.mouse.click(x + 46 + 350, y + 21 + 31);
  for (const shown of ["TRUE", "FALSE"]) {
    await press();
    await seesContent(page, "D2", shown);
    expect((await pages.values(id))[1]?.[3]).toBe(shown === "TRUE");
  }
});

test("opening a cell's editor and leaving it changes nothing", async () => {
  await typeInto(page, "E1", "'007");
  await seesContent(page, "E1", "'007");
  const edits: string[] = [];
  page.on("request", (request) => request.url().endsWith("/edit") && edits.push(request.postData() ?? ""));
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  await showsInBar(page, "Selected cells", "E2");
  await seesContent(page, "E1", "'007");
  expect(edits).toEqual([]);
});

test("a change by somebody else does not disturb what is being typed", async () => {
  await goTo(page, "D2");
  await page.keyboard.type("half");
  pages.running.host.edit(id, { sheet: "Sheet1", insertColumns: { before: 6 }, as: bo });
  await page.waitForTimeout(300);
  await page.keyboard.type(" and whole");
  await page.keyboard.press("Enter");
  await seesContent(page, "D2", "half and whole");
});

test("a value the cell's rule forbids is refused in words, and the cell stays as it was", async () => {
  await goTo(page, "A9");
  const before = await pictureOfB2();
  await typeInto(page, "B2", "Boss");
  await page.getByRole("alert").getByText("Choose IC or Management.").waitFor();
  await seesContent(page, "B2", "IC");
  await goTo(page, "A9");
  await page.waitForTimeout(200);
  expect((await pictureOfB2()).equals(before)).toBe(true);
  expect((await pages.values(id))[1]?.[1]).toBe("IC");
});

test("a sheet opened for the first time shows what stands there, and what was typed there since the file was opened", async () => {
  const { host } = pages.running;
  host.edit(id, { insertSheet: "Later", as: bo });
  const tab = page.getByRole("tab", { name: "Later" });
  await tab.waitFor();
  host.edit(id, { sheet: "Later", range: "B2", values: [["typed"]], as: bo });
  await page.waitForTimeout(300);
  await tab.click();
  await seesContent(page, "B2", "typed");
  await goTo(page, "A9");
  await page.waitForTimeout(200);
  const full = await pictureOfB2();
  host.edit(id, { sheet: "Later", clear: "B2", as: bo });
  await seesContent(page, "B2", "");
  await goTo(page, "A9");
  await page.waitForTimeout(200);
  expect((await pictureOfB2()).equals(full)).toBe(false);
});

test("a pasted block lands cell by cell, and undo takes it back", async () => {
  await goTo(page, "E2");
  await page.evaluate(() => navigator.clipboard.writeText('a\t1\n"two\nlines"\t50%'));
  await page.keyboard.press("Control+v");
  // The browser pastes a moment after the keys: nothing may take the focus before.
  await showsInBar(page, "Selected cells", "E2:F3");
  await seesContent(page, "E3", "two\nlines");
  expect((await pages.values(id)).slice(1, 3).map((row) => row.slice(4))).toEqual([
    ["a", 1],
    ["two\nlines", 0.5],
  ]);
  await goTo(page, "A2");
  await page.keyboard.press("Control+z");
  await seesContent(page, "E2", "");
});

test("copying a formula within the file moves its references along", async () => {
  await typeInto(page, "D2", "=C2+1");
  await seesContent(page, "D2", "=C2+1");
  await page.keyboard.press("Control+c");
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) === "4");
  await goTo(page, "D3");
  await page.keyboard.press("Control+v");
  await showsInBar(page, "Content of the selected cell", "=C3+1");
});

test("the Delete key empties the selected block", async () => {
  await goTo(page, "A2:C3");
  await page.keyboard.press("Delete");
  await seesContent(page, "A2", "");
  expect(await columnA()).toEqual(["Name", "", "", "Bo"]);
});

test("inserting and deleting rows and sorting happen in the file, and the selection stays", async () => {
  await goTo(page, "A3");
  await chooseMenu(page, "Insert", "Insert 1 row above");
  await seesContent(page, "A4", "Ann");
  await goTo(page, "A3");
  await page
    .locator(".grid canvas")
    .last()
    .click({ button: "right", position: { x: 80, y: 75 } });
  await page.getByRole("menuitem", { name: "Delete 1 row" }).click();
  await seesContent(page, "A3", "Ann");
  await chooseMenu(page, "Data", "Sort by column A, A to Z");
  await seesContent(page, "A2", "Ann");
  expect(await columnA()).toEqual(["Name", "Ann", "Bo", "Cleo"]);
  expect(await page.getByLabel("Selected cells").inputValue()).toBe("A2");
});

test("a filter hides the rows with other values", async () => {
  await goTo(page, "A1");
  await chooseMenu(page, "Data", "Create a filter");
  const icon = { x: 46 + 2 * 100 - 10, y: 31 };
  await page.locator(cells).click({ position: icon });
  await page.getByText("IC", { exact: true }).hover();
  await page.getByText("Filter Only").first().click();
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.waitForResponse((response) => response.url().includes("/grid"));
  const grid = await (await fetch(`${pages.running.url}/api/files/${id}/grid?as=${ann}`)).json();
  expect(grid.sheets[0].filteredRows).toEqual([4]);
});

test("a cell is drawn in the colour a script gave it", async () => {
  const box = await page.locator(".grid").boundingBox();
  // The left edge of C2, beside its right-aligned number.
  expect(await colourAt((box?.x ?? 0) + 46 + 210, (box?.y ?? 0) + 20 + 21 + 10)).toBe("#b35806");
});

test("an empty line in a cell is as high as any other, and is no blank to whoever edits the cell", async () => {
  const { host } = pages.running;
  const rect = { row: 1, column: 5, rows: 1, columns: 1 };
  const wrapped = { kind: "format", sheet: 0, rect, patch: { wrap: "WRAP" } } as const;
  expect(host.edit(id, { edit: wrapped, as: ann })).toEqual({ ok: true });
  host.edit(id, { sheet: "Sheet1", range: "E1", values: [["one\n\nthree"]], as: ann });
  await seesContent(page, "E1", "one\n\nthree");
  await goTo(page, "A9");
  const box = await page.locator(".grid").boundingBox();
  // C2, coloured, stands below three lines; two would end above this point.
  const at = (down: number) => colourAt((box?.x ?? 0) + 46 + 210, (box?.y ?? 0) + 20 + down);
  expect(await at(40)).not.toBe("#b35806");
  expect(await at(60)).toBe("#b35806");
});

test("a sheet of 10,000 rows and 30 columns is shown to its last cell, and so is what somebody types there", async () => {
  const { host } = pages.running;
  const big = host.createFile({ name: "Big", as: ann }).id;
  const row = (at: number) =>
    Array.from({ length: 30 }, (_, column) => (column % 3 ? at * column : `text ${at}`));
  host.edit(big, { sheet: "Sheet1", insertRows: { before: 2, count: 9000 }, as: ann });
  host.edit(big, { sheet: "Sheet1", insertColumns: { before: 2, count: 4 }, as: ann });
  host.edit(big, {
    sheet: "Sheet1",
    range: "A1",
    values: Array.from({ length: 10_000 }, (_, at) => row(at)),
    as: ann,
  });
  page.setDefaultTimeout(90_000);
  await pages.show(page, big, ann);
  await seesContent(page, "AD10000", String(9999 * 29), 20_000);
  host.edit(big, { sheet: "Sheet1", range: "AD10000", values: [["typed"]], as: ann });
  await showsInBar(page, "Content of the selected cell", "typed");
});
