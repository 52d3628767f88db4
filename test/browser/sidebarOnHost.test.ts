/** The sidebar with the shipped dist/ behind it on the local host, worked through as people do. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { inOrder } from "../journey/steps";
import { dist, hr, openPlumbline, type Plumbline } from "../plumbline";

const manager = "felix.ivanova@example.com";
const outsider = "somebody@elsewhere.example";
const address = "http://sidebar.test/";

const step = inOrder();
let plumbline: Plumbline;
let browser: Browser;
let page: Page;
/** Whose sidebar is open, in which file. */
let here = { file: "", as: "" };

beforeAll(async () => {
  plumbline = await openPlumbline();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 300, height: 720 } });
  page.setDefaultTimeout(90_000);
  const pages = new Map([
    [address, readFileSync(join(dist, "sidebar.html"), "utf8")],
    [`${address}import`, readFileSync(join(dist, "import.html"), "utf8")],
  ]);
  await page.route("**/*", (route) => {
    const body = pages.get(route.request().url());
    return body ? route.fulfill({ contentType: "text/html; charset=utf-8", body }) : route.abort();
  });
  await page.exposeFunction("runOnHost", async (json: string) => {
    const { ok, value, error } = await plumbline.host.run(here.file, {
      function: "handleRequest",
      args: [json],
      as: here.as,
    });
    if (!ok) throw new Error(error?.message);
    return value;
  });
  await page.addInitScript(bridge);
});
afterAll(() => plumbline.host.close());

declare const runOnHost: (json: string) => Promise<unknown>;

/** In the page: google.script.run, answered by the host of this test; a dialog takes the sidebar's place. */
function bridge() {
  type Handler = (value: unknown) => void;
  const runner = (succeed: Handler, fail: Handler) => ({
    withSuccessHandler: (handler: Handler) => runner(handler, fail),
    withFailureHandler: (handler: Handler) => runner(succeed, handler),
    handleRequest: (json: string) => runOnHost(json).then(succeed, fail),
    showImportPeople: () => location.assign("/import"),
  });
  const nothing = () => {};
  const host = { close: () => location.assign("/") };
  Object.assign(window, { google: { script: { run: runner(nothing, nothing), host } } });
}

async function open(file: string, as: string, view: string): Promise<void> {
  here = { file, as };
  await page.addInitScript((name) => Object.assign(window, { plumblineView: name }), view);
  await page.goto(address);
}

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

step(
  "HR turns an empty workbook into the hub, imports people and opens the cycle, all without leaving the file",
  async () => {
    const { hub } = plumbline;
    await open(hub, hr, "setUp");
    await press("Set up");
    await page.getByText("The workbook is ready").waitFor();
    await press("Import people");
    await page.locator("input[type=file]").setInputFiles(join(__dirname, "../data/roster-bamboohr.csv"));
    await page.getByText("60 new, 0 changed, 0 the same, 0 problems").waitFor();
    expect(await plumbline.rows(hub, "People")).toEqual([]);
    await press("Import 60 people");
    await page.getByText("Imported: 60 new").waitFor();
    expect(await plumbline.rows(hub, "People")).toHaveLength(60);
    await press("Done");
    await open(hub, hr, "home");
    await press("Open the cycle");
    await page.getByLabel("Name").fill("2026 H2");
    await page.getByLabel("Cut-off date").fill("2026-10-01");
    await press("Open cycle");
    await page.getByRole("radio", { name: /Open for rating/ }).check();
    await press("Open for rating");
    await page.getByText("Rating · people as of 1 October 2026").waitFor();
    await press("Create packets");
    await page.getByRole("heading", { name: "Create packets" }).waitFor();
  },
);

step("R1 R7 a manager rates a report: draft, submitted, seen again after reopening the sidebar", async () => {
  const [packet = ""] = await plumbline.createPackets([manager]);
  const [first] = (await plumbline.call(packet, manager, "listReports", {})).tasks;
  if (!first) throw new Error("the manager has no reports");
  await open(packet, manager, "rate");
  await press(first.name);
  await page.getByRole("radio", { name: /^4/ }).check();
  await page.getByLabel("What happened, and what came of it?").fill('=1+1 and <b>"quotes"</b>');
  await page.getByText(/^Saved \d/).waitFor();
  await open(packet, manager, "rate");
  await page.getByText("Draft, 1 of 4").waitFor();
  await page.getByRole("button", { name: /^Continue with/ }).click();
  for (const mark of ["3", "5", "2"]) {
    await page.getByRole("radio", { name: new RegExp(`^${mark}`) }).check();
    await page.getByLabel("What happened, and what came of it?").fill("Seen in the launch of June.");
    await page
      .locator("footer")
      .getByRole("button", { name: mark === "2" ? /^Submit/ : "Next" })
      .click();
  }
  await page.getByText(`Submitted: ${first.name}`).waitFor();
  const row = (await plumbline.rows(packet, "Ratings")).find(({ ID }) => ID === first.rating);
  expect(row).toMatchObject({
    Status: "submitted",
    "Hard skills": 4,
    "Cross-functionality": 3,
    Leadership: 5,
  });
  expect(Object.values(row ?? {})).toContain('=1+1 and <b>"quotes"</b>');
});

