/** The shipped dist/ on the local host, worked through its sidebar as people do. */
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { type RunningHost, startHost } from "../../src/host/startHost";
import { dist, hr, type Plumbline, plumblineOn } from "../plumbline";
import { launchChromium } from "./chromium";
import { chooseMenu } from "./hostPage";

const manager = "felix.ivanova@example.com";
const outsider = "somebody@elsewhere.example";

let running: RunningHost;
let browser: Browser;
let plumbline: Plumbline;

beforeAll(async () => {
  running = await startHost({
    dist,
    port: 0,
    pageFolder: join(__dirname, "../../build/host/page"),
    name: "Plumbline",
  });
  browser = await launchChromium();
  for (const email of [hr, manager, outsider]) running.host.addPerson({ email });
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

let page: Page;
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
});
afterEach(() => page.close());

/** Opens a file as somebody and its sidebar from the menu. */
async function openSidebar(file: string, as: string, ...captions: string[]): Promise<FrameLocator> {
  await page.goto(`${running.url}/?as=${as}&file=${file}`);
  await page.getByRole("tab").first().waitFor();
  await chooseMenu(page, "Extensions", "Plumbline", ...captions);
  return page.frameLocator(".sidebar iframe");
}

const press = (sidebar: FrameLocator, name: string) =>
  sidebar.getByRole("button", { name, exact: true }).click();

test("HR turns an empty workbook into the hub, imports people and opens the cycle, all in the sidebar", async () => {
  const hub = running.host.createFile({ name: "Hub", as: hr }).id;
  plumbline = plumblineOn(running.host, hub);
  const sidebar = await openSidebar(hub, hr, "Run as HR", "Set up workbook");
  await press(sidebar, "Set up");
  await sidebar.getByText("The workbook is ready").waitFor();
  await press(sidebar, "Import people");
  await sidebar.locator("input[type=file]").setInputFiles(join(__dirname, "../data/roster-bamboohr.csv"));
  await sidebar.getByText("60 new, 0 changed, 0 the same, 0 problems").waitFor();
  expect(await plumbline.rows(hub, "People")).toEqual([]);
  await press(sidebar, "Import 60 people");
  await sidebar.getByText("Imported: 60 new").waitFor();
  expect(await plumbline.rows(hub, "People")).toHaveLength(60);
  await press(sidebar, "Done");
  await press(sidebar, "Open the cycle");
  await sidebar.getByLabel("Name").fill("2026 H2");
  await sidebar.getByLabel("Cut-off date").fill("2026-10-01");
  await press(sidebar, "Open cycle");
  await sidebar.getByRole("radio", { name: /Open for rating/ }).check();
  await press(sidebar, "Open for rating");
  await sidebar.getByText("Rating · people as of 1 October 2026").waitFor();
});

test("R1 R7 a manager rates a report: draft, submitted, seen again after reopening the sidebar", async () => {
  const [packet = ""] = await plumbline.createPackets([manager]);
  const tasks = (await plumbline.call(packet, manager, "listReports", {})).tasks;
  const first = tasks[0];
  if (!first) throw new Error("the manager has no reports");
  let sidebar = await openSidebar(packet, manager, "Rate my reports");
  await press(sidebar, first.name);
  await sidebar.getByRole("radio", { name: /^4/ }).check();
  await sidebar.getByLabel("Evidence, in one line").fill('=1+1 and <b>"quotes"</b>');
  await sidebar.getByText("Saved as a draft at").waitFor();
  sidebar = await openSidebar(packet, manager, "Rate my reports");
  await sidebar.getByText("Draft, 1 of 4").waitFor();
  await sidebar.getByRole("button", { name: /^Continue with/ }).click();
  for (const mark of ["3", "5", "2"]) {
    await sidebar.getByRole("radio", { name: new RegExp(`^${mark}`) }).check();
    await sidebar.getByLabel("Evidence, in one line").fill("Seen in the launch of June.");
    await sidebar
      .locator("footer")
      .getByRole("button", { name: /^(Next|Review)$/ })
      .click();
  }
  await press(sidebar, "Submit");
  await sidebar.getByText(`Submitted: ${first.name}.`).waitFor();
  const row = (await plumbline.rows(packet, "Ratings")).find(({ ID }) => ID === first.rating);
  expect(row).toMatchObject({
    Status: "submitted",
    "Hard skills": 4,
    "Cross-functionality": 3,
    Leadership: 5,
  });
  expect(Object.values(row ?? {})).toContain('=1+1 and <b>"quotes"</b>');
});

test("R3 HR collects the packet: what is new is shown, then merged", async () => {
  const sidebar = await openSidebar(plumbline.hub, hr, "Run as HR", "Collect ratings");
  await press(sidebar, "Look into the packets");
  await sidebar.getByText("1 new, 0 changed, 0 refused").waitFor();
  await press(sidebar, "Merge 1 entry");
  await sidebar.getByText("1 entry is now in the workbook.").waitFor();
  const ratings = await plumbline.rows(plumbline.hub, "Ratings");
  expect(ratings.filter(({ Status }) => Status === "submitted")).toHaveLength(1);
});

test("R4 somebody with access but no part in it is refused, and sees the address Google gave", async () => {
  const [packet = ""] = await plumbline.createPackets([manager]);
  running.host.share(packet, { email: outsider, role: "editor", as: hr });
  const sidebar = await openSidebar(packet, outsider, "Rate my reports");
  await sidebar.getByRole("alert").getByText(outsider).waitFor();
  expect(await sidebar.getByRole("button", { name: "Try again" }).count()).toBe(0);
});
