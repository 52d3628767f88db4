/** One whole exercise in the shipped sidebar, 300 px wide and by keyboard: set up, kit, interview, debrief, decision, removal. */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { attributes, saying } from "../journey/smallOpening";
import { ann, bob } from "../journey/smallOrganisation";
import { newPage, openSidebar } from "../pages/openSidebar";
import { openPlumbline, type Plumbline } from "../plumbline";
import { type OnHost, openOnHost, tabTo } from "./openRoomPage";

const recruiter = "hr@example.com";

let plumbline: Plumbline;
let browser: Browser;
let sidebar: OnHost;
let page: Page;

beforeAll(async () => {
  plumbline = await openPlumbline();
  browser = await launchChromium();
});
afterAll(() => plumbline.host.close());

async function openView(file: string, as: string, view: string) {
  if (page) await page.context().close();
  sidebar = await openOnHost(browser, { plumbline, file, as, view, clock: view === "interview" });
  ({ page } = sidebar);
}
async function press(role: "button" | "checkbox" | "radio", name: string | RegExp) {
  await tabTo(sidebar, page.getByRole(role, { name }));
  await page.keyboard.press("Space");
}
async function type(label: string | RegExp, text: string) {
  await tabTo(sidebar, page.getByLabel(label, { exact: true }));
  await page.keyboard.insertText(text);
}
const fits = async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
};

test("R36 an exercise from the hub to the decision of two interviewers, and the candidate removed", async () => {
  await plumbline.call(plumbline.hub, recruiter, "setUp", { request: "hub" });
  await openView(plumbline.hub, recruiter, "newHiringFile");
  await type("Opening", "Product Manager, Payments");
  await type("Level", "IC2");
  await fits();
  await press("button", "Make the file");
  const link = page.getByRole("link", { name: "Open Hiring: Product Manager, Payments" });
  const file = /d\/([^/]+)\//.exec((await link.getAttribute("href"))!)![1]!;
  await fits();
  await openView(file, recruiter, "setUpHiring");
  await page.getByText("This file is for Product Manager, Payments.", { exact: false }).waitFor();
  await fits();
  await press("button", "Finish");
  await page.getByRole("heading", { name: "Ready for hiring" }).waitFor();
  await fits();
  await press("button", "Add candidates");
  await press("button", "Add a candidate");
  await type("Name", "Ada Ueda");
  await page.getByLabel("Day of the interviews").fill("2026-10-01");
  await type("Interviewers", `${ann}, ${bob}`);
  await type("Adjustments", "More time to read");
  await fits();
  await press("button", "Save");
  await fits();
  await page.getByText("not begun", { exact: true }).waitFor();
  await press("button", "Make or update 2 kits");
  await page.getByText("up to date").first().waitFor();
  await fits();

  const [kit, kitOfBob] = [ann, bob].map(
    (who) => plumbline.host.files().find(({ name }) => name.endsWith(`Payments, ${who}`))!.id,
  ) as [string, string];
  await openView(kit, ann, "interview");
  await press("button", "Ada Ueda");
  await page.getByText("More time to read").waitFor();
  await fits();
  await press("button", "On to the exercise");
  await press("button", "Start the time");
  await page.clock.fastForward("42:00");
  await page.getByRole("timer").getByText("42 minutes").waitFor();
  await page.getByText(/^Saved/).waitFor();
  await page.reload();
  await press("button", "Ada Ueda");
  await page.getByRole("timer").getByText("42 minutes").waitFor();
  await press("button", "After");
  await page.getByText("The time still runs. Submitted so, the scorecard says no time.").waitFor();
  await press("button", "During");
  await press("button", "Stop the time");
  await page.getByText(/^30 to 60 minutes/).waitFor();
  await press("checkbox", "Starts with an app, its sign-in or its screens");
  await type("Notes", "Drew three people first.");
  await fits();
  await press("button", "On to the scorecard");
  await press("button", "Submit");
  const missing = sidebar.page.getByRole("alert").getByRole("button");
  expect(await missing.allInnerTexts()).toEqual([
    ...attributes.flatMap((name) => [`${name}: a word`, `${name}: a line of evidence`]),
    "Can this person do the job",
    "Why",
  ]);
  const done = page.getByRole("progressbar", { name: "Done" });
  expect(await done.evaluate((bar: HTMLProgressElement) => [bar.value, bar.max])).toEqual([
    0,
    attributes.length + 2,
  ]);
  await missing.nth(2).press("Enter");
  await sidebar.press(" ");
  expect(await page.getByRole("group", { name: attributes[1]! }).getByRole("radio").first().isChecked()).toBe(
    true,
  );
  await missing.last().press("Enter");
  await page.getByLabel("Why", { exact: true }).and(page.locator(":focus")).waitFor();
  for (const name of attributes) {
    await tabTo(sidebar, page.getByRole("group", { name }).getByRole("radio").first());
    await sidebar.press("ArrowDown", "ArrowDown");
    await type(`${name}: what you saw`, "Named the nurse, and asked how many have a phone.");
  }
  await fits();
  await press("radio", "yes");
  await type("Why", "Went from people to requirements unaided.");
  expect(await done.evaluate((bar: HTMLProgressElement) => bar.value)).toBe(attributes.length + 2);
  await page.getByRole("button", { name: attributes[2]!, exact: true }).click();
  await page
    .getByRole("group", { name: attributes[2]! })
    .getByRole("radio")
    .first()
    .and(page.locator(":focus"))
    .waitFor();
  await press("button", "Submit");
  await page.getByText(/^Submitted /).waitFor();
  await fits();

  await openView(file, recruiter, "candidates");
  await page.getByText("being written", { exact: true }).waitFor();
  await press("button", "Ada Ueda");
  await page.getByText("not begun").waitFor();
  await fits();
  await tabTo(sidebar, page.locator("summary", { hasText: "Invitation" }));
  await page.keyboard.press("Space");
  const invitation = await page.getByLabel("Invitation").inputValue();
  for (const said of [
    "Dear Ada Ueda",
    "meet you on 1 October 2026",
    "5 minutes alone",
    "No preparation is needed",
    "deleted by 1 April 2027",
    "four washing machines",
  ])
    expect(invitation).toContain(said);
  await fits();
  const { cards } = await plumbline.call(kitOfBob, bob, "interviews", {});
  const second = { id: cards[0]!.id, said: saying("Sketch"), submit: true, seen: "", request: "second" };
  await plumbline.call(kitOfBob, bob, "saveScorecard", second);
  await press("button", "‹ Candidates");
  await page.getByText("to collect", { exact: true }).waitFor();
  await press("button", "Ada Ueda");
  await press("button", "Collect and compare");
  await page.getByRole("heading", { name: "Decision" }).waitFor();
  await page.getByText(/^One says mixed \(bob@example.com\); one says good/).waitFor();
  await fits();
  await press("radio", "make an offer");
  await sidebar.press("ArrowDown", "ArrowDown");
  await type("Reason", "Frames problems well, and knows it.");
  await type("Decided by", "Cleo Chief");
  await fits();
  await press("button", "Record the decision");
  await page.getByText(/^Decided on \d+ \w+ \d{4}: another interview/).waitFor();
  const written = await page.getByLabel("What was written").inputValue();
  for (const said of [
    "What was written about Ada Ueda",
    "Interviewer 2",
    "Sketch why",
    "Decision: another interview.",
  ])
    expect(written).toContain(said);
  expect(written).not.toContain("@");
  await fits();
  await press("button", "Plan another interview");
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Ada Ueda");
  expect(await page.getByLabel("Interviewers").inputValue()).toBe("");
  await press("button", "‹ Ada Ueda");
  await press("button", "Change the plan");
  await page.getByText("Scenario and interviewers stay as they are").waitFor();
  expect(await page.getByLabel("Interviewers").count()).toBe(0);
  await fits();
  await press("button", "‹ Ada Ueda");
  await press("button", "Remove");
  await page.getByText(/goes from this file and every kit/).waitFor();
  await press("button", "Remove for good");
  await page.getByText("Nobody yet.", { exact: false }).waitFor();
  const left = JSON.stringify(
    [file, kit, kitOfBob].map((id) =>
      plumbline.host.world.files.get(id)!.sheets.map(({ values }) => values.rows),
    ),
  );
  for (const word of ["Ada Ueda", "Named the nurse", "Sketch why", "Cleo Chief"])
    expect(left).not.toContain(word);
});

