/** What an import would change. */
import { compareRoster } from "../../../../src/domain/people/roster/compareRoster";
import type { RosterPerson } from "../../../../src/domain/people/roster/rosterPerson";

const ada: RosterPerson = {
  id: "001",
  name: "Ada Ng",
  email: "ada@example.com",
  managerId: "009",
  title: "Staff PM",
  track: "IC",
  grade: 4,
  levelCode: "IC4",
  aboveLadder: false,
  hired: "2020-01-31",
  levelSince: "2022-02-01",
  department: "Product",
  location: null,
};
const bo: RosterPerson = { id: "002", name: "Bo", aboveLadder: false, levelCode: null };

test("new, changed, same and missing people, each with every field that changes", () => {
  const cy: RosterPerson = { id: "003", name: "Cy", aboveLadder: false };
  const { added, changed, same, missing } = compareRoster(
    [ada, bo],
    [cy, { ...ada, managerId: null, location: "Lisbon" }],
  );
  expect(added).toEqual([cy]);
  expect(changed).toEqual([
    {
      id: "001",
      name: "Ada Ng",
      fields: [
        { field: "managerId", before: "009", after: null },
        { field: "location", before: null, after: "Lisbon" },
      ],
    },
  ]);
  expect(same).toEqual([]);
  expect(missing).toEqual([bo]);
});

test("what the file does not say is not changed; what it leaves blank is", () => {
  const sparse: RosterPerson = { id: "001", name: "Ada Ng", aboveLadder: false };
  expect(compareRoster([ada], [sparse]).same).toEqual([sparse]);
  expect(compareRoster([{ ...ada, aboveLadder: true, levelCode: null }], [sparse]).changed).toEqual([]);
  expect(compareRoster([ada], [{ ...sparse, department: null }]).changed[0]?.fields).toEqual([
    { field: "department", before: "Product", after: null },
  ]);
});

test("R12 a new level keeps the old level start unless the file gives one, and says so", () => {
  const moved: RosterPerson = {
    id: "001",
    name: "Ada Ng",
    title: "Group PM",
    track: "M",
    grade: 4,
    levelCode: "M4",
    aboveLadder: false,
  };
  const kept = compareRoster([ada], [moved]);
  expect(kept.changed[0]?.fields.map(({ field }) => field)).toEqual(["title", "levelCode"]);
  expect(kept.notices).toEqual([
    expect.objectContaining({ code: "roster.oldLevelStart", message: expect.stringContaining("2022-02-01") }),
  ]);
  const given = compareRoster([ada], [{ ...moved, levelSince: "2026-01-01" }]);
  expect(given.changed[0]?.fields).toContainEqual({
    field: "levelSince",
    before: "2022-02-01",
    after: "2026-01-01",
  });
  expect(given.notices).toEqual([]);
});

test("track and grade, which the workbook does not keep, make nobody a changed person", () => {
  const { track, grade, ...stored } = ada;
  expect(compareRoster([stored], [ada]).same).toHaveLength(1);
});

test("somebody who rises above the ladder is a changed person", () => {
  const risen: RosterPerson = { ...ada, levelCode: null, grade: 8, aboveLadder: true };
  expect(compareRoster([ada], [risen]).changed[0]?.fields).toEqual([
    { field: "levelCode", before: "IC4", after: null },
    { field: "aboveLadder", before: false, after: true },
  ]);
});

test("R12 a first level has no old start to speak of", () => {
  expect(compareRoster([bo], [{ ...bo, levelCode: "IC2", track: "IC", grade: 2 }]).notices).toEqual([]);
});

test("a row left out for a problem is not a missing person", () => {
  expect(compareRoster([ada, bo], [ada], ["002"]).missing).toEqual([]);
});

test("a status that nobody gave so far counts as active", () => {
  expect(compareRoster([ada], [{ ...ada, status: "active" }]).changed).toEqual([]);
  expect(compareRoster([ada], [{ ...ada, status: "on leave" }]).changed[0]?.fields).toEqual([
    { field: "status", before: "active", after: "on leave" },
  ]);
});

test("an id that lost its zeros is pointed out", () => {
  const { added, missing, notices } = compareRoster([ada], [{ ...ada, id: "1" }]);
  expect([added.length, missing.length]).toEqual([1, 1]);
  expect(notices).toEqual([expect.objectContaining({ code: "roster.newId" })]);
});
