/** Rating in the sidebar alone: the form, its saving, and what it does when the server or somebody else gets in the way. */

import { newPage, type Opening, openSidebar } from "../pages/openSidebar";
import { sampleTasks } from "../pages/sampleAnswers";
import { browser, page, press } from "../pages/sidebarPage";

async function openReport(name: string, stub: Opening["stub"] = {}): Promise<void> {
  await openSidebar(page, { view: "rate", stub });
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name }).waitFor();
  // While the expectations are read there is a title, and nothing that answers to a key.
  await page.locator("footer").waitFor();
}

const footerButton = (name: string) =>
  page.locator("footer").getByRole("button", { name, exact: true }).click();
const saves = () => page.evaluate(() => window.stub.calls.filter(({ method }) => method === "saveRating"));
const saved = (rating: string) =>
  page.evaluate((id) => window.stub.tasks.find((task) => task.rating === id), rating);
const evidence = () => page.locator(".evidence > textarea");
/** Texts that wait for their save; what was read is not among them. */
const kept = () =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith("plumbline read ")));
const names = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];
const footer = () => page.locator("footer").getByRole("status");

test.each(["1", "5"])(
  "R6 R7 nothing is chosen before; a %s takes as many steps as any other mark, and needs its line",
  async (mark) => {
    await openReport("Siobhán Nguyễn");
    for (let criterion = 0; criterion < 4; criterion++) {
      await page.getByRole("heading", { level: 2, name: names[criterion]! }).waitFor();
      expect(await page.getByRole("radio").count()).toBe(6);
      expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
      expect(await page.getByRole("textbox").first().inputValue()).toBe("");
      await page.keyboard.press(mark);
      await evidence().fill(criterion < 3 ? "One line." : "");
      await footerButton(criterion < 3 ? "Next" : "Review");
    }
    expect(await page.getByRole("button", { name: /^Submit/ }).count()).toBe(0);
    await page.getByText("Missing: one line of evidence").waitFor();
    await footerButton("Go to what is missing");
    const review = page.getByRole("navigation").getByRole("button", { name: "Review" });
    const weight = () => review.evaluate((button) => getComputedStyle(button).fontWeight);
    expect(await weight()).toBe("400");
    await evidence().fill("One line.");
    // Nothing is missing any more, and the one page to read it all stands out.
    expect(await weight()).toBe("600");
    await footerButton("Submit and rate next");
    await page.getByText("Submitted: Siobhán Nguyễn").waitFor();
    const report = await saved("r1");
    expect(report?.status).toBe("submitted");
    expect(Object.values(report!.said.assessments).map((one) => one.mark)).toEqual(
      Array(4).fill(Number(mark)),
    );
  },
);

test("submitting opens the next report at once and goes on behind it; the list says so", async () => {
  await openReport("Bartholomew Featherstonehaugh-Cholmondeley von Hohenlohe");
  await page.evaluate(() => {
    window.stub.slow = ["saveRating"];
  });
  await page.keyboard.press("3");
  await evidence().fill("One line.");
  await footerButton("Next");
  await page.keyboard.press("3");
  await evidence().fill("One line.");
  await footerButton("Submit and rate next");
  await page.getByRole("heading", { name: "Siobhán Nguyễn" }).waitFor();
  await page.getByText(/^Submitting: Bartholomew/).waitFor();
  await page.getByRole("button", { name: "‹ All reports" }).click();
  await page.getByText("Submitting…").waitFor();
});

test("after the last report the list says that the work is done; a shared profile is opened by choice", async () => {
  const [first, second, , , profile] = sampleTasks();
  const ready = { ...first!, said: { ...first!.said, assessments: { ...second!.said.assessments } } };
  for (const name of names)
    Object.assign(ready.said.assessments, { [name]: { mark: 3, reason: "", evidence: "One line." } });
  await openReport("Siobhán Nguyễn", { tasks: [ready, profile!] });
  await page.getByRole("navigation").getByRole("button", { name: "Review" }).click();
  await footerButton("Submit");
  await page.getByText("Everybody you were asked for is submitted. Thank you.").waitFor();
  expect(await page.locator("footer").getByRole("button").allTextContents()).toEqual([
    `Rate ${profile!.name}`,
  ]);
});

