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
    { known },
  );

test("by id, e-mail in capitals, name, and last name first", () => {
  expect(read(["", "001", "ADA@EXAMPLE.COM", "ada ng"])).toMatchObject({
    values: [null, "001", "001", "001"],
    problems: [],
  });
  expect(read(["NO_MANAGER", "Ng, Ada", "Bo O’Neill", "O'Neill, Bo"])).toMatchObject({
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
  expect(read(["", "107"])).toMatchObject({
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

test("R35 one person who is his own manager stands at the top; two of them are a problem each", () => {
  expect(read(["001", "001"])).toMatchObject({ values: [null, "001"], problems: [] });
  expect(read(["001", "002"]).problems.map(({ code }) => code)).toEqual(
    Array(2).fill("roster.reportingCircle"),
  );
});

test("a circle that closes through the workbook is one", () => {
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
  expect(read(["", "001"], known)).toMatchObject({ values: [null, "001"], problems: [] });
});

test.each([
  ["words for nobody", "NULL", null],
  ["words for nobody", "nan", null],
  ["words for nobody", "Vacant", null],
  ["words for nobody", "0", null],
  ["an id that became a number", "1.0", "001"],
  ["an id written as a formula", '="001"', "001"],
  ["name and id", "Ada Ng (001)", "001"],
  ["id and name", "001 - Ada Ng", "001"],
  ["name and e-mail", "Ada Ng <ada@example.com>", "001"],
  ["a middle initial", "Ng, Ada M.", "001"],
  ["an e-mail as a link", "mailto:Ada@example.com", "001"],
])("R35 %s: %s", (_, text, id) => {
  expect(read(["", text, "001", "001"])).toMatchObject({ values: [null, id, "001", "001"], problems: [] });
});

test("R35 a name and an id of different people are nobody's manager", () => {
  const { values, problems } = read(["", "Ada Ng (003)", "001", "001"]);
  expect(values[1]).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(["roster.noSuchManager"]);
});

const inColumns = (columns: Record<string, readonly string[]>, answers = {}) =>
  readManagers(
    {
      mapping: {},
      rows: people.map((_, at) => ({
        number: at + 2,
        texts: {},
        managers: Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[at] ?? ""])),
      })),
    },
    people,
    { answers },
  );

test("R35 of two columns the one that fits is read, with the figures of both", () => {
  const { values, column, notices, questions } = inColumns({
    "Manager ID": ["", "77", "78", "78"],
    Manager: ["", "Ada Ng", "Ada Ng", "Bo O'Neill"],
  });
  expect([values, column, questions]).toEqual([[null, "001", "001", "002"], "Manager", []]);
  expect(notices[0]?.message).toContain("Manager fits 3 of 3, Manager ID fits 0 of 3");
});

test("R35 columns that agree complete each other; the row where they do not is named and unread", () => {
  const { values, problems, questions } = inColumns({
    "Manager ID": ["", "001", "001", "002"],
    Manager: ["", "Ada Ng", "", "Ada Ng"],
  });
  expect(questions).toMatchObject([{ id: "column:manager" }]);
  expect(values).toEqual([null, "001", "001", undefined]);
  expect(problems).toMatchObject([
    { code: "roster.managersApart", message: expect.stringContaining("row 5") },
  ]);
});

test("R35 columns that name different people are asked; the answer decides", () => {
  const columns = {
    ManagerID: ["", "003", "001", "003"],
    ManagerName: ["", "Ada Ng", "Bo O'Neill", "Ada Ng"],
  };
  const { values, questions } = inColumns(columns);
  expect(values).toEqual([null, undefined, undefined, undefined]);
  expect(questions).toMatchObject([{ id: "column:manager", proposed: "ManagerName" }]);
  expect(inColumns(columns, { "column:manager": "ManagerName" })).toMatchObject({
    values: [null, "001", "002", "001"],
    problems: [],
  });
});
