/** What an import would change. */
import { compareRoster } from "../../../../src/domain/people/roster/compareRoster";
import type { RosterPerson } from "../../../../src/domain/people/roster/rosterPerson";
import { person } from "../../examples";

const ada = person({
  id: "001",
  name: "Ada Ng",
  email: "ada@example.com",
  manager: "009",
  title: "Staff PM",
  level: "IC4",
  hired: "2020-01-31",
  levelSince: "2022-02-01",
  department: "Product",
  location: "",
  gradeSince: "",
});
const bo = person({ id: "002", name: "Bo", email: "", level: "", levelSince: "" });
const silent = (id: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id,
  name: "",
  aboveLadder: false,
  ...more,
});

test("new, changed and same people, each with every field that changes", () => {
  const { added, changed, same } = compareRoster(
    [ada, bo],
    [silent("003", { name: "Cy" }), silent("001", { managerId: null, location: "Lisbon" })],
  );
  expect(added.map(({ id, name }) => [id, name])).toEqual([["003", "Cy"]]);
  expect(changed).toMatchObject([
    {
      after: { id: "001", name: "Ada Ng" },
      fields: [
        { field: "manager", before: "009", after: "" },
        { field: "location", before: "", after: "Lisbon" },
      ],
    },
  ]);
  expect(same).toEqual([]);
});

test("R35 what the file does not say is not changed; what it leaves blank is", () => {
  expect(compareRoster([ada], [silent("001")])).toMatchObject({ same: [ada], changed: [] });
  expect(compareRoster([ada], [silent("001", { department: null })]).changed[0]?.fields).toEqual([
    { field: "department", before: "Product", after: "" },
  ]);
});

test("R12 a new level keeps the old level start unless the file gives one, and says so", () => {
  const moved = silent("001", { title: "Group PM", levelCode: "M4" });
  const kept = compareRoster([ada], [moved]);
  expect(kept.changed[0]?.fields.map(({ field }) => field)).toEqual(["level", "title"]);
  expect(kept.notices).toMatchObject([
    { code: "roster.oldLevelStart", message: expect.stringContaining("2022-02-01") },
  ]);
  const given = compareRoster([ada], [{ ...moved, levelSince: "2026-01-01" }]);
  expect(given.changed[0]?.fields).toContainEqual({
    field: "levelSince",
    before: "2022-02-01",
    after: "2026-01-01",
  });
  expect(given.notices).toEqual([]);
});

test("somebody who rises above the ladder is a changed person", () => {
  const risen = silent("001", { levelCode: null, aboveLadder: true });
  expect(compareRoster([ada], [risen]).changed[0]?.fields).toEqual([
    { field: "level", before: "IC4", after: "above the ladder" },
  ]);
});

test("R27 somebody who is no product manager any more says so in the sheet", () => {
  expect(compareRoster([ada], [silent("001", { levelCode: null })]).changed[0]?.fields).toEqual([
    { field: "level", before: "IC4", after: "" },
    { field: "unrated", before: "", after: "not a product manager" },
  ]);
});

test("R12 a first level has no old start to speak of", () => {
  expect(compareRoster([bo], [silent("002", { levelCode: "IC2" })]).notices).toEqual([]);
});

test("a status that nobody gave so far counts as active", () => {
  expect(compareRoster([ada], [silent("001", { status: "active" })]).changed).toEqual([]);
  expect(compareRoster([ada], [silent("001", { status: "on leave" })]).changed[0]?.fields).toEqual([
    { field: "unrated", before: "", after: "on leave" },
  ]);
});

test("R35 a new id with the e-mail of somebody missing is pointed out", () => {
  const { added, notices } = compareRoster([ada], [silent("1", { email: "ada@example.com" })]);
  expect(added).toHaveLength(1);
  expect(notices).toEqual([expect.objectContaining({ code: "roster.newId" })]);
});