test("what the person wrote is counted in the list and stands under a submitted rating, too", async () => {
  const [, , submitted] = sampleTasks();
  const words = {
    id: "w1",
    kind: "evidence",
    date: "2026-09-30",
    criterion: "Leadership",
    link: "",
  } as const;
  const own = [{ ...words, text: "I led the pricing change." }];
  const task = { ...submitted!, said: { ...submitted!.said, own } };
  await openSidebar(page, { view: "rate", stub: { tasks: [task] } });
  await page.getByText("own entries: 1").waitFor();
  await page.getByRole("button", { name: task.name, exact: true }).click();
  await page.getByText("Own entries (1)").click();
  await page.getByText("I led the pricing change.").waitFor();
});

test("a submission that HR's closing overtook is said by name, with the reason, and its text stays", async () => {
  await openReport("Bartholomew Featherstonehaugh-Cholmondeley von Hohenlohe");
  const message =
    "Ratings can be saved while the cycle is in Rating. Now it is in Pre-read: rating is closed.";
  await page.evaluate((text) => {
    window.stub.answers = {
      saveRating: { ok: false, problems: [{ code: "cycle.notRating", message: text }] },
    };
  }, message);
  for (const button of ["Next", "Submit and rate next"]) {
    await page.keyboard.press("3");
    await evidence().fill("Led the search project.");
    await footerButton(button);
  }
  await page
    .getByText("Not saved:")
    .getByRole("button", { name: /^Bartholomew/ })
    .click();
  await page.locator("main .in-view").getByText(message).waitFor();
  expect(await page.getByText("Led the search project.").count()).toBe(2);
});

const refusesSaves = {
  answers: {
    saveRating: {
      ok: false as const,
      problems: [
        { code: "cycle.notRating", message: "Rating is over, and HR reads what was submitted. ".repeat(3) },
      ],
    },
  },
};

test("whoever goes back from a form that was refused reads in the list that rating is closed", async () => {
  await openReport("Siobhán Nguyễn", refusesSaves);
  await evidence().fill("One line.");
  await footer().getByText("Not saved.").waitFor();
  await page.evaluate(() => {
    const tasks = window.stub.tasks.map((task) => ({ ...task, canRate: false }));
    const list = { whyNot: "Rating is closed.", due: "", tasks, unread: [], givenAway: [], problems: [] };
    Object.assign(window.stub.answers, { listReports: { ok: true, value: { ...list, scale: [] } } });
  });
  await press("‹ All reports");
  await page.getByText("Rating is closed.").waitFor();
  await page.getByText("Not saved:").getByRole("button", { name: "Siobhán Nguyễn" }).click();
  // What was typed stays to be read and copied, and is not called part of the rating.
  await page
    .locator(".note", { hasText: "Typed here and not in this rating" })
    .getByText("Hard skills: One line.")
    .waitFor();
  expect(await page.locator("li").getByText("One line.").count()).toBe(0);
});

test("R31 R32 a row that can't be read any more leaves its form open: one types on, and reads why it is not saved", async () => {
  await openReport("Siobhán Nguyễn");
  await evidence().fill("Led the interviews.");
  await footer()
    .getByText(/^Saved \d/)
    .waitFor();
  const message =
    'Sheet "Ratings", row 2, column "Hard skills": expected a whole number 1 to 5, found "3.5".';
  await page.evaluate((text) => {
    window.stub.tasks = window.stub.tasks.filter(({ rating }) => rating !== "r1");
    window.stub.answers = { saveRating: { ok: false, problems: [{ code: "ratings.mark", message: text }] } };
    dispatchEvent(new Event("focus"));
  }, message);
  await page.waitForFunction(
    () => window.stub.calls.filter(({ method }) => method === "listReports").length > 1,
  );
  await evidence().pressSequentially(" Ten of them.");
  await footer().getByText(message).waitFor();
  expect(await evidence().inputValue()).toBe("Led the interviews. Ten of them.");
  await press("‹ All reports");
  await page.getByText("Not saved:").getByRole("button", { name: "Siobhán Nguyễn" }).click();
  expect(await evidence().inputValue()).toBe("Led the interviews. Ten of them.");
});

