/** Sessions from the plan to the last decision: conflicts, the pre-read, the file for the meeting, and what comes back from it. */
import { planOf } from "../../src/pages/sessions/planned";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  ann,
  bob,
  changeSetting,
  cleo,
  criteria,
  cycleName,
  openRating,
  ratingOf,
  save,
  secondHr,
} from "./smallOrganisation";

let plumbline: Plumbline;
let file: string;
/** What making the file for the first time cost. */
let made: Awaited<ReturnType<Plumbline["run"]>>["cost"];
let reset: () => void;

const chair = "chair@example.com";
const plan = {
  id: "s1",
  name: "Grades 2 to 4",
  date: "2026-11-02",
  minutes: 60,
  facilitator: chair,
  participants: [ann, bob],
  people: ["000004", "000005", "000006", "000007"],
  allowedBecause: "",
};
/** As from the page that shows how it is planned now. */
const planned = async (fields: Partial<typeof plan> = {}, request = plumbline.request()) => {
  const list = await plumbline.reply(plumbline.hub, hr, "listSessions", {});
  const shown = list.ok ? list.value.sessions.find(({ id }) => id === (fields.id ?? plan.id)) : undefined;
  const seen = shown && planOf(shown);
  const sessions = [{ ...plan, ...fields }];
  return plumbline.reply(plumbline.hub, hr, "planSessions", { sessions, ...(seen && { seen }), request });
};
const listed = async (id = "s1") =>
  (await plumbline.call(plumbline.hub, hr, "listSessions", {})).sessions.find((one) => one.id === id)!;
const makeFile = (session = "s1") =>
  plumbline.call(plumbline.hub, hr, "createSessionFile", { session, request: plumbline.request() });
const mayOpen = (id: string) =>
  plumbline.host
    .details(id)
    .people.map(({ email }) => email)
    .sort();
/** Whether a text stands in any cell, note or name of a sheet; said in a word, so that a failure stays readable. */
const holds = (id: string, text: string) =>
  JSON.stringify(
    plumbline.host.world.files
      .get(id)!
      .sheets.map(({ name, values, notes }) => [name, values.rows, notes.rows]),
  ).includes(text);
/** Employee ids that any sheet of the file has a row about. */
const peopleIn = (id: string) => {
  const rows = plumbline.host.world.files.get(id)!.sheets.flatMap(({ values }) => {
    const at = (values.rows[0] ?? []).indexOf("Employee ID");
    return at < 0 ? [] : values.rows.slice(1).map((row) => String(row?.[at] ?? ""));
  });
  return [...new Set(rows)].filter(Boolean).sort();
};

/** Rated, past rating, with a session planned, packets updated and the session's file made. */
beforeAll(async () => {
  plumbline = await openRating();
  for (const [person, rater, mark] of [
    ["000002", cleo, 5],
    ["000003", cleo, 4],
    ["000004", ann, 3],
    ["000005", ann, 2],
    ["000006", bob, 4],
    ["000007", bob, 3],
  ] as const)
    await save(plumbline, { rating: ratingOf(person, rater), mark });
  await propose("Two PMs grew under this guidance.");
  await plumbline.createPackets([ann, bob]);
  await plumbline.to("Pre-read");
  expect(await planned()).toMatchObject({ ok: true });
  await plumbline.createPackets([ann, bob]);
  const making = { session: "s1", request: plumbline.request() };
  ({ cost: made } = await plumbline.run(plumbline.hub, hr, "createSessionFile", making));
  file = String((await plumbline.rows(plumbline.hub, "Sessions"))[0]!["Session file"]);
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const propose = (rationale: string, seen = "") =>
  plumbline.call(plumbline.hub, hr, "proposePromotion", {
    person: "000004",
    level: "M4",
    seen,
    rationale,
    businessNeed: "Five PMs and nobody to lead them.",
    bars: Object.fromEntries(
      criteria.map((name) => [name, { bar: "met" as const, evidence: "The launch." }]),
    ),
    propose: true,
    request: plumbline.request(),
  });
const packetOf = async (rater: string) => (await plumbline.createPackets([rater]))[0]!;
const answer = (packet: string, as: string, person: string, said: "agree" | "have a question", line = "") =>
  plumbline.call(packet, as, "saveOpinion", {
    id: `s1/${person}`,
    answer: said,
    line,
    seen: "",
    request: plumbline.request(),
  });
/** Collects one packet as its preview showed it. */
async function collect(rater: string) {
  const preview = (await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [rater] }))
    .packets[0]!;
  await plumbline.call(plumbline.hub, hr, "collect", {
    raters: [{ rater, fingerprint: preview.fingerprint }],
    request: plumbline.request(),
  });
  return preview;
}

