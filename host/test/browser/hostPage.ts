// Runs the local host with a small add-on and opens its page in Chromium, as people do.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { type RunningHost, startHost } from "../../startHost";
import { launchChromium } from "./chromium";

const pageFolder = join(__dirname, "../../../build/host/page");

export const ann = "ann@example.com";
export const bo = "bo@example.com";

/** Where the cells of the sheet shown are drawn. */
export const cells = ".grid canvas[id^=univer-sheet-main-canvas]";

/** One host and one browser for a file of tests; each test makes its own workbook. */
export class HostPages {
  private readonly contexts = new Map<string, BrowserContext>();
  private constructor(
    readonly running: RunningHost,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<HostPages> {
    if (!existsSync(join(pageFolder, "page.js"))) throw new Error("Build the page first: npm run build");
    const running = await startHost({
      dist: join(__dirname, "addon"),
      name: "Test add-on",
      port: 0,
      pageFolder,
    });
    for (const email of [ann, bo]) running.host.addPerson({ email });
    return new HostPages(running, await launchChromium());
  }

  /** Each person's own: a tab behind another of the same browser draws only once a second. */
  private async browserOf(person: string): Promise<BrowserContext> {
    const known = this.contexts.get(person);
    if (known) return known;
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 } });
    this.contexts.set(person, context);
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: this.running.url });
    context.setDefaultTimeout(90_000);
    return context;
  }

  async close(): Promise<void> {
    await this.running.close();
  }

  /** A workbook of Ann's that Bo may edit, prepared by the add-on. */
  async workbook(name: string): Promise<string> {
    const { host } = this.running;
    const { id } = host.createFile({ name, as: ann });
    host.share(id, { email: bo, role: "editor", as: ann });
    const answer = await host.run(id, { function: "prepare", args: [], as: ann });
    if (!answer.ok) throw new Error(answer.error?.message);
    return id;
  }

  /** A window with a workbook open, once its cells are drawn. */
  async window(id: string, as: string): Promise<Page> {
    const page = await (await this.browserOf(as)).newPage();
    await page.goto(`${this.running.url}/?as=${as}&file=${id}`);
    await page.getByRole("tab").first().waitFor();
    await page.locator(cells).waitFor();
    return page;
  }

  /** Opens another workbook in the same window, as choosing it in the file list does. */
  async show(page: Page, id: string, as: string): Promise<void> {
    const address = `/?as=${as}&file=${id}`;
    await page.evaluate((next) => {
      history.pushState(null, "", next);
      dispatchEvent(new PopStateEvent("popstate"));
    }, address);
    await page.locator(`${cells}[id*="${id}"]`).waitFor();
  }

  /** A window at any address of the page, of nobody who has one already. */
  async visit(path: string): Promise<Page> {
    const page = await (await this.browserOf("")).newPage();
    await page.goto(this.running.url + path);
    return page;
  }

  /** What the host holds in the first sheet of a workbook. */
  async values(id: string): Promise<unknown[][]> {
    return (await this.running.host.file(id)).sheets[0]?.values ?? [];
  }
}

/** Selects cells by their address, as typed into the box at the left of the formula bar. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.getByLabel("Selected cells").fill(address);
  await page.getByLabel("Selected cells").press("Enter");
}

/** Types into the selected cell and confirms. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until a field of the formula bar shows this text. */
export async function showsInBar(page: Page, label: string, text: string, within = 20_000): Promise<void> {
  const field = await page.getByLabel(label).elementHandle();
  await page.waitForFunction(
    ([input, wanted]) => (input as HTMLInputElement)?.value === wanted,
    [field, text] as const,
    { timeout: within },
  );
}

/** Waits until a cell has this content, as the formula bar shows it. */
export async function seesContent(page: Page, address: string, text: string, within?: number): Promise<void> {
  await goTo(page, address);
  await showsInBar(page, "Content of the selected cell", text, within);
}

/** Chooses from the menu bar by captions. */
export async function chooseMenu(page: Page, ...captions: string[]): Promise<void> {
  const [menu = "", ...items] = captions;
  await page.getByRole("menubar").getByRole("menuitem", { name: menu, exact: true }).click();
  for (const name of items)
    await page.getByRole("menu").getByRole("menuitem", { name, exact: true }).last().click();
}
