/** The room's calls in the hub: what they cost, what they refuse, and what is asked again. */
import { hr, type Plumbline } from "../plumbline";
import {
  allMarked,
  ann,
  bob,
  changeSetting,
  facilitator,
  openRating,
  ratingOf,
  save,
  secondHr,
} from "./smallOrganisation";

let plumbline: Plumbline;
const { hub, call, reply, rows } = {
  hub: () => plumbline.hub,
  call: ((...args) => plumbline.call(...args)) as Plumbline["call"],
  reply: ((...args) => plumbline.reply(...args)) as Plumbline["reply"],
  rows: (sheet: string) => plumbline.rows(plumbline.hub, sheet),
};
const marks = { "Hard skills": 3, "Cross-functionality": 3, Leadership: 3, Accountability: 3 } as const;

beforeEach(async () => {
  plumbline = await openRating();
  for (const [person, rater] of [
    ["000004", ann],
    ["000006", bob],
    ["000007", bob],
  ] as const)
    await save(plumbline, { rating: ratingOf(person, rater) });
  await plumbline.to("Pre-read", "One is late.");
  await plumbline.to("Live", "One is late.");
});
afterEach(() => plumbline.host.close());

const decision = (id: string, leadership: 1 | 2 | 4 | 5, after = "") => ({
  id,
  person: "000004",
  marks: { Leadership: leadership },
  seen: { Leadership: 3 as const },
  after,
  reasonCode: "New evidence",
  comment: "Said by two.",
  decidedBy: "The room",
  session: "",
  managerPresent: "yes" as const,
  request: id,
});
const codes = (answer: { ok: boolean; problems?: { code: string }[] }) =>
  (answer.problems ?? []).map(({ code }) => code);

test("everything of everybody is one call, a decision sixteen service calls at most", async () => {
  const opened = await plumbline.run(hub(), hr, "openRoom", {});
  expect(opened.cost.calls).toBeLessThanOrEqual(15);
  const { people } = await call(hub(), hr, "openRoom", {});
  const ida = people.find(({ id }) => id === "000004")!;
  expect(ida.rating?.assessments).toEqual(allMarked(3));
  expect(ida.flags.map(({ code }) => code)).toContain("allAlike");
  const { cost, reply: answered } = await plumbline.run(hub(), hr, "recordDecision", decision("d1", 5));
  expect(answered?.ok).toBe(true);
  expect(cost.calls).toBeLessThanOrEqual(16);
});

test("R32 somebody without marks is in the room, with why", async () => {
  const { people } = await call(hub(), hr, "openRoom", {});
  expect(people.find(({ id }) => id === "000005")).toMatchObject({ rating: null, unratedReason: "late" });
});

test("R14 the row says what changed, why, who decided and that the manager was there; History and Log stay as they were", async () => {
  const log = (await rows("Log")).length;
  await call(hub(), facilitator, "recordDecision", decision("d1", 5));
  expect((await rows("Decisions"))[0]).toMatchObject({
    ID: "d1",
    From: "Leadership 3",
    To: "Leadership 5",
    "Reason code": "New evidence",
    "Decided by": "The room",
    "Manager present": "yes",
    "Recorded by": facilitator,
  });
  expect(await rows("Log")).toHaveLength(log);
});

test("asked again, also after the cycle was locked, a decision is there once and answered as before", async () => {
  const first = await reply(hub(), hr, "recordDecision", decision("d1", 5));
  await plumbline.to("Locked", "Most are undecided.");
  expect(await reply(hub(), hr, "recordDecision", decision("d1", 5))).toEqual(first);
  expect(codes(await reply(hub(), hr, "recordDecision", decision("d2", 4, "d1")))).toEqual(["cycle.notLive"]);
  expect(await rows("Decisions")).toHaveLength(1);
});

test("R14 who decided after the page looked is named, also where the marks are as they were", async () => {
  await call(hub(), hr, "recordDecision", { ...decision("kept", 4), marks: { Leadership: 3 } });
  const late = await reply(hub(), secondHr, "recordDecision", decision("late", 5));
  expect(codes(late)).toEqual(["decision.meanwhile"]);
  expect(JSON.stringify(late)).toContain("Ida Ito: somebody decided meanwhile (The room: kept)");
  const seen = await reply(hub(), secondHr, "recordDecision", decision("after", 5, "kept"));
  expect(seen.ok).toBe(true);
});

test("several are kept in one call, all or none", async () => {
  const keeping = {
    people: ["000006", "000007"].map((person) => ({ person, seen: marks })),
    decidedBy: "The room",
    session: "",
    request: "together",
  };
  const withDecided = { ...keeping, people: [...keeping.people, { person: "000004", seen: marks }] };
  await call(hub(), hr, "recordDecision", decision("d1", 5));
  expect(codes(await reply(hub(), hr, "keepTogether", withDecided))).toEqual(["decision.meanwhile"]);
  expect(await rows("Decisions")).toHaveLength(1);
  await call(hub(), hr, "keepTogether", keeping);
  await call(hub(), hr, "keepTogether", keeping);
  const kept = (await rows("Decisions")).slice(1);
  expect(kept.map(({ ID }) => ID)).toEqual(["together/000006", "together/000007"]);
  expect(kept.map(({ From, To }) => From === To)).toEqual([true, true]);
});