test("how far scorecards are is said in one call, from the day of the interviews on", async () => {
  const list = await newPage(browser);
  const day = (from: number) =>
    new Date(Date.now() + from * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  const one = { scenario: "", interviewers: [], adjustments: "", collectedAt: "", decision: "" as const };
  const rest = { reason: "", decidedBy: "", decidedOn: "", keepUntil: "", request: "", isPast: false };
  const candidates = [-2, -1, 0, 2].map((from) => ({
    ...one,
    ...rest,
    id: `${from}`,
    name: `C${from}`,
    on: day(from),
  }));
  const empty = { kits: [], scenarios: [], texts: [], decided: { all: 0, sameDay: 0 }, problems: [] };
  const value = { opening: "PM", level: "IC2", thinkMinutes: 5, sender: "", candidates, ...empty };
  const howFar = { "-1": "being written", "0": "to collect", "2": "not begun" };
  await openSidebar(list, {
    view: "candidates",
    stub: { answers: { listCandidates: { ok: true, value }, howFar: { ok: true, value: howFar } } },
  });
  await list.getByText("to collect").waitFor();
  const rows = await list.locator("ul.rows").first().locator("li .line").allInnerTexts();
  expect(rows.map((row) => row.split("\n").at(-1))).toEqual([
    "not collected",
    "being written",
    "to collect",
    "planned",
  ]);
  expect(
    await list.evaluate(() => window.stub.calls.filter(({ method }) => method === "howFar").length),
  ).toBe(1);
});
