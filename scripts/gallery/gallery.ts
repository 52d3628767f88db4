/** Draws the pictures of the documents: the shipped files on the local host, with the sample organisation, in a real browser. */
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningHost } from "../../host/startHost";
import { launchChromium } from "../../host/test/browser/chromium";
import { type View, viewNames, viewOf } from "../../src/domain/views";
import type { SampleState } from "../sample/laterStates";
import { type Shown, sheetPurposes, shownFiles, shownViews } from "./pictures";

interface Picture {
  readonly heading: string;
  readonly title: string;
  readonly says: string;
  /** Below docs. */
  readonly path: string;
}

/** All pictures together, in bytes: a clone should stay small. */
const mostBytes = 4_000_000;

/**
 * @param docs the folder that gets pictures/ and gallery.md
 * @param start a host with the sample in a state
 * @throws Error when a sheet has no purpose or the pictures grow too large
 */
export async function drawGallery(
  docs: string,
  start: (state: SampleState) => Promise<RunningHost>,
): Promise<void> {
  rmSync(join(docs, "pictures"), { recursive: true, force: true });
  mkdirSync(join(docs, "pictures"), { recursive: true });
  const browser = await launchChromium();
  const pictures: Picture[] = [];
  for (const state of ["rating", "pre-read", "live", "locked"] as const) {
    const running = await start(state);
    const booth = new Booth(browser, running, docs);
    for (const view of viewNames.filter((one) => shownViews[one].state === state))
      pictures.push(await booth.view(view));
    for (const file of shownFiles.filter((one) => one.state === state))
      pictures.push(...(await booth.sheets(file.title, file)));
    await running.close();
  }
  await browser.close();
  const bytes = pictures.reduce((sum, { path }) => sum + statSync(join(docs, path)).size, 0);
  if (bytes > mostBytes) throw new Error(`The pictures have ${bytes} bytes, more than ${mostBytes}.`);
  writeFileSync(join(docs, "gallery.md"), galleryText(pictures));
}

/** Takes pictures of one host's files. */
class Booth {
  constructor(
    private readonly browser: Browser,
    private readonly running: RunningHost,
    private readonly docs: string,
  ) {}

  /** The sidebar or page as it opens, at its real size. */
  async view(view: View): Promise<Picture> {
    const shown = shownViews[view];
    const { id, page } = await this.open(shown);
    const opener = `show${view[0]!.toUpperCase()}${view.slice(1)}`;
    await this.running.host.run(id, { function: opener, as: shown.as });
    const { label, purpose, page: ownPage } = viewOf(view);
    const frame = page.locator(ownPage ? ".dialog-page" : "aside.sidebar");
    await frame.waitFor();
    await settled(page);
    const path = `pictures/${view}.png`;
    await frame.screenshot({ path: join(this.docs, path) });
    await page.close();
    return { heading: "Pages", title: label, says: `${purpose}.`, path };
  }

  async sheets(heading: string, shown: Shown): Promise<Picture[]> {
    const { id, page } = await this.open(shown);
    const file = this.running.host.world.files.get(id)!;
    const pictures: Picture[] = [];
    for (const { name } of file.sheets.filter(({ hidden }) => !hidden)) {
      const says = sheetPurposes[name];
      if (!says) throw new Error(`The sheet ${name} has no purpose in scripts/gallery/pictures.ts.`);
      await page.getByRole("tab", { name: new RegExp(`(^| )${name}$`) }).click();
      await page.waitForTimeout(600);
      const path = `pictures/${[heading, name]
        .join(" ")
        .toLowerCase()
        .replace(/[^a-z]+/g, "-")}.png`;
      await page.locator(".grid").screenshot({ path: join(this.docs, path) });
      pictures.push({ heading, title: name, says, path });
    }
    await page.close();
    return pictures;
  }

  private async open({ file, as }: Shown): Promise<{ id: string; page: Page }> {
    const found = [...this.running.host.world.files.values()].find(({ name }) => name.includes(file));
    if (!found) throw new Error(`The sample has no file ${file}.`);
    const page = await this.browser.newPage({ viewport: { width: 1100, height: 700 } });
    await page.goto(`${this.running.url}/?as=${as}&file=${found.id}`);
    await page.getByRole("tab").first().waitFor();
    await page.locator(".grid canvas[id^=univer-sheet-main-canvas]").waitFor();
    return { id: found.id, page };
  }
}

/** Until no frame of the page waits for the server. */
async function settled(page: Page): Promise<void> {
  const isBusy = async () =>
    (await Promise.all(page.frames().map((frame) => frame.locator("[aria-busy=true]").count()))).some(
      (count) => count > 0,
    );
  await page.waitForTimeout(1_000);
  while (await isBusy()) await page.waitForTimeout(200);
  await page.waitForTimeout(300);
}

function galleryText(pictures: readonly Picture[]): string {
  const headings = ["Pages", ...shownFiles.map(({ title }) => title)];
  const sections = headings.map((heading) => {
    const own = pictures.filter((one) => one.heading === heading);
    const shown = own.map(({ title, says, path }) => `### ${title}\n\n${says}\n\n![${title}](${path})\n`);
    return `## ${heading}\n\n${shown.join("\n")}`;
  });
  return `# Every page and sheet\n\nDrawn by \`npm run gallery\` from the sample organisation; never by hand.\n\n${sections.join("\n")}`;
}