/** HR types into somebody's or something's row of the hub. */
async function typeInto(sheet: string, name: string, cells: Record<string, string>): Promise<void> {
  const rows = await plumbline.rows(plumbline.hub, sheet);
  const row = rows.findIndex((one) => one.Name === name || one.Session === name) + 2;
  for (const [header, value] of Object.entries(cells)) {
    const range = `${String.fromCharCode(65 + Object.keys(rows[0]!).indexOf(header))}${row}`;
    expect(plumbline.paste(plumbline.hub, { sheet, range, values: [[value]], as: hr })).toEqual({ ok: true });
  }
}

test("R1 nobody can be planned into a session about themselves, whatever reason is given", async () => {
  const about = { people: [...plan.people, "000002"], id: "s2", name: "All" };
  for (const allowedBecause of ["", "The CPO asked for it"])
    expect(await planned({ ...about, allowedBecause })).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        { code: "session.conflict.self", message: "All: Ann Archer takes part and is to be discussed." },
      ]),
    });
});

test("R31 a plan that somebody else changed meanwhile is not overtaken by an older page", async () => {
  const seen = planOf(await listed());
  const change = (as: string, fields: Partial<typeof plan>) =>
    plumbline.reply(plumbline.hub, as, "planSessions", {
      sessions: [{ ...plan, ...fields }],
      seen,
      request: plumbline.request(),
    });
  expect(await change(secondHr, { minutes: 90 })).toMatchObject({ ok: true });
  expect(await change(hr, { date: "2026-11-03" })).toMatchObject({
    ok: false,
    problems: [
      { code: "session.changedSince", message: expect.stringMatching(/^Grades 2 to 4: the plan was/) },
    ],
  });
  expect(await change(hr, { minutes: 90 })).toMatchObject({ ok: true });
  expect(await listed()).toMatchObject({ minutes: 90, date: plan.date });
});

test("R4 the own manager's row or one of the same grade needs HR's reason", async () => {
  const about = { id: "s2", name: "Directors", participants: [ann], people: ["000003"] };
  expect(await planned(about)).toMatchObject({
    ok: false,
    problems: [
      {
        code: "session.conflict.grade",
        message: "Directors: Ann Archer takes part at grade 5; Bob Berg is at grade 5.",
      },
    ],
  });
  expect(await planned({ ...about, allowedBecause: "Only two directors" })).toMatchObject({ ok: true });
});

test.each<[string, Record<string, string>]>([
  ["in which a day can't be read", { Hired: "soon" }],
  ["without its Employee ID", { "Employee ID": "" }],
])(
  "R1 R4 somebody whose row of People, %s, is not read meets no row of their manager's",
  async (_, cells) => {
    const about = { id: "s2", name: "Directors", participants: ["ida@example.com"], people: ["000002"] };
    expect(await planned({ ...about, allowedBecause: "Asked for" })).toMatchObject({ ok: true });
    expect(await planned(about)).toMatchObject({ ok: false });
    // HR's reason goes, as somebody might clear the cell; the row in People can't be read by then.
    await typeInto("Sessions", "Directors", { "Conflicts allowed because": "" });
    await typeInto("People", "Ida Ito", cells);
    expect(holds(await packetOf("ida@example.com"), "000002")).toBe(false);
    expect(await planned(about)).toMatchObject({
      problems: [
        {
          code: "session.conflict.manager",
          message: "Directors: Ann Archer is the manager of Ida Ito, who takes part.",
        },
      ],
    });
  },
);

test("R1 the session file shows the people of the session and nobody else, to the facilitator and HR", async () => {
  expect(mayOpen(file)).toEqual([chair, hr, secondHr].sort());
  const agenda = await plumbline.rows(file, "Agenda");
  expect(agenda.map((row) => row["Employee ID"]).sort()).toEqual(plan.people);
  expect(peopleIn(file)).toEqual(plan.people);
  expect((await plumbline.rows(file, "Ratings")).map((row) => row["Employee ID"]).sort()).toEqual(
    plan.people,
  );
  expect(holds(file, ratingOf("000002", cleo))).toBe(false);
});

test("R1 a packet holds no mark of anybody outside own reports, own tasks and own sessions; HR's plan adds and removes them", async () => {
  const packet = await packetOf(ann);
  expect((await plumbline.rows(packet, "Pre-read")).map((row) => row["Employee ID"]).sort()).toEqual(
    plan.people,
  );
  expect(peopleIn(packet)).not.toContain("000003");
  await planned({ people: ["000004", "000005", "000007"] });
  await packetOf(ann);
  const rows = (await plumbline.rows(packet, "Pre-read")).filter((row) => row["Employee ID"]);
  expect(rows.map((row) => row["Employee ID"]).sort()).toEqual(["000004", "000005", "000007"]);
  expect(holds(packet, "000006")).toBe(false);
});

