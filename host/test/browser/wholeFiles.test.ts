// What one does with whole files on the page of the local host: the File menu, sharing, the outbox, what two see of each other, in a real browser.
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Page, Request } from "playwright-core";
import { ann, bo, cells, chooseMenu, goTo, HostPages, seesContent, typeInto } from "./hostPage";

let pages: HostPages;
/** Ann's window and Bo's. */
let page: Page;
let other: Page;

beforeAll(async () => {
  pages = await HostPages.open();
  const first = await pages.workbook("First");
  other = await pages.window(first, bo);
  page = await pages.window(first, ann);
});
afterAll(() => pages.close());

async function showBo(id: string): Promise<void> {
  await other.bringToFront();
  await pages.show(other, id, bo);
}

async function showBoth(id: string): Promise<void> {
  await showBo(id);
  await page.bringToFront();
  await pages.show(page, id, ann);
}

const fileMenu = (page: Page, ...items: string[]) => chooseMenu(page, "File", ...items);
const names = () => pages.running.host.files().map(({ name }) => name);

test("File: rename by the title and by the menu, copy, new, trash and back", async () => {
  const id = await pages.workbook("Plan");
  await pages.show(page, id, ann);
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await page.getByLabel("Name of the workbook").fill("Not this");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Plan" }).waitFor();
  await fileMenu(page, "Rename");
  await page.getByLabel("Name of the workbook").fill("Plan B");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Plan B" }).waitFor();
  expect(names()).toContain("Plan B");

  await fileMenu(page, "Make a copy…");
  await page.getByLabel("Name", { exact: true }).fill("Mine");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Mine" }).waitFor();
  const copy = pages.running.host.files({ as: ann }).find(({ name }) => name === "Mine");
  expect(copy).toMatchObject({ owner: ann, editors: [] });
  expect((await pages.values(copy?.id ?? ""))[1]).toEqual(["Cleo", "IC", 3]);

  await fileMenu(page, "New");
  await page.getByRole("heading", { name: "Untitled spreadsheet" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Mine" }).waitFor();
  await page.locator(cells).waitFor();
  await fileMenu(page, "Move to trash");
  await page.getByRole("heading", { name: "Files" }).waitFor();
  expect(names()).not.toContain("Mine");
  await page.getByText("In the trash (1)").click();
  await page.getByRole("button", { name: "Take Mine out of the trash" }).click();
  await page.getByRole("link", { name: "Mine" }).waitFor();
});

test("File ▸ Settings: the locale decides how numbers are shown", async () => {
  const id = await pages.workbook("Numbers");
  pages.running.host.edit(id, { sheet: "Sheet1", range: "D2", values: [["1.5"]], as: ann });
  await pages.show(page, id, ann);
  await seesContent(page, "D2", "1.5");
  await fileMenu(page, "Settings…");
  await page.getByLabel("Locale").selectOption({ label: "Germany (German)" });
  await page.getByLabel("Time zone").selectOption("Europe/Berlin");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await seesContent(page, "D2", "1,5");
  expect(pages.running.host.details(id)).toMatchObject({ locale: "de_DE", timeZone: "Europe/Berlin" });
});

test("File ▸ Download: the workbook as .xlsx and the sheet shown as .csv, under their names", async () => {
  const id = await pages.workbook("Ours – 2026");
  await showBo(id);
  const download = async (item: string) => {
    const [saved] = await Promise.all([other.waitForEvent("download"), fileMenu(other, "Download", item)]);
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  };
  const csv = await download("Comma-separated values (.csv)");
  expect([csv.name, csv.bytes.toString()]).toEqual([
    "Ours – 2026 - Sheet1.csv",
    "Name,Track,Mark\r\nCleo,IC,3\r\nAnn,IC,5\r\nBo,Management,1",
  ]);
  const xlsx = await download("Microsoft Excel (.xlsx)");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.bytes as never);
  expect([xlsx.name, workbook.getWorksheet("Sheet1")?.getCell("A2").value]).toEqual([
    "Ours – 2026.xlsx",
    "Cleo",
  ]);
});

test("Share: add, change, remove; the owner stays; who may only view changes nothing; one can leave", async () => {
  const { host } = pages.running;
  const { id } = host.createFile({ name: "Team", as: ann });
  await page.bringToFront();
  await pages.show(page, id, ann);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share Team" });
  const add = async (email: string, role: string) => {
    await dialog.getByLabel("Add somebody").fill(email);
    await dialog.getByLabel("What they may do").selectOption(role);
    await dialog.getByLabel("Add somebody").press("Enter");
  };
  await add("New.Person@example.com", "Viewer");
  await dialog.getByText("new.person@example.com is now a viewer.").waitFor();
  await add(ann, "Viewer");
  await dialog.getByRole("alert").getByText("The owner of a file keeps access to it.").waitFor();
  await add(bo, "Editor");
  await dialog.getByLabel(`What ${bo} may do`).selectOption("Viewer");
  await dialog.getByText(`${bo} is now a viewer.`).waitFor();
  await dialog.getByRole("button", { name: "Remove new.person@example.com" }).click();
  await dialog.getByText("new.person@example.com has no access any more.").waitFor();
  expect(host.details(id).people).toEqual([
    { email: ann, role: "owner" },
    { email: bo, role: "viewer" },
  ]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.textContent === "Share");

  await showBo(id);
  expect(await other.getByRole("button", { name: "Team" }).count()).toBe(0);
  await fileMenu(other);
  for (const item of ["Rename", "Move to trash", "Settings…"])
    expect(await other.getByRole("menuitem", { name: item }).getAttribute("aria-disabled")).toBe("true");
  await other.getByRole("menuitem", { name: "Share…" }).click();
  await other.getByText("Only people who may edit this workbook can change").waitFor();
  expect(await other.getByRole("listitem").allTextContents()).toEqual([`${ann}Owner`, `${bo} (you)Viewer`]);
  expect(await other.getByRole("dialog").getByRole("button").allTextContents()).toEqual(["Done"]);
  host.share(id, { email: bo, role: "editor", as: ann });
  await other.getByRole("button", { name: `Remove ${bo}` }).click();
  await other.getByRole("heading", { name: "Files" }).waitFor();
  expect(host.details(id).people).toHaveLength(1);
});

test("Outbox: empty, live when a script sends, newest first; HTML runs no script and loads nothing", async () => {
  const id = await pages.workbook("Letters");
  await page.bringToFront();
  await pages.show(page, id, ann);
  await page.getByRole("button", { name: "Outbox (0)" }).click();
  await page.getByText("No letters yet.").waitFor();
  await page.keyboard.press("Escape");
  const asked: string[] = [];
  const note = (request: Request) => asked.push(new URL(request.url()).hostname);
  page.on("requestfinished", note);
  // What the letter's policy blocks is reported as well, though it never leaves the browser.
  page.on("requestfailed", (request) => /csp/i.test(request.failure()?.errorText ?? "") || note(request));
  await pages.running.host.run(id, { function: "sendLetters", args: [], as: bo });
  await page.getByRole("button", { name: "Outbox (2)" }).click();
  const dialog = page.getByRole("dialog", { name: "Outbox" });
  const subjects = dialog.getByRole("list").getByRole("button").locator("strong");
  expect(await subjects.allTextContents()).toEqual(["Second", "First"]);
  await dialog.getByText(`Recipients left today: ${bo} 97, everybody else 100.`).waitFor();
  const letter = dialog.frameLocator("iframe");
  await letter.getByRole("heading", { name: "Dear Cleo" }).waitFor();
  expect(await letter.locator("body").innerText()).toBe("Dear Cleo");
  expect([...new Set(asked)]).toEqual(["localhost"]);
  await dialog.getByRole("button", { name: "First" }).click();
  await dialog.getByRole("article", { name: "First" }).getByText("Please rate.").waitFor();
  expect(await dialog.locator("dd").allTextContents()).toEqual([
    bo,
    "cleo@example.com, ann@example.com",
    expect.stringMatching(/\d/),
  ]);
  expect(await dialog.getByRole("link").getAttribute("href")).toBe(
    `${pages.running.url}/?as=cleo%40example.com&file=${id}`,
  );
  await pages.running.host.run(id, { function: "sendLetters", args: [], as: bo });
  await dialog.getByText("4 letters").waitFor();
});

test("two windows signed in as two people see each other's typing at once", async () => {
  await showBoth(await pages.workbook("Together"));
  await goTo(other, "D2");
  await typeInto(page, "D2", "from Ann");
  await seesContent(other, "D2", "from Ann");
  await typeInto(other, "D3", "from Bo");
  await seesContent(page, "D3", "from Bo");
});

test("a tab renamed with a double click, a tab added and a tab hidden are so for everybody", async () => {
  await showBoth(await pages.workbook("Tabs"));
  await page.getByRole("tab", { name: "Sheet1" }).dblclick();
  await page.getByLabel("Name of the sheet").fill("People");
  await page.keyboard.press("Enter");
  await other.getByRole("tab", { name: "People" }).waitFor();
  await page.getByRole("button", { name: "Add a sheet" }).click();
  await other.getByRole("tab").nth(1).waitFor();
  await page.getByRole("tab").nth(1).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Hide" }).click();
  await other.getByRole("tab").nth(1).waitFor({ state: "detached" });
  expect(await other.getByRole("tab").allTextContents()).toEqual(["People"]);
});

test("somebody who may only view sees the cells but neither menus of add-ons nor a way to type", async () => {
  const id = await pages.workbook("Only to read");
  pages.running.host.share(id, { email: bo, role: "viewer", as: ann });
  await showBo(id);
  await seesContent(other, "A2", "Cleo");
  const edits: string[] = [];
  other.on("request", (request) => request.url().endsWith("/edit") && edits.push(request.url()));
  await other.keyboard.type("mine");
  await other.keyboard.press("Enter");
  expect(edits).toEqual([]);
  await chooseMenu(other, "Extensions");
  await other.getByText("Only editors see add-on menus").waitFor();
  await other.keyboard.press("Escape");
});
