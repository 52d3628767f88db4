/** The shipped sidebar and its dialogs in the local host's page, which places them as Google does. */
import { join, resolve } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { type RunningHost, startHost } from "../../host/startHost";
import { launchChromium } from "../../host/test/browser/chromium";
import { dist, hr, plumblineOn } from "../plumbline";

let running: RunningHost;
let browser: Browser;
let page: Page;
let sidebar: FrameLocator;
let dialog: FrameLocator;

beforeAll(async () => {
  const pageFolder = resolve(__dirname, "../../build/host/page");
  running = await startHost({ dist, name: "Plumbline", port: 0, pageFolder });
  const { id } = running.host.createFile({ name: "Calibration hub", as: hr });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${running.url}/?as=${hr}&file=${id}`);
  await page.getByRole("tab").first().waitFor();
  await running.host.run(id, { function: "showSetUp", as: hr });
  sidebar = page.frameLocator("aside.sidebar iframe");
  dialog = page.frameLocator("dialog iframe");
});
afterAll(() => running.close());

const press = (frame: FrameLocator, name: string) => frame.getByRole("button", { name, exact: true }).click();

test("after setting up one stands on Guide, and the sidebar says what comes next once a dialog is closed", async () => {
  await press(sidebar, "Set up");
  await sidebar.getByText("The workbook is ready").waitFor();
  await page.getByRole("tab", { name: "Guide", selected: true }).waitFor();
  await press(sidebar, "Import people");
  await dialog.locator("input[type=file]").setInputFiles(join(__dirname, "../data/roster-bamboohr.csv"));
  await press(dialog, "Import 60 people");
  await dialog.getByText("Imported: 60 new").waitFor();
  await press(dialog, "Done");
  await sidebar.getByRole("button", { name: "Open the cycle" }).waitFor();
});

test("closed by the dialog's own button, without a word of its page, the sidebar says what comes next, too", async () => {
  await press(sidebar, "Import people");
  await dialog.locator("input[type=file]").waitFor({ state: "attached" });
  const { id } = running.host.files().find(({ name }) => name === "Calibration hub")!;
  const cycle = { name: "2026 H2", cutOff: "2026-10-01", request: "cycle" };
  await plumblineOn(running.host, id, "dialog").call(id, hr, "openCycle", cycle);
  await sidebar.getByRole("button", { name: "Open the cycle" }).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).click();
  await page.locator("dialog iframe").waitFor({ state: "detached" });
  await sidebar.getByRole("heading", { name: "2026 H2" }).waitFor();
});
