import type { Page } from "playwright-core";
import { ann, cells, chooseMenu, goTo, HostPages } from "./hostPage";

let pages: HostPages;
let page: Page;
let id: string;
beforeAll(async () => {
  pages = await HostPages.open();
  id = await pages.workbook("Keys");
  page = await pages.window(id, ann);
});
afterAll(() => pages.close());

/** The keyboard leads there a moment later than the key. */
const reaches = (menu: string) =>
  page.waitForFunction((text) => document.activeElement?.textContent === text, menu);
const sheet = () => pages.running.host.world.files.get(id)?.sheets[0];

/** The cells take the keyboard; another cell each time, for two clicks on one open it. */
const toCells = async (y: number) => {
  await page.locator(cells).click({ position: { x: 400, y } });
  await page.waitForFunction(() => document.querySelector(".grid")?.contains(document.activeElement));
};

test("Alt+/ leads from the cells to the menus, arrows from one to the next and into them", async () => {
  await toCells(140);
  await page.keyboard.press("Alt+/");
  await reaches("File");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await reaches("View");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("menu", { name: "View" }).waitFor();
  await page.keyboard.press("Escape");
});

test("Tab leads out of the cells to the sheets' tabs, back to the formula bar; nothing jumps the queue", async () => {
  await toCells(200);
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.activeElement?.closest(".sheet-tabs"));
  await toCells(260);
  await page.keyboard.press("Shift+Tab");
  await page.waitForFunction(() => document.activeElement?.className === "content");
  expect(
    await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("[tabindex]")].filter((one) => one.tabIndex > 0).length,
    ),
  ).toBe(0);
});

test("Tab after typing goes on to the next cell, where one types on", async () => {
  await goTo(page, "C9");
  await page.keyboard.type("one");
  await page.keyboard.press("Tab");
  await page.keyboard.type("two");
  await page.keyboard.press("Tab");
  const typed = () => sheet()?.values.get(9, 4);
  for (let tries = 0; tries < 100 && typed() === undefined; tries += 1) await page.waitForTimeout(100);
  expect([sheet()?.values.get(9, 3), typed()]).toEqual(["one", "two"]);
});

test("an address typed into the name box is scrolled to", async () => {
  const box = await page.locator(".grid").boundingBox();
  const clip = { x: box?.x ?? 0, y: (box?.y ?? 0) + 60, width: 40, height: 300 };
  const before = await page.screenshot({ clip });
  await goTo(page, "A900");
  const isScrolled = async () => !(await page.screenshot({ clip })).equals(before);
  for (let tries = 0; tries < 100 && !(await isScrolled()); tries += 1) await page.waitForTimeout(100);
  expect(await isScrolled()).toBe(true);
  await goTo(page, "A1");
});

test("the View menu freezes lines and hides gridlines", async () => {
  const becomes = async (wanted: () => boolean) => {
    for (let tries = 0; tries < 100 && !wanted(); tries += 1) await page.waitForTimeout(100);
    expect(wanted()).toBe(true);
  };
  await chooseMenu(page, "View", "Freeze", "2 rows");
  await becomes(() => sheet()?.frozenRows === 2);
  await chooseMenu(page, "View", "Gridlines");
  await becomes(() => sheet()?.hiddenGridlines === true);
});

test("Extensions ▸ Permissions… takes a permission from this person, and gives it back", async () => {
  const { host } = pages.running;
  const denied = () => host.consent({ as: ann }).filter(({ allowed }) => !allowed).length;
  await chooseMenu(page, "Extensions", "Permissions…");
  await page.getByRole("dialog").getByRole("checkbox").first().uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(denied()).toBe(1);
  await chooseMenu(page, "Extensions", "Permissions…");
  await page.getByRole("dialog").getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(denied()).toBe(0);
});

test("the page follows a dark system, and scrolls at 400 % zoom", async () => {
  await page.emulateMedia({ colorScheme: "dark" });
  const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await colour()).toBe("rgb(31, 31, 31)");
  await page.emulateMedia({ colorScheme: "light" });
  expect(await colour()).toBe("rgb(255, 255, 255)");
  await page.setViewportSize({ width: 320, height: 200 });
  const height = await page.locator(".grid").evaluate((grid) => grid.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(120);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(sideways).toBe(false);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("Files are found by name, with the day of their last change, the latest first", async () => {
  await pages.workbook("Another one");
  const files = await pages.visit(`/?as=${ann}`);
  await files.getByRole("columnheader", { name: "Changed" }).waitFor();
  const names = () => files.locator(".files tbody tr td:first-child").allTextContents();
  expect((await names()).sort()).toEqual(["Another one", "Keys"]);
  await files.getByRole("searchbox", { name: "Find a workbook" }).fill("key");
  await files.getByText("Another one").waitFor({ state: "detached" });
  expect(await names()).toEqual(["Keys"]);
  await files.getByRole("searchbox", { name: "Find a workbook" }).fill("nothing");
  await files.getByText("No workbook has “nothing” in its name").waitFor();
});
