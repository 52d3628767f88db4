import type { Cell } from "../../../src/workbook/cells/cell";
import { day, text } from "../../../src/workbook/tables/columns";
import { readTable } from "../../../src/workbook/tables/readTable";
import { benchmarksTable, ratingsTable } from "../../../src/workbook/tables/tables";

const headers = ["ID", "Level", "Criterion", "Measure", "Direction", "Target", "Unit"];
const good: Cell[] = ["b1", "IC4", "Leadership", "talks given", "at least", 2, "a year"];

test("rows become records; an unknown column and blank rows are passed over", () => {
  const grid = [
    ["Our note", ...headers],
    ["x", ...good],
    ["", "", "", "", "", "", "", ""],
  ];
  expect(readTable(benchmarksTable, grid)).toEqual({
    rows: [
      {
        id: "b1",
        level: "IC4",
        criterion: "Leadership",
        measure: "talks given",
        direction: "at least",
        target: 2,
        unit: "a year",
      },
    ],
    rowNumbers: [2],
    problems: [],
    unread: [],
    typedOver: new Map(),
    isBroken: false,
    criteria: [],
  });
});

test("a missing heading breaks the table: named with what stands there instead", () => {
  const { isBroken, problems } = readTable(benchmarksTable, [headers.slice(1), good.slice(1)]);
  expect(isBroken).toBe(true);
  expect(problems).toMatchObject([
    {
      code: "column.missing",
      message: expect.stringContaining('headed "ID", found none. Put the heading back'),
    },
  ]);
});

test("all problems are collected, each with sheet, row, column, expected and found; the other rows are read", () => {
  const grid = [
    headers,
    ["b1", "IC4", "Leadership", "talks", "about", "two", "a year"],
    good.map((cell) => (cell === "b1" ? "b2" : cell)),
  ];
  const { rows, problems } = readTable(benchmarksTable, grid);
  expect(rows.map(({ id }) => id)).toEqual(["b2"]);
  expect(problems.map(({ message }) => message)).toEqual([
    'Sheet "Benchmarks", row 2, column "Direction": expected one of: at least, at most, found "about".',
    'Sheet "Benchmarks", row 2, column "Target": expected a number, found "two".',
  ]);
});

test("a renamed column breaks the table and says which heading is missing and what stands there", () => {
  const grid = [headers.map((header) => (header === "Target" ? "Goal" : header)), good];
  const { rows, isBroken, problems } = readTable(benchmarksTable, grid);
  expect({ rows, isBroken }).toEqual({ rows: [], isBroken: true });
  expect(problems[0]?.message).toBe(
    'Sheet "Benchmarks", row 1: expected a column headed "Target", found Goal. Put the heading back; nothing was changed.',
  );
});

test("a missing sheet is one problem that names it", () => {
  expect(readTable(benchmarksTable, null).problems.map(({ code, where }) => ({ code, where }))).toEqual([
    { code: "sheet.missing", where: { sheet: "Benchmarks" } },
  ]);
});

test("an id in two rows is read from neither, and a row without one is named", () => {
  const grid = [headers, good, good, ["", ...good.slice(1)]];
  const { rows, problems } = readTable(benchmarksTable, grid);
  expect(rows).toEqual([]);
  expect(problems.map(({ code, message }) => [code, message.match(/rows? \d[\d, ]*\b/)?.[0]])).toEqual([
    ["id.duplicate", "rows 2, 3"],
    ["id.missing", "row 4"],
  ]);
});

test("columns may stand in any order", () => {
  const order = [6, 2, 0, 5, 1, 4, 3];
  const grid = [order.map((at) => headers[at]!), order.map((at) => good[at]!)];
  expect(readTable(benchmarksTable, grid).rows).toEqual(readTable(benchmarksTable, [headers, good]).rows);
});

describe("columns per criterion", () => {
  const fixed = [
    "ID",
    "Cycle",
    "Employee ID",
    "Name",
    "Rater",
    "Role",
    "Level",
    "Returned because",
    "Given over",
    "Rubric version",
    "Status",
  ];
  const tail = ["Saved", "Recorded by", "Request"];
  const row = (mark: Cell): Cell[] => [
    "C/7/a@x.com",
    "C",
    "7",
    "Ann",
    "A@x.com",
    "manager",
    "IC3",
    "",
    "",
    "1",
    "draft",
    mark,
    "saw it",
    "",
    "",
    "",
  ];
  const grid = (mark: Cell): Cell[][] => [[...fixed, "Craft", "Craft: evidence", ...tail], row(mark)];

  test.each<[Cell, unknown]>([
    [3, 3],
    ["4", 4],
    ["not observed", "not observed"],
    ["", null],
  ])("R6 a mark cell %j reads as %j", (cell, mark) => {
    const { rows, criteria } = readTable(ratingsTable, grid(cell));
    expect(criteria).toEqual(["Craft"]);
    expect(rows[0]?.assessments).toEqual({ Craft: { mark, evidence: "saw it" } });
  });

  test.each<Cell>([9, 0, 3.5, "good", "3,5"])("R6 a mark of %j is a problem of its cell", (cell) => {
    expect(readTable(ratingsTable, grid(cell)).problems.map(({ where }) => where)).toEqual([
      { sheet: "Ratings", row: 2, column: "Craft" },
    ]);
  });

  test("an address in capitals is the same address", () => {
    expect(readTable(ratingsTable, grid(3)).rows[0]?.rater).toBe("a@x.com");
  });

  test("R32 a row whose ID was sorted away from its columns is read as nobody's, and named for both it may be about", () => {
    const torn = grid(3);
    torn[1]![0] = "C/8/a@x.com";
    const { rows, problems, unread } = readTable(ratingsTable, torn);
    expect(rows).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["row.tornApart"]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Sheet "Ratings", row 2: "ID" says "C/8/a@x.com", the rest of the row "C/7/A@x.com": some columns were sorted or moved without the others. Nothing of it is read. Undo that, or bring the earlier rows back with File, Version history.',
    ]);
    expect(unread.map(({ text }) => text.person)).toEqual(["7", "8"]);
  });
});

test("R32 a row that can't be read still says whom it is about", () => {
  const grid = [
    ["Name", "Employee ID", "Hired"],
    ["Ann", "E1", "last spring"],
    ["Ben", "", "2020-01-01"],
  ];
  const table = {
    name: "People",
    purpose: "",
    id: "id",
    fields: { id: text("Employee ID"), name: text("Name"), hired: day("Hired") },
  } as const;
  const { unread } = readTable(table, grid);
  expect(unread.map(({ problems }) => problems.map(({ where }) => [where?.row, where?.column]))).toEqual([
    [[2, "Hired"]],
    [[3, "Employee ID"]],
  ]);
  expect(unread.map(({ problems, ...row }) => row)).toEqual([
    { rowNumber: 2, text: { id: "E1", name: "Ann", hired: "last spring" } },
    { rowNumber: 3, text: { id: "", name: "Ben", hired: "2020-01-01" } },
  ]);
});
