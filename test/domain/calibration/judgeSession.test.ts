/** What a meeting's file says of promotion cases, judged by what the hub knows. */
import type { Decision } from "../../../src/domain/calibration/decision";
import { judgeSession } from "../../../src/domain/calibration/judgeSession";
import type { PromotionCase } from "../../../src/domain/promotion/promotion";
import { decision, ladder, promotionCase, standing } from "../examples";

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

const judged = (rows: readonly Decision[], one: PromotionCase = both) =>
  judgeSession(
    {
      cycle: { name: both.cycle, state: "Live" },
      session: ["s1", "Grade 4"],
      people: [standing({ person: { id: both.person, name: "Ida Ito" }, cases: [one] })],
      mayRecord: new Set([chair]),
      takesPart: new Set([chair]),
      isAbout: () => false,
      ladder,
      reasonCodes: [],
      decisions: [],
      evidence: [],
      minutes: [],
    },
    {
      decisions: rows.map((record, at) => ({ row: at + 2, record })),
      evidence: [],
      minutes: [],
      problems: [],
    },
  );

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
