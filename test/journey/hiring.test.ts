/** The structured exercise on the shipped dist/: a hiring file, its kits, the debrief, and what nobody may see before. */
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ada, openOpening, saying } from "./smallOpening";
import { ann, bob } from "./smallOrganisation";

let plumbline: Plumbline;
let file: string;
let kits: Readonly<Record<string, string>>;
let reset: () => void;

const request = () => plumbline.request();
/** As the plan stands, unless another one was seen. */
const plan = async (fields: Partial<typeof ada> = {}, anyway = false, seen?: typeof ada | null) => {
  const candidate = { ...ada, ...fields };
  const shown = seen === undefined ? await planOf(candidate.id) : seen;
  return plumbline.reply(file, hr, "planCandidate", { candidate, seen: shown, anyway, request: request() });
};
const planOf = async (wanted: string): Promise<typeof ada | null> => {
  const list = await plumbline.reply(file, hr, "listCandidates", {});
  const found = list.ok ? list.value.candidates.find(({ id }) => id === wanted) : undefined;
  if (!found) return null;
  const { id, name, on, scenario, interviewers, adjustments } = found;
  return { id, name, on, scenario, interviewers: [...interviewers], adjustments };
};
const undecided = { decision: "", reason: "", decidedBy: "" } as const;
const cardOf = async (who: string) =>
  (await plumbline.call(kits[who]!, who, "interviews", {})).cards.find(({ id }) => id === `ada/${who}`)!;
const save = async (who: string, words: string, submit: boolean) =>
  plumbline.reply(kits[who]!, who, "saveScorecard", {
    id: `ada/${who}`,
    said: saying(words),
    submit,
    seen: (await cardOf(who)).savedAt,
    request: request(),
  });
const debrief = () => plumbline.call(file, hr, "debrief", { candidate: "ada" });
const collect = () =>
  plumbline.reply(file, hr, "collectScorecards", { candidate: "ada", request: request() });
/** Every cell, note and name of a file, as one text. */
const everything = (id: string): string =>
  JSON.stringify(
    plumbline.host.world.files
      .get(id)!
      .sheets.map(({ name, values, notes }) => [name, values.rows, notes.rows]),
  );

