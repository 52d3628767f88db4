/** Takes the pictures of one running host: pages at their real sizes, sheets cropped to what stands in them. */
import type { Browser, Frame, Page } from "playwright-core";
import type { RunningHost } from "../../host/startHost";
import { type View, viewOf } from "../../src/domain/views";
import { croppedTo, usedSize } from "./crop";
import { fewColours } from "./fewColours";
import type { Shown, ShownView } from "./pictures";
import { readPng } from "./png";

/** The sidebar is 300 pixels beside a sheet; how tall a window may become to show all of a page. */
const sidebarWindow = { width: 1100, height: 520 };
const mostHeight = 1_000;
const pageWindow = { width: 1100, height: 760 };
const sheetWindow = { width: 1400, height: 900 };

export class Booth {
  constructor(
    private readonly browser: Browser,
    private readonly running: RunningHost,
    /** When the browser believes it is. */
    private readonly now: string,
  ) {}

  /** The sidebar or page, after the steps that lead to what is to be seen. */
  async view(view: View, shown: ShownView): Promise<Buffer> {
    const { page: ownPage } = viewOf(view);
    const { id, page } = await this.open(shown, ownPage ? pageWindow : sidebarWindow);
    const opener = `show${view[0]!.toUpperCase()}${view.slice(1)}`;
    await this.running.host.run(id, { function: opener, as: shown.as });
    await settled(page);
    await shown.steps?.(addOnFrame(page), page);
    await settled(page);
    const place = (await page.locator("dialog .dialog-page").count())
      ? "dialog .dialog-page"
      : "aside.sidebar";
    await fitWindow(page, place);
    const picture = await page.locator(place).screenshot();
    await this.close(id, shown, page);
    return fewColours(readPng(picture));
  }

  /** A sheet up to its last row and column, as far as a window shows them. */
  async sheet(name: string, shown: Shown): Promise<Buffer> {
    const { id, page } = await this.open(shown, sheetWindow);
    await page.getByRole("tab", { name: new RegExp(`(^| )${name}$`) }).click();
    const picture = await still(page, ".grid");
    await this.close(id, shown, page);
    const pixels = readPng(picture);
    const sheet = this.running.host.world.files.get(id)!.sheetNamed(name)!;
    return fewColours(croppedTo(usedSize(sheet, pixels), pixels));
  }

  private async open({ file, as }: Shown, viewport: { width: number; height: number }) {
    const found = [...this.running.host.world.files.values()].find(({ name }) => name.includes(file));
    if (!found) throw new Error(`The sample has no file ${file}.`);
    const context = await this.browser.newContext({ viewport });
    const page = await context.newPage();
    await page.clock.setFixedTime(this.now);
    await page.goto(`${this.running.url}/?as=${as}&file=${found.id}`);
    await page.getByRole("tab").first().waitFor();
    await page.locator(".grid canvas[id^=univer-sheet-main-canvas]").waitFor();
    return { id: found.id, page };
  }

  /** Nothing stays open for the next picture of the same person. */
  private async close(id: string, { as }: Shown, page: Page): Promise<void> {
    await page.context().close();
    for (const what of ["sidebar", "dialog"] as const) this.running.host.ui(id, { as }).close(what);
  }
}

/** The frame of the page that was opened last. */
const addOnFrame = (page: Page): Frame => page.frames().at(-1)!;

/** Until no frame waits for the server, and what is seen stays. */
async function settled(page: Page): Promise<void> {
  await page.locator("iframe").first().waitFor();
  for (let tries = 0; tries < 300; tries++) {
    const counts = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) =>
          frame
            .evaluate(() => [
              document.querySelectorAll("h1").length,
              document.querySelectorAll("[aria-busy=true]").length,
            ])
            .catch(() => [0, 1]),
        ),
    );
    if (counts.length && counts.some(([titles]) => titles) && counts.every(([, busy]) => !busy)) break;
    await page.waitForTimeout(100);
  }
  await still(page, "iframe >> nth=-1");
}

/** A picture of what does not change any more. */
async function still(page: Page, place: string): Promise<Buffer> {
  let before: Buffer | undefined;
  for (let tries = 0; tries < 40; tries++) {
    const picture = await page.locator(place).screenshot();
    if (before?.equals(picture)) return picture;
    before = picture;
    await page.waitForTimeout(250);
  }
  return before!;
}

/** Makes the window as tall as what it shows, within reason, and hides the bars at its side. */
async function fitWindow(page: Page, place: string): Promise<void> {
  const frame = addOnFrame(page);
  await frame.addStyleTag({ content: "::-webkit-scrollbar { display: none }" });
  if (place !== "aside.sidebar") return;
  const missing = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const { width, height } = sidebarWindow;
  await page.setViewportSize({ width, height: Math.min(height + missing, mostHeight) });
  await still(page, place);
}
