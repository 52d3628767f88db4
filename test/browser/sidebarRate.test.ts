/** Rating in the sidebar alone: the form, its saving, and what it does when the server or somebody else gets in the way. */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { newPage, type Opening, openSidebar } from "../pages/openSidebar";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await newPage(browser);
});
afterAll(() => browser.close());

async function openReport(name: string, stub: Opening["stub"] = {}): Promise<void> {
  await openSidebar(page, { view: "rate", stub });
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name }).waitFor();
}

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const footerButton = (name: string) =>
  page.locator("footer").getByRole("button", { name, exact: true }).click();
const saves = () => page.evaluate(() => window.stub.calls.filter(({ method }) => method === "saveRating"));
const saved = (rating: string) =>
  page.evaluate((id) => window.stub.reports.find((report) => report.rating === id), rating);
const footer = () => page.getByRole("status").last();

test.each(["1", "5"])(
  "R6 R7 nothing is chosen before; a %s takes as many steps as any other mark, and needs its line",
  async (mark) => {
    await openReport("Siobhán Nguyễn");
    for (let criterion = 0; criterion < 4; criterion++) {
      expect(await page.getByRole("radio").count()).toBe(6);
      expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
      expect(await page.getByRole("textbox").inputValue()).toBe("");
      await page.keyboard.press(mark);
      await page.getByRole("textbox").fill(criterion < 3 ? "One line." : "");
      await footerButton(criterion < 3 ? "Next" : "Review");
    }
    expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(0);
    await page.getByText("Missing: one line of evidence").waitFor();
    await footerButton("Go to what is missing");
    await page.getByRole("textbox").fill("One line.");
    await footerButton("Review");
    await footerButton("Submit");
    await page.getByText("Submitted: Siobhán Nguyễn.").waitFor();
    const report = await saved("r1");
    expect(report?.criteria.map(({ assessment }) => assessment.mark)).toEqual(Array(4).fill(Number(mark)));
  },
);

test("after submitting, the next report is offered at once, before the list is read again", async () => {
  await openReport("Bartholomew Featherstonehaugh-Cholmondeley von Hohenlohe");
  await page.evaluate(() => {
    window.stub.slow = ["listReports"];
  });
  for (const last of [false, true]) {
    await page.keyboard.press("3");
    await page.getByRole("textbox").fill("One line.");
    await footerButton(last ? "Review" : "Next");
  }
  await footerButton("Submit");
  await footer().getByText("Submitted: Barth").waitFor({ state: "detached" });
  expect(await page.getByText("Submitted", { exact: true }).count()).toBe(3);
  expect(await page.locator("footer").getByRole("button").textContent()).toBe("Rate Siobhán Nguyễn");
});

test("“not observed” asks for its reason", async () => {
  await openReport("Siobhán Nguyễn");
  await page.getByRole("radio", { name: "Not observed, with a reason" }).check();
  await page.getByLabel("Why it was not observed").fill("Joined the project after launch.");
  await footer().getByText("Saved as a draft").waitFor();
  const report = await saved("r1");
  expect(report?.criteria[0]?.assessment).toEqual({
    mark: "not observed",
    evidence: "Joined the project after launch.",
  });
});

test("R25 both next steps are shown, the current track first", async () => {
  await openReport("Siobhán Nguyễn");
  await page.getByText("The next steps").click();
  const steps = await page.locator("details[open] h3").allTextContents();
  expect(steps).toEqual(["Staff PM · IC4", "Group PM · M4"]);
});

test("the number keys choose a mark, but not while writing", async () => {
  await openReport("Siobhán Nguyễn");
  await page.keyboard.press("4");
  expect(await page.getByRole("radio", { name: /^4/ }).isChecked()).toBe(true);
  await page.getByRole("textbox").pressSequentially("2 launches");
  expect(await page.getByRole("radio", { name: /^4/ }).isChecked()).toBe(true);
  expect(await page.getByRole("textbox").inputValue()).toBe("2 launches");
});

test("the chosen anchor shows in full, its neighbours while the scale has the focus", async () => {
  await openReport("Siobhán Nguyễn");
  await page.getByRole("radio", { name: /^3/ }).click();
  expect(await page.locator(".anchors p:visible strong").allTextContents()).toEqual(["2", "3", "4"]);
  await page.getByRole("textbox").focus();
  expect(await page.locator(".anchors p:visible strong").allTextContents()).toEqual(["3"]);
});

