/** Comparing levels and looking after the ladder, in the sidebar of the shipped dist/ on the local host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { type RunningHost, startHost } from "../../host/startHost";
import { launchChromium } from "../../host/test/browser/chromium";
import { chooseMenu } from "../../host/test/browser/hostPage";
import type { View } from "../../src/domain/views";
import { inOrder } from "../journey/steps";
import { dist, hr as owner, type Plumbline, plumblineOn } from "../plumbline";
import { openOnHost } from "./openRoomPage";

const colleague = "colleague@example.com";

let running: RunningHost;
let browser: Browser;
let plumbline: Plumbline;
let hub: string;
/** The window of a test, closed after it. */
let page: Page | undefined;

beforeAll(async () => {
  const pageFolder = join(__dirname, "../../build/host/page");
  running = await startHost({ dist, port: 0, pageFolder, name: "Plumbline" });
  browser = await launchChromium();
  running.host.addPerson({ email: owner });
  hub = running.host.createFile({ name: "Hub", as: owner }).id;
  plumbline = plumblineOn(running.host, hub);
  await plumbline.setUp();
  plumbline.host.edit(hub, { sheet: "Settings", range: "B4", values: [[colleague]], as: owner });
});
afterAll(() => running.close());
afterEach(async () => {
  await page?.close();
  page = undefined;
});

function letIn(as: string) {
  running.host.addPerson({ email: as });
  if (as !== owner) running.host.share(hub, { email: as, role: "editor", as: owner });
}

/** Beside the grid, in a window of the whole host, for what needs its dialogs and downloads. */
async function openWhole(as: string, ...captions: string[]): Promise<{ page: Page; sidebar: FrameLocator }> {
  letIn(as);
  const whole = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page = whole;
  whole.setDefaultTimeout(90_000);
  await whole.goto(`${running.url}/?as=${as}&file=${hub}`);
  await whole.getByRole("tab").first().waitFor();
  await chooseMenu(whole, "Extensions", "Plumbline", ...captions);
  return { page: whole, sidebar: whole.frameLocator(".sidebar iframe") };
}

/** The sidebar alone. */
async function openSidebar(as: string, view: View): Promise<Page> {
  letIn(as);
  ({ page } = await openOnHost(browser, { plumbline, file: hub, as, view }));
  return page;
}
const press = (place: Page | FrameLocator, name: string) =>
  place.getByRole("button", { name, exact: true }).click();
const textsUnder = (frame: FrameLocator, heading: string) =>
  frame.locator("section", { has: frame.getByRole("heading", { name: heading, exact: true }) });

test("R25 Compare levels shows every next step, the own track first; a dialog shows the same two side by side", async () => {
  const { page, sidebar } = await openWhole("reader@example.com", "Compare levels");
  await sidebar.getByLabel("From").selectOption("IC3");
  const steps = sidebar.getByRole("radio");
  expect(await steps.count()).toBe(2);
  expect(await sidebar.getByRole("group").locator("label").allTextContents()).toEqual([
    "Next step: Staff PM",
    "Next step: Group PM",
  ]);
  await steps.nth(1).check();
  await sidebar
    .getByText("A promotion and a track change: first the grade is decided, then the track.")
    .waitFor();
  expect(
    await textsUnder(sidebar, "Leadership").getByRole("heading", { level: 3 }).first().textContent(),
  ).toBe("Senior PM · IC3");
  // Both texts are new from end to end: no marks, and no word about marks.
  expect(await sidebar.getByText("is what M4 adds").isVisible()).toBe(false);
  expect(await page.locator(".sidebar iframe").boundingBox()).toMatchObject({ width: 300 });

  await press(sidebar, "Open wide");
  const dialog = page.frameLocator("dialog iframe");
  await dialog.getByText("A promotion and a track change").waitFor();
  expect(await dialog.getByLabel("From").inputValue()).toBe("IC3");
  const sides = await textsUnder(dialog, "Hard skills").locator(".two").first().locator("> div").all();
  const [left, right] = await Promise.all(sides.map((side) => side.boundingBox()));
  expect(right!.y).toBe(left!.y);
  expect(right!.x).toBeGreaterThan(left!.x + 300);
  await page.locator("dialog").getByRole("button", { name: "Close" }).click();
  await page.locator("dialog").waitFor({ state: "detached" });
});