test("a button keeps its place under the pointer, whatever the status says meanwhile", async () => {
  await openReport("Siobhán Nguyễn", refusesSaves);
  await evidence().fill("One line.");
  const box = (await page.locator("footer .primary").boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 4);
  await page.mouse.down();
  await footer().getByText("Not saved.").waitFor();
  await page.mouse.up();
  await page.getByRole("heading", { name: "Cross-functionality" }).waitFor();
});

test("300 × 560: why it is not saved stands above the buttons, and the field being typed into above that", async () => {
  const small = await newPage(browser);
  await small.setViewportSize({ width: 300, height: 560 });
  await openSidebar(small, { view: "rate", stub: refusesSaves });
  await small.getByRole("button", { name: /^Bartholomew/ }).click();
  await small.locator("footer").waitFor();
  await small.keyboard.press("3");
  await small.keyboard.insertText("Led the search project.");
  await small.locator("footer").getByText("Not saved.").waitFor();
  const field = small.locator(".evidence > textarea");
  const isInView = async () => {
    const [text, bar] = [(await field.boundingBox())!, (await small.locator("footer").boundingBox())!];
    return text.y >= 0 && text.y + text.height <= bar.y;
  };
  while (!(await isInView())) await small.evaluate(() => new Promise(requestAnimationFrame));
  await small.close();
});

test("R31 Google lets the sidebar in no more while a form is open: the way out stands above the marks, and the text goes on", async () => {
  const stub = { fails: { saveRating: "ScriptError: PERMISSION_DENIED" } };
  await openReport("Siobhán Nguyễn", stub);
  await page.keyboard.press("4");
  await evidence().fill("Led the interviews.");
  const note = page.locator(".reading").getByRole("alert");
  await note.getByText("Open this file in a browser profile or private window").waitFor();
  await note.getByText("What you typed is kept in this browser for seven days.").waitFor();
  await evidence().pressSequentially(" Ten of them.");
  await page.evaluate(() => {
    window.stub.fails = {};
    dispatchEvent(new Event("online"));
  });
  await footer()
    .getByText(/^Saved \d/)
    .waitFor();
  expect((await saved("r1"))?.said.assessments["Hard skills"]?.evidence).toBe(
    "Led the interviews. Ten of them.",
  );
  expect(await note.count()).toBe(0);
});

test("while the last one is on its way, or could not be submitted, nobody is thanked for everything", async () => {
  const [draft] = sampleTasks();
  const stub = { tasks: [draft!], fails: { saveRating: "NetworkError: Connection failure due to HTTP 0" } };
  await openSidebar(page, { view: "rate", stub });
  await page.locator("footer button").click();
  for (const name of names) {
    await page.getByRole("heading", { level: 2, name }).waitFor();
    await page.keyboard.press("3");
    await evidence().fill("Led the search project.");
    await page.locator("footer .primary").click();
  }
  await page.getByText("Not submitted yet:").waitFor();
  expect(await footer().textContent()).toBe("");
  await page.evaluate(() => {
    window.stub.fails = {};
    dispatchEvent(new Event("online"));
  });
  await footer().getByText("Everything is submitted. Thank you.").waitFor();
});

test("whoever could not be saved stays named while it is tried again", async () => {
  await openReport("Siobhán Nguyễn", refusesSaves);
  await evidence().fill("One line.");
  await press("‹ All reports");
  await page.getByText("Not saved:").waitFor();
  await page.evaluate(() => {
    window.stub.slow = ["saveRating"];
    dispatchEvent(new Event("online"));
  });
  await page.waitForFunction(() => window.stub.calls.at(-1)?.method === "saveRating");
  expect(await page.getByText("Not saved:").count()).toBe(1);
  await page.getByText("Not saved", { exact: true }).waitFor();
});

