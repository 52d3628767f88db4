/** What a meeting's file says of marks, promotion cases and evidence, judged by what the hub knows. */
import type { Decision } from "../../../src/domain/calibration/decision";
import {
  judgeSession,
  type SessionFacts,
  type SessionRows,
} from "../../../src/domain/calibration/judgeSession";
import type { PromotionCase } from "../../../src/domain/promotion/promotion";
import type { EvidenceEntry } from "../../../src/domain/rating/evidence";
import { decision, ladder, promotionCase, rating, standing } from "../examples";

const chair = "chair@example.com";
const both = promotionCase({ to: "M4", savedAt: "2026-05-01T09:00:00Z" });

const word = (fields: Partial<Decision> = {}): Decision =>
  decision({
    id: "w",
    cycle: both.cycle,
    session: "s1",
    person: both.person,
    kind: "approval",
    case: both.id,
    from: "session",
    to: "not agreed",
    comment: "One launch only.",
    decidedBy: "The group",
    recordedBy: chair,
    when: "2026-05-02T09:00:00Z",
    ...fields,
  });
const grade = word({ id: "g", kind: "promotion", from: "grade 3", to: "grade 4", comment: "" });

const facts = (one: PromotionCase = both): SessionFacts => ({
  cycle: { name: both.cycle, state: "Live" },
  now: "2026-05-02T10:00:00.000Z",
  session: ["s1", "Grade 4"],
  people: [standing({ person: { id: both.person, name: "Ida Ito" }, cases: [one] })],
  mayRecord: new Set([chair]),
  takesPart: new Set([chair]),
  isAbout: () => false,
  ladder,
  reasonCodes: ["New evidence"],
  decisions: [],
  evidence: [],
  minutes: [],
});
const placed = <Row>(rows: readonly Row[]) => rows.map((record, at) => ({ row: at + 2, record }));
const nothing: SessionRows = { decisions: [], evidence: [], minutes: [], problems: [] };
const judged = (rows: readonly Decision[], one: PromotionCase = both) =>
  judgeSession(facts(one), { ...nothing, decisions: placed(rows) });

test("R3 R24 a meeting records the grade, then agrees to the track: both rows are taken as they were said", () => {
  const { decisions, refused } = judged([grade, word({ to: "agreed", comment: "" })]);
  expect(refused).toEqual([]);
  expect(decisions.map(({ record }) => [record.kind, record.from, record.to, record.name])).toEqual([
    ["promotion", "grade 3", "grade 4", "Ida Ito"],
    ["approval", "session", "agreed", "Ida Ito"],
  ]);
});

test.each([
  ["agreeing before the grade", [word({ to: "agreed" })], both, "first the grade"],
  ["the grade twice", [grade, { ...grade, id: "g2" }], both, "not to be decided on its own"],
  ["another grade", [{ ...grade, to: "grade 7" }], both, "Expected a word of the session"],
  ["the skip-level's word", [word({ from: "skip-level" })], both, "Expected a word of the session"],
  ["a word that does not exist", [word({ to: "approved" })], both, "Expected a word of the session"],
  ["not agreed without why", [word({ comment: "" })], both, "needs the reason"],
  ["somebody else's case", [word({ case: "2026/9/M4" })], both, "Expected a case of Ida Ito"],
  ["a case decided by now", [word()], { ...both, status: "declined" as const }, "found it declined"],
  ["a case proposed anew since", [word()], { ...both, savedAt: "2026-05-03T09:00:00Z" }, "proposed anew"],
  [
    "the grade taken back as if it were marks",
    [grade, word({ id: "u", kind: "marks", reverses: "g" })],
    both,
    "does not hold",
  ],
  ["a track", [word({ kind: "track change" })], both, "HR decides cases"],
] as const)("R3 refused of a case: %s", (_, rows, one, reason) => {
  const { refused } = judged(rows, one);
  expect(refused).toEqual([expect.objectContaining({ reason: expect.stringContaining(reason) })]);
});

