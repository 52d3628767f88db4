/** Everybody as the cycle has them: nobody vanishes, changes compare like with like. */
import { defaultFlagSettings } from "../../../src/domain/calibration/flags";
import { changeSinceLast } from "../../../src/domain/calibration/pastResult";
import {
  isToCome,
  lastDecision,
  type StandingRecords,
  standings,
} from "../../../src/domain/calibration/standing";
import type { HistoryRow } from "../../../src/domain/cycle/history";
import { assessments, criteria, decision, ladder, person, rating } from "../examples";

const boss = person({ id: "B1", name: "Bea Boss", level: "M5" });
const ann = person({ id: "E1", name: "Ann", manager: "B1" });
const records = (fields: Partial<StandingRecords> = {}): StandingRecords => ({
  ladder,
  isLadderWhole: true,
  raters: [],
  cycle: { name: "2026", cutOff: "2026-03-01" },
  today: "2026-05-01",
  flagSettings: defaultFlagSettings,
  people: [boss, ann],
  ratings: [rating({ person: "E1", rater: "b1@example.com", assessments: assessments(3, 3, 4, 3) })],
  decisions: [],
  cases: [],
  history: [],
  unreadPeople: [],
  unreadRows: [],
  ...fields,
});
const about = (id: string, fields: Partial<StandingRecords> = {}) =>
  standings(records(fields)).find((one) => one.person.id === id)!;

const final = (cycle: string, level: string, given: number, calibrated: number | null): HistoryRow => ({
  id: `${cycle}/E1`,
  cycle,
  event: "final",
  when: `${cycle}-06-01`,
  by: "hr@example.com",
  name: "Somebody",
  person: "E1",
  rater: "b1@example.com",
  role: "manager",
  level,
  marks: Object.fromEntries(
    criteria.map(({ name }) => [name, { given, calibrated } as HistoryRow["marks"][string]]),
  ),
});

test("R9 the overall holds what was decided, the overall as given stays beside it", () => {
  const found = about("E1", {
    decisions: [decision({ id: "d1", from: "Leadership 4", to: "Leadership 2" })],
  });
  expect(found.overallGiven).toMatchObject({ shown: "3.3" });
  expect(found.overall).toMatchObject({ shown: "2.8", lowest: 2 });
  expect(found.given.Leadership).toBe(4);
  expect(lastDecision(found)?.id).toBe("d1");
});

test("R4 R18 marks of another cycle, and those somebody gave themselves, are none of this one", () => {
  const last = rating({ person: "E1", rater: "b1@example.com", cycle: "2025", id: "2025/E1" });
  expect(about("E1", { ratings: [last] })).toMatchObject({ rating: null, overall: null });
  const own = rating({ person: "E1", rater: "e1@example.com" });
  expect(about("E1", { ratings: [own] })).toMatchObject({ rating: null, given: {} });
  const second = { ...own, id: "second", rater: "x@example.com", role: "second rater" as const };
  const seconds = about("E1", { ratings: [second, { ...second, id: "old", cycle: "2025" }] }).secondRatings;
  expect(seconds.map(({ id }) => id)).toEqual(["second"]);
});

test("A word on a case is no decision on marks, before or after one", () => {
  const marks = decision({ id: "d1", from: "Leadership 4", to: "Leadership 2" });
  const word = decision({ id: "d2", kind: "approval", to: "approve" });
  expect(lastDecision({ decisions: [marks, word] })?.id).toBe("d1");
  expect(lastDecision({ decisions: [word] })).toBeNull();
});

test("R18 flags look at the marks that hold, not at those that were given", () => {
  const decided = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"].map((name, at) =>
    decision({ id: `d${at}`, from: `${name} 3`, to: `${name} 5` }),
  );
  const long = { ...ann, gradeSince: "2020-01-01" };
  const high = final("2025", "IC3", 5, null);
  const found = (decisions: typeof decided) =>
    about("E1", { people: [boss, long], history: [high], decisions }).flags.map(({ code }) => code);
  expect(found([])).not.toContain("highAgain");
  expect(found(decided)).toContain("highAgain");
});