test("Open wide saves first and leaves the sidebar at its list; what the dialog saved is there on coming back", async () => {
  await openReport("Siobhán Nguyễn");
  await evidence().fill("Led the interviews.");
  await press("Open wide");
  await press("Siobhán Nguyễn");
  expect((await saved("r1"))?.said.assessments["Hard skills"]?.evidence).toBe("Led the interviews.");
  const opened = await page.evaluate(() => window.stub.calls.find(({ method }) => method === "showWide"));
  expect(opened?.input).toEqual({ shown: ["rate", "r1"] });
  await page.evaluate(() => {
    window.stub.saveElsewhere("r1", { "Hard skills": { mark: 4, evidence: "Led ten interviews." } });
    dispatchEvent(new Event("focus"));
  });
  await page.getByRole("radio", { name: /^4/, checked: true }).waitFor();
  expect(await evidence().inputValue()).toBe("Led ten interviews.");
});

test("R25 the wide form opens at its report, with every text in view beside the scale", async () => {
  const wide = await newPage(browser);
  await wide.setViewportSize({ width: 800, height: 640 });
  await wide.addInitScript(() => Object.assign(window, { plumblineWide: ["r1"] }));
  await openSidebar(wide, { view: "rate" });
  const reading = wide.getByRole("region", { name: "What to read" });
  for (const text of ["Seen when", "Staff PM · IC4", "Group PM · M4", "Numbers"])
    await reading.getByRole("heading", { name: text }).waitFor();
  const [text, scale] = [(await reading.boundingBox())!, (await wide.locator(".scale").boundingBox())!];
  expect(text.x + text.width).toBeLessThan(scale.x);
  const field = (await wide.locator(".evidence > textarea").boundingBox())!;
  const bar = (await wide.locator("footer").boundingBox())!;
  expect(field.y + field.height).toBeLessThan(bar.y);
  expect(await wide.getByRole("button", { name: "Open wide" }).count()).toBe(0);
  await wide.close();
});

test("“not observed” asks for its reason", async () => {
  await openReport("Siobhán Nguyễn");
  await page.getByRole("radio", { name: "Not observed, with a reason" }).check();
  await page.getByLabel("Why it was not observed").fill("Joined the project after launch.");
  await footer()
    .getByText(/^Saved \d/)
    .waitFor();
  const report = await saved("r1");
  expect(report?.said.assessments["Hard skills"]).toEqual({
    mark: "not observed",
    evidence: "Joined the project after launch.",
  });
});

test("an expectation that was opened in this cycle folds to two lines, also in a page opened later; the rest stand open", async () => {
  const folded = () => page.locator(".reading.folded").count();
  const again = async () => {
    await openSidebar(page, { view: "rate", keeps: true });
    await press("Siobhán Nguyễn");
    await page.locator("footer").waitFor();
  };
  await openReport("Siobhán Nguyễn");
  expect(await folded()).toBe(0);
  await again();
  expect(await folded()).toBe(1);
  await page.getByRole("button", { name: /^2 Cross-functionality/ }).click();
  expect(await folded()).toBe(0);
  // In the next cycle all of it is read anew.
  await page.evaluate(() => {
    const [key = ""] = Object.keys(localStorage).filter((one) => one.startsWith("plumbline read "));
    localStorage.setItem(key, localStorage.getItem(key)!.replace("2026 autumn", "2026 spring"));
  });
  await again();
  expect(await folded()).toBe(0);
});

test("R25 both next steps are a tap away, the current track first", async () => {
  await openReport("Siobhán Nguyễn");
  const buttons = page.getByRole("group", { name: "What to read" }).getByRole("button");
  expect(await buttons.allTextContents()).toEqual(["IC3", "Seen when", "Staff PM", "Group PM", "Numbers"]);
  await press("Group PM");
  await page.getByRole("region", { name: "Group PM" }).getByText("M4").waitFor();
});

