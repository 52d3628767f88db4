/** What a roster file changes about a person, and what it leaves alone. */
import { aboveTheLadder } from "../../../src/domain/ladder/ladder";
import { mergedPerson, rosterPersonOf } from "../../../src/domain/people/mergedPerson";
import type { RosterPerson } from "../../../src/domain/people/roster/rosterPerson";
import { person } from "../examples";

const before = person({
  id: "E1",
  manager: "B",
  levelSince: "2023-01-01",
  gradeSince: "2022-06-01",
  department: "Product",
  unrated: "manager vacant",
});
const incoming = (fields: Partial<RosterPerson> = {}): RosterPerson => ({
  id: "E1",
  name: "Name E1",
  aboveLadder: false,
  ...fields,
});

test("R2 what the file does not say stays", () => {
  expect(mergedPerson(before, incoming())).toEqual(before);
});

test("R2 what the file leaves blank is blank, what it says is taken", () => {
  const after = mergedPerson(
    before,
    incoming({ managerId: null, department: "Growth", email: "new@example.com" }),
  );
  expect(after).toEqual({ ...before, manager: "", department: "Growth", email: "new@example.com" });
});

test("R2 somebody new begins with what the file says", () => {
  expect(mergedPerson(null, incoming({ levelCode: "IC2", hired: "2026-01-05" }))).toMatchObject({
    id: "E1",
    name: "Name E1",
    level: "IC2",
    hired: "2026-01-05",
    gradeSince: "",
    unrated: "",
  });
});

test("R27 somebody above the ladder is kept as such", () => {
  const chief = mergedPerson(before, incoming({ aboveLadder: true, levelCode: null }));
  expect(chief.level).toBe(aboveTheLadder);
  expect(rosterPersonOf(chief)).toMatchObject({ aboveLadder: true, levelCode: null });
});

test.each([
  ["a new grade begins with the new level", { levelCode: "IC4", levelSince: "2026-01-01" }, "2026-01-01"],
  ["a new grade without a new date is not known", { levelCode: "IC4" }, ""],
  [
    "the other track at another grade begins it too",
    { levelCode: "M4", levelSince: "2026-01-01" },
    "2026-01-01",
  ],
  ["a corrected level date changes nothing in the grade", { levelSince: "2023-02-01" }, "2022-06-01"],
  ["the same level said again changes nothing", { levelCode: "IC3", levelSince: "2023-01-01" }, "2022-06-01"],
])("R12 %s", (_, fields, gradeSince) => {
  expect(mergedPerson(before, incoming(fields)).gradeSince).toBe(gradeSince);
});

test("R12 a first level leaves the start of the grade as HR typed it", () => {
  const unplaced = person({ id: "E1", level: "", gradeSince: "2022-06-01" });
  const after = mergedPerson(unplaced, incoming({ levelCode: "IC4", levelSince: "2026-01-01" }));
  expect(after.gradeSince).toBe("2022-06-01");
});

test("R12 a track change at the same grade keeps the grade's start and resets the level's", () => {
  const staff = person({ id: "E1", level: "IC4", gradeSince: "2022-06-01", levelSince: "2022-06-01" });
  expect(mergedPerson(staff, incoming({ levelCode: "M4", levelSince: "2026-01-01" }))).toMatchObject({
    gradeSince: "2022-06-01",
    levelSince: "2026-01-01",
  });
});

test.each([
  ["manager vacant", undefined, "manager vacant"],
  ["manager vacant", "active", "manager vacant"],
  ["late", "on leave", "on leave"],
  ["on leave", "active", ""],
  ["left", "active", ""],
  ["on leave", undefined, "on leave"],
  ["", "left", "left"],
] as const)("R11 HR's %p and the file's %p make %p", (unrated, status, reason) => {
  expect(mergedPerson({ ...before, unrated }, incoming({ status })).unrated).toBe(reason);
});

test("R11 who is not away is active in a roster", () => {
  expect(rosterPersonOf(person({ id: "E1", unrated: "late" })).status).toBe("active");
  expect(rosterPersonOf(person({ id: "E1", unrated: "on leave" })).status).toBe("on leave");
});

test("R2 a person written as a roster and merged again is the same", () => {
  for (const one of [
    before,
    person({ id: "E2", level: aboveTheLadder, email: "" }),
    person({ id: "E3", unrated: "left", location: "Berlin" }),
  ]) {
    expect(mergedPerson(one, rosterPersonOf(one))).toEqual(one);
  }
});

test.each([
  ["", { levelCode: null }, "not a product manager"],
  ["not a product manager", {}, "not a product manager"],
  ["not a product manager", { status: "active" }, "not a product manager"],
  ["not a product manager", { levelCode: "IC2" }, ""],
  ["left", { levelCode: null, status: "active" }, "not a product manager"],
  ["not a product manager", { levelCode: null, status: "left" }, "left"],
] as const)("R27 HR's %p and the file's %p make %p", (unrated, fields, reason) => {
  expect(mergedPerson({ ...before, unrated }, incoming(fields)).unrated).toBe(reason);
});
