/** Two who write apart on the shipped dist/: nothing of one is in a file the other can open before both have handed in (R37). */
import { GoogleError } from "../../host/edits/refusals";
import { dayInWords } from "../../src/domain/dayInWords";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { head, kim, openPair, pia, writing } from "./smallPair";

let plumbline: Plumbline;
let shared: string;
let notes: Readonly<Record<string, string>>;
let reset: () => void;

const request = () => plumbline.request();
const both = [kim, pia] as const;
const page = (who: string) => plumbline.call(shared, who, "readiness", {});
const save = async (who: string, word: string, submit = true) =>
  plumbline.reply(notes[who]!, who, "saveNotes", {
    written: writing(word),
    submit,
    seen: (await plumbline.call(notes[who]!, who, "notes", {})).savedAt,
    request: request(),
  });
const handIn = (who: string) => plumbline.reply(shared, who, "handIn", { request: request() });
const show = (who: string) => plumbline.reply(shared, who, "showNotes", { request: request() });
const refused = (code: string) => ({ ok: false, problems: [{ code }] });

/** Every cell, formula, note and name of a file, and what is kept outside its sheets, as one text. */
const everything = (id: string): string => {
  const { name, sheets, documentProperties } = plumbline.host.world.files.get(id)!;
  return JSON.stringify([
    name,
    documentProperties,
    sheets.map((sheet) => [sheet.name, sheet.values.rows, sheet.formulas.rows, sheet.notes.rows]),
  ]);
};

/** The files that somebody may open, by Google's own list. */
const opensTo = (who: string): string[] =>
  [...plumbline.host.world.files.keys()].filter((id) =>
    plumbline.host.details(id).people.some(({ email }) => email === who),
  );

function expectUnread(word: string, by: string) {
  for (const id of opensTo(by)) expect([by, everything(id)]).not.toEqual([by, expect.stringContaining(word)]);
}

const sheetOf = (id: string, sheet: string): string[][] =>
  plumbline.host.world.files
    .get(id)!
    .sheets.find(({ name }) => name === sheet)!
    .values.rows.map((cells) => (cells ?? []).map(String));

