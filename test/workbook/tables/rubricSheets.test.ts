/** A rubric sheet as people leave it: what is read, what is said of the rest. */
import type { Level } from "../../../src/domain/ladder/ladder";
import type { Cell } from "../../../src/workbook/cells/cell";
import { readRubric } from "../../../src/workbook/tables/rubricMatrix";
import { rubricStrays } from "../../../src/workbook/tables/rubricStrays";

const level = (code: string, title: string): Level =>
  ({ code, title, track: "IC", grade: Number(code.slice(2)) }) as Level;
const levels = [level("IC3", "Senior PM"), level("IC4", "Staff PM")];
const criteria = ["Leadership"];

const heads = ["Criterion", "Part", "IC3 Senior PM", "IC4 Staff PM"];
const expected = ["Leadership", "What is expected", "Leads a team.", "Leads two."];
const seen = ["", "What counts as seeing it", "A team says so.", "Two say so."];
const sheet = [heads, expected, seen];

const withColumn = (...cells: string[]) => sheet.map((row, at) => [...row, cells[at] ?? ""]);

const strays = (grid: Cell[][]) => rubricStrays("Rubric IC", grid, levels, criteria);

test("a sheet as it was made has no strays, and its texts are read", () => {
  expect(strays(sheet)).toEqual([]);
  expect(readRubric("Rubric IC", sheet, levels, criteria)).toEqual({
    problems: [],
    cells: [
      { level: "IC3", criterion: "Leadership", expectation: "Leads a team.", seenWhen: "A team says so." },
      { level: "IC4", criterion: "Leadership", expectation: "Leads two.", seenWhen: "Two say so." },
    ],
  });
});

test("people's own columns are their own", () => {
  expect(strays(withColumn("Our notes", "Ask Ann", ""))).toEqual([]);
});

const twiceExpected = [...sheet, ["Leadership", "What is expected", "Leads three.", ""]];

test.each<[code: string, what: string, Cell[][], says: RegExp]>([
  ["rubric.levelTwice", "a level twice", withColumn("IC4 Staff PM"), /found IC4 again in column 5/],
  ["rubric.strayLevel", "an unknown level", withColumn("IC9 Chief"), /"IC9 Chief".*no level IC9/],
  ["rubric.part", "an unknown part", [heads, expected, ["", "Seen", "x", "y"]], /row 3: .*found "Seen"/],
  [
    "rubric.strayCriterion",
    "an unknown criterion",
    [heads, ["Luck", "What is expected", "x", "y"], seen],
    /row 2: .*no "Luck"/,
  ],
  ["rubric.rowTwice", "a row twice", twiceExpected, /row 4: .*found it in row 2 already/],
])("R31 %s: %s is named with its place and what to do", (code, _what, grid, says) => {
  expect(strays(grid)).toContainEqual(
    expect.objectContaining({ code, message: expect.stringMatching(says) }),
  );
});

test.each<[code: string, what: string, Cell[][], says: RegExp]>([
  ["rubric.levelMissing", "a level without column", sheet.map((row) => row.slice(0, 3)), /"IC4 Staff PM"/],
  [
    "rubric.tooLong",
    "a text too long to be shown",
    [heads, [...expected.slice(0, 3), "x".repeat(40_000)], seen],
    /row 2, column "IC4 Staff PM".*found 40000/,
  ],
])("R31 %s: %s is named, and the other level is read", (code, _what, grid, says) => {
  const { cells, problems } = readRubric("Rubric IC", grid, levels, criteria);
  expect(problems).toMatchObject([{ code, message: expect.stringMatching(says) }]);
  expect(cells[0]).toMatchObject({ level: "IC3", expectation: "Leads a team." });
});
