// What an add-on's menus, sidebar, dialogs and messages do on the page of the local host, in a real browser.
import type { FrameLocator, Page } from "playwright-core";
import { ann, cells, chooseMenu, goTo, HostPages, seesContent } from "./hostPage";

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

const addOn = "Test add-on";

async function openSidebar(): Promise<FrameLocator> {
  await chooseMenu(page, "Extensions", addOn, "Open sidebar");
  const frame = page.frameLocator(".sidebar iframe");
  await frame.getByText("ready").waitFor();
  return frame;
}

test("the sidebar is 300 px wide, on another origin, and sandboxed as Google does it", async () => {
  await openSidebar();
  const frame = page.locator(".sidebar iframe");
  expect((await frame.boundingBox())?.width).toBe(300);
  expect(await frame.getAttribute("sandbox")).toBe(
    "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox",
  );
  const origin = new URL((await frame.getAttribute("src")) ?? "").origin;
  expect(origin).not.toBe(pages.running.url);
  expect(new URL(origin).hostname).toBe("127.0.0.1");
});

test("a button in the sidebar calls the script as the person signed in", async () => {
  const sidebar = await openSidebar();
  await sidebar.getByRole("button", { name: "Echo" }).click();
  await sidebar.getByText(`{"who":"${ann}","value":{"a":[1,null]}}`).waitFor();
  await page.getByText(/^echo: \d+ calls?, about \d+\.\d s at Google$/).waitFor();
});

test("a sidebar that is back before the cells calls the script once they are there", async () => {
  await openSidebar();
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/grid?**", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  const sidebar = page.frameLocator(".sidebar iframe");
  await sidebar.getByText("ready").waitFor();
  arrive();
  await page.locator(cells).waitFor();
  await sidebar.getByRole("button", { name: "Echo" }).click();
  await sidebar.getByText('"value":{"a":[1,null]}').waitFor();
  await page.unroute("**/grid?**");
});

test("a failing call, an illegal argument and an unknown function come back as Google says them", async () => {
  const sidebar = await openSidebar();
  await sidebar.getByRole("button", { name: "Fail" }).click();
  await sidebar.getByText("ScriptError: It went wrong.").waitFor();
  await sidebar.getByRole("button", { name: "Send a date" }).click();
  await sidebar.getByText("Failed due to illegal value in property: 0").waitFor();
  await sidebar.getByRole("button", { name: "Missing" }).click();
  await sidebar.getByText("undefined").waitFor();
});

test("a file made in the sidebar downloads, and the sidebar closes itself", async () => {
  const sidebar = await openSidebar();
  const download = page.waitForEvent("download");
  await sidebar.getByRole("link", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("cases.csv");
  await sidebar.getByRole("button", { name: "Close" }).click();
  await page.locator(".sidebar").waitFor({ state: "detached" });
});

test("a dialog has the size the script gave it and closes with Escape", async () => {
  await chooseMenu(page, "Extensions", addOn, "Open dialog");
  const frame = page.getByRole("dialog").locator("iframe");
  await page.frameLocator("dialog iframe").getByText("ready").waitFor();
  expect(await frame.boundingBox()).toMatchObject({ width: 420, height: 260 });
  await page.keyboard.press("Escape");
  await frame.waitFor({ state: "detached" });
});

test("a script's question waits for the answer and then writes into the selected cell", async () => {
  await goTo(page, "D3");
  await chooseMenu(page, "Extensions", addOn, "More", "Ask");
  await page.getByRole("dialog").getByText("Write yes into the cell?").waitFor();
  expect((await pages.values(id))[2]?.[3]).toBeUndefined();
  await page.getByRole("button", { name: "Yes" }).click();
  await seesContent(page, "D3", "yes");
});

test("a script's error stays on the page until dismissed, a toast goes by itself or when dismissed", async () => {
  await chooseMenu(page, "Extensions", addOn, "More", "Fail");
  await page.getByRole("alert").getByText("It went wrong.").waitFor();
  await page.getByRole("alert").getByRole("button", { name: "Dismiss" }).click();
  await chooseMenu(page, "Extensions", addOn, "More", "Toast");
  await page.getByText("All is well.").waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByText("All is well.").waitFor({ state: "detached" });
});

test("a sheet that a script adds and makes active is shown at once", async () => {
  await chooseMenu(page, "Extensions", addOn, "Add results");
  await page.getByRole("tab", { name: "Results", selected: true }).waitFor();
  await seesContent(page, "A1", "here");
});

test("two tabs of one person are two windows: sidebar, question and active sheet are each one's own", async () => {
  const other = await pages.window(id, ann);
  await chooseMenu(other, "Extensions", addOn, "Add results");
  await other.getByRole("tab", { name: "Results", selected: true }).waitFor();
  await page.bringToFront();
  await page.getByRole("tab", { name: "Results", selected: false }).waitFor();
  await openSidebar();
  await other.bringToFront();
  await other.reload();
  await other.getByRole("tab", { name: "Results", selected: true }).waitFor();
  expect(await other.locator(".sidebar").count()).toBe(0);
  await other.close();
  await page.reload();
  await page.frameLocator(".sidebar iframe").getByText("ready").waitFor();
});

test("the menus are reached and used with the keyboard alone", async () => {
  await page.getByRole("menuitem", { name: "File" }).focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  // A key goes to what has the focus, which is a moment later than what is seen.
  await page.locator(":focus", { hasText: addOn }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menu", { name: addOn }).locator(":focus").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
});