test("somebody who rates nobody gets a packet to read in", async () => {
  await planned({ participants: [ann, "guest@example.com"] });
  const { raters } = await plumbline.call(plumbline.hub, hr, "packets", {});
  expect(raters.find(({ rater }) => rater === "guest@example.com")).toMatchObject({
    people: 0,
    toRead: 4,
    packet: null,
  });
  const packet = await packetOf("guest@example.com");
  expect(mayOpen(packet)).toContain("guest@example.com");
  const { rows, texts } = await plumbline.call(packet, "guest@example.com", "preRead", {});
  expect(rows).toHaveLength(4);
  expect(texts.some(({ level }) => level === "IC3")).toBe(true);
});

test("R3 a participant named by another address of theirs answers in the packet they have, and the answer counts", async () => {
  const other = "bob.new@example.com";
  await plumbline.call(plumbline.hub, hr, "addSignIn", { rater: bob, email: other, request: "a" });
  expect(await planned({ participants: [ann, other] })).toMatchObject({ ok: true });
  expect((await listed()).participants).toEqual([ann, bob]);
  const packet = await packetOf(bob);
  await answer(packet, other, "000004", "agree");
  await collect(bob);
  expect((await listed()).opinions).toMatchObject([{ given: 0 }, { given: 1 }]);
});

test("R3 opinions are collected like marks, stay through an update, and reach the session file without a name", async () => {
  const packet = await packetOf(ann);
  await answer(packet, ann, "000006", "have a question", "Which launch?");
  await answer(packet, ann, "000007", "agree");
  await planned({ minutes: 45 });
  await packetOf(ann);
  expect((await collect(ann)).new).toEqual([
    expect.objectContaining({ name: "Kim Kaya", what: "opinion", summary: "have a question" }),
    expect.objectContaining({ name: "Lou Lund", what: "opinion", summary: "agree" }),
  ]);
  expect((await listed()).opinions).toEqual([
    { name: "Ann Archer", given: 2, of: 2 },
    { name: "Bob Berg", given: 0, of: 2 },
  ]);
  expect(await listed()).toMatchObject({ needsUpdate: true });
  await makeFile();
  const kim = (await plumbline.rows(file, "Agenda")).find((row) => row["Employee ID"] === "000006")!;
  expect(kim).toMatchObject({ Place: 2, Opinions: "1 has a question: Which launch?", "Opinions missing": 0 });
  expect(kim.Why).toContain("1 has a question, nobody agrees.");
  expect(holds(file, `s1/000006/${ann}`)).toBe(false);
});

test("R3 an opinion on somebody outside the own sessions, or typed over, is refused by name of its row", async () => {
  const packet = await packetOf(ann);
  const rows = await plumbline.rows(packet, "Pre-read");
  const headers = Object.keys(rows[0]!);
  const type = (row: number, header: string, value: string) => {
    const column = String.fromCharCode(65 + headers.indexOf(header));
    return plumbline.host.edit(packet, {
      sheet: "Pre-read",
      range: `${column}${row}`,
      values: [[value]],
      as: ann,
    });
  };
  const row = rows.findIndex((one) => one["Employee ID"] === "000006") + 2;
  await answer(packet, ann, "000006", "agree");
  type(row, "ID", "s1/000003");
  type(3, "Opinion", "agree");
  type(3, "Employee ID", "000002");
  type(3, "ID", "s1/000002");
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  expect(packets[0]).toMatchObject({
    new: [],
    refused: [
      { row, reason: expect.stringContaining("this is not what was saved for it") },
      { row: 3, reason: expect.stringContaining("Expected somebody of this participant's open sessions") },
    ],
  });
});

test("R10 opinion.notAsked: whoever gave the marks is not asked about them; what they send or type all the same is refused, and counts nowhere", async () => {
  const packet = await packetOf(ann);
  const own = { id: "s1/000004", answer: "agree", line: "", seen: "", request: "own" } as const;
  expect(await plumbline.reply(packet, ann, "saveOpinion", own)).toMatchObject({
    ok: false,
    problems: [
      { code: "opinion.notAsked", message: expect.stringMatching(/: Whoever gave the marks is not asked/) },
    ],
  });
  const rows = await plumbline.rows(packet, "Pre-read");
  const row = rows.findIndex((one) => one["Employee ID"] === "000004") + 2;
  const column = String.fromCharCode(65 + Object.keys(rows[0]!).indexOf("Opinion"));
  const typed = { sheet: "Pre-read", range: `${column}${row}`, values: [["agree"]], as: ann };
  expect(plumbline.host.edit(packet, typed)).toEqual({ ok: true });
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  expect(packets[0]).toMatchObject({
    new: [],
    refused: [{ row, reason: expect.stringContaining("not asked") }],
  });
  expect(await plumbline.call(packet, ann, "whereAmI", {})).toMatchObject({ toRead: { answered: 0, of: 2 } });
  const agenda = await plumbline.rows(file, "Agenda");
  expect(agenda.map((one) => one["Opinions missing"])).toEqual([1, 1, 1, 1]);
});