beforeAll(async () => {
  plumbline = await openPlumbline();
  const { opening, kit, kitOfBob } = await openOpening(plumbline);
  file = opening;
  kits = { [ann]: kit, [bob]: kitOfBob };
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

test("R36 before all have submitted, no cell of another file holds a word of a scorecard, and nothing is collected", async () => {
  expect((await debrief()).waiting.map(({ state }) => state)).toEqual(["not begun", "not begun"]);
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", false);
  expect(everything(kits[ann]!)).toContain("Xylophone");
  for (const other of [file, kits[bob]!]) expect(everything(other)).not.toContain("Xylophone");
  for (const other of [file, kits[ann]!]) expect(everything(other)).not.toContain("Marimba");
  const { waiting, cards } = await debrief();
  expect({ waiting, cards }).toEqual({
    waiting: [
      { name: ann, state: "submitted", reason: "" },
      { name: bob, state: "begun", reason: "" },
    ],
    cards: [],
  });
  expect(await collect()).toMatchObject({
    ok: false,
    problems: [{ code: "scorecards.notAllIn", message: expect.stringMatching(/Missing: bob@example.com/) }],
  });
  expect(everything(file)).not.toContain("Xylophone");
});

test("R36 two interviewers save at once, each in the own kit, and two tabs of one do not overtake each other", async () => {
  const replies = await Promise.all([save(ann, "Xylophone", true), save(bob, "Marimba", true)]);
  expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
  expect([(await cardOf(ann)).why, (await cardOf(bob)).why]).toEqual(["Xylophone why", "Marimba why"]);
  const { startedAt } = await cardOf(bob);
  expect(startedAt).toBe("2026-10-01T09:00:00.000Z");
  expect(await save(bob, "Other words", true)).toMatchObject({
    ok: false,
    problems: [{ code: "scorecard.submitted" }],
  });
  reset();
  const stale = { id: `ada/${ann}`, said: saying("A"), submit: false, seen: "" };
  await plumbline.call(kits[ann]!, ann, "saveScorecard", { ...stale, request: request() });
  expect(
    await plumbline.reply(kits[ann]!, ann, "saveScorecard", {
      ...stale,
      said: saying("B"),
      request: request(),
    }),
  ).toMatchObject({ ok: false, problems: [{ code: "scorecard.savedElsewhere" }] });
});

test("R36 a scorecard is submitted whole or not at all, whatever the words in it", async () => {
  const whole = saying("X");
  const { "Stays with the scenario": _, ...marks } = whole.marks;
  const lacking = { ...whole, marks, why: " " };
  const send = (said: typeof whole) =>
    plumbline.reply(kits[ann]!, ann, "saveScorecard", {
      id: `ada/${ann}`,
      said,
      submit: true,
      seen: "",
      request: request(),
    });
  expect(await send(lacking)).toMatchObject({
    ok: false,
    problems: [
      {
        code: "scorecard.incomplete",
        message:
          "Before you submit, this is missing: Stays with the scenario: a word; Stays with the scenario: a line of evidence; Why.",
      },
    ],
  });
  expect(await send(whole)).toMatchObject({ ok: true });
});

test("R31 R36 a scorecard or an addition sent again is one; something else under its id is refused or added, never answered as if it were kept", async () => {
  const saving = (said: ReturnType<typeof saying>, submit = true) =>
    plumbline.reply(kits[ann]!, ann, "saveScorecard", {
      id: `ada/${ann}`,
      said,
      submit,
      seen: "",
      request: "s",
    });
  const first = await saving(saying("Xylophone"));
  expect(first).toMatchObject({ ok: true });
  expect(await saving(saying("Xylophone"))).toEqual(first);
  for (const other of [await saving(saying("Marimba")), await saving(saying("Xylophone"), false)])
    expect(other).toMatchObject({ ok: false, problems: [{ code: "scorecard.submitted" }] });
  const adding = (text: string) =>
    plumbline.call(kits[ann]!, ann, "addToScorecard", { id: `ada/${ann}`, text, request: "a" });
  for (const text of ["One.", "One.", "Another."]) await adding(text);
  expect((await cardOf(ann)).additions).toEqual(["One.", "Another."]);
});

test("R36 the first collected version stands; what changes later is listed as an addition, and nothing is summed", async () => {
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  expect(await collect()).toMatchObject({ ok: true, value: { additions: 0 } });
  const addition = { id: `ada/${ann}`, text: "She also asked about the stairs.", request: request() };
  const submittedAt = (await cardOf(ann)).savedAt;
  await plumbline.call(kits[ann]!, ann, "addToScorecard", addition);
  expect((await cardOf(ann)).savedAt).toBe(submittedAt);
  typeInKit(bob, "Why", "Changed my mind");
  expect(await collect()).toMatchObject({ ok: true, value: { additions: 2 } });
  expect(await collect()).toMatchObject({ ok: true, value: { additions: 0 } });
  const whole = await debrief();
  const { cards, attributes: said, canDo } = whole;
  expect(cards.map(({ why, additions }) => [why, additions])).toEqual([
    ["Xylophone why", ["She also asked about the stairs."]],
    ["Marimba why", ['Why: "Marimba why" says "Changed my mind" in the kit since.']],
  ]);
  expect(said.map((one) => one.said)).toEqual([
    "All say mixed.",
    "All say good.",
    "All say good.",
    "All say good.",
  ]);
  expect(canDo).toBe("All say yes.");
  // No number is in it but the minutes.
  expect(JSON.stringify(whole).match(/"[a-z]+":-?\d[\d.]*/gi)).toEqual(['"minutes":42', '"minutes":42']);
});

/** Types into a cell of a kit's first scorecard. */
function typeInKit(who: string, header: string, text: string) {
  const sheet = plumbline.host.world.files.get(kits[who]!)!.sheets.find(({ name }) => name === "Scorecards")!;
  const column = sheet.values.rows[0]!.indexOf(header);
  const letter = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
  plumbline.paste(kits[who]!, { sheet: "Scorecards", range: `${letter}2`, values: [[text]], as: who });
}

test.each([
  ["a word that was never submitted", "Status", "submitted", "draft", /typed into its row/],
  ["another mark", "Finds the way", "excellent", "submit", /typed into its row/],
  ["a mark out of the words", "Finds the way", "9", "submit", /can't be read/],
  ["a formula in place of a reason", "Why", "=1/0", "submit", /typed into its row/],
  ["no reason any more", "Why", "", "submit", /typed into its row/],
])("R3 a kit tampered with is not collected: %s", async (_, header, text, saved, reason) => {
  await save(ann, "Xylophone", saved === "submit");
  await save(bob, "Marimba", true);
  typeInKit(ann, header, text);
  const { waiting } = await debrief();
  expect(waiting[0]).toMatchObject({ name: ann, state: "refused", reason: expect.stringMatching(reason) });
  expect(await collect()).toMatchObject({ ok: false, problems: [{ code: "scorecards.notAllIn" }] });
});

test("R36 what was typed over is submitted again in the kit, and then collected", async () => {
  expect(await cardOf(ann)).toMatchObject({ status: "open", isTypedOver: false });
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  typeInKit(ann, "Finds the way", "poor");
  expect(await cardOf(ann)).toMatchObject({ status: "draft", isTypedOver: true });
  expect(await save(ann, "Again", true)).toMatchObject({ ok: true });
  expect(await cardOf(ann)).toMatchObject({ status: "submitted", isTypedOver: false });
  expect(await collect()).toMatchObject({ ok: true });
  expect((await debrief()).cards[0]!.why).toBe("Again why");
});

test("R36 a removed candidate is in no cell of any file, and in none of Log's payloads", async () => {
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  await collect();
  await plumbline.call(file, hr, "decideCandidate", {
    candidate: "ada",
    decision: "no offer",
    reason: "Timpani",
    decidedBy: "Cleo",
    seen: undecided,
    request: request(),
  });
  expect(await plan({ id: "kai", name: "Kai Kim", on: "2026-10-02" })).toMatchObject({ ok: true });
  await plumbline.call(file, hr, "makeKits", { request: request() });
  await plumbline.call(file, hr, "removeCandidate", { candidate: "ada", request: request() });
  for (const id of [file, ...Object.values(kits)])
    expect(everything(id)).not.toMatch(/Ada Ueda|Xylophone|Marimba|Timpani|More time to read \(Ada\)/);
  for (const kit of Object.values(kits)) expect(everything(kit)).toContain("Kai Kim");
  const { candidates, scenarios } = await plumbline.call(file, hr, "listCandidates", {});
  expect(candidates.map(({ name }) => name)).toEqual(["Kai Kim"]);
  expect(scenarios[0]).toMatchObject({ id: "laundry", used: 2 });
});

test("R36 once a candidate is removed, an older window brings no word of them back, in the kit or in the hiring file", async () => {
  await plan({ id: "kai", name: "Kai Kim", on: "2026-10-02" });
  await plumbline.call(file, hr, "makeKits", { request: request() });
  await save(ann, "Xylophone", false);
  const { savedAt } = await cardOf(ann);
  await save(bob, "Marimba", true);
  const seen = await planOf("ada");
  await plumbline.call(file, hr, "removeCandidate", { candidate: "ada", request: request() });
  const before = [file, ...Object.values(kits)].map(everything);
  const card = { id: `ada/${ann}`, said: saying("Timpani"), request: request() };
  const asked = [
    [kits[ann]!, ann, "interviews", {}],
    [kits[ann]!, ann, "noteOpening", {}],
    [kits[ann]!, ann, "saveScorecard", { ...card, submit: false, seen: savedAt }],
    [kits[ann]!, ann, "saveScorecard", { ...card, submit: true, seen: "" }],
    [kits[bob]!, bob, "addToScorecard", { id: `ada/${bob}`, text: "Timpani", request: request() }],
    [file, hr, "listCandidates", {}],
    [file, hr, "debrief", { candidate: "ada" }],
    [file, hr, "collectScorecards", { candidate: "ada", request: request() }],
    [
      ...[file, hr, "decideCandidate"],
      {
        candidate: "ada",
        decision: "no offer",
        reason: "So.",
        decidedBy: "Cleo",
        seen: undecided,
        request: request(),
      },
    ],
    [file, hr, "planCandidate", { candidate: ada, seen, anyway: true, request: request() }],
  ] as const;
  for (const [id, as, method, input] of asked) {
    const reply = await plumbline.reply(id, as, method as "debrief", input as never);
    expect([method, JSON.stringify(reply)]).not.toEqual([
      method,
      expect.stringMatching(/Ada Ueda|Xylophone|Marimba|Timpani/),
    ]);
    const isReading = ["interviews", "noteOpening", "listCandidates"].includes(method);
    expect([method, reply.ok]).toEqual([method, isReading]);
  }
  expect([file, ...Object.values(kits)].map(everything)).toEqual(before);
});

test("R1 a kit holds nothing of another interviewer, of the decision, or of a candidate somebody else meets", async () => {
  expect(await plan({ id: "kai", name: "Kai Kim", on: "2026-10-02", interviewers: [bob] })).toMatchObject({
    ok: true,
  });
  await plumbline.call(file, hr, "makeKits", { request: request() });
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  await collect();
  const decision = { decision: "no offer", reason: "Timpani", decidedBy: "Cleo", seen: undecided } as const;
  await plumbline.call(file, hr, "decideCandidate", { candidate: "ada", ...decision, request: request() });
  await plumbline.call(file, hr, "makeKits", { request: request() });
  const told = JSON.stringify(await plumbline.call(kits[ann]!, ann, "interviews", {}));
  for (const text of [everything(kits[ann]!), told]) {
    expect(text).toContain("Xylophone");
    expect(text).not.toMatch(/Marimba|Timpani|Kai Kim|bob@/);
  }
});

test("R36 removing a candidate, killed anywhere and repeated, leaves nothing", async () => {
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  await collect();
  const ready = keepWorld(plumbline.host);
  const input = { candidate: "ada", request: "removal" };
  const { cost } = await plumbline.run(file, hr, "removeCandidate", input);
  for (let killAt = 2; killAt <= cost.calls + 1; killAt += 5) {
    ready();
    const killed = await plumbline.run(file, hr, "removeCandidate", input, { killAt, survivors: "none" });
    expect(killed.error?.name).toBe("Killed");
    await plumbline.call(file, hr, "removeCandidate", input);
    for (const id of [file, ...Object.values(kits)])
      expect([killAt, everything(id)]).not.toEqual([
        killAt,
        expect.stringMatching(/Ada Ueda|Xylophone|Marimba/),
      ]);
  }
});

test("R36 a decision needs the scorecards, and one on the day is counted", async () => {
  const decide = () =>
    plumbline.reply(file, hr, "decideCandidate", {
      candidate: "ada",
      decision: "make an offer",
      reason: "Frames problems well.",
      decidedBy: "Cleo",
      seen: undecided,
      request: request(),
    });
  expect(await decide()).toMatchObject({ ok: false, problems: [{ code: "candidate.notCollected" }] });
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  await collect();
  const decided = await decide();
  const today = decided.ok ? decided.value.decidedOn : "";
  expect(await plumbline.call(file, hr, "listCandidates", {})).toMatchObject({
    decided: { all: 1, sameDay: today === "2026-10-01" ? 1 : 0 },
  });
});

test("R36 HR sets after how many uses a scenario is used up, and whoever is kept too long is named", async () => {
  const scenario = async () =>
    (await plumbline.call(file, hr, "listCandidates", {})).scenarios.find(({ id }) => id === ada.scenario);
  expect(await scenario()).toMatchObject({ used: 1, warning: "" });
  const row =
    (await plumbline.rows(file, "Settings")).findIndex(
      ({ Setting }) => Setting === "Scenario used up after",
    ) + 2;
  plumbline.host.edit(file, { sheet: "Settings", range: `B${row}`, values: [["1"]], as: hr });
  expect((await scenario())?.warning).toMatch(/^Planned for 1 candidate: others may have heard of it/);
  await plan({ id: "old", name: "Old One", on: "2026-01-31" });
  plumbline.host.setClock("2026-08-01T12:00:00Z");
  const { candidates } = await plumbline.call(file, hr, "listCandidates", {});
  plumbline.host.setClock(null);
  expect(candidates.map(({ name, keepUntil, isPast }) => [name, keepUntil, isPast])).toEqual([
    ["Ada Ueda", "2027-04-01", false],
    ["Old One", "2026-07-31", true],
  ]);
});

test("R31 a plan and a decision that another window changed are not overtaken, and nobody removed comes back", async () => {
  const shown = await planOf("ada");
  expect(await plan({ adjustments: "A larger screen" })).toMatchObject({ ok: true });
  const older = { ok: false, problems: [{ code: "candidate.changedSince" }] };
  expect(await plan({ on: "2026-10-05" }, false, shown)).toMatchObject(older);
  expect(await planOf("ada")).toMatchObject({ on: "2026-10-01", adjustments: "A larger screen" });
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  await collect();
  const offer = { decision: "make an offer", reason: "Frames problems well.", decidedBy: "Cleo" } as const;
  const decide = (decision: typeof offer | { decision: "no offer"; reason: string; decidedBy: string }) =>
    plumbline.reply(file, hr, "decideCandidate", {
      ...{ candidate: "ada", ...decision, seen: undecided, request: request() },
    });
  expect(await decide(offer)).toMatchObject({ ok: true });
  expect(await decide({ decision: "no offer", reason: "Too slow.", decidedBy: "Bob" })).toMatchObject({
    problems: [
      { code: "candidate.decidedSince", message: expect.stringContaining("make an offer, by Cleo") },
    ],
  });
  expect((await debrief()).candidate).toMatchObject(offer);
  const removed = await planOf("ada");
  await plumbline.call(file, hr, "removeCandidate", { candidate: "ada", request: request() });
  expect(await plan({}, false, removed)).toMatchObject({
    ok: false,
    problems: [{ code: "candidate.unknown" }],
  });
  expect(everything(file)).not.toContain("Ada Ueda");
});

test("R4 R36 a hiring file answers no interviewer, also shared or copied by hand; what somebody writes who is no longer asked is not collected", async () => {
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", true);
  plumbline.host.share(file, { email: bob, role: "editor", as: hr });
  const copy = plumbline.host.copyFile(file, { name: "Copy", as: bob }).id;
  const ask = { candidate: "ada", request: "r" };
  const decision = { decision: "no offer", reason: "Because.", decidedBy: "Bob", seen: undecided } as const;
  const change = { candidate: { ...ada, name: "Eve" }, seen: ada, anyway: true, request: "r" };
  const before = everything(file);
  for (const id of [file, copy]) {
    const replies = [
      await plumbline.reply(id, bob, "listCandidates", {}),
      await plumbline.reply(id, bob, "scenarios", {}),
      await plumbline.reply(id, bob, "debrief", { candidate: "ada" }),
      await plumbline.reply(id, bob, "collectScorecards", ask),
      await plumbline.reply(id, bob, "decideCandidate", { ...ask, ...decision }),
      await plumbline.reply(id, bob, "removeCandidate", ask),
      await plumbline.reply(id, bob, "makeKits", { request: "r" }),
      await plumbline.reply(id, bob, "planCandidate", change),
    ];
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, refused: expect.anything() });
  }
  expect(everything(file)).toBe(before);
  expect(await plan({ interviewers: [ann] }, true)).toMatchObject({ ok: true });
  expect(await collect()).toMatchObject({ ok: true });
  expect(everything(file)).toContain("Xylophone");
  expect(everything(file)).not.toContain("Marimba");
});

test("R36 whoever owns the kits, and the candidate, are interviewers only if that is meant; asked with what would be lost", async () => {
  await save(bob, "Marimba", false);
  const asked = await plan({ interviewers: [ann, hr, "ada.ueda@example.org"] });
  const codes = ["candidate.ownsKits", "candidate.interviewsSelf", "candidate.written"];
  expect(asked).toMatchObject({ ok: false, problems: codes.map((code) => ({ code })) });
  expect(await plan({ interviewers: [ann, bob, hr] }, true)).toMatchObject({ ok: true });
  expect(await plan({ interviewers: [ann, bob, hr], adjustments: "" })).toMatchObject({ ok: true });
});

test("an interviewer who wrote something is not taken away unasked", async () => {
  await save(bob, "Marimba", false);
  expect(await plan({ interviewers: [ann] })).toMatchObject({
    ok: false,
    problems: [{ code: "candidate.written", message: expect.stringContaining(bob) }],
  });
  expect(await plan({ interviewers: [ann] }, true)).toMatchObject({ ok: true });
  const kitsNow = async () => {
    const listed = (await plumbline.call(file, hr, "listCandidates", {})).kits;
    return listed.map(({ email, needsUpdate, hasCandidates }) => [email, needsUpdate, hasCandidates]);
  };
  expect(await kitsNow()).toEqual([
    [ann, false, true],
    [bob, true, false],
  ]);
  await plumbline.call(file, hr, "makeKits", { request: request() });
  expect(await kitsNow()).toEqual([[ann, false, true]]);
  expect(everything(kits[bob]!)).not.toMatch(/Ada Ueda|Marimba/);
  expect(plumbline.host.details(kits[bob]!).people.map(({ email }) => email)).not.toContain(bob);
});

describe("R31 what can't be done is said, and nothing changes", () => {
  const refused = async (reply: Promise<{ ok: boolean }>, code: string, of = file) => {
    const before = everything(of);
    expect(await reply).toMatchObject({ ok: false, problems: [{ code }] });
    expect(everything(of)).toBe(before);
  };
  const type = (id: string, sheet: string, range: string, value: string, as = hr) =>
    expect(plumbline.host.edit(id, { sheet, range, values: [[value]], as })).toEqual({ ok: true });
  const add = (text: string) =>
    plumbline.reply(kits[ann]!, ann, "addToScorecard", { id: `ada/${ann}`, text, request: request() });
  const collected = async () => {
    await save(ann, "Xylophone", true);
    await save(bob, "Marimba", true);
    await collect();
  };

  test("a scorecard of nobody, and an addition before its time or without a word", async () => {
    const nobody = { id: `kai/${ann}`, said: saying("X"), submit: false, seen: "", request: request() };
    await refused(plumbline.reply(kits[ann]!, ann, "saveScorecard", nobody), "scorecard.gone", kits[ann]);
    await refused(add("Also this."), "scorecard.notSubmitted", kits[ann]);
    await save(ann, "Xylophone", true);
    await refused(add(" "), "scorecard.addition", kits[ann]);
  });

  test("a candidate nobody knows, a decision without a reason, another scenario once it began or was collected", async () => {
    await refused(plumbline.reply(file, hr, "debrief", { candidate: "kai" }), "candidate.unknown");
    const { scenarios } = await plumbline.call(file, hr, "listCandidates", {});
    const scenario = scenarios.find(({ id }) => id !== ada.scenario)!.id;
    await save(ann, "Xylophone", false);
    await refused(plan({ scenario }), "candidate.begun");
    await collected();
    await refused(plan({ scenario }, true), "candidate.collected");
    const decision = { candidate: "ada", decision: "no offer", reason: " ", decidedBy: "Cleo" } as const;
    await refused(
      plumbline.reply(file, hr, "decideCandidate", { ...decision, seen: undecided, request: request() }),
      "candidate.blank",
    );
  });

  test("an opening without a name, and attributes that lost theirs", async () => {
    const blank = plumbline.host.createFile({ name: "Other", as: hr }).id;
    const unnamed = { opening: " ", level: "IC2", request: request() };
    await refused(plumbline.reply(blank, hr, "setUpHiring", unnamed), "opening.name", blank);
    const anchors = Object.keys((await plumbline.rows(file, "Anchors"))[0]!);
    type(file, "Anchors", `${String.fromCharCode(65 + anchors.indexOf("Attribute"))}2`, "Charm");
    await refused(plan({ name: "Ada U." }), "anchors.renamed");
    reset();
    const row =
      (await plumbline.rows(file, "Settings")).findIndex(({ Setting }) => Setting === "Opening") + 2;
    type(file, "Settings", `B${row}`, "");
    await refused(plan({ name: "Ada U." }), "opening.none");
  });

  test("a kit that can't be read keeps its candidate in the list until it can", async () => {
    await save(ann, "Xylophone", true);
    type(kits[ann]!, "Scorecards", "A1", "Number", ann);
    const reply = await plumbline.reply(file, hr, "removeCandidate", {
      candidate: "ada",
      request: request(),
    });
    expect(JSON.stringify(reply)).toContain("candidate.inKit");
    const { candidates } = await plumbline.call(file, hr, "listCandidates", {});
    expect(candidates).toHaveLength(1);
  });
});

test("R36 a moment typed under Scorecards collected opens no kit", async () => {
  await save(ann, "Xylophone", true);
  const headers = Object.keys((await plumbline.rows(file, "Candidates"))[0]!);
  const column = String.fromCharCode(65 + headers.indexOf("Scorecards collected"));
  const typed = { sheet: "Candidates", range: `${column}2`, values: [["2026-10-01T12:00:00.000Z"]] };
  plumbline.paste(file, { ...typed, as: hr });
  expect((await debrief()).waiting.map(({ state }) => state)).toEqual(["submitted", "not begun"]);
  expect(await collect()).toMatchObject({ ok: false, problems: [{ code: "scorecards.notAllIn" }] });
  expect(everything(file)).not.toContain("Xylophone");
});

describe("R1 a hiring file made from the hub", () => {
  beforeEach(() => plumbline.call(plumbline.hub, hr, "setUp", { request: request() }));
  const shareWithBob = (id: string) => plumbline.host.share(id, { email: bob, role: "editor", as: hr });

  const named = { opening: "Quartz Designer", level: "IC3" };
  const make = (as = hr, request = "making") =>
    plumbline.reply(plumbline.hub, as, "newHiringFile", { ...named, request });
  const idOf = (reply: Awaited<ReturnType<typeof make>>) =>
    /d\/([^/]+)\//.exec(reply.ok ? reply.value.url : "")![1]!;

  test("is its maker's alone, leaves no trace in the hub, and is made once", async () => {
    const before = everything(plumbline.hub);
    const made = idOf(await make());
    expect(idOf(await make())).toBe(made);
    const another = { ...named, opening: "Another", request: "making" };
    expect(idOf(await plumbline.reply(plumbline.hub, hr, "newHiringFile", another))).not.toBe(made);
    expect(everything(plumbline.hub)).toBe(before);
    const { appProperties, writersCanShare } = plumbline.host.world.files.get(made)!;
    expect([JSON.stringify(appProperties), writersCanShare]).toEqual([
      expect.not.stringContaining(plumbline.hub),
      false,
    ]);
    expect(plumbline.host.details(made).people).toEqual([{ email: hr, role: "owner" }]);
    expect(
      await plumbline.reply(plumbline.hub, hr, "newHiringFile", { ...named, opening: " ", request: "r" }),
    ).toMatchObject({ ok: false, problems: [{ code: "opening.name" }] });
  });

  test("answers nothing but its set-up until one press finishes it, and never becomes a hub", async () => {
    const made = idOf(await make());
    expect(await plumbline.call(made, hr, "whereAmI", {})).toMatchObject({
      next: { view: "setUpHiring", label: "Finish setting up" },
      views: expect.not.arrayContaining(["setUp"]),
      opening: "Quartz Designer",
    });
    expect(await plumbline.reply(made, hr, "listCandidates", {})).toMatchObject({
      refused: { message: expect.stringContaining("Choose Hire ▸ Set up for hiring first") },
    });
    expect(await plumbline.reply(made, hr, "setUp", { request: request() })).toMatchObject({
      problems: [{ code: "setUp.hiring" }],
    });
    shareWithBob(made);
    expect(await plumbline.reply(made, bob, "setUpHiring", { ...named, request: request() })).toHaveProperty(
      "refused",
    );
    const finish = { opening: "", level: "", request: request() };
    expect(await plumbline.call(made, hr, "setUpHiring", finish)).toMatchObject({ added: [] });
    expect(
      await plumbline.call(made, hr, "planCandidate", {
        candidate: ada,
        seen: null,
        anyway: false,
        request: request(),
      }),
    ).toEqual({ id: "ada" });
    expect(await plumbline.call(made, hr, "makeKits", { request: request() })).toEqual({
      made: 2,
      failed: [],
    });
    expect(await plumbline.call(made, hr, "listCandidates", {})).toMatchObject(named);
  });
});

test("R4 in a kit its interviewer is answered alone, also before whoever made it; R1 it is shared with nobody else", async () => {
  plumbline.host.share(kits[ann]!, { email: bob, role: "editor", as: hr });
  for (const as of [hr, bob])
    expect(await plumbline.reply(kits[ann]!, as, "interviews", {})).toMatchObject({
      ok: false,
      refused: { message: expect.stringContaining("This kit is for ann@example.com alone") },
    });
  expect(await plan({ adjustments: "A quiet room" })).toMatchObject({ ok: true });
  await plumbline.call(file, hr, "makeKits", { request: request() });
  expect(plumbline.host.details(kits[ann]!).people.map(({ email }) => email)).not.toContain(bob);
  expect((await cardOf(ann)).adjustments).toBe("A quiet room");
});

test("opening a kit, saving and the debrief stay within their budgets", async () => {
  const cost = async (...run: Parameters<Plumbline["run"]>) => (await plumbline.run(...run)).cost;
  const opening = await cost(kits[ann]!, ann, "interviews", {});
  expect(opening.calls).toBeLessThanOrEqual(10);
  const saving = await cost(kits[ann]!, ann, "saveScorecard", {
    id: `ada/${ann}`,
    said: saying("X"),
    submit: true,
    seen: "",
    request: request(),
  });
  expect(saving.calls).toBeLessThanOrEqual(12);
  expect(saving.lockedCalls).toBeLessThanOrEqual(9);
  await save(bob, "Marimba", true);
  expect((await cost(file, hr, "debrief", { candidate: "ada" })).calls).toBeLessThanOrEqual(20);
  await collect();
  expect((await cost(file, hr, "debrief", { candidate: "ada" })).calls).toBeLessThanOrEqual(20);
});

test("the list says of everybody how far the scorecards are, and reads each kit once however many candidates it holds", async () => {
  const howFar = () => plumbline.run(file, hr, "howFar", {});
  const { cost, reply } = await howFar();
  expect(reply).toMatchObject({ value: { ada: "not begun" } });
  const names = [
    "Kai Kim",
    "Ida Roy",
    "Max Sow",
    "Noa Tal",
    "Per Ude",
    "Ria Wu",
    "Sam Yu",
    "Tom Abe",
    "Uma Bo",
  ];
  for (const name of names) await plan({ id: name, name });
  await plumbline.call(file, hr, "makeKits", { request: request() });
  await save(ann, "Xylophone", true);
  const ten = await howFar();
  expect(ten.reply).toMatchObject({
    value: { ada: "being written", ...Object.fromEntries(names.map((name) => [name, "not begun"])) },
  });
  expect(ten.cost.calls).toBe(cost.calls);
  await save(bob, "Marimba", true);
  expect((await howFar()).reply).toMatchObject({ value: { ada: "to collect" } });
  await collect();
  expect((await howFar()).reply).not.toHaveProperty("value.ada");
});
