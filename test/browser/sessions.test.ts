/** Planning sessions in the shipped sidebar, 300 px wide and by keyboard: conflicts by name, the split that avoids them, and taking one back. */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { openRating } from "../journey/smallOrganisation";
import { newPage, openSidebar } from "../pages/openSidebar";
import { hr, type Plumbline } from "../plumbline";
import { type OnHost, openOnHost, tabTo } from "./openRoomPage";

let plumbline: Plumbline;
let browser: Browser;
let sidebar: OnHost;
let page: Page;

beforeAll(async () => {
  plumbline = await openRating();
  browser = await launchChromium();
});
beforeEach(async () => {
  sidebar = await openOnHost(browser, { plumbline, file: plumbline.hub, as: hr, view: "sessions" });
  ({ page } = sidebar);
});
afterEach(() => page.context().close());
afterAll(() => plumbline.host.close());

async function press(role: "button" | "checkbox", name: string | RegExp) {
  await tabTo(sidebar, page.getByRole(role, { name }));
  await page.keyboard.press("Space");
}
async function type(label: string, text: string) {
  await tabTo(sidebar, page.getByLabel(label, { exact: true }));
  await page.keyboard.insertText(text);
}
const fits = async () =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
const sessions = async () => (await plumbline.call(plumbline.hub, hr, "listSessions", {})).sessions;

test("R1 a session with conflicts is planned in the parts that avoid them, and one is taken back", async () => {
  await press("button", "Plan a session");
  await type("Name", "Everybody");
  for (const grade of [2, 3, 4, 5]) await press("checkbox", new RegExp(`^Grade ${grade}`));
  await type("Facilitator", "chair@example.com");
  await press("button", /^Add those who rate these people/);
  const conflicts = page.locator(".trouble", { hasText: "conflicts" });
  await conflicts.getByText("Ann Archer takes part and is to be discussed.").waitFor();
  await conflicts.getByText("Bob Berg takes part at grade 5; Ann Archer is at grade 5.").waitFor();
  const parts = page.locator("ol li");
  expect(await parts.allInnerTexts()).toEqual([
    "1. About Lou Lund, Ida Ito and 2 others\nTaking part: chair@example.com, Cleo Chief, Ann Archer, Bob Berg",
    "2. About Ann Archer, Bob Berg\nTaking part: chair@example.com, Cleo Chief",
  ]);
  await fits();
  await press("button", "Save session");
  await page.getByText("Everybody: Ann Archer takes part and is to be discussed.").waitFor();
  expect(await sessions()).toEqual([]);
  await press("button", "Plan these 2 sessions");
  await page.getByRole("button", { name: "Everybody, grade 5" }).waitFor();
  expect((await sessions()).map(({ conflicts: left, people }) => [left, people.length])).toEqual([
    [[], 4],
    [[], 2],
  ]);
  await press("button", "Everybody, grade 5");
  await page.getByText("2 people in 20 minutes").waitFor();
  await fits();
  await page.locator("summary", { hasText: "Close the session" }).click();
  await press("button", "Close it");
  await page.getByText("Nothing was decided about 2 of its 2 people.").waitFor();
  await fits();
  await press("button", "Keep it open");
  await page.getByRole("button", { name: "Close it", exact: true }).waitFor();
  await press("button", "Remove the session");
  await page.getByRole("heading", { name: "Plan sessions" }).waitFor();
  expect((await sessions()).map(({ name }) => name)).toEqual(["Everybody, grades 2 to 4"]);
});

test("a closed session names whose case it can't hear any more, and leads to where it is decided", async () => {
  const closed = await newPage(browser);
  const plan = {
    id: "s1",
    name: "Grade 2",
    date: "",
    minutes: 60,
    facilitator: "chair@example.com",
    allowedBecause: "",
  };
  const people = { participants: [], people: ["000004"], conflicts: [], gone: [], opinions: [], notRated: 0 };
  const after = {
    url: "https://docs.google.com/spreadsheets/d/1/edit",
    needsUpdate: true,
    isStillShared: false,
    decided: 0,
    closedOn: "2026-11-12",
  };
  const session = { ...plan, ...people, ...after, sentBack: ["Ida Ito"], proposedAgain: ["Lou Lund"] };
  const value = { sessions: [session], inNoSession: [], problems: [] };
  await openSidebar(closed, { view: "sessions", stub: { answers: { listSessions: { ok: true, value } } } });
  await closed.getByRole("button", { name: "Grade 2" }).click();
  await closed.getByText("Not heard here any more, the case of Ida Ito, Lou Lund.").waitFor();
  expect(await closed.getByText("With its manager again").count()).toBe(0);
  await closed.getByText("Closed to chair@example.com.").waitFor();
  await closed.getByRole("button", { name: "Decide promotion cases" }).waitFor();
});