test("R11 why HR has somebody not rated is said, whatever else is missing", () => {
  const found = about("E1", { people: [boss, { ...ann, unrated: "on leave" }], ratings: [] });
  expect(found.unratedReason).toBe("on leave");
  const asked = rating({ person: "E1", rater: "b1@example.com", status: "draft" });
  const later = about("E1", { people: [boss, { ...ann, unrated: "on leave" }], ratings: [asked] });
  expect(later.unratedReason).toBe("on leave");
  expect(isToCome(later)).toBe(false);
  expect(about("E1", { ratings: [asked] }).unratedReason).toBe("late");
});

test.each([
  ["asked for", {}, [rating({ person: "E1", rater: "b1@example.com", status: "draft" })], true],
  ["to be asked for", {}, [], true],
  ["late, as HR says", { unrated: "late" }, [], false],
  ["above the ladder", { level: "above the ladder" }, [], false],
] as const)("whose marks are still to come: somebody %s", (_, change, ratings, expected) => {
  expect(isToCome(about("E1", { people: [boss, { ...ann, ...change }], ratings }))).toBe(expected);
});

test("A second rater's submitted marks stand apart, a draft nowhere", () => {
  const second = (rater: string, status: "submitted" | "draft") =>
    rating({ person: "E1", rater, role: "second rater", status, assessments: assessments(5, 5, 5, 5) });
  const own = records().ratings;
  const found = about("E1", {
    ratings: [...own, second("x@example.com", "submitted"), second("y@example.com", "draft")],
  });
  expect(found.secondRatings.map(({ rater }) => rater)).toEqual(["x@example.com"]);
  expect(found.overall).toMatchObject({ shown: "3.3" });
});

test.each([
  ["the same level", [final("2025", "IC3", 2, 3)], 0.25],
  ["another level", [final("2025", "IC2", 3, null)], "new level"],
  ["the latest of two cycles", [final("2024", "IC3", 1, null), final("2025", "IC3", 4, null)], -0.75],
  ["no cycle before", [], null],
  ["this cycle's own end, when it was reopened", [final("2026", "IC3", 1, null)], null],
] as const)("R18 change since last cycle: %s", (_, history, expected) => {
  expect(about("E1", { history }).change).toBe(expected);
});

test("R18 without a complete overall no change is claimed", () => {
  const last = { level: "IC3", overall: { value: 3, shown: "3.0", lowest: 3 } } as const;
  expect(changeSinceLast("IC3", { incomplete: ["Leadership"] }, [last])).toBeNull();
});

describe("R32 a row that can't be read", () => {
  const row = (id: string, name: string, where: string) => ({
    person: { id, name, manager: "", level: "" },
    where,
  });

  test("of People keeps its person by name, without marks, and says where", () => {
    const found = standings(
      records({ people: [boss], unreadPeople: [row("E1", "Ann", "People, row 3")] }),
    ).slice(-1)[0]!;
    expect(found.person).toMatchObject({ id: "E1", name: "Ann" });
    expect(found.unratedReason).toBe("a row can't be read: People, row 3");
    expect(found.rating).toBeNull();
  });

  test("two of People with one id are one entry with both names", () => {
    const twice = [row("E1", "Ann", "People, row 3"), row("E1", "Anna", "People, row 9")];
    const found = standings(records({ people: [boss], unreadPeople: twice }));
    expect(found.map((one) => one.person.name)).toEqual(["Bea Boss", "Ann or Anna"]);
    expect(found[1]!.unread).toEqual(["People, row 3", "People, row 9"]);
  });

  test("of People under the ID of another one is no second person: the row that can be read says where", () => {
    const found = standings(records({ unreadPeople: [row("E1", "Ann", "People, row 9")] }));
    expect(found.map((one) => one.person.id)).toEqual(["B1", "E1"]);
    expect(found[1]!.unread).toEqual(["People, row 9"]);
  });

  test("of Ratings is the reason why there are no marks", () => {
    const found = about("E1", { ratings: [], unreadRows: [row("E1", "Ann", "Ratings, row 7")] });
    expect(found.unratedReason).toBe("a row can't be read: Ratings, row 7");
  });

  test("of Decisions is said beside the marks, which stay", () => {
    const found = about("E1", { unreadRows: [row("E1", "Ann", "Decisions, row 2")] });
    expect(found.unratedReason).toBe("");
    expect(found.unread).toEqual(["Decisions, row 2"]);
  });
});