const type = (id: string, who: string, sheet: string, header: string, row: number, text: string) => {
  const { values } = plumbline.host.world.files.get(id)!.sheets.find(({ name }) => name === sheet)!;
  const at = values.rows[0]!.indexOf(header);
  const letter = at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`;
  plumbline.paste(id, { sheet, range: `${letter}${row}`, values: [[text]], as: who });
};

beforeAll(async () => {
  plumbline = await openPlumbline();
  ({ shared, notes } = await openPair(plumbline));
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

test("R37 each makes an own file, which no other one can open, and nobody but the two has a part in the shared one", async () => {
  expect(opensTo(kim)).toEqual(expect.arrayContaining([shared, notes[kim]]));
  expect(opensTo(kim)).not.toContain(notes[pia]);
  expect(opensTo(pia)).not.toContain(notes[kim]);
  for (const [id, who] of [
    [notes[kim]!, pia],
    [notes[pia]!, kim],
    [shared, hr],
  ] as const) {
    plumbline.host.share(id, { email: who, role: "editor", as: plumbline.host.details(id).people[0]!.email });
    expect(await plumbline.reply(id, who, id === shared ? "readiness" : "notes", {})).toMatchObject({
      ok: false,
      refused: { email: who },
    });
  }
  expect(await page(kim)).toMatchObject({ partnerCanOpen: true, othersCanOpen: [hr], you: "person" });
  // Whoever let the other one in by hand is put right with the next update.
  await plumbline.call(shared, kim, "makeNotes", { request: request() });
  expect(opensTo(pia)).not.toContain(notes[kim]);
});

test("each round's notes say whose they are and when the round began, in their name and on their first sheet", async () => {
  const begun = sheetOf(shared, "Settings").find(([key]) => key === "Begun on")![1]!;
  expect(begun).toMatch(/^\d{4}-\d\d-\d\d$/);
  const day = dayInWords(begun);
  const { files } = plumbline.host.world;
  expect(both.map((who) => files.get(notes[who]!)!.name)).toEqual([
    `Plumbline readiness: Kim Ito, notes, ${day}`,
    `Plumbline readiness: Kim Ito, notes by Pia Roth, ${day}`,
  ]);
  expect(sheetOf(notes[pia]!, "Guide")[1]![0]).toBe(`Written by Pia Roth, for the round begun on ${day}`);
  expect((await plumbline.call(notes[kim]!, kim, "notes", {})).begunOn).toBe(begun);
  expect(sheetOf(shared, "Guide")[1]![0]).toBe(`With Pia Roth, begun on ${day}`);
  // A file of an earlier version does not say the day: its notes say none either, and stay of use.
  type(
    shared,
    kim,
    "Settings",
    "Value",
    1 + sheetOf(shared, "Settings").findIndex(([key]) => key === "Begun on"),
    "",
  );
  await plumbline.call(shared, kim, "makeNotes", { request: request() });
  expect(sheetOf(notes[kim]!, "Guide")[1]![0]).toBe("Written by Kim Ito");
  expect((await page(kim)).mine.needsUpdate).toBe(false);
});

test("R37 before both have handed in, no cell of any file the other can open holds a word; then each shows, and the other reads", async () => {
  await save(kim, "Xylophone");
  await save(pia, "Marimba", false);
  expectUnread("Xylophone", pia);
  expectUnread("Marimba", kim);
  expect(await handIn(pia)).toMatchObject(refused("pair.notSubmitted"));
  expect(await handIn(kim)).toMatchObject({ ok: true });
  expect(await show(kim)).toMatchObject(refused("pair.notBoth"));
  expectUnread("Xylophone", pia);
  await save(pia, "Marimba");
  expect(await page(pia)).toMatchObject({
    mine: { notes: "submitted", standing: "to write", words: null },
    theirs: { standing: "waiting", words: null },
  });
  expect(await handIn(pia)).toMatchObject({ ok: true });
  expectUnread("Xylophone", pia);
  expectUnread("Marimba", kim);
  expect(await show(kim)).toMatchObject({ ok: true });
  expectUnread("Marimba", kim);
  expect(await show(pia)).toMatchObject({ ok: true });
  for (const [who, own, other] of [
    [kim, "Xylophone", "Marimba"],
    [pia, "Marimba", "Xylophone"],
  ] as const)
    expect(await page(who)).toMatchObject({
      mine: { standing: "shown", words: writing(own) },
      theirs: { standing: "shown", words: writing(other) },
    });
  // No number is in what either reads.
  expect(JSON.stringify(await page(kim)).match(/"[a-z]+":-?\d/gi)).toBeNull();
});

test("R37 two hand in at once, and two show at once, each in the own row", async () => {
  for (const who of both) await save(who, `${who} Viola`);
  expect((await Promise.all(both.map(handIn))).map(({ ok }) => ok)).toEqual([true, true]);
  expect((await Promise.all(both.map(show))).map(({ ok }) => ok)).toEqual([true, true]);
  expect((await page(kim)).theirs.words).toEqual(writing(`${pia} Viola`));
  expect((await page(pia)).theirs.words).toEqual(writing(`${kim} Viola`));
});

test("R37 a digest typed by hand is nothing handed in, so the other one shows nothing", async () => {
  await save(kim, "Xylophone");
  await handIn(kim);
  type(shared, pia, "Pair", "Digest", 3, "0000");
  expect(await page(kim)).toMatchObject({ mine: { standing: "waiting" }, theirs: { standing: "to write" } });
  expect(await show(kim)).toMatchObject(refused("pair.notBoth"));
  await save(pia, "Marimba");
  expect(await handIn(pia)).toMatchObject(refused("pair.typedInto"));
});

test("R37 what was changed after handing in is not shown, and what was changed after showing is not read", async () => {
  for (const who of both) {
    await save(who, "Viola");
    await handIn(who);
  }
  expect(await save(pia, "Marimba")).toMatchObject(refused("notes.submitted"));
  type(notes[pia]!, pia, "Notes", "What would help next", 2, "Otherwise");
  expect(await save(pia, "Marimba")).toMatchObject({ ok: true });
  expect(await show(pia)).toMatchObject(refused("pair.changed"));
  await show(kim);
  type(shared, kim, "Pair", "What would help next", 2, "Otherwise");
  expect(await page(pia)).toMatchObject({ theirs: { standing: "changed", words: null } });
  expect(await show(kim)).toMatchObject(refused("pair.typedInto"));
});

test("R37 whoever takes the own digest away to hand in after reading is refused", async () => {
  for (const who of both) {
    await save(who, "Viola");
    await handIn(who);
  }
  await show(kim);
  for (const header of ["Digest", "Handed in", "Request"]) type(shared, pia, "Pair", header, 3, "");
  expect(await handIn(pia)).toMatchObject(refused("pair.tooLate"));
});

test("R31 what is lacking before submitting, a second window, and a row that is gone are said", async () => {
  expect((await page(kim)).mine).toMatchObject({ notes: "not begun", reason: "" });
  const send = (fields: object) =>
    plumbline.reply(notes[kim]!, kim, "saveNotes", {
      written: writing("Xylophone"),
      submit: true,
      seen: "",
      request: request(),
      ...fields,
    });
  expect(await send({ written: { ...writing("Xylophone"), next: " " } })).toMatchObject({
    ok: false,
    problems: [
      { code: "notes.incomplete", message: "Before you submit, this is missing: What would help next." },
    ],
  });
  const draft = { submit: false, request: "draft" };
  const saved = await send(draft);
  expect(saved).toMatchObject({ ok: true });
  expect(await send(draft)).toEqual(saved);
  for (const other of [{}, { ...draft, written: writing("Marimba") }, { ...draft, submit: true }])
    expect(await send(other)).toMatchObject(refused("notes.savedElsewhere"));
  type(notes[kim]!, kim, "Notes", "ID", 2, "other");
  expect(await send({})).toMatchObject(refused("notes.gone"));
  type(shared, kim, "Pair", "Work e-mail", 3, "somebody@example.com");
  expect(await plumbline.reply(shared, kim, "readiness", {})).toMatchObject(refused("pair.rowIsGone"));
});

test("R31 where Google makes no file, that is said and can be tried again", async () => {
  const fails = jest.spyOn(plumbline.host.world, "createFile").mockImplementation(() => {
    throw new GoogleError("Service error: Drive");
  });
  const shown = () =>
    plumbline.reply(shared, kim, "showPlan", { email: head, helps: "A briefing", request: request() });
  expect(await shown()).toMatchObject(refused("planShown.failed"));
  for (const header of ["Own notes", "Notes hold"]) type(shared, kim, "Pair", header, 2, "");
  plumbline.host.world.files.get(notes[kim]!)!.trashed = true;
  const make = () => plumbline.reply(shared, kim, "makeNotes", { request: request() });
  expect(await make()).toMatchObject(refused("notes.notMade"));
  fails.mockRestore();
  expect(await shown()).toMatchObject({ ok: true });
  expect(await make()).toMatchObject({ ok: true });
});

test("R3 notes typed into, with a formula or out of their words are not handed in, and the reason is said", async () => {
  await save(kim, "Xylophone");
  type(notes[kim]!, kim, "Notes", "Status", 2, "maybe");
  expect(await page(kim)).toMatchObject({
    mine: { notes: "refused", reason: expect.stringContaining("maybe") },
  });
  reset();
  await save(kim, "Xylophone", false);
  type(notes[kim]!, kim, "Notes", "Status", 2, "submitted");
  expect((await page(kim)).mine.reason).toMatch(/typed into the sheet Notes/);
  expect(await handIn(kim)).toMatchObject(refused("pair.notSubmitted"));
  type(notes[kim]!, kim, "Notes", "Rare expertise", 2, "=1/0");
  expect(await handIn(kim)).toMatchObject(refused("pair.notSubmitted"));
  // In the notes it is open again, and what is submitted there counts.
  expect((await plumbline.call(notes[kim]!, kim, "notes", {})).status).toBe("draft");
  expect(await save(kim, "Xylophone")).toMatchObject({ ok: true });
  expect(await handIn(kim)).toMatchObject({ ok: true });
});

test("R37 steps and the plan are in words, the colleague's to write and the two's to agree", async () => {
  const { steps, plan } = await plumbline.call(shared, pia, "stepsAndPlan", {});
  expect([steps.length, plan]).toEqual([8, { words: "", nextTalk: "", savedAt: "" }]);
  const step = {
    by: "2026-11-01",
    cameOf: "Three notes went into the spec.",
    doneOn: "2026-10-20",
    seen: "",
  };
  const saveStep = (fields: object) =>
    plumbline.reply(shared, kim, "saveStep", { ...step, id: "", name: "", request: request(), ...fields });
  expect(await saveStep({ id: "specs" })).toMatchObject({ ok: true });
  expect(await saveStep({ id: "specs", cameOf: "Other" })).toMatchObject(refused("step.savedElsewhere"));
  expect(await saveStep({})).toMatchObject(refused("step.nameless"));
  expect(await saveStep({ id: "nowhere" })).toMatchObject(refused("step.gone"));
  expect(await saveStep({ name: "Shadow the pricing team", by: "soon" })).toMatchObject(
    refused("readiness.day"),
  );
  expect(await saveStep({ name: "Shadow the pricing team" })).toMatchObject({ ok: true });
  const savePlan = (who: string, words: string, seen = "") =>
    plumbline.reply(shared, who, "savePlan", { words, nextTalk: "2027-01-15", seen, request: request() });
  expect(await savePlan(pia, "A briefing a month.")).toMatchObject({ ok: true });
  expect(await savePlan(kim, "Two briefings.")).toMatchObject(refused("plan.savedElsewhere"));
  const after = await plumbline.call(shared, kim, "stepsAndPlan", {});
  expect(after.steps.find(({ id }) => id === "specs")).toMatchObject({ cameOf: step.cameOf, by: step.by });
  expect(after.steps.map(({ name }) => name)).toContain("Shadow the pricing team");
  expect(after.plan).toMatchObject({ words: "A briefing a month.", nextTalk: "2027-01-15" });
});

test("R37 whoever is shown the plan reads what helps next and nothing else, until it is taken back", async () => {
  for (const who of both) {
    await save(who, "Xylophone");
    await handIn(who);
    await show(who);
  }
  const showPlan = (email: string, helps: string) =>
    plumbline.reply(shared, kim, "showPlan", { email, helps, request: request() });
  expect(await showPlan("nobody", "A briefing")).toMatchObject(refused("planShown.address"));
  expect(await showPlan(kim, "A briefing")).toMatchObject(refused("planShown.yourself"));
  expect(await showPlan(head, " ")).toMatchObject(refused("planShown.nothing"));
  expect(opensTo(head)).toEqual([]);
  expect(await showPlan(head, "Join two customer briefings.")).toMatchObject({ ok: true });
  expect(await showPlan(head, "Back up a PM.")).toMatchObject({ ok: true });
  const [file = "", ...others] = opensTo(head);
  expect(others).toEqual([]);
  expect(everything(file)).toContain("Back up a PM.");
  // The head of product lists them by a search in Drive.
  expect(plumbline.host.world.files.get(file)!.name).toBe(
    "Plumbline readiness: Kim Ito, next: Back up a PM.",
  );
  expect(everything(file)).not.toMatch(/Xylophone|briefings/);
  expect(await plumbline.call(file, head, "whereAmI", {})).toMatchObject({
    file: { kind: "readiness plan" },
    views: ["handbook"],
  });
  // What is not in this file says where it is; HR has no part in it.
  expect(await plumbline.reply(file, head, "stepsAndPlan", {})).toMatchObject({
    refused: {
      message: expect.stringMatching(
        /shows what helps Kim Ito next.*in the file that Kim Ito and a partner share\.$/,
      ),
    },
  });
  const shown = async () => (await plumbline.call(shared, kim, "stepsAndPlan", {})).shownTo;
  expect(await shown()).toMatchObject([{ email: head, helps: "Back up a PM." }]);
  const hide = () => plumbline.call(shared, kim, "hidePlan", { email: head, request: request() });
  await hide();
  expect([opensTo(head), await shown()]).toEqual([[], []]);
  // Whatever somebody types on the sheet that says to whom it is shown.
  for (const [header, text] of [
    ["File", "another"],
    ["Work e-mail", "other@example.com"],
  ] as const) {
    await showPlan(head, "Back up a PM.");
    expect(opensTo(head)).toHaveLength(1);
    type(shared, pia, "Plan shown to", header, 2, text);
    await hide();
    expect(opensTo(head)).toEqual([]);
  }
});

test("what happened goes along as lines to paste, and the person's own words with it once they are shown", async () => {
  const specs = {
    id: "specs",
    name: "",
    by: "",
    cameOf: "The spec\nlost a step.",
    doneOn: "2026-10-20",
    seen: "",
  };
  await plumbline.call(shared, kim, "saveStep", { ...specs, request: request() });
  const line = "evidence\t2026-10-20\t\tGive feedback on a specification: The spec lost a step.";
  expect((await plumbline.call(shared, kim, "takeAlong", {})).paste).toBe(line);
  for (const who of both) {
    await save(who, "Xylophone");
    await handIn(who);
  }
  await show(kim);
  const { lines, paste } = await plumbline.call(shared, kim, "takeAlong", {});
  expect(lines[0]).toEqual({
    date: "2026-10-20",
    text: "Give feedback on a specification: The spec\nlost a step.",
  });
  // Seven of the eight: "nothing seen yet" is nothing to take along.
  expect(lines).toHaveLength(8);
  expect(paste).toContain("\nevidence\t\t\tMasters the present role: Xylophone");
});

test("R31 a pair needs two names and another one's address; a file for something else is not turned into one", async () => {
  const blank = plumbline.host.createFile({ name: "Blank", as: kim }).id;
  const asked = {
    name: " ",
    background: "support" as const,
    partner: kim,
    partnerName: "Kim",
    request: request(),
  };
  const reply = await plumbline.reply(blank, kim, "setUpReadiness", asked);
  expect(reply).toMatchObject({
    ok: false,
    problems: [{ code: "readiness.name" }, { code: "readiness.partner" }],
  });
  expect(everything(blank)).not.toContain("Pair");
  const home = await plumbline.call(shared, kim, "whereAmI", {});
  expect(home).toMatchObject({ next: { view: "readiness" } });
  expect(home.views).not.toContain("setUpReadiness");
  // Copied, it can be finished as what it is, and as nothing else.
  const copy = plumbline.host.copyFile(shared, { name: "Copy", as: kim }).id;
  expect(await plumbline.call(copy, kim, "whereAmI", {})).toMatchObject({ next: { view: "setUpReadiness" } });
  expect(await plumbline.reply(copy, kim, "setUp", { request: request() })).toMatchObject(
    refused("setUp.readiness"),
  );
  const opening = { opening: "PM", level: "", request: request() };
  expect(await plumbline.reply(copy, kim, "setUpHiring", opening)).toMatchObject(refused("setUp.readiness"));
  const hiring = plumbline.host.createFile({ name: "Hiring", as: kim }).id;
  await plumbline.call(hiring, kim, "setUpHiring", opening);
  const copied = plumbline.host.copyFile(hiring, { name: "Copy", as: kim }).id;
  const pair = { ...asked, name: "Kim Ito", partner: pia };
  expect(await plumbline.reply(copied, kim, "setUpReadiness", pair)).toMatchObject(
    refused("setUp.otherFile"),
  );
});

test.each([
  [pia, []],
  [
    "ola@private.test",
    [expect.stringMatching(/^ola@private\.test is not an address at example\.com, as yours is\./)],
  ],
])(
  "R37 whoever names %s as a partner is told what follows from an address outside",
  async (partner, warnings) => {
    const blank = plumbline.host.createFile({ name: "Blank", as: kim }).id;
    const asked = { name: "Kim Ito", background: "support" as const, partner, partnerName: "Ola Brandt" };
    expect(
      await plumbline.call(blank, kim, "setUpReadiness", { ...asked, request: request() }),
    ).toMatchObject({
      warnings,
    });
  },
);

test("opening costs at most ten calls to Google, saving twelve, handing in sixteen", async () => {
  const cost = async (id: string, who: string, method: "readiness" | "notes" | "stepsAndPlan") =>
    (await plumbline.run(id, who, method, {})).cost.calls;
  await save(kim, "Xylophone", false);
  expect(await cost(shared, kim, "readiness")).toBeLessThanOrEqual(10);
  expect(await cost(notes[kim]!, kim, "notes")).toBeLessThanOrEqual(10);
  const { savedAt } = await plumbline.call(notes[kim]!, kim, "notes", {});
  const said = { written: writing("Marimba"), submit: true, seen: savedAt, request: request() };
  const saved = await plumbline.run(notes[kim]!, kim, "saveNotes", said);
  expect(saved.cost.calls).toBeLessThanOrEqual(12);
  expect(saved.cost.lockedCalls).toBeLessThanOrEqual(9);
  const handedIn = await plumbline.run(shared, kim, "handIn", { request: request() });
  expect(handedIn.cost.calls).toBeLessThanOrEqual(16);
  expect(handedIn.cost.lockedCalls).toBeLessThanOrEqual(9);
});