test.each([
  ["opinion.savedElsewhere", "000006"],
  ["opinion.gone", "000003"],
])(
  "R31 %s: an opinion is not saved over one that was not on the screen, nor on somebody who is not there",
  async (code, person) => {
    const packet = await packetOf(ann);
    await answer(packet, ann, "000006", "have a question", "Which launch?");
    const kept = await plumbline.rows(packet, "Pre-read");
    const again = {
      id: `s1/${person}`,
      answer: "agree",
      line: "",
      seen: "",
      request: plumbline.request(),
    } as const;
    expect(await plumbline.reply(packet, ann, "saveOpinion", again)).toMatchObject({
      ok: false,
      problems: [{ code }],
    });
    expect(await plumbline.rows(packet, "Pre-read")).toEqual(kept);
  },
);

test("R34 an opinion that was not collected says so in its packet, on the first screen too, until it is said anew", async () => {
  const packet = await packetOf(ann);
  const home = async () =>
    (await plumbline.call(packet, ann, "whereAmI", {})) as { toRead?: object; next: object };
  expect(await home()).toMatchObject({
    toRead: { answered: 0, of: 2 },
    next: { view: "preRead" },
    views: ["rate", "propose", "preRead", "compare", "handbook"],
  });
  await answer(packet, ann, "000006", "agree");
  expect(await home()).toMatchObject({ toRead: { answered: 1, of: 2 } });
  const rows = await plumbline.rows(packet, "Pre-read");
  const row = rows.findIndex((one) => one["Employee ID"] === "000006") + 2;
  const column = String.fromCharCode(65 + Object.keys(rows[0]!).indexOf("Opinion"));
  const typed = { sheet: "Pre-read", range: `${column}${row}`, values: [["have a question"]], as: ann };
  expect(plumbline.host.edit(packet, typed)).toEqual({ ok: true });
  const collect = async () => {
    const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
    const { fingerprint, refused } = packets[0]!;
    const taken = { raters: [{ rater: ann, fingerprint }], request: plumbline.request() };
    await plumbline.call(plumbline.hub, hr, "collect", taken);
    return refused.map(({ reason }) => reason);
  };
  const said = async () =>
    (await plumbline.call(packet, ann, "preRead", {})).rows.find((one) => one.person === "000006")!;
  const [reason] = await collect();
  expect(reason).toContain("nothing written yet");
  expect((await said()).notCollected).toBe(`Not collected: ${reason}`);
  await packetOf(ann);
  expect(await home()).toMatchObject({ toRead: { answered: 0, of: 2 } });
  const anew = {
    id: "s1/000006",
    answer: "have a question",
    line: "Which launch?",
    seen: (await said()).savedAt,
  } as const;
  await plumbline.call(packet, ann, "saveOpinion", { ...anew, request: plumbline.request() });
  expect((await said()).notCollected).toBe("");
  expect(await collect()).toEqual([]);
  expect(await home()).toMatchObject({ toRead: { answered: 1, of: 2 } });
});

test("the list of sessions sends no roster; planning asks for it", async () => {
  const list = JSON.stringify(await plumbline.call(plumbline.hub, hr, "listSessions", {}));
  expect(list).not.toContain("lou@example.com");
  const roster = await plumbline.call(plumbline.hub, hr, "planningRoster", {});
  expect(roster.addresses.map(({ address }) => address)).toContain("lou@example.com");
  const rates = (await plumbline.rows(plumbline.hub, "Assignments")).filter(({ Role }) => Role === "manager");
  expect(Object.entries(roster.raters).sort()).toEqual(
    rates.map((row) => [row["Employee ID"], row.Rater]).sort(),
  );
});

test("a session in which nothing was decided is removed: from the list, from packets, and from its facilitator", async () => {
  await packetOf(ann);
  await plumbline.call(plumbline.hub, hr, "removeSession", { session: "s1", request: plumbline.request() });
  const { sessions, inNoSession } = await plumbline.call(plumbline.hub, hr, "listSessions", {});
  expect([sessions, inNoSession]).toEqual([[], []]);
  expect(mayOpen(file)).toEqual([hr, secondHr].sort());
  expect(holds(await packetOf(ann), "000006")).toBe(false);
  expect(await planned({ id: "s2" })).toMatchObject({ ok: true });
});