test("R4 whoever takes part is left out of who decided on their own row, and alone is refused", async () => {
  const keeping = {
    people: ["000006", "000007"].map((person) => ({ person, seen: marks })),
    decidedBy: "Cleo, Kim Kaya",
    session: "",
    request: "with-kim",
  };
  await call(hub(), hr, "keepTogether", keeping);
  await call(hub(), hr, "keepTogether", keeping);
  expect((await rows("Decisions")).map((row) => [row.Name, row["Decided by"]])).toEqual([
    ["Kim Kaya", "Cleo"],
    [expect.any(String), "Cleo, Kim Kaya"],
  ]);
  const own = { ...decision("own", 5), decidedBy: " ida ito" };
  expect(codes(await reply(hub(), hr, "recordDecision", own))).toEqual(["decision.self"]);
});

test.each([
  ["no source", { source: " " }, "evidence.sourceMissing"],
  ["nothing to say", { text: " " }, "evidence.missing"],
  ["a criterion of another ladder", { criterion: "Charm" }, "criterion.unknown"],
  ["a rating of nobody", { rating: "none" }, "evidence.unknownRating"],
])("new evidence needs its place and its source: %s", async (_, given, code) => {
  const entry = { rating: ratingOf("000004", ann), criterion: "Leadership", text: "Spoke.", source: "Bob" };
  const answer = await reply(hub(), hr, "addEvidence", { ...entry, ...given, request: "e1" });
  expect(codes(answer)[0]).toBe(code);
  expect(await rows("Evidence")).toHaveLength(0);
});

test("new evidence stands beside the manager's rating, once, with its source", async () => {
  const entry = { rating: ratingOf("000004", ann), criterion: "Leadership", text: "Spoke.", source: "Bob" };
  for (const _ of [1, 2]) await call(hub(), hr, "addEvidence", { ...entry, request: "e1" });
  expect((await rows("Evidence")).map(({ Evidence }) => Evidence)).toEqual(["Spoke. (Bob)"]);
  const { people } = await call(hub(), hr, "openRoom", {});
  expect(people.find(({ id }) => id === "000004")?.rating?.more).toMatchObject([{ text: "Spoke. (Bob)" }]);
});

test("new evidence is taken back once, as it was shown; the row stays without its words", async () => {
  const entry = { rating: ratingOf("000004", ann), criterion: "Leadership", text: "Spoke.", source: "Bob" };
  await call(hub(), hr, "addEvidence", { ...entry, request: "e1" });
  const taking = { entry: "e1", text: "Spoke. (Bob)", request: "e2" };
  const another = await reply(hub(), hr, "takeBackEvidence", { ...taking, text: "Sang. (Bob)" });
  expect(codes(another)).toEqual(["evidence.savedElsewhere"]);
  expect((await rows("Evidence")).map(({ Evidence }) => Evidence)).toEqual(["Spoke. (Bob)"]);
  for (const _ of [1, 2]) await call(hub(), hr, "takeBackEvidence", taking);
  expect((await rows("Evidence")).map(({ ID, Evidence }) => [ID, Evidence])).toEqual([["meeting/e1", ""]]);
  const { people } = await call(hub(), hr, "openRoom", {});
  expect(people.find(({ id }) => id === "000004")?.rating?.more).toEqual([]);
  const unknown = await reply(hub(), hr, "takeBackEvidence", { ...taking, entry: "e9" });
  expect(codes(unknown)).toEqual(["evidence.unknownRating"]);
});

test("what a manager wrote is no meeting's to take back", async () => {
  const entry = { rating: ratingOf("000004", ann), criterion: "Leadership", text: "Led." } as const;
  const rest = { id: "", date: "", kind: "observed", link: "" } as const;
  const { id } = await call(hub(), hr, "saveEvidence", { ...entry, ...rest, request: "m1" });
  for (const one of [id, `meeting/${id}`]) {
    const taking = { entry: one, text: "Led.", request: `t-${one}` };
    expect(codes(await reply(hub(), hr, "takeBackEvidence", taking))).toEqual(["evidence.unknownRating"]);
  }
  expect((await rows("Evidence")).map(({ Evidence }) => Evidence)).toEqual(["Led."]);
});

test("R4 whoever is rated sees and decides nothing about themselves in the room", async () => {
  await changeSetting(plumbline, "Facilitators", "ida@example.com");
  plumbline.host.share(hub(), { email: "ida@example.com", role: "editor", as: hr });
  await call(hub(), hr, "recordDecision", decision("d1", 5));
  const asked = [
    await reply(hub(), "ida@example.com", "openRoom", {}),
    await reply(hub(), "ida@example.com", "decisionsNow", {}),
    await reply(hub(), "ida@example.com", "recordDecision", decision("d2", 4, "d1")),
  ];
  // In the hub nobody who is rated is a facilitator.
  for (const one of asked) expect(one).toMatchObject({ ok: false, refused: { email: "ida@example.com" } });
  expect(await rows("Decisions")).toHaveLength(1);
});
