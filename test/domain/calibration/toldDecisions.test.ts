/** What a manager is told of the meeting, and when. */
import type { Decision } from "../../../src/domain/calibration/decision";
import type { Session } from "../../../src/domain/calibration/session";
import { toldDecisions } from "../../../src/domain/calibration/toldDecisions";
import type { Mark, Rating } from "../../../src/domain/rating/rating";

const cycle = "2026 H2";
const criteria = ["Hard skills", "Leadership"].map((name) => ({
  name,
  covers: "",
  weight: 1,
  onlyFor: "" as const,
}));
const rating = (person: string, marks: readonly [Mark, Mark]): Rating => ({
  id: `${cycle}/${person}/boss@example.com`,
  cycle,
  person,
  name: `Name of ${person}`,
  rater: "boss@example.com",
  role: "manager",
  level: "IC3",
  assessments: Object.fromEntries(
    criteria.map(({ name }, at) => [name, { mark: marks[at]!, evidence: "Seen." }]),
  ),
  status: "submitted",
  returnedBecause: "",
  rubricVersion: "",
  savedAt: "",
  recordedBy: "",
  request: "",
});
const decision = (id: string, person: string, fields: Partial<Decision> = {}): Decision => ({
  id,
  session: "",
  cycle,
  person,
  name: `Name of ${person}`,
  kind: "marks",
  case: "",
  from: "Leadership 2",
  to: "Leadership 3",
  reasonCode: "New evidence",
  comment: "Said by two.",
  decidedBy: "The room",
  managerPresent: "",
  recordedBy: "hr@example.com",
  when: "2026-11-02 10:00:00",
  reverses: "",
  ...fields,
});
test("marks kept twice are told once, as said last; a change before them stays told", () => {
  const kept = (id: string, comment: string) =>
    decision(id, "a", { from: "Leadership 3", to: "Leadership 3", reasonCode: "", comment });
  const decisions = [
    decision("change", "a"),
    kept("first", "Two quarters."),
    kept("second", "Three quarters."),
  ];
  const told = toldDecisions([rating("a", [3, 2])], { decisions, sessions: [], criteria });
  expect(told.map(({ id }) => id)).toEqual(["change", "second"]);
});

const session = (people: readonly string[], closedOn: string): Session => ({
  id: "s1",
  cycle,
  name: "One",
  date: "",
  minutes: 60,
  facilitator: "",
  participants: [],
  people,
  allowedBecause: "",
  closedOn,
  file: "",
  fileHolds: "",
});
const told = (decisions: readonly Decision[], sessions: readonly Session[] = []) =>
  toldDecisions([rating("a", [3, 2])], { decisions, sessions, criteria });

test("a decision on an own report is told with its reason, what was said, and the overall before and after", () => {
  expect(told([decision("d1", "a")])).toEqual([
    {
      id: "d1",
      cycle,
      person: "a",
      name: "Name of a",
      level: "IC3",
      decided: "Leadership 2 → 3",
      reasonCode: "New evidence",
      comment: "Said by two.",
      overall: "3.0, was 2.5",
      on: "2026-11-02",
    },
  ]);
});

test("marks that were kept are told too, with one overall", () => {
  expect(told([decision("d1", "a", { to: "Leadership 2", reasonCode: "", comment: "" })])).toMatchObject([
    { decided: "kept", overall: "2.5" },
  ]);
});

test.each<[string, readonly Decision[], readonly Session[]]>([
  ["of somebody else's report", [decision("d1", "b")], []],
  ["of another cycle", [decision("d1", "a", { cycle: "2026 H1" })], []],
  ["on a case", [decision("d1", "a", { kind: "promotion" })], []],
  ["that was taken back", [decision("d1", "a"), decision("d2", "a", { reverses: "d1" })], []],
  ["while the person's session is open", [decision("d1", "a")], [session(["a"], "")]],
])("R1 nothing is told %s", (_, decisions, sessions) => {
  expect(told(decisions, sessions)).toEqual([]);
});

test("once the session is closed it is told; another's open session is none of it", () => {
  expect(told([decision("d1", "a")], [session(["a"], "2026-11-02"), session(["b"], "")])).toHaveLength(1);
});