test("R24 from management back to the same grade: a move in either direction, the same pay band", async () => {
  const sidebar = await openSidebar("other-reader@example.com", "compare");
  await sidebar.getByLabel("From").selectOption("M5");
  await sidebar.getByRole("radio", { name: "To the IC track: Principal PM" }).check();
  await sidebar.getByText("It is a move in either direction.").waitFor();
  await sidebar.getByText("Pay band: Band 5 at both").waitFor();
  await sidebar.getByText("is what IC5 adds where both share some wording").waitFor();
  expect(await sidebar.getByRole("main").textContent()).not.toMatch(/demotion|step down/i);
});

// The ladder is changed, then replaced, then read.
const step = inOrder();
step("R13 HR sees what changed, adopts it, and publishes the ladder", async () => {
  plumbline.host.edit(hub, {
    sheet: "Rubric IC",
    range: "C2",
    values: [["Writes requirements."]],
    as: owner,
  });
  const sidebar = await openSidebar(colleague, "ladder");
  await sidebar.getByText("The sheets differ from version 1.").waitFor();
  await sidebar.getByText("1 change", { exact: true }).click();
  await sidebar.getByText("Hard skills, IC1: changed").waitFor();
  await sidebar.getByText("Adopt the change above first.").waitFor();
  expect(await sidebar.getByRole("button", { name: /^(Publish|Update)/ }).count()).toBe(0);
  await press(sidebar, "Adopt the change");
  await sidebar.getByText("Version 2, as adopted.").waitFor();
  await press(sidebar, "Publish ladder");
  await sidebar.getByRole("link", { name: "Open the published ladder" }).waitFor();
  await sidebar.getByText(/^Published: version .* Only you can open it/).waitFor();
  expect(running.host.files().map(({ name }) => name)).toContain("Product career ladder");
});

step("a company's own ladder comes in: what would change first, then the import", async () => {
  const { page, sidebar } = await openWhole(owner, "Run as HR", "Check the ladder");
  await press(sidebar, "Import a ladder");
  const dialog = page.frameLocator("dialog iframe");
  const input = dialog.locator("input[type=file]");
  const file = join(__dirname, "../data/ladder-one-track.json");
  const damaged = readFileSync(file, "utf8").replace('"grade": 3', '"grade": "L3"');
  await input.setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from(damaged) });
  await dialog.getByText("grades[2].grade: expected a whole number from 1 on").waitFor();
  expect(await dialog.getByRole("button", { name: "Import this ladder" }).count()).toBe(0);
  await input.setInputFiles(file);
  await dialog.getByText("3 levels, 2 criteria").waitFor();
  await press(dialog, "Import this ladder");
  await dialog.getByText("Imported as version 3").waitFor();
  await press(dialog, "Done");
  await page.locator("dialog").waitFor({ state: "detached" });
  expect((await plumbline.rows(hub, "Criteria")).map((row) => row.Criterion)).toEqual([
    "Discovery",
    "Delivery",
  ]);
  const download = page.waitForEvent("download");
  await press(sidebar, "Download CSV");
  // Headings, three levels with two criteria each, five marks, and the end of the last line.
  expect(readFileSync(await (await download).path(), "utf8").split("\r\n")).toHaveLength(1 + 3 * 2 + 5 + 1);
});

step(
  "R25 on a ladder of one track with long names: what is next, the end of the track, and nothing runs out of the page",
  async () => {
    const title = "Distinguished Principal Product Manager, Platform and Developer Experience";
    plumbline.host.edit(hub, { sheet: "Ladder", range: "D4", values: [[title]], as: owner });
    const sidebar = await openSidebar("one-track@example.com", "compare");
    await sidebar.getByLabel("From").selectOption("IC2");
    await sidebar.getByRole("radio", { name: `Next step: ${title}` }).waitFor();
    expect(await sidebar.getByRole("radio").count()).toBe(1);
    await sidebar.getByLabel("From").selectOption("IC3");
    await sidebar.getByText(`No level lies above ${title}.`).waitFor();
    expect(await sidebar.getByLabel("Compare with").inputValue()).toBe("IC2");
    const room = await sidebar.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth);
    expect(room).toBe(0);
  },
);