describe("in Live", () => {
  const decision = (id: string, fields: Record<string, string> = {}) => {
    const marks = (mark: number) =>
      `Hard skills ${mark}; Cross-functionality ${mark}; Leadership ${mark}; Accountability ${mark}`;
    return {
      ID: id,
      Cycle: cycleName,
      Session: "s1",
      Kind: "marks",
      "Employee ID": "000004",
      Name: "Ida Ito",
      From: marks(3),
      To: marks(4),
      "Reason code": "New evidence",
      Comment: "The importer was led alone.",
      "Decided by": "The session",
      "Recorded by": chair,
      When: "2026-11-02T10:00:00.000Z",
      Reverses: "",
      ...fields,
    };
  };
  /** Writes rows into the session's Decisions as the facilitator could. */
  const type = async (rows: readonly Record<string, string>[]) => {
    const sheet = await plumbline.sheet(file, "Decisions");
    const headers = sheet.values[0]!.map(String);
    const values = rows.map((row) => headers.map((header) => row[header] ?? ""));
    const last = String.fromCharCode(64 + headers.length);
    const edit = { sheet: "Decisions", range: `A2:${last}${rows.length + 1}`, values, as: chair };
    expect(plumbline.host.edit(file, edit)).toEqual({ ok: true });
  };
  const look = () => plumbline.call(plumbline.hub, hr, "previewSession", { session: "s1" });
  beforeEach(() => plumbline.to("Live"));

  test("R14 the meeting opens with twelve service calls at most, and a decision or its undo costs ten", async () => {
    await makeFile();
    expect(made.calls).toBeLessThanOrEqual(46);
    expect(made.longestLock).toBeLessThanOrEqual(2_000);
    const opened = await plumbline.run(file, chair, "openRoom", {});
    const { people, texts } = await plumbline.call(file, chair, "openRoom", {});
    expect([people.length, new Set(texts.map(({ level }) => level))]).toEqual([
      4,
      new Set(["IC2", "IC3", "IC4", "M4"]),
    ]);
    const marks = { Leadership: 3 } as const;
    const said = { reasonCode: "", comment: "", decidedBy: "", session: "s1" };
    const keep = { id: "k", person: "000004", marks, seen: marks, ...said, request: "k" };
    const kept = await plumbline.run(file, chair, "recordDecision", keep);
    const undo = { id: "u", decision: "k", person: "000004", request: "u" };
    const undone = await plumbline.run(file, chair, "undoDecision", undo);
    expect([kept.reply?.ok, undone.reply?.ok]).toEqual([true, true]);
    expect(await plumbline.rows(file, "Decisions")).toMatchObject([{ ID: "k" }, { ID: "u", Reverses: "k" }]);
    expect([opened, kept, undone].map(({ cost }) => cost.calls)).toEqual([12, 10, 10]);
  });

  test("a session with a decision in its file is closed, not removed", async () => {
    await type([decision("d1")]);
    const remove = () =>
      plumbline.reply(plumbline.hub, hr, "removeSession", { session: "s1", request: plumbline.request() });
    expect(await remove()).toMatchObject({ problems: [{ code: "session.decided" }] });
    expect(mayOpen(file)).toContain(chair);
  });

  test("R4 a facilitator who writes the own row into the file neither sees it in the room nor is it collected", async () => {
    await planned({
      id: "s2",
      name: "Bob's",
      facilitator: bob,
      participants: [],
      people: ["000004", "000005"],
    });
    const { url } = await makeFile("s2");
    const own = /d\/([^/]+)\//.exec(url)![1]!;
    /** Bob copies the row about somebody else and makes it his own. */
    const insert = async (sheet: string, address: string) => {
      const rows = await plumbline.rows(own, sheet);
      const cells = Object.entries(rows.find((row) => row["Employee ID"] === "000004")!).map(
        ([header, cell]) => (header === "Employee ID" ? "000003" : header === "Work e-mail" ? address : cell),
      );
      const row = rows.length + 2;
      const range = `A${row}:${String.fromCharCode(64 + cells.length)}${row}`;
      expect(plumbline.host.edit(own, { sheet, range, values: [cells.map(String)], as: bob })).toEqual({
        ok: true,
      });
    };
    for (const sheet of ["Agenda", "People", "Ratings"]) await insert(sheet, bob);
    const { people } = await plumbline.call(own, bob, "openRoom", {});
    expect(people.map(({ id }) => id).sort()).toEqual(["000004", "000005"]);
    const marks = { Leadership: 3 } as const;
    const about = {
      person: "000003",
      marks,
      seen: marks,
      reasonCode: "",
      comment: "",
      decidedBy: "",
      session: "s2",
    };
    const record = (id: string) => plumbline.reply(own, bob, "recordDecision", { ...about, id, request: id });
    expect(await record("b1")).toMatchObject({ problems: [{ code: "decision.self" }] });
    const agenda = await plumbline.rows(own, "Agenda");
    const column = String.fromCharCode(65 + Object.keys(agenda[0]!).indexOf("Work e-mail"));
    const disguise = {
      sheet: "Agenda",
      range: `${column}${agenda.length + 1}`,
      values: [["x@example.com"]],
      as: bob,
    };
    expect(plumbline.host.edit(own, disguise)).toEqual({ ok: true });
    expect(await record("b2")).toMatchObject({ ok: true });
    const { decisions, refused } = await plumbline.call(plumbline.hub, hr, "previewSession", {
      session: "s2",
    });
    expect([decisions, refused]).toEqual([
      [],
      [
        expect.objectContaining({
          reason: expect.stringContaining("Expected somebody this session is about"),
        }),
      ],
    ]);
  });

  test("R3 exactly what was shown is collected, once", async () => {
    await type([decision("d1")]);
    const shown = await look();
    expect(shown).toMatchObject({ decisions: [{ id: "d1", name: "Ida Ito" }], refused: [], same: 0 });
    await type([decision("d1", { Comment: "Something else." })]);
    const merge = (fingerprint: string) =>
      plumbline.reply(plumbline.hub, hr, "collectSession", {
        session: "s1",
        fingerprint,
        request: plumbline.request(),
      });
    expect(await merge(shown.fingerprint)).toMatchObject({ problems: [{ code: "session.changedSince" }] });
    expect(await merge((await look()).fingerprint)).toMatchObject({ ok: true, value: { merged: 1 } });
    expect(await look()).toMatchObject({ decisions: [], refused: [], same: 1 });
    expect(await plumbline.rows(plumbline.hub, "Decisions")).toMatchObject([
      { ID: "d1", Comment: "Something else.", "Recorded by": chair },
    ]);
    expect(await listed()).toMatchObject({ decided: 1 });
    // Somebody met on again: what an earlier meeting decided is none of this one's.
    expect(await planned({ id: "s2", name: "Once more", people: ["000004"] })).toMatchObject({ ok: true });
    expect(await listed("s2")).toMatchObject({ decided: 0 });
    expect(await listed()).toMatchObject({ decided: 1 });
  });

  test.each<[string, Record<string, string>, string]>([
    ["a mark of 9", { To: "Leadership 9" }, "expected a criterion and its mark"],
    ["somebody of another session", { "Employee ID": "000003" }, "Expected somebody this session is about"],
    ["recorded by a participant", { "Recorded by": ann }, "expected the facilitator or HR"],
    ["decided by a stranger", { "Decided by": "x@example.com" }, "who does not take part in this session"],
    ["a stranger in the group", { "Decided by": "Ann Archer, x@example.com" }, 'Decided by "x@example.com"'],
    ["decided by whom it is about", { "Decided by": "Ann Archer, ida@example.com" }, "does not take part"],
    ["another session", { Session: "s9" }, "Expected a decision of Grades 2 to 4"],
    ["a promotion of no case", { Kind: "promotion" }, "Expected a case of Ida Ito"],
    ["no reason", { "Reason code": "" }, "Reason code: expected one of"],
    ["marks that never stood there", { From: "Leadership 1" }, "the marks are now Hard skills 3"],
    ["taking back nothing", { Reverses: "d0" }, "which does not hold for this person"],
  ])("R3 refused: %s", async (_, fields, reason) => {
    await type([decision("d1", fields)]);
    const { decisions, refused } = await look();
    expect(decisions).toEqual([]);
    expect(refused).toEqual([expect.objectContaining({ row: 2, reason: expect.stringContaining(reason) })]);
  });

  test("a change and its undo in one file are both collected, and the marks stand as before", async () => {
    await type([decision("d1"), decision("d2", { Reverses: "d1", "Reason code": "", Comment: "" })]);
    const { fingerprint, decisions } = await look();
    expect(decisions.map(({ isUndo }) => isUndo)).toEqual([false, true]);
    await plumbline.call(plumbline.hub, hr, "collectSession", { session: "s1", fingerprint, request: "c" });
    const { people } = await plumbline.call(plumbline.hub, hr, "decisions", {});
    expect(people.find(({ person }) => person === "000004")!.marks[0]).toMatchObject({ calibrated: 3 });
  });

  test("R14 R24 the room decides a grade, then agrees to the track; collected, both stand in the case, and HR's decision in the room", async () => {
    const inRoom = async (id = file) =>
      (await plumbline.call(id, id === file ? chair : hr, "openRoom", {})).people.find(
        (one) => one.id === "000004",
      )!.cases[0]!;
    await makeFile();
    const { id, seen: first, gradeFirst, what } = await inRoom();
    expect([gradeFirst, what]).toEqual(["grade 4", "Group PM"]);
    const say = (
      word: "grade reached" | "grade taken back" | "agreed" | "sent back",
      comment = "",
      seen = first,
    ) =>
      plumbline.reply(file, chair, "sayOfCase", {
        case: id,
        seen,
        word,
        by: "Ann, Bob",
        comment,
        session: "s1",
        request: plumbline.request(),
      });
    expect(await say("agreed")).toMatchObject({ problems: [{ code: "approval.gradeFirst" }] });
    expect(await say("grade reached")).toMatchObject({ ok: true });
    expect(await say("agreed")).toMatchObject({ ok: true });
    const collect = async () => {
      const { fingerprint, decisions, refused } = await look();
      expect(refused).toEqual([]);
      const request = plumbline.request();
      await plumbline.call(plumbline.hub, hr, "collectSession", { session: "s1", fingerprint, request });
      return decisions.map(({ onCase }) => onCase);
    };
    expect(await collect()).toEqual(["grade 4 reached", "agreed"]);
    const held = async () => (await plumbline.call(plumbline.hub, hr, "cases", {})).cases[0]!;
    expect(await held()).toMatchObject({ isBlind: false, what: "Group PM" });
    expect((await held()).steps.map(({ stage, word, who }) => [stage, word, who])).toEqual([
      ["manager", "proposed", hr],
      ["session", "grade 4 reached", "Ann, Bob"],
      ["session", "agreed", "Ann, Bob"],
      ["skip-level", "", ""],
      ["HR", "", ""],
    ]);
    expect(await say("grade taken back", "Read for Joe.")).toMatchObject({ ok: true });
    expect(await collect()).toEqual(["grade 4 taken back"]);
    expect(await held()).toMatchObject({ isBlind: true, what: "grade 4" });
    expect(await say("sent back", "Name the outcome.")).toMatchObject({ ok: true });
    expect(await collect()).toEqual(["sent back"]);
    expect(await held()).toMatchObject({ status: "sent back" });
    expect((await inRoom(plumbline.hub)).status).toBe("sent back");
    const { people } = await plumbline.call(plumbline.hub, hr, "decisions", {});
    expect(people.find(({ name }) => name === "Ida Ito")).toMatchObject({ isDecided: false });
    const waiting = async () => {
      const { sessions } = await plumbline.call(plumbline.hub, hr, "listSessions", {});
      return sessions.map(({ sentBack, proposedAgain }) => [sentBack, proposedAgain]);
    };
    expect(await waiting()).toEqual([[["Ida Ito"], []]]);
    // Words tell their time to the second.
    plumbline.host.setClock(new Date(Date.now() + 60_000).toISOString());
    const { savedAt } = await plumbline.call(plumbline.hub, hr, "openProposal", {
      person: "000004",
      level: "M4",
    });
    await propose("The outcome: two PMs were promoted.", savedAt);
    expect(await waiting()).toEqual([[[], ["Ida Ito"]]]);
    await makeFile();
    const again = await inRoom();
    plumbline.host.setClock(new Date(Date.now() + 120_000).toISOString());
    expect(await say("grade reached", "", again.seen)).toMatchObject({ ok: true });
    expect(await collect()).toEqual(["grade 4 reached"]);
    expect(await waiting()).toEqual([[[], []]]);
    plumbline.host.setClock(null);
  });

  test("the minutes a meeting talked come in with its decisions, and After says them by grade and track", async () => {
    await makeFile();
    const talked = [{ grade: 3, track: "IC" as const, people: 2, seconds: 500 }];
    const record = (seconds: number) =>
      plumbline.call(file, chair, "recordMinutes", { talked: [{ ...talked[0]!, seconds }] });
    await record(500);
    await record(720);
    // A second room that was open for a shorter time takes nothing away.
    await record(90);
    expect(await plumbline.rows(file, "Minutes")).toMatchObject([
      { ID: "s1/3/IC", Session: "Grades 2 to 4", Grade: 3, Track: "IC", People: 2, Minutes: 12 },
    ]);
    // A browser that kept nothing goes on from there.
    expect(await plumbline.call(file, chair, "recordMinutes", { talked: [] })).toEqual({
      talked: [{ ...talked[0], seconds: 720 }],
    });
    const shown = await look();
    expect(shown).toMatchObject({ decisions: [], minutes: 1 });
    const collecting = { session: "s1", fingerprint: shown.fingerprint, request: "m" };
    await plumbline.call(plumbline.hub, hr, "collectSession", collecting);
    expect(await look()).toMatchObject({ minutes: 0, same: 1 });
    await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
    expect(holds(plumbline.hub, "12:00 minutes, 6:00 for each")).toBe(true);
  });

  test("R1 a session is closed once all is collected; its rows leave the packets and its file the facilitator", async () => {
    await type([decision("d1")]);
    const close = () =>
      plumbline.reply(plumbline.hub, hr, "closeSession", { session: "s1", request: plumbline.request() });
    expect(await close()).toMatchObject({ problems: [{ code: "session.uncollected" }] });
    const { fingerprint } = await look();
    await plumbline.call(plumbline.hub, hr, "collectSession", { session: "s1", fingerprint, request: "c" });
    expect(await plumbline.rows(await packetOf(ann), "Decided")).toEqual([]);
    expect(await close()).toMatchObject({ ok: true });
    expect(mayOpen(file)).toEqual([hr, secondHr].sort());
    const { sessions, inNoSession } = await plumbline.call(plumbline.hub, hr, "listSessions", {});
    expect(sessions[0]).toMatchObject({ id: "s1", needsUpdate: false, decided: 1 });
    await plumbline.to("Locked");
    const later = await plumbline.call(plumbline.hub, hr, "listSessions", {});
    expect(later.sessions[0]).toMatchObject({ needsUpdate: true, isStillShared: false });
    // Whom it left undecided another session may still talk about.
    expect(inNoSession).toEqual(["Ann Archer", "Bob Berg", "Joe Jung", "Kim Kaya", "Lou Lund"]);
    const packet = await packetOf(ann);
    expect(await plumbline.rows(packet, "Decided")).toMatchObject([
      { Name: "Ida Ito", Decided: expect.stringContaining("→"), Reason: expect.stringMatching(/./) },
    ]);
    const home = await plumbline.run(packet, ann, "whereAmI", {});
    expect(home.cost.calls).toBeLessThanOrEqual(12);
    expect(home.reply).toMatchObject({
      value: {
        beside: expect.stringMatching(/^The sheet Decided says what was decided about 1 report of yours\./),
      },
    });
    expect(
      (await plumbline.rows(packet, "Pre-read")).filter((row) => Object.values(row).some(Boolean)),
    ).toEqual([]);
    expect(holds(packet, "000006")).toBe(false);
    await makeFile();
    expect(mayOpen(file)).toEqual([hr, secondHr].sort());
    expect(await planned()).toMatchObject({ problems: [{ code: "session.closed" }] });

    // In the next cycle Ida may be somebody else's report.
    await plumbline.to("Locked", "Most are undecided.");
    const next = {
      name: "2027 H1",
      cutOff: "2027-04-01",
      reason: "No letters.",
      request: plumbline.request(),
    };
    await plumbline.call(plumbline.hub, hr, "openCycle", next);
    const told = async (where: string) =>
      (await plumbline.rows(where, "Decided")).filter((row) => Object.values(row).some(Boolean));
    const comeBack = keepWorld(plumbline.host);
    const removed = { scope: { cycle: cycleName }, files: [packet], request: plumbline.request() };
    await plumbline.call(plumbline.hub, hr, "eraseInFiles", removed);
    expect(await told(packet)).toEqual([]);
    comeBack();
    expect(await told(packet)).toHaveLength(1);
    expect(await told(await packetOf(ann))).toEqual([]);
    expect(holds(packet, "The importer was led alone.")).toBe(false);
  });
});

