/** A person's own page and the letter, as their readers and writers meet them. */
import type { PersonLetter } from "../../src/domain/promotion/personLetter";
import type { Contract } from "../../src/rpc/contract";
import { type Opening, openSidebar } from "../pages/openSidebar";
import { sampleLadder } from "../pages/sampleAnswers";
import { page, press, sent } from "../pages/sidebarPage";

const value = <M extends keyof Contract>(_: M, answer: Contract[M]["output"]) => ({
  ok: true as const,
  value: answer,
});

const letter: PersonLetter = {
  id: "c/1",
  cycle: "2026 H2",
  person: "1",
  name: "Ida Ito",
  writer: "your manager",
  level: "IC3",
  status: "released",
  marks: { Leadership: { words: "As expected, as settled in the meeting" } },
  decided: "Promotion to Staff PM (IC4): deferred.",
  why: "You led the launch.",
  whyDecided: "The reach is still to be seen.",
  gaps: "",
  goals: "",
  opened: "2026-11-06T10:00:00.000Z",
  savedAt: "2026-11-06T10:00:00.000Z",
  notCollected: "",
  request: "",
};
const openOwnFile = value("openOwnFile", {
  person: { name: "Ida Ito", level: "IC3" },
  collectedAt: "",
  due: "",
  published: "https://docs.google.com/spreadsheets/d/ladder/edit",
  texts: sampleLadder,
  entries: [],
  ready: ["1/1", "1/2"],
  letters: [letter],
  openAgain: "",
  problems: [],
});
const open = (view: string, answers: NonNullable<Opening["stub"]>["answers"], keeps = false) =>
  openSidebar(page, { view, keeps, stub: { answers } });

test("R31 an entry that is being written survives a reload, and is saved with its day in the next free row", async () => {
  const answers = { openOwnFile, saveOwnEntry: value("saveOwnEntry", { id: "1/1" }) };
  await open("ownEvidence", answers);
  await press("Write an entry");
  await page.getByLabel("Criterion").selectOption("Leadership");
  await page.getByLabel("What happened, and what came of it?").fill("Led the move to weekly releases.");
  await page.getByLabel("Date").fill("2026-09-01");
  await open("ownEvidence", answers, true);
  await press("Write an entry");
  expect(await page.getByLabel("What happened, and what came of it?").inputValue()).toContain(
    "weekly releases",
  );
  await page.getByText("It is part of what you get when you ask for your data.").waitFor();
  await press("Save");
  await page.getByText("Nothing is written yet.").waitFor();
  expect(await sent("saveOwnEntry")).toMatchObject([
    {
      ...{ id: "1/1", kind: "evidence", date: "2026-09-01", criterion: "Leadership", seen: null },
      text: "Led the move to weekly releases.",
    },
  ]);
  await press("Write an entry");
  expect(await page.getByLabel("What happened, and what came of it?").inputValue()).toBe("");
});

test("R25 every next step stands beside the own level, what is new in it marked", async () => {
  await open("ownEvidence", { openOwnFile });
  for (const title of ["Staff PM (IC4)", "Group PM (M4)"]) {
    const step = page.locator("details", { hasText: `A next step beside yours: ${title}` }).first();
    await step.locator("summary").first().click();
    await step.getByRole("heading", { level: 2, name: "Leadership" }).waitFor();
    expect(await step.locator(".two").first().locator("h3").first().textContent()).toContain("Senior PM");
  }
});

test("what keeps an entry from being saved stands beside its field, and the first of them has the focus", async () => {
  await open("ownEvidence", { openOwnFile });
  await press("Write an entry");
  await press("Save");
  await page.getByRole("status").getByText("Not saved yet").waitFor();
  const criterion = page.getByLabel("Criterion");
  const text = page.getByLabel("What happened, and what came of it?");
  const date = page.getByLabel("Date");
  const marked = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[aria-invalid=true]")].map(
        (field) =>
          document.getElementById(field.getAttribute("aria-describedby")!.split(" ")[0]!)?.textContent,
      ),
    );
  expect(await marked()).toEqual(["Choose one.", "Nothing is written yet."]);
  expect(await criterion.evaluate((field) => field === document.activeElement)).toBe(true);
  await criterion.selectOption("Leadership");
  await text.fill("Led the move to weekly releases.");
  await date.fill("2099-05-01");
  await press("Save");
  expect(await marked()).toEqual(["Date: expected a day that has come, found 1 May 2099."]);
  expect(await date.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await sent("saveOwnEntry")).toEqual([]);
});

test("the day by which ratings are due stands where evidence is written; once it is over, what follows", async () => {
  const due = (day: string) =>
    open("ownEvidence", { openOwnFile: { ok: true as const, value: { ...openOwnFile.value, due: day } } });
  await due("2099-11-06");
  await page.getByText("ratings are due on 6 November 2099.").waitFor();
  await due("2020-11-06");
  await page.getByText("Ratings were due on 6 November 2020: what HR collects after").waitFor();
});

test("a goal has the day its person says, and never today's of itself; something done has today's", async () => {
  await open("ownEvidence", { openOwnFile });
  await press("Write an entry");
  const today = await page.getByLabel("Date").inputValue();
  expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await page.getByRole("radio", { name: "A goal I agreed with my manager" }).check();
  expect(await page.getByLabel("By when").inputValue()).toBe("");
  await page.getByRole("radio", { name: "Something I did" }).check();
  expect(await page.getByLabel("Date").inputValue()).toBe(today);
  await page.getByRole("radio", { name: "A goal I agreed with my manager" }).check();
  await page.getByLabel("By when").fill("2027-03-31");
  await page.getByRole("radio", { name: "Something I did" }).check();
  expect(await page.getByLabel("Date").inputValue()).toBe("2027-03-31");
});