test("R8 what was reached of a benchmark and the goal for the next cycle are kept as evidence, and change there", async () => {
  await openReport("Siobhán Nguyễn");
  const lines = () =>
    page.evaluate(() =>
      window.stub.tasks[0]!.said.evidence.filter(({ kind }) => kind === "benchmark").map(({ text }) => text),
    );
  await press("Numbers");
  await page.getByLabel("Reached").first().fill("3");
  await page.getByLabel("Goal for next cycle").first().fill("6");
  await press("Keep");
  await page.getByText("Kept with the evidence.").waitFor();
  await page.getByLabel("Reached").first().fill("4");
  await press("Keep");
  await page.getByText("Kept with the evidence.").waitFor();
  expect(await lines()).toEqual([expect.stringMatching(/: 4; goal for the next cycle: 6$/)]);
});

test("a number key chooses a mark and goes on to the evidence; there it is a digit", async () => {
  await openReport("Siobhán Nguyễn");
  await page.keyboard.press("4");
  await page.getByRole("radio", { name: /^4/, checked: true }).waitFor();
  await page.keyboard.type("2 launches");
  expect(await evidence().inputValue()).toBe("2 launches");
  expect(await page.getByRole("radio", { name: /^4/ }).isChecked()).toBe(true);
});

test("a digit that corrects a mark is offered as one, and is no evidence", async () => {
  await openReport("Siobhán Nguyễn");
  await page.keyboard.press("5");
  await page.getByRole("radio", { name: /^5/, checked: true }).waitFor();
  await page.keyboard.type("3");
  await press("Mark 3 instead");
  await page.getByRole("radio", { name: /^3/, checked: true }).waitFor();
  expect(await evidence().inputValue()).toBe("");
  expect(await evidence().evaluate((field) => field === document.activeElement)).toBe(true);
});

