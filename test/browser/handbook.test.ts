/** The handbook in a real browser, and the way to it from the sidebar. */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { guides } from "../../src/domain/handbook";
import { newPage, openPage, openSidebar } from "../pages/openSidebar";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await newPage(browser);
});

test("it opens at the chapter it is asked for, and leads on to other guides", async () => {
  await page.setViewportSize({ width: 800, height: 640 });
  await openPage("handbook", page, { view: "handbook", first: "hr#the-meeting" });
  const heading = page.getByRole("heading", { name: "The meeting", exact: true });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "the-meeting");
  // Below the row of guides, which stays in view.
  const row = await page.getByRole("navigation").boundingBox();
  expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(row!.y + row!.height);
  await page.getByRole("article").getByRole("button", { name: "the meeting", exact: true }).click();
  await page.getByRole("heading", { name: "Facilitators: the meeting" }).waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.getByRole("button", { name: "How Plumbline calculates" }).click();
  await page.getByRole("heading", { name: "What is never done" }).waitFor();
});

test("each guide begins with its chapters, which lead there", async () => {
  await openPage("handbook", page, { view: "handbook", first: "hr" });
  await page.getByRole("heading", { name: "HR: your first cycle" }).waitFor();
  const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
  expect(await page.locator(".chapters button").allTextContents()).toEqual(headings);
  await page.locator(".chapters").getByRole("button", { name: "Letters", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.id === "letters");
});

test.each(guides)("in %s words stay whole in 300 pixels, and only a table moves sideways", async (first) => {
  await page.setViewportSize({ width: 300, height: 560 });
  await openPage("handbook", page, { view: "handbook", first });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const { wide, broken } = await page.evaluate(() => {
    const lines = (cell: Element, word: string, at: number) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      let left = at;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent!;
        if (left + word.length <= length && left >= 0) {
          range.setStart(node, left);
          range.setEnd(node, left + word.length);
          return range.getClientRects().length;
        }
        left -= length;
      }
      return 1;
    };
    const cells = [...document.querySelectorAll("th, td")];
    return {
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      broken: cells.flatMap((cell) =>
        [...cell.textContent!.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) =>
          lines(cell, word, index) > 1 ? [word] : [],
        ),
      ),
    };
  });
  expect({ wide, broken }).toEqual({ wide: 0, broken: [] });
});

test("a list within a list is one", async () => {
  await openPage("handbook", page, { view: "handbook", first: "facilitators" });
  await page.locator("li li").filter({ hasText: "nothing questions the marks" }).waitFor();
  expect(await page.locator("li li").count()).toBe(5);
});

test("the page about choosing a track is one sheet of paper", async () => {
  await openPage("handbook", page, { view: "handbook", first: "tracks" });
  await page.getByRole("heading", { name: "The way back" }).waitFor();
  const paper = await page.pdf({
    format: "A4",
    margin: { top: "15mm", bottom: "15mm", left: "18mm", right: "18mm" },
  });
  expect(paper.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test("nothing is wider than the handbook, pictures are loaded and say what they show", async () => {
  await page.setViewportSize({ width: 800, height: 640 });
  await openPage("handbook", page, { view: "handbook", first: "hr" });
  await page.getByRole("img").first().waitFor();
  const { wide, blank, silent } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    blank: [...document.images].filter(({ complete, naturalWidth }) => !complete || !naturalWidth).length,
    silent: [...document.images].filter(({ alt }) => !alt).length,
  }));
  expect({ wide, blank, silent }).toEqual({ wide: 0, blank: 0, silent: 0 });
});

test("Help in the sidebar opens the handbook at what the view is about", async () => {
  await page.setViewportSize({ width: 300, height: 720 });
  await openSidebar(page, { view: "packets" });
  const help = page.getByRole("button", { name: "Help" });
  await help.waitFor();
  await page.evaluate(() => {
    const { run } = (window as unknown as { google: { script: { run: Record<string, unknown> } } }).google
      .script;
    run.showHandbook = (chapter: string) => {
      document.title = chapter;
    };
  });
  await help.click();
  expect(await page.title()).toBe("hr#open-the-cycle");
});