const ofIda = rating({ person: both.person, rater: "boss@example.com" });
const given = { "Hard skills": 3, Leadership: 4 } as const;
const about = (fields: Partial<SessionFacts> = {}): SessionFacts => ({
  ...facts(),
  people: [standing({ person: { id: both.person, name: "Ida Ito" }, rating: ofIda, given })],
  ...fields,
});
const change = (fields: Partial<Decision> = {}) =>
  word({
    id: "m",
    kind: "marks",
    case: "",
    from: "Leadership 4",
    to: "Leadership 3",
    reasonCode: "New evidence",
    ...fields,
  });
const before = change({ id: "b", to: "Leadership 2" });

test.each([
  ["of another cycle", change({ cycle: "2025" }), {}, "Expected the cycle 2026"],
  [
    "of HR about themselves",
    change(),
    { isAbout: (one: string) => one === chair },
    "Nobody decides about themselves",
  ],
  ["in a cycle that is locked", change(), { cycle: { name: both.cycle, state: "Locked" } }, "locked"],
  ["of a time to come", change({ when: "9999-12-31 09:00:00" }), {}, "a time that has passed"],
  ["of no time", change({ when: "000003" }), {}, "a time that has passed"],
  ["over one of the hub", change(), { decisions: [before] }, "Somebody decided meanwhile"],
  ["under the ID of another one", change({ id: "b" }), { decisions: [before] }, "another row under the ID"],
  ["on somebody without marks", change(), { people: facts().people }, "no submitted rating"],
] as const)("R3 R4 refused of marks: a decision %s", (_, row, more, reason) => {
  const { decisions, refused } = judgeSession(about(more), { ...nothing, decisions: placed([row]) });
  expect([decisions, refused]).toEqual([
    [],
    [{ row: 2, who: "Ida Ito", reason: expect.stringContaining(reason) }],
  ]);
});

test("R14 a decision on marks rests on those of this person and cycle alone, and comes in once", () => {
  const others = [change({ id: "o", person: "E2", to: "Leadership 1" }), { ...before, cycle: "2025" }];
  const rows = { ...nothing, decisions: placed([change()]) };
  expect(judgeSession(about({ decisions: others }), rows)).toMatchObject({
    decisions: [{ row: 2, record: { id: "m", name: "Ida Ito", to: "Leadership 3" } }],
    refused: [],
  });
  const held = [{ ...change(), name: "As she was called" }];
  expect(judgeSession(about({ decisions: held }), rows)).toMatchObject({
    decisions: [],
    refused: [],
    same: 1,
  });
});

const entry = (fields: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  id: "meeting/e",
  rating: ofIda.id,
  name: "",
  criterion: "Leadership",
  text: "Led the launch (Bob).",
  date: "",
  kind: "",
  link: "",
  request: "e",
  ...fields,
});

test.each([
  [
    "of somebody the meeting is not about",
    entry({ rating: "2026/E2/boss@example.com" }),
    {},
    "a rating of this session",
  ],
  ["on what nobody asks", entry({ criterion: "Charm" }), {}, "Charm"],
  ["in a cycle that is locked", entry(), { cycle: { name: both.cycle, state: "Locked" } }, "locked"],
  [
    "in place of the manager's",
    entry(),
    { evidence: [entry({ text: "Led nothing." })] },
    "another row under the ID",
  ],
] as const)("R3 refused evidence: %s", (_, row, more, reason) => {
  const { evidence, refused } = judgeSession(about(more), { ...nothing, evidence: placed([row]) });
  expect([evidence, refused]).toMatchObject([[], [{ row: 2, reason: expect.stringContaining(reason) }]]);
});

test("R8 new evidence of a meeting is taken once, and a row that was emptied is nothing", () => {
  const rows = { ...nothing, evidence: placed([entry(), entry({ id: "meeting/f", text: "" })]) };
  expect(judgeSession(about(), rows)).toMatchObject({ evidence: [{ row: 2 }], refused: [], same: 0 });
  expect(judgeSession(about({ evidence: [entry()] }), rows)).toMatchObject({
    evidence: [],
    refused: [],
    same: 1,
  });
});