test("a press on a mark goes on to the evidence, the arrow keys stay on the scale", async () => {
  await openReport("Siobhán Nguyễn");
  await page.getByText("Growing into it").click();
  expect(await evidence().evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole("radio", { name: /^2/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("radio", { name: /^4/, checked: true }).count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
  await page.keyboard.press("Enter");
  expect(await evidence().evaluate((field) => field === document.activeElement)).toBe(true);
});

test("from the line one presses a mark as slowly as one likes: it stays under the pointer, and is chosen", async () => {
  await openReport("Siobhán Nguyễn");
  for (const mark of ["4", "2"]) {
    const radio = page.getByRole("radio", { name: new RegExp(`^${mark} `) });
    await evidence().click();
    await page.keyboard.type("Led it. ");
    const before = (await radio.boundingBox())!;
    await page.mouse.move(before.x + 6, before.y + 6);
    await page.mouse.down();
    await page.waitForTimeout(400);
    expect((await radio.boundingBox())!.y).toBe(before.y);
    await page.mouse.up();
    expect(await radio.isChecked()).toBe(true);
  }
});

test("a tap on a mark goes on to the evidence as a press does", async () => {
  const context = await browser.newContext({ viewport: { width: 300, height: 720 }, hasTouch: true });
  const tablet = await context.newPage();
  await openSidebar(tablet, { view: "rate" });
  await tablet.getByRole("button", { name: "Siobhán Nguyễn", exact: true }).tap();
  await tablet.getByText("Growing into it").tap();
  await tablet.getByRole("radio", { name: /^2/, checked: true }).waitFor();
  await tablet.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await context.close();
});

test("R6 the anchors are in view before a mark is chosen; then the chosen one alone, in full", async () => {
  await openReport("Siobhán Nguyễn");
  const anchors = () =>
    page
      .locator(".anchor")
      .evaluateAll((all) => all.filter((one) => one.clientHeight || one.getClientRects().length).length);
  expect(await anchors()).toBe(5);
  await page.getByText("As expected").click();
  expect(await anchors()).toBe(1);
  await page.getByText("This is the mark for good work at this level.").waitFor();
});

test("the mark of the last cycle appears only after the own mark", async () => {
  await openReport("Siobhán Nguyễn");
  expect(await page.getByText("last cycle").count()).toBe(0);
  await page.keyboard.press("2");
  await page.getByText("last cycle 3").waitFor();
});

test("typing saves a draft by itself, once", async () => {
  await openReport("Siobhán Nguyễn");
  await evidence().fill("Led the interviews.");
  await footer()
    .getByText(/^Saved \d/)
    .waitFor();
  expect(await saves()).toHaveLength(1);
  expect((await saved("r1"))?.status).toBe("draft");
});

test("a draft opens again at the first criterion that is missing something", async () => {
  await openReport("Bartholomew Featherstonehaugh-Cholmondeley von Hohenlohe");
  await page.getByRole("heading", { name: "Leadership" }).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Review" }).click();
  expect(await page.getByText("Missing: a mark and one line of evidence").count()).toBe(2);
});

test("a lost reply is asked for again by itself, under the very same request", async () => {
  await openReport("Siobhán Nguyễn");
  await page.evaluate(() => {
    window.stub.losesReply = ["saveRating"];
  });
  await evidence().fill("Led the interviews.");
  await footer().getByText("Not saved. The connection is gone").waitFor();
  await page.evaluate(() => {
    window.stub.losesReply = [];
  });
  await footer()
    .getByText(/^Saved \d/)
    .waitFor();
  const asked = (await saves()).map(({ input }) => input);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked).toEqual(asked.map(() => asked[0]));
  expect(await evidence().inputValue()).toBe("Led the interviews.");
});

test("R31 what could not be saved survives a closed page, and is sent when the list opens again", async () => {
  const stub = { fails: { saveRating: "NetworkError: Connection failure due to HTTP 0" } };
  await openReport("Siobhán Nguyễn", stub);
  await page.keyboard.press("4");
  await evidence().fill("Led the interviews.");
  await page.getByRole("button", { name: "‹ All reports" }).click();
  await page.getByText("Not saved", { exact: true }).waitFor();
  await openSidebar(page, { view: "rate", keeps: true });
  await page.getByText("Draft, 1 of 4").waitFor();
  await press("Siobhán Nguyễn");
  await page.getByRole("button", { name: /^1 Hard skills/ }).click();
  expect(await evidence().inputValue()).toBe("Led the interviews.");
  await footer().getByText("with what you had typed before").waitFor();
  const report = await saved("r1");
  expect(report?.said.assessments["Hard skills"]).toEqual({ mark: 4, evidence: "Led the interviews." });
  expect(await kept()).toEqual([]);
});

test.each([
  [
    "while something is not saved the browser asks before the page goes",
    { saveRating: "NetworkError: HTTP 0" },
    1,
  ],
  ["once all is saved the page goes unasked", {}, 0],
])("R31 %s", async (_, fails, asked) => {
  await openReport("Siobhán Nguyễn", { fails });
  await page.keyboard.press("4");
  await evidence().fill("Led the interviews.");
  await footer()
    .getByText(asked ? "Not saved" : /^Saved/)
    .first()
    .waitFor();
  const questions: string[] = [];
  page.once("dialog", (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(questions).toEqual(asked ? ["beforeunload"] : []);
});

test("R31 what was typed just before its tab crashes is there in the next one", async () => {
  const context = await page
    .context()
    .browser()!
    .newContext({ viewport: { width: 300, height: 720 } });
  const crashing = await context.newPage();
  const stub = { fails: { saveRating: "NetworkError: Connection failure due to HTTP 0" } };
  await openSidebar(crashing, { view: "rate", stub });
  await crashing.getByRole("button", { name: "Siobhán Nguyễn", exact: true }).click();
  await crashing.locator("footer").waitFor();
  await crashing.locator(".evidence > textarea").fill("Led the interviews.");
  const crash = crashing.waitForEvent("crash");
  (await context.newCDPSession(crashing)).send("Page.crash").catch(() => {});
  await crash;
  const next = await context.newPage();
  // Another tab's text is taken over once that tab has been silent for some seconds.
  await next.addInitScript(() => {
    const { now } = Date;
    Date.now = () => now() + 10_000;
  });
  await openSidebar(next, { view: "rate", keeps: true });
  await next.getByRole("button", { name: "Siobhán Nguyễn", exact: true }).click();
  await next.getByText("with what you had typed before").waitFor();
  expect(await next.locator(".evidence > textarea").inputValue()).toBe("Led the interviews.");
  await context.close();
});

test("R31 a text kept while another window saved the same line is not overtaken, and overtakes nothing", async () => {
  const stub = { fails: { saveRating: "NetworkError: Connection failure due to HTTP 0" } };
  await openReport("Siobhán Nguyễn", stub);
  await evidence().fill("Mine.");
  await footer().getByText("Not saved.").waitFor();
  const tasks = await page.evaluate(() =>
    window.stub.tasks.map((task) =>
      task.rating === "r1"
        ? {
            ...task,
            savedAt: "2026-10-06T11:00:00Z",
            said: {
              ...task.said,
              assessments: {
                ...task.said.assessments,
                "Hard skills": { mark: 5 as const, evidence: "Theirs." },
              },
            },
          }
        : task,
    ),
  );
  await openSidebar(page, { view: "rate", keeps: true, stub: { tasks } });
  await press("Siobhán Nguyễn");
  await page.getByText("Both windows changed this").waitFor();
  expect((await saved("r1"))?.said.assessments["Hard skills"]?.evidence).toBe("Theirs.");
  await press("Keep mine: Here");
  await footer()
    .getByText(/^Saved \d/)
    .waitFor();
  expect((await saved("r1"))?.said.assessments["Hard skills"]?.evidence).toBe("Mine.");
});

test("R31 what was kept for more than seven days is removed, whichever page kept it", async () => {
  await openSidebar(page, { view: "rate" });
  await page.evaluate(() => {
    const old = { value: {}, base: {}, seen: "", at: Date.now() - 8 * 24 * 3_600_000 };
    for (const place of ["file ann rating r9 tab", "room 0123456789abcdef", "read file ann"])
      localStorage.setItem(`plumbline ${place}`, JSON.stringify(old));
    localStorage.setItem("another add-on", "1");
  });
  await openSidebar(page, { view: "rate", keeps: true });
  await page.getByText("Siobhán Nguyễn").first().waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["another add-on"]);
});

test("R31 where the browser keeps nothing, the form says so", async () => {
  await openReport("Siobhán Nguyễn");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new Error("no storage");
    };
    window.stub.slow = ["saveRating"];
  });
  await evidence().fill("Led");
  await footer().getByText("Not saved yet. Wait for Saved before you close").waitFor();
});

