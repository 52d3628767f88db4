/** A colleague and a partner on the shipped page, 300 px wide and by keyboard: notes written apart, handed in, shown, a plan. */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { shippedReadiness } from "../../src/content/readiness";
import { openPlumbline, type Plumbline } from "../plumbline";
import { type OnHost, openOnHost, tabTo } from "./openRoomPage";

const kim = "kim@example.com";
const ola = "ola@example.com";
const names = { name: "Kim Nguyễn-Featherstonehaugh", partnerName: "Ola Brandt" };
const habits = shippedReadiness.habits.map(({ name }) => name);

let plumbline: Plumbline;
let browser: Browser;
let sidebar: OnHost;
let page: Page;
let shared: string;

beforeAll(async () => {
  plumbline = await openPlumbline();
  shared = plumbline.host.createFile({ name: "Kim into product", as: kim }).id;
  browser = await launchChromium();
});
afterAll(() => plumbline.host.close());

async function openView(file: string, as: string, view: string) {
  if (page) await page.context().close();
  sidebar = await openOnHost(browser, { plumbline, file, as, view });
  ({ page } = sidebar);
}
async function press(name: string) {
  await tabTo(sidebar, page.getByRole("button", { name }));
  await page.keyboard.press("Space");
}
async function type(label: string | RegExp, text: string) {
  await tabTo(sidebar, page.getByLabel(label, { exact: true }));
  await page.keyboard.insertText(text);
}
/** Says it, in the width of the sidebar. */
async function fits(says: string | RegExp) {
  await page.getByText(says).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
}
const notesOf = async (who: string) =>
  /d\/([^/]+)\//.exec((await plumbline.call(shared, who, "readiness", {})).mine.notesUrl)![1]!;

test("R37 two write apart, see nothing of each other before both have handed in, and make a plan", async () => {
  await openView(shared, kim, "setUpReadiness");
  await type("Your name", names.name);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  await press("Set up");
  await fits("Choose what your work is nearest to.");
  await tabTo(sidebar, page.getByRole("radio", { name: "Engineering" }));
  await sidebar.press("ArrowDown");
  await type("Your partner’s name", names.partnerName);
  await type("Your partner’s address", ola);
  await fits("Your manager is not told");
  await press("Set up");
  await fits("share this file with your partner alone");
  await press("Go on");
  await fits("can’t open this file yet");
  plumbline.host.share(shared, { email: ola, role: "editor" });
  await press("Make my notes");
  await fits("Your notes are made.");

  await openView(await notesOf(kim), kim, "myNotes");
  await fits(/^For the round begun on \d+ \w+ \d{4}\./);
  expect(await page.getByRole("link", { name: "Open the file we share" }).getAttribute("href")).toContain(
    shared,
  );
  await press("Submit my notes");
  await fits("9 parts are not written yet. “Nothing seen yet” is an answer.");
  await press(habits[0]!);
  await fits("Cases that others could not settle are settled here");
  await type("What did you do, when, and who saw it?", "Settled the import cases in May; Ines saw it.");
  await press("Next");
  for (const name of habits.slice(1)) {
    await page.getByRole("heading", { name }).waitFor();
    await press("Nothing seen yet");
  }
  await fits("What is hard to learn here.");
  await press("Next");
  await type("What would help you next?", "Joining two customer briefings.");
  await page.getByText(/^Saved/).waitFor();
  await press("All parts");
  await fits("Settled the import cases in May");
  await press("Submit my notes");
  await fits("What you wrote can’t be changed afterwards.");
  await press("Keep writing");
  await press("Submit my notes");
  expect((await plumbline.call(await notesOf(kim), kim, "notes", {})).status).not.toBe("submitted");
  await press("Yes, submit them");
  await fits("Submitted, and they stay as they are.");

  await openView(shared, kim, "readiness");
  await press("Hand in");
  await fits("has not yet, and sees nothing of yours until then");

  await openView(shared, ola, "readiness");
  await fits("reads what you write once both of you have handed in, and not before");
  expect(await page.locator("body").innerText()).not.toContain("import cases");
  await press("Make my notes");
  await page.getByText("Your notes are made.").waitFor();
  const { savedAt } = await plumbline.call(await notesOf(ola), ola, "notes", {});
  const written = {
    evidence: Object.fromEntries(habits.map((name) => [name, "Grouped a month of cases by their cause."])),
    expertise: "",
    next: "A quarter beside a product manager.",
  };
  const input = { written, submit: true, seen: savedAt, request: "olas" };
  await plumbline.call(await notesOf(ola), ola, "saveNotes", input);
  await press("Look again");
  await press("Hand in");
  await press("Show my words");
  await fits("has not shown theirs yet");

  await openView(shared, kim, "readiness");
  await press("Show my words");
  await fits("A quarter beside a product manager.");
  await fits("Settled the import cases in May; Ines saw it.");
  await press("Steps and plan");
  await fits("Once you have read each other’s words");
  await fits("If this is not your first round, open the file of the last one beside this");
  await fits("What you showed in an earlier round stays shown until you take it back");
  await press("Write the plan");
  await type("What happens next, and who helps with it", "Backs up Ines in the pricing study.");
  await page.getByLabel("We talk again on").fill("2024-12-01");
  await fits("This day is over: choose the next one.");
  await page.getByLabel("We talk again on").fill("2099-12-01");
  await page.getByText(/^Saved/).waitFor();
  expect(await page.getByText("This day is over").count()).toBe(0);
  await fits("Both of you can change it.");
  await press("Done");
  await press("Join customer briefings and stay silent");
  await page.getByLabel("By").fill("2024-11-20");
  await fits("This day is over: choose another, or say when it was done.");
  await type("What came of it", "Two briefings; the wish for reminders came up in both.");
  await fits("Your partner reads it.");
  await press("Save");
  await page.getByText("was due 20 November 2024").waitFor();
  await press("Show somebody what helps me next");
  await type("To whom (address)", "head@example.com");
  await type("What helps me next", "A piece of research with an end.");
  await fits("They read exactly this.");
  await press("Show it");
  await page.getByText("Take back").waitFor();
  await fits("You talk again on 1 December 2099.");
  await press("Take my evidence along");
  await fits("HR opens a file of your own once you are in product.");
  expect(await page.getByLabel("2 entries").inputValue()).toContain(
    "Join customer briefings and stay silent: Two",
  );

  await openView(shared, ola, "stepsAndPlan");
  await fits("Two briefings; the wish for reminders came up in both.");
  for (const name of ["Take back", "Add something of my own", "Take my evidence along"])
    expect(await page.getByRole("button", { name }).count()).toBe(0);
  await openView(shared, ola, "habits");
  await tabTo(sidebar, page.locator("summary", { hasText: habits[1] }));
  await page.keyboard.press("Space");
  await fits("Grouped a month of cases by the problem behind them");
});