test("who has marks and is in no session is named", async () => {
  const { inNoSession } = await plumbline.call(plumbline.hub, hr, "listSessions", {});
  expect(inNoSession).toEqual(["Ann Archer", "Bob Berg"]);
});

test("R33 going to Locked names who is in no session, and what may not be collected", async () => {
  await plumbline.to("Live");
  const locking = (reason: string) =>
    plumbline.reply(plumbline.hub, hr, "changeCycleState", {
      to: "Locked",
      reason,
      request: plumbline.request(),
    });
  const refusal = JSON.stringify(await locking(""));
  expect(refusal).toContain("2 people with marks are in no session");
  expect(refusal).toContain("Ann Archer");
  expect(refusal).toContain("1 session is not closed");
});

test("R4 a rated facilitator is nobody in the hub, under any address, and facilitator in the session file", async () => {
  await changeSetting(plumbline, "Facilitators", `${bob}; ${chair}`);
  const roleIn = async (id: string, as: string) => {
    plumbline.host.share(id, { email: as, role: "editor", as: hr });
    return (await plumbline.call(id, as, "whereAmI", {})).you.role;
  };
  expect(await roleIn(plumbline.hub, bob)).toBe("nobody");
  expect(await roleIn(plumbline.hub, chair)).toBe("facilitator");
  expect(await roleIn(file, chair)).toBe("facilitator");
});