test("two windows: mine and theirs stand side by side where one types, the difference marked; the rater chooses", async () => {
  await openReport("Siobhán Nguyễn");
  await page.evaluate(() =>
    window.stub.saveElsewhere("r1", {
      "Hard skills": { mark: 5, evidence: "Led the interviews in June." },
      Leadership: { mark: 2, evidence: "Only there." },
    }),
  );
  await page.getByRole("radio").nth(2).check();
  await evidence().fill("Led the interviews in May.");
  await page.getByText("Both windows changed this").waitFor();
  expect(await page.locator(".versions mark").allTextContents()).toEqual([
    "3 As expected",
    "May.",
    "5 At the next level",
    "June.",
  ]);
  const [mine, theirs] = await page
    .locator(".versions h3")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(mine).toBe(theirs);
  expect(await evidence().inputValue()).toBe("Led the interviews in May.");
  expect((await saved("r1"))?.said.assessments["Hard skills"]?.evidence).toBe("Led the interviews in June.");
  await press("Keep mine: Here");
  await footer()
    .getByText(/^Saved \d/)
    .waitFor();
  const said = (await saved("r1"))?.said.assessments;
  expect(said?.["Hard skills"]).toEqual({ mark: 3, evidence: "Led the interviews in May." });
  expect(said?.Leadership).toEqual({ mark: 2, evidence: "Only there." });
});

