/** Takes the pictures of one running host: pages at their real sizes, sheets cropped to what stands in them. */
import type { Browser, Frame, Page } from "playwright-core";
import type { RunningHost } from "../../host/startHost";
import { dialogPages, type View, viewOf } from "../../src/domain/views";
import { croppedTo, type Size, usedSize } from "./crop";
import { fewColours } from "./fewColours";
import type { Shown, ShownView } from "./pictures";
import { readPng } from "./png";

/** The sidebar is 300 pixels beside a sheet, and grows with its page up to a tall screen. */
const sidebarWindow = { width: 1100, height: 520 };
const formWindow = { width: 1100, height: 800 };
const mostHeight = 1_000;
const pageWindow = { width: 1100, height: 760 };
const sheetWindow = { width: 1400, height: 900 };

interface Opened {
  readonly id: string;
  readonly page: Page;
}

export class Booth {
  private opened: (Opened & { readonly whose: string }) | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly running: RunningHost,
    /** When the browser believes it is. */
    private readonly now: string,
  ) {}

  /** The sidebar or page, after the steps that lead to what is to be seen. */
  async view(view: View, shown: ShownView): Promise<Buffer> {
    const { id, page } = await this.open(shown);
    const isSidebar = !dialogPages.some((page) => page === viewOf(view).page);
    const window = shown.steps ? formWindow : sidebarWindow;
    await page.setViewportSize(isSidebar ? window : pageWindow);
    const opener = `show${view[0]!.toUpperCase()}${view.slice(1)}`;
    await this.running.host.run(id, { function: opener, as: shown.as });
    await settled(page);
    await shown.steps?.(addOnFrame(page));
    await settled(page);
    const place = page.locator(isSidebar ? "aside.sidebar" : "dialog .dialog-page");
    if (isSidebar) await fitWindow(page, window);
    const picture = await place.screenshot();
    for (const what of ["sidebar", "dialog"] as const) this.running.host.ui(id, { as: shown.as }).close(what);
    await place.waitFor({ state: "detached" });
    return fewColours(readPng(picture));
  }

  /** A sheet up to its last row and column, as far as a window shows them. */
  async sheet(name: string, shown: Shown): Promise<Buffer> {
    const { id, page } = await this.open(shown);
    await page.setViewportSize(sheetWindow);
    await page.getByRole("tab", { name: new RegExp(`(^| )${name}$`) }).click();
    const pixels = readPng(await still(page, ".grid"));
    const sheet = this.running.host.world.files.get(id)!.sheetNamed(name)!;
    return fewColours(croppedTo(usedSize(sheet, pixels), pixels));
  }

  async close(): Promise<void> {
    await this.opened?.page.context().close();
    this.opened = undefined;
  }

  /** The file's page as somebody sees it; it stays open while pictures of the same follow. */
  private async open({ file, as, before }: Shown): Promise<Opened> {
    const whose = `${file} ${as}`;
    if (this.opened?.whose === whose) return this.opened;
    await this.close();
    const files = [...this.running.host.world.files.values()];
    const found = files.find(({ name }) => name === file) ?? files.find(({ name }) => name.includes(file));
    if (!found) throw new Error(`The sample has no file ${file}.`);
    await before?.(this.running.host, found.id);
    const page = await (await this.browser.newContext({ viewport: sheetWindow })).newPage();
    await page.clock.setFixedTime(this.now);
    await page.goto(`${this.running.url}/?as=${as}&file=${found.id}`);
    await page.getByRole("tab").first().waitFor();
    await page.locator(".grid canvas[id^=univer-sheet-main-canvas]").waitFor();
    this.opened = { whose, id: found.id, page };
    return this.opened;
  }
}

/** The frame of the page that was opened last. */
const addOnFrame = (page: Page): Frame => page.frames().at(-1)!;

/** Until the page shows something, waits for no answer, and stays as it is. */
async function settled(page: Page): Promise<void> {
  await page.locator("iframe").first().waitFor();
  await ready(page);
  await still(page, "iframe >> nth=-1");
  await ready(page);
}

/** Asked again and again: a frame is written anew while it opens, and forgets what waits inside. */
async function ready(page: Page): Promise<void> {
  const isReady = () =>
    document.querySelector("h1") !== null && document.querySelector("[aria-busy=true]") === null;
  for (let tries = 0; tries < 300; tries++) {
    if (
      await addOnFrame(page)
        .evaluate(isReady)
        .catch(() => false)
    )
      return;
    await page.waitForTimeout(100);
  }
  throw new Error("A page shows nothing, or waits for an answer.");
}

/** A picture of what does not change any more. */
async function still(page: Page, place: string): Promise<Buffer> {
  let before = await page.locator(place).screenshot();
  for (let tries = 0; tries < 40; tries++) {
    await page.waitForTimeout(350);
    const picture = await page.locator(place).screenshot();
    if (before.equals(picture)) break;
    before = picture;
  }
  return before;
}

/** Makes the window as tall as what it shows, within reason, and hides the bar at its side. */
async function fitWindow(page: Page, { width, height }: Size): Promise<void> {
  const frame = addOnFrame(page);
  await frame.addStyleTag({ content: "html { scrollbar-width: none }" });
  const missing = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await page.setViewportSize({ width, height: Math.min(height + missing, mostHeight) });
  await still(page, "aside.sidebar");
}