step("R8 further evidence is added to a criterion, with a link that opens, and taken back", async () => {
  const [packet = ""] = await plumbline.createPackets([manager]);
  const { tasks } = await plumbline.call(packet, manager, "listReports", {});
  const { name } = tasks.find(({ status }) => status === "open")!;
  await open(packet, manager, "rate");
  await press(name);
  await page.getByText("Add more", { exact: true }).click();
  await page.getByLabel("What else did you see?").fill("Turned the <b>outage</b> into two fixes.");
  await page.getByLabel("Kind (optional)").selectOption("work product");
  await page.getByLabel("Date (optional)").fill("2026-03-31");
  await page.getByLabel("Link (optional)").fill("javascript:alert(1)");
  await press("Add evidence");
  await page.getByText("expected an address that begins with https://").waitFor();
  await page.getByLabel("Link (optional)").fill("https://example.com/outage");
  await press("Add evidence");
  const entry = page.getByRole("listitem").filter({ hasText: "Turned the <b>outage</b> into two fixes." });
  await entry.getByText("work product · 2026-03-31").waitFor();
  expect(await entry.getByRole("link").getAttribute("href")).toBe("https://example.com/outage");
  expect(await page.getByLabel("What else did you see?").inputValue()).toBe("");
  await entry.getByRole("button", { name: /^Take back/ }).click();
  await entry.waitFor({ state: "detached" });
});

step("R3 HR collects the packet: what is new is shown, then merged", async () => {
  await open(plumbline.hub, hr, "collect");
  await press("Look into the packets");
  await page.getByText(/^1 new[.,]/).waitFor();
  await press("Merge 1 entry");
  await page.getByText(/^Now in the workbook: 1 rating\. Collected: 1 of \d+ own reports/).waitFor();
  const ratings = await plumbline.rows(plumbline.hub, "Ratings");
  expect(ratings.filter(({ Status }) => Status === "submitted")).toHaveLength(1);
});

step(
  "R13 HR returns the rating with a reason and updates the packet; the manager reads the reason there",
  async () => {
    await open(plumbline.hub, hr, "rate");
    await page.getByLabel("Find by name, level or rater").fill("felix");
    const row = page.getByRole("listitem").filter({ hasText: "Submitted" }).last();
    await row.getByRole("button").click();
    await page.getByText("Rated by Felix Ivanova").waitFor();
    await page.getByText("HR adds this to what Felix Ivanova wrote.").first().waitFor({ state: "attached" });
    await press("Return to rater");
    // The whole box stands in view before anybody scrolls.
    await page.waitForFunction(() => {
      const asked = [...document.querySelectorAll("label")].find((one) =>
        one.textContent?.startsWith("Why it should"),
      );
      const box = asked && document.getElementById(asked.htmlFor)?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= window.innerHeight;
    });
    await page.getByLabel("Why it should be looked at again").fill("Please name the month.");
    await press("Return to rater");
    await press("Go to packets");
    await page.getByText(/1 packet does not show yet what changed here/).waitFor();
    const [packet = ""] = await plumbline.createPackets([manager]);
    await open(packet, manager, "rate");
    await page.getByText("HR’s reason: Please name the month.").waitFor();
    await page.getByRole("button", { name: /^Continue with/ }).click();
    await page.getByText("HR returned this rating: Please name the month.").waitFor();
  },
);

step("R2 what HR records for a rater says on whose behalf, and by whom", async () => {
  await open(plumbline.hub, hr, "rate");
  await page.getByLabel("Find by name, level or rater").fill("felix");
  await page.getByRole("listitem").filter({ hasText: "Not started" }).last().getByRole("button").click();
  await page.getByText("You record this for Felix Ivanova").waitFor();
  await page.locator(".evidence > textarea").fill("Told me on the phone.");
  await page.getByText(/^Saved \d/).waitFor();
  const written = (await plumbline.rows(plumbline.hub, "Ratings")).filter(({ Status }) => Status === "draft");
  expect(written).toMatchObject([{ Rater: manager, "Recorded by": hr }]);
});

step("R4 somebody with access but no part in it is refused, and sees the address Google gave", async () => {
  const [packet = ""] = await plumbline.createPackets([manager]);
  plumbline.host.share(packet, { email: outsider, role: "editor", as: hr });
  for (const view of ["home", "rate"]) {
    await open(packet, outsider, view);
    await page.getByRole("alert").getByText(outsider).waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  }
});
