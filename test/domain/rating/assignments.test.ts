/** Who rates whom, and why some are rated by nobody. */

import fc from "fast-check";
import { aboveTheLadder } from "../../../src/domain/ladder/ladder";
import { unratedReasons } from "../../../src/domain/people/person";
import { assignRaters } from "../../../src/domain/rating/assignments";
import { codesOf, ladder, person } from "../examples";

const base = { levels: ladder.levels, cycle: "2026", cutOff: "2026-03-31", raters: [] };
const boss = person({ id: "B", level: aboveTheLadder });
const assign = (...people: Parameters<typeof person>[0][]) =>
  assignRaters({ ...base, people: [boss, ...people.map((fields) => person({ manager: "B", ...fields }))] });
const reasonOf = (result: ReturnType<typeof assignRaters>, id: string) =>
  result.unrated.find((one) => one.person === id)?.reason;

test("R11 the manager of the cut-off date rates, relative to the person's level", () => {
  const result = assign({ id: "E1", level: "M4" });
  expect(result.assignments).toEqual([
    {
      id: "2026/E1/b@example.com",
      cycle: "2026",
      name: "Name E1",
      person: "E1",
      rater: "b@example.com",
      role: "manager",
      level: "M4",
    },
  ]);
  expect(result.problems).toEqual([]);
});

test.each(unratedReasons)("R11 HR's reason %p leaves a person unrated", (unrated) => {
  const result = assign({ id: "E1", unrated });
  expect(result.assignments).toEqual([]);
  expect(reasonOf(result, "E1")).toBe(unrated);
  expect(result.problems).toEqual([]);
});

test.each([
  ["2026-03-30", undefined],
  ["2026-03-31", undefined],
  ["2026-04-01", "joined after 2026-03-31"],
  ["", undefined],
])("R11 hired on %p with the cut-off on 2026-03-31: %p", (hired, reason) => {
  expect(reasonOf(assign({ id: "E1", hired }), "E1")).toBe(reason);
});

test("R32 without a cut-off date that can be read nobody came too late", () => {
  const { unrated } = assignRaters({
    ...base,
    cutOff: "",
    people: [person({ id: "E1", hired: "2026-04-01" })],
  });
  expect(unrated).toEqual([{ person: "E1", reason: "manager vacant" }]);
});

test("R27 above the ladder is a reason, not an error, and above all others", () => {
  const result = assign({ id: "E1", level: aboveTheLadder, unrated: "on leave", hired: "2027-01-01" });
  expect(reasonOf(result, "E1")).toBe("above the ladder");
  expect(result.problems).toEqual([]);
});

test("R11 nobody's report is 'manager vacant', without a problem", () => {
  const result = assign({ id: "E1", manager: "" });
  expect(reasonOf(result, "E1")).toBe("manager vacant");
  expect(result.problems).toEqual([]);
});

test.each([
  [
    "manager.noEmail",
    [
      { id: "M1", email: "" },
      { id: "E1", manager: "M1" },
    ],
  ],
  ["manager.unknown", [{ id: "E1", manager: "0042" }]],
  [
    "manager.left",
    [
      { id: "M1", unrated: "left" as const },
      { id: "E1", manager: "M1" },
    ],
  ],
  ["manager.self", [{ id: "E1", manager: "E1" }]],
  [
    "manager.self",
    [
      { id: "M1", email: "E1@Example.com" },
      { id: "E1", manager: "M1" },
    ],
  ],
])("R11 %s: manager vacant, and the problem says why", (code, people) => {
  const result = assign(...people);
  expect(reasonOf(result, "E1")).toBe("manager vacant");
  expect(codesOf(result.problems)).toEqual([code]);
  expect(result.problems[0]?.message).toContain("Name E1 (E1)");
});

test("R11 who has a manager's task already, perhaps from HR, is left alone", () => {
  const people = [person({ id: "E1", manager: "gone" }), person({ id: "E2", level: "IC9" })];
  const nothing = { assignments: [], unrated: [], problems: [] };
  expect(assignRaters({ ...base, people, standing: new Set(["E1", "E2"]) })).toEqual(nothing);
});

test("R11 a level the ladder does not know is a problem, no task and no reason", () => {
  const result = assign({ id: "E1", level: "IC9" });
  expect(result.assignments).toEqual([]);
  expect(reasonOf(result, "E1")).toBeUndefined();
  expect(codesOf(result.problems)).toEqual(["person.unknownLevel"]);
});

test("R11 everybody on the ladder has exactly one manager's task or one reason; nobody rates themselves", () => {
  const id = fc.constantFrom("A", "B", "C", "D", "E", "F");
  const anybody = fc.record({
    id,
    manager: fc.oneof(id, fc.constantFrom("", "Z")),
    email: fc.constantFrom("", "a@x.com", "b@x.com", "C@x.com", "c@x.com"),
    level: fc.constantFrom("IC1", "M4", aboveTheLadder),
    hired: fc.constantFrom("", "2020-01-01", "2026-04-01"),
    unrated: fc.constantFrom("" as const, "" as const, ...unratedReasons),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anybody, { selector: (one) => one.id }), (rows) => {
      const people = rows.map((fields) => person(fields));
      const result = assignRaters({ ...base, people });
      const places = [...result.assignments, ...result.unrated].map((one) => one.person).sort();
      expect(places).toEqual(people.map((one) => one.id).sort());
      for (const { person: who, rater } of result.assignments) {
        expect(rater).not.toBe("");
        expect(rater).not.toBe(people.find((one) => one.id === who)?.email.toLowerCase());
      }
    }),
    { numRuns: 300 },
  );
});