test("R25 a letter reads as words with every next step, prints without buttons on A4 and Letter, and can be answered", async () => {
  await open("ownLetter", { openOwnFile });
  for (const text of ["Leadership: As expected, as settled in the meeting", "The reach is still to be seen."])
    await page.getByText(text).waitFor();
  for (const title of ["Staff PM (IC4)", "Group PM (M4)"])
    await page.getByRole("heading", { name: `A next step: ${title}` }).waitFor();
  // The ladder's words are folded beside the letter's own, and on paper they are not.
  const unfolded = () => page.locator(".letter details[open]").count();
  expect(await unfolded()).toBe(0);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("button:visible").count()).toBe(0);
  for (const format of ["A4", "Letter"]) expect((await page.pdf({ format })).length).toBeGreaterThan(5_000);
  expect(await unfolded()).toBe(3);
  await page.emulateMedia({ media: "screen" });
  await press("Answer");
  await page.getByLabel("What do you want to say to the letter?").waitFor();
  expect(await page.getByLabel("Date").inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("after answering, the answer is in view below the letter", async () => {
  const text = "I see the part about reach otherwise.";
  const saved = { kind: "answer", date: "2026-11-08", criterion: "", text, link: "" } as const;
  const long = { ...letter, why: "You led the launch. ".repeat(60) };
  const before = { ok: true as const, value: { ...openOwnFile.value, letters: [long] } };
  const entries = [{ ...saved, id: "1/1", collected: "", notCollected: "", isOpen: true }];
  await open("ownLetter", { openOwnFile: before, saveOwnEntry: value("saveOwnEntry", { id: "1/1" }) });
  await press("Answer");
  await page.getByLabel("What do you want to say to the letter?").fill(text);
  const after = { ok: true as const, value: { ...before.value, entries } };
  await page.evaluate((answer) => Object.assign(window.stub.answers, { openOwnFile: answer }), after);
  await press("Save");
  const answer = page.getByText(text);
  await answer.waitFor();
  await page.waitForFunction(() => scrollY > 0);
  const box = (await answer.boundingBox())!;
  const footer = (await page.getByRole("button", { name: "Add to your answer" }).boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(footer.y);
});

const noLetters = {
  isHub: false,
  cycle: "",
  whyNot: "",
  waiting: [],
  overtaken: {},
  letters: [],
  answers: [],
  toOpen: [],
  withoutFile: [],
  behind: {},
  problems: [],
};

test("HR reads whose case is still open before opening letters, and the way to decide it", async () => {
  const toOpen = [{ person: "1", name: "Ida Ito", isChanged: false, hasOpenCase: true }];
  const list = { ...noLetters, isHub: true, cycle: "2026 H2", toOpen };
  await open("letters", { letters: value("letters", list) });
  await page.getByText("A case is not decided: Ida Ito.").waitFor();
  await press("Decide promotion cases");
  await page.getByRole("heading", { name: "Decide promotion cases" }).waitFor();
});

test.each([
  ["draft", "Collect"],
  ["released", "Own files"],
] as const)("once letters are open the next step follows from how far they are: %s", async (status, next) => {
  const list = { ...noLetters, isHub: true, cycle: "2026 H2", letters: [{ ...letter, status }] };
  await open("letters", { letters: value("letters", list) });
  expect(await page.locator("footer button.primary").innerText()).toBe(next);
});

test("a letter without its reasons is not released and says what is still to say; with them it asks once", async () => {
  const mine = { ...letter, status: "open" as const, why: "", whyDecided: "", savedAt: "" };
  const list = {
    ...noLetters,
    letters: [mine],
    behind: {
      "c/1": [
        "In the meeting: Leadership 2 → 3. Evidence not considered. The launch was left out.",
        "You on Leadership: 2. Led the launch.",
      ],
    },
  };
  await open("letters", {
    letters: value("letters", list),
    saveLetter: value("saveLetter", { savedAt: "2026-11-06T11:00:00.000Z" }),
  });
  await press("Ida Ito");
  await page.getByText("What you marked, and what the meeting decided").click();
  await page.getByText("You on Leadership: 2. Led the launch.").waitFor();
  await press("Release");
  await page.getByText("Still to say: why these marks hold, why it was decided so.").waitFor();
  expect(await sent("saveLetter")).toEqual([]);
  await page.getByLabel("Why these marks hold").fill("You led the launch.");
  await page.getByLabel("Why it was decided so").fill("The reach is still to be seen.");
  await press("Release");
  await page.getByText("Release it? It can’t be changed afterwards.").waitFor();
  await press("Yes, release it");
  await page.getByText("Released: the letter to Ida Ito.").waitFor();
  expect((await sent("saveLetter")).slice(-1)).toMatchObject([{ letter: "c/1", release: true, gaps: "" }]);
});

test("a manager sees in the list who answered, and reads the answer before the letter", async () => {
  const answer = {
    id: "1/9",
    person: "1",
    ...{ name: "Ida Ito", cycle: "2026 H2", collected: "2026-11-09", notCollected: "" },
    kind: "answer" as const,
    date: "2026-11-08",
    criterion: "",
    text: "Thank you. I see it the same way.",
    link: "",
    savedAt: "2026-11-08T10:00:00.000Z",
    request: "",
  };
  const list = { ...noLetters, letters: [letter], answers: [answer] };
  await open("letters", { letters: value("letters", list) });
  await page.getByText("answered", { exact: true }).waitFor();
  await press("Ida Ito");
  const [said, why] = await Promise.all(
    [page.getByText(answer.text), page.getByText(letter.why).first()].map((one) => one.boundingBox()),
  );
  expect(said!.y).toBeLessThan(why!.y);
});