test("typing saves a draft by itself, once", async () => {
  await openReport("Siobhán Nguyễn");
  await page.getByRole("textbox").pressSequentially("Led the interviews.");
  await footer().getByText("Saved as a draft").waitFor();
  expect(await saves()).toHaveLength(1);
  expect((await saved("r1"))?.status).toBe("draft");
});

test("a draft opens again at the first criterion that is missing something", async () => {
  await openReport("Bartholomew Featherstonehaugh-Cholmondeley von Hohenlohe");
  await page.getByRole("heading", { name: "Leadership" }).waitFor();
  await press("Review");
  expect(await page.getByText("Missing: a mark and one line of evidence").count()).toBe(2);
});

test("offline: it says so, keeps the text, and “Try again” repeats the very same request", async () => {
  await openReport("Siobhán Nguyễn");
  await page.evaluate(() => {
    window.stub.losesReply = ["saveRating"];
  });
  await page.getByRole("textbox").fill("Led the interviews.");
  await footer().getByText("Not saved.").waitFor();
  await page.evaluate(() => {
    window.stub.losesReply = [];
  });
  await press("Try again");
  await footer().getByText("Saved as a draft").waitFor();
  const [first, second, ...others] = await saves();
  expect(second?.input).toEqual(first?.input);
  expect(others).toEqual([]);
  expect(await page.getByRole("textbox").inputValue()).toBe("Led the interviews.");
});

test("leaving an unsaved form does not lose it without asking", async () => {
  await openReport("Siobhán Nguyễn", {
    fails: { saveRating: "NetworkError: Connection failure due to HTTP 0" },
  });
  await page.getByRole("textbox").fill("Led the interviews.");
  await page.getByRole("button", { name: "‹ All reports" }).click();
  await page.getByRole("button", { name: "‹ Leave without saving" }).waitFor();
  expect(await page.getByRole("textbox").inputValue()).toBe("Led the interviews.");
});

test("saved elsewhere: both versions are shown, nothing typed is lost, the rater chooses", async () => {
  await openReport("Siobhán Nguyễn");
  await page.getByRole("radio").nth(2).check();
  await page.getByRole("textbox").fill("Mine.");
  await page.evaluate(() =>
    window.stub.saveElsewhere("r1", {
      "Hard skills": { mark: 5, evidence: "The other window." },
      Leadership: { mark: 2, evidence: "Only there." },
    }),
  );
  await press("Show both versions");
  await page.getByText("The other window.").waitFor();
  expect(await page.getByRole("textbox").inputValue()).toBe("Mine.");
  expect((await saved("r1"))?.criteria[0]?.assessment.evidence).toBe("The other window.");
  await press("Keep mine");
  await footer().getByText("Saved as a draft").waitFor();
  const byName = Object.fromEntries(
    ((await saved("r1"))?.criteria ?? []).map(({ name, assessment }) => [name, assessment]),
  );
  expect(byName["Hard skills"]).toEqual({ mark: 3, evidence: "Mine." });
  expect(byName.Leadership).toEqual({ mark: 2, evidence: "Only there." });
});

test("a submitted rating is shown, and withdrawn on request", async () => {
  await openReport("نور الحسيني");
  expect(await page.getByRole("radio").count()).toBe(0);
  await press("Withdraw");
  await page.getByRole("button", { name: "Submit" }).waitFor();
  expect((await saved("r3"))?.status).toBe("draft");
});

test("text from people is text, never markup", async () => {
  await openSidebar(page, { view: "rate" });
  await page.evaluate(() => {
    const [first] = window.stub.reports;
    if (first) Object.assign(first.person, { name: "<img src=x onerror=alert(1)>", timeInGrade: "<b>2</b>" });
    if (first) Object.assign(first, { returnedBecause: "<script>alert(1)</script>" });
  });
  await press("‹ Home");
  await press("Ratings");
  await page.getByRole("button", { name: "<img src=x onerror=alert(1)>", exact: true }).click();
  await page.getByText("HR returned this rating: <script>alert(1)</script>").waitFor();
  expect(await page.locator("main img, main script, main b").count()).toBe(0);
});
