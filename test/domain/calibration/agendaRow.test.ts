/** What the meeting and its participants see of a person. */

import { agendaParts, agendaRows, type MeetingFacts } from "../../../src/domain/calibration/agendaRow";
import { defaultBandCuts } from "../../../src/domain/calibration/band";
import { defaultFlagSettings } from "../../../src/domain/calibration/flags";
import { checkOpinion, preReadRow } from "../../../src/domain/calibration/preRead";
import { type StandingRecords, standings } from "../../../src/domain/calibration/standing";
import { evidenceIn } from "../../../src/domain/rating/evidenceText";
import { assessments, codesOf, ladder, person, promotionCase, rating } from "../examples";

const boss = person({ id: "B1", name: "Bea Boss", level: "M5", email: "bea@example.com" });
const ann = person({ id: "E1", name: "Ann", manager: "B1", gradeSince: "2025-01-01" });
const bob = person({ id: "E2", name: "Bob", manager: "B1" });
const second = rating({
  person: "E1",
  rater: "second@example.com",
  role: "second rater",
  assessments: assessments(3, 3, 2, 3),
});
const entry = {
  id: "e1",
  rating: "2026/E1/bea@example.com",
  name: "Ann",
  criterion: "Leadership",
  text: "Mentored two.",
  date: "2026-02-01",
  kind: "outcome" as const,
  link: "",
};
const people = (fields: Partial<StandingRecords> = {}) =>
  standings({
    ladder,
    isLadderWhole: true,
    cycle: { name: "2026", cutOff: "2026-03-01" },
    today: "2026-05-01",
    flagSettings: defaultFlagSettings,
    people: [boss, ann, bob],
    ratings: [rating({ person: "E1", rater: "bea@example.com" }), second],
    decisions: [],
    cases: [promotionCase({ person: "E1" })],
    history: [],
    unreadPeople: [],
    unreadRows: [],
    raters: [],
    ...fields,
  });
const facts = (fields: Partial<MeetingFacts> = {}): MeetingFacts => ({
  ladder,
  people: people().filter((one) => one.person.id !== "B1"),
  minutes: 60,
  bandCuts: defaultBandCuts,
  draw: "s1",
  present: new Set(["bea@example.com"]),
  participants: ["one@example.com", "two@example.com", "bea@example.com", "three@example.com"],
  opinions: new Map([
    [
      "E1",
      [
        { answer: "have a question", line: "Which launch?" },
        { answer: "agree", line: "" },
      ],
    ],
  ]),
  shifts: new Map(),
  ...fields,
});

test("a row says where, how long and why, whether the manager is there, and what others said, without names", () => {
  const [row] = agendaRows(facts()).rows;
  expect(row).toMatchObject({
    id: "E1",
    name: "Ann",
    place: 1,
    part: "discuss",
    manager: "Bea Boss",
    managerIsHere: "yes",
    opinions: [
      { answer: "agree", line: "" },
      { answer: "have a question", line: "Which launch?" },
    ],
    opinionsMissing: 1,
  });
  expect(row!.why).toEqual([
    "Promotion case: Staff PM proposed.",
    "1 has a question, 1 agrees.",
    "Leadership: 4 by the manager, 2 by a second rater.",
  ]);
});

test("R32 who has no marks is on the list, with why", () => {
  const row = agendaRows(facts()).rows.find(({ id }) => id === "E2");
  expect(row).toMatchObject({ name: "Bob", part: "unrated", why: ["not asked for yet"], minutes: 0 });
});

test("R32 everybody stands on the agenda once: who is talked about, who finds no time, is confirmed together, or only lacks opinions", () => {
  const crowd = Array.from({ length: 12 }, (_, at) =>
    person({ id: `C${at}`, name: `C ${at}`, manager: "B1" }),
  );
  const rated = crowd.map(({ id }) =>
    rating({ person: id, rater: "bea@example.com", assessments: assessments(3, 3, 2, 3) }),
  );
  const cases = crowd.slice(0, 8).map(({ id }) => promotionCase({ person: id }));
  const all = people({ people: [boss, ...crowd], ratings: rated, cases });
  const placed = (participants: readonly string[]) => {
    const quiet = { participants, opinions: new Map(), minutes: 10, present: new Set<string>() };
    const { rows } = agendaRows(facts({ ...quiet, people: all }));
    expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1));
    expect(rows.map(({ id }) => id).sort()).toEqual(all.map((one) => one.person.id).sort());
    expect(new Set(rows.map(({ managerIsHere }) => managerIsHere))).toEqual(new Set(["no"]));
    return Object.fromEntries(
      agendaParts.map((part) => [part, rows.filter((row) => row.part === part).length]),
    );
  };
  const alike = { unrated: 1, discuss: 6, "no time": 2 };
  expect(placed([])).toEqual({ ...alike, "opinions missing": 0, confirm: 4 });
  expect(placed(["one@example.com"])).toEqual({ ...alike, "opinions missing": 4, confirm: 0 });
});

test("R32 people whose rows have no id stay apart from each other", () => {
  const unread = ["Cy", "Di"].map((name) => ({
    person: { id: "", name, manager: "", level: "IC3" },
    where: "People, row 9",
  }));
  const all = people({ unreadPeople: unread });
  const names = agendaRows(facts({ people: all })).rows.map(({ name }) => name);
  expect(names.sort()).toEqual(["Ann", "Bea Boss", "Bob", "Cy", "Di"]);
});

test("the pre-read holds the manager's marks and evidence, no second rating, no one else's opinion", () => {
  const one = people().find(({ person: { id } }) => id === "E1")!;
  const row = preReadRow(
    { id: "s1", name: "Grade 3", date: "" },
    one,
    ladder,
    evidenceIn([entry]),
    undefined,
  );
  expect(row).toMatchObject({ id: "s1/E1", sessionName: "Grade 3", answer: "", case: "Staff PM proposed" });
  expect(row.marks.Leadership).toEqual({
    mark: 4,
    evidence: "Saw Leadership\n2026-02-01, outcome: Mentored two.",
  });
  expect(JSON.stringify(row)).not.toContain("second");
});

test("the pre-read says why somebody has no marks with its day in words", () => {
  const one = people().find(({ person: { id } }) => id === "E1")!;
  const late = { ...one, overallGiven: null, unratedReason: "joined after 2026-10-01" };
  const { overall } = preReadRow(
    { id: "s1", name: "Grade 3", date: "" },
    late,
    ladder,
    evidenceIn([]),
    undefined,
  );
  expect(overall).toBe("joined after 1 October 2026");
});

test("the pre-read says the time in grade as the room will on the day of the meeting", () => {
  const one = people().find(({ person: { id } }) => id === "E1")!;
  const since = { ...one, person: { ...one.person, gradeSince: "2025-11-05" } };
  const row = (date: string) =>
    preReadRow({ id: "s1", name: "Grade 3", date }, since, ladder, evidenceIn([]), undefined).timeInGrade;
  expect([row("2026-07-04"), row("2026-12-05")]).toEqual(["7 months", "1 year 1 month"]);
});

test.each([
  ["agree", "", []],
  ["can't say", "", []],
  ["have a question", "Which launch?", []],
  ["have a question", " … ", ["opinion.lineMissing"]],
  ["", "", ["opinion.answer"]],
  ["agree", "x".repeat(301), ["text.tooLong"]],
] as const)("an opinion: %s %s", (answer, line, codes) => {
  expect(codesOf(checkOpinion({ answer, line }))).toEqual(codes);
});
