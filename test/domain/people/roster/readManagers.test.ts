/** Managers: by id, e-mail or name; never by guess. */
import { readManagers } from "../../../../src/domain/people/roster/readManagers";
import type { RosterPerson } from "../../../../src/domain/people/roster/rosterPerson";

const people = [
  { id: "001", name: "Ada Ng", email: "ada@example.com" },
  { id: "002", name: "Bo O'Neill", email: "bo@example.com" },
  { id: "003", name: "Maria Silva", email: "maria1@example.com" },
  { id: "004", name: "Maria Silva", email: "maria2@example.com" },
];
const read = (managers: readonly string[], known: readonly RosterPerson[] = []) =>
  readManagers(
    {
      mapping: { manager: "Reports to" },
      rows: managers.map((manager, at) => ({ number: at + 2, texts: { manager } })),
    },
    people.slice(0, managers.length),
    known,
  );

test("by id, e-mail in capitals, name, and last name first", () => {
  expect(read(["", "001", "ADA@EXAMPLE.COM", "ada ng"])).toEqual({
    values: [null, "001", "001", "001"],
    problems: [],
  });
  expect(read(["NO_MANAGER", "Ng, Ada", "Bo O’Neill", "O'Neill, Bo"])).toEqual({
    values: [null, "001", "002", "002"],
    problems: [],
  });
});

test("an ambiguous name is a problem that names the candidates", () => {
  const { values, problems } = read(["Maria Silva", "", "", ""]);
  expect(values).toEqual([undefined, null, null, null]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    code: "roster.ambiguousManager",
    where: { row: 2, column: "Reports to" },
  });
  expect(problems[0]?.message).toMatch(/003, 004/);
});

test("a manager who is nowhere is a problem; one in the workbook is found", () => {
  expect(read(["", "107"])).toEqual({
    values: [null, undefined],
    problems: [
      expect.objectContaining({ code: "roster.noSuchManager", where: { row: 3, column: "Reports to" } }),
    ],
  });
  expect(read(["", "107"], [{ id: "107", name: "Cy", managerId: null, aboveLadder: false }]).values).toEqual([
    null,
    "107",
  ]);
});

test("a circle of managers is one problem with everybody's name, and changes nobody in it", () => {
  const { values, problems } = read(["003", "001", "002", "001"]);
  expect(values).toEqual([undefined, undefined, undefined, "001"]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.code).toBe("roster.reportingCircle");
  expect(problems[0]?.message).toMatch(
    /Ada Ng \(001\) → Maria Silva \(003\) → Bo O'Neill \(002\) → Ada Ng \(001\)/,
  );
});

test("somebody who manages themselves is a circle; so is one that closes through the workbook", () => {
  expect(read(["001"]).problems.map(({ code }) => code)).toEqual(["roster.reportingCircle"]);
  const known: RosterPerson[] = [{ id: "107", name: "Cy", managerId: "001", aboveLadder: false }];
  const { values, problems } = read(["107", "001"], known);
  expect(values).toEqual([undefined, "001"]);
  expect(problems.map(({ code }) => code)).toEqual(["roster.reportingCircle"]);
});

test("circles of the workbook that the file does not touch are not this file's problem", () => {
  const known: RosterPerson[] = ["8", "9"].map((id) => ({
    id,
    name: id,
    managerId: id === "8" ? "9" : "8",
    aboveLadder: false,
  }));
  expect(read(["", "001"], known)).toEqual({ values: [null, "001"], problems: [] });
});