test("the bar neither grows nor moves a button when “More below” comes: who presses just then presses it", async () => {
  const more = page.getByText("More below");
  const barAt = async (height: number) => {
    await page.setViewportSize({ width: 300, height });
    await more.waitFor({ state: height > 1000 ? "detached" : "visible" });
    const bar = (await page.locator("footer").boundingBox())!;
    const { x, y } = (await page.locator("footer .buttons button").last().boundingBox())!;
    return [bar.height, x, height - y];
  };
  await openReport("نور الحسيني");
  expect(await barAt(560)).toEqual(await barAt(1400));
  // Without a status there is no row that it could stand in.
  await openSidebar(page, { view: "pairs" });
  expect(await barAt(560)).toEqual(await barAt(1400));
  await page.setViewportSize({ width: 300, height: 720 });
});

test("a submitted rating is shown, and withdrawn on request", async () => {
  await openReport("نور الحسيني");
  expect(await page.getByRole("radio").count()).toBe(0);
  await page.getByText("Last heard from HR 2 October 2026, rating was due 12 November 2026.").waitFor();
  await press("Withdraw");
  await page.getByRole("button", { name: /^Submit/ }).waitFor();
  expect((await saved("r3"))?.status).toBe("draft");
});

test("what was submitted against older texts says so while it can be withdrawn, and not after", async () => {
  const [, , submitted] = sampleTasks();
  await openSidebar(page, { view: "rate", stub: { tasks: [{ ...submitted!, olderLadder: "1" }] } });
  await page.getByRole("button", { name: submitted!.name, exact: true }).click();
  await page.getByText("Rated against version 1 of the ladder.").waitFor();
  await press("Withdraw");
  await page.getByRole("button", { name: /^Submit/ }).click();
  await page.getByRole("button", { name: submitted!.name, exact: true }).click();
  await page.getByRole("button", { name: "Withdraw" }).waitFor();
  expect(await page.getByText("Rated against").count()).toBe(0);
});

test("ticked in the sheet with something missing, it is not called counted anywhere; withdrawn, the form says what is missing", async () => {
  const [, , submitted] = sampleTasks();
  const task = {
    ...submitted!,
    returnedBecause: "Not collected: Leadership: no mark yet.",
    said: {
      ...submitted!.said,
      assessments: { ...submitted!.said.assessments, Leadership: { mark: null, evidence: "" } },
    },
  };
  await openSidebar(page, { view: "rate", stub: { tasks: [task] } });
  await page.getByText("Does not count yet", { exact: true }).waitFor();
  await footer().getByText("what is red above does not count yet").waitFor();
  await page.getByRole("button", { name: task.name, exact: true }).click();
  await page.getByText("Submitted, and it does not count yet").waitFor();
  await press("Withdraw");
  await page.getByRole("heading", { name: "Leadership" }).waitFor();
  expect(await page.getByText("Not collected").count()).toBe(0);
});

test("a heading that was renamed is said once, and nobody is told that there is nobody to rate", async () => {
  const message = 'Sheet "Ratings", row 1: expected a column headed "Leadership", found Name, Leading.';
  await openSidebar(page, { view: "rate", stub: { tasks: [] } });
  await page.getByText(/^You have nobody to rate in this cycle/).waitFor();
  await page.evaluate((text) => {
    const list = {
      whyNot: "",
      tasks: [],
      unread: [],
      givenAway: [],
      problems: [{ code: "x", message: text }],
    };
    window.stub.answers = { listReports: { ok: true, value: list } };
    dispatchEvent(new Event("focus"));
  }, message);
  await page.getByText(message).waitFor();
  expect(await page.getByText(message).count()).toBe(1);
  expect(await page.getByText(/nobody to rate/).count()).toBe(0);
});

test("text from people is text, never markup", async () => {
  await openSidebar(page, { view: "rate" });
  await page.evaluate(() => {
    Object.assign(window.stub.tasks[0]!, {
      name: "<img src=x onerror=alert(1)>",
      timeInGrade: "<b>2</b>",
      returnedBecause: "<script>alert(1)</script>",
    });
  });
  await press("‹ Home");
  await press("Ratings");
  await page.getByRole("button", { name: "<img src=x onerror=alert(1)>", exact: true }).click();
  await page.getByText("HR returned this rating: <script>alert(1)</script>").waitFor();
  expect(await page.locator("main img, main script, main b").count()).toBe(0);
});
