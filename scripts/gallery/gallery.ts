/** Draws the pictures of the documents: the shipped files on the local host, with the sample organisation, in a real browser. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningHost } from "../../host/startHost";
import { launchChromium } from "../../host/test/browser/chromium";
import { viewNames, viewOf } from "../../src/domain/views";
import type { SampleState } from "../sample/states";
import { Booth } from "./booth";
import { galleryText, type Picture } from "./galleryText";
import { days, moments, sheetPurposes, shownFiles, shownViews } from "./pictures";

/** All pictures together, in bytes: a clone should stay small. */
const mostBytes = 4_000_000;

interface Wanted extends Picture {
  readonly state: SampleState;
  readonly draw: (booth: Booth) => Promise<Buffer>;
}

/**
 * @param docs the folder that gets pictures/ and gallery.md
 * @param start a host with the sample in a state
 * @param onlyMissing leaves the pictures that are there as they are
 * @throws Error when the pictures grow too large
 */
export async function drawGallery(
  docs: string,
  start: (state: SampleState, now: string) => Promise<RunningHost>,
  onlyMissing: boolean,
): Promise<void> {
  const folder = join(docs, "pictures");
  const pathOf = ({ name }: Picture) => join(folder, `${name}.png`);
  mkdirSync(folder, { recursive: true });
  const all = wanted();
  const due = all.filter((picture) => !onlyMissing || !existsSync(pathOf(picture)));
  const browser = await launchChromium();
  for (const state of new Set(due.map((one) => one.state))) {
    const running = await start(state, days[state]);
    const booth = new Booth(browser, running, days[state]);
    for (const picture of due.filter((one) => one.state === state)) {
      console.log(picture.name);
      writeFileSync(pathOf(picture), await picture.draw(booth));
    }
    await booth.close();
    await running.close();
  }
  await browser.close();
  const names = new Set(all.map(({ name }) => `${name}.png`));
  for (const file of readdirSync(folder)) if (!names.has(file)) rmSync(join(folder, file));
  const bytes = all.reduce((sum, picture) => sum + statSync(pathOf(picture)).size, 0);
  if (bytes > mostBytes) throw new Error(`The pictures have ${bytes} bytes, more than ${mostBytes}.`);
  writeFileSync(join(docs, "gallery.md"), galleryText(all));
}

/** Every picture of the documents, in the order of gallery.md. */
export function wanted(): Wanted[] {
  const views = viewNames.map((view): Wanted => {
    const { label, purpose } = viewOf(view);
    const shown = shownViews[view];
    const draw = (booth: Booth) => booth.view(view, shown);
    return {
      heading: "Pages",
      title: label,
      says: `${purpose}.`,
      name: fileName(view),
      state: shown.state,
      draw,
    };
  });
  const further = Object.entries(moments).map(([name, { view, says, ...shown }]): Wanted => {
    const draw = (booth: Booth) => booth.view(view, shown);
    return { heading: "Moments", title: viewOf(view).label, says, name, state: shown.state, draw };
  });
  const sheets = shownFiles.flatMap(({ title: heading, names, ...shown }) =>
    names.map((sheet): Wanted => {
      const draw = (booth: Booth) => booth.sheet(sheet, shown);
      const name = fileName(`${heading} ${sheet}`);
      return { heading, title: sheet, says: sheetPurposes[sheet] ?? "", name, state: shown.state, draw };
    }),
  );
  return [...views, ...further, ...sheets];
}

/** @example fileName("whoIsWhere") // "who-is-where" */
const fileName = (title: string): string =>
  title
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase()
    .replace(/^an? |^the /, "")
    .replace(/'s\b/g, "")
    .replace(/[^a-z]+/g, "-");
