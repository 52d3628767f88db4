import * as content from "../../../src/content";
import { hubDrawings } from "../../../src/workbook/layout/hubDrawings";
import { shippedRows } from "../../../src/workbook/layout/shippedRows";
import type { Drawing } from "../../../src/workbook/ports/drawing";
import { gradesAndLevels } from "../../../src/workbook/tables/ladderRows";
import { readTable } from "../../../src/workbook/tables/readTable";
import { readRubric } from "../../../src/workbook/tables/rubricMatrix";
import { readSettings } from "../../../src/workbook/tables/settings";
import { tables } from "../../../src/workbook/tables/tables";

const drawings = hubDrawings("Owner@x.example", shippedRows());
const named = (sheet: string): Drawing => drawings.find((drawing) => drawing.sheet === sheet)!;
const names = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];

test("R16 the hub has its guide and all its tables, in this order", () => {
  expect(drawings.map(({ sheet }) => sheet)).toEqual([
    "Guide",
    "Overview",
    "Settings",
    "Criteria",
    "Ladder",
    "Rubric IC",
    "Rubric Management",
    "Benchmarks",
    "Vignettes",
    "People",
    "Raters",
    "Assignments",
    "Ratings",
    "Evidence",
    "Sessions",
    "Opinions",
    "Decisions",
    "Minutes",
    "Cases",
    "Import answers",
    "History",
    "Log",
  ]);
});

test("Log shows when, who and what", () => {
  const { values, hiddenColumns = [] } = named("Log");
  expect(values[0]!.filter((_, at) => !hiddenColumns.includes(at + 1))).toEqual(["When", "Who", "What"]);
});

test("every table of the hub reads without a problem", () => {
  const { preRead, decided, agenda, expectations, jobCodes, ownFiles, ownEntries, letters, ...others } =
    tables;
  const { candidates, interviewers, scenarios, anchors, hiringTexts, scorecards, ...kept } = others;
  const { pair, steps, plan, planShown, notes, ...apart } = kept;
  const { lockedCycles, lockedPeople, approvalTasks, workingTime, adoptedTexts, ...ofHub } = apart;
  for (const table of Object.values(ofHub)) {
    const read = readTable(table as never, named(table.name).values);
    expect({ sheet: table.name, problems: read.problems }).toEqual({ sheet: table.name, problems: [] });
  }
});

test("every row of a drawing is as long as the first", () => {
  for (const { sheet, values } of drawings)
    expect([sheet, ...new Set(values.map((row) => row.length))]).toEqual([sheet, values[0]!.length]);
});

test("the ladder in the sheet is the ladder as shipped", () => {
  const { grades, levels } = gradesAndLevels(readTable(tables.ladder, named("Ladder").values).rows);
  expect(grades.map(({ impact }) => impact)).toEqual(content.grades.map(({ impact }) => impact));
  expect(levels.map(({ code, title }) => [code, title]).sort()).toEqual(
    content.levels.map(({ code, title }) => [code, title]).sort(),
  );
});

test("both rubrics hold every text of every level, under the criterion's name", () => {
  const read = (sheet: string, track: "IC" | "M") =>
    readRubric(
      sheet,
      named(sheet).values,
      content.levels.filter((level) => level.track === track),
      names,
    );
  const ic = read("Rubric IC", "IC");
  const management = read("Rubric Management", "M");
  expect([ic.problems, management.problems]).toEqual([[], []]);
  expect(ic.cells).toHaveLength(28);
  expect(management.cells).toHaveLength(16);
  const staff = ic.cells.find(({ level, criterion }) => level === "IC4" && criterion === "Leadership")!;
  const shipped = content.rubricIC.find(
    ({ level, criterion }) => level === "IC4" && criterion === "leadership",
  )!;
  expect([staff.expectation, staff.seenWhen]).toEqual([shipped.expectation, shipped.seenWhen]);
});

test("benchmarks and vignettes name criteria as the workbook does", () => {
  const benchmarks = readTable(tables.benchmarks, named("Benchmarks").values).rows;
  expect(new Set(benchmarks.map(({ criterion }) => criterion))).toEqual(new Set(names));
  const [kim] = readTable(tables.vignettes, named("Vignettes").values).rows;
  expect(kim!.intended["Cross-functionality"]!.mark).toBe("4");
});

test("the settings say what the file is, whose it is, and read without a problem", () => {
  const { settings, problems } = readSettings(readTable(tables.settings, named("Settings").values).rows);
  expect(problems).toEqual([]);
  expect(settings.kind).toBe("hub");
  expect(settings.owner).toBe("owner@x.example");
  expect(settings.cycle).toBeNull();
  expect(settings.bandCuts).toEqual([1.5, 2.5, 3.5, 4.5]);
  expect(settings.scale.map(({ name }) => name)).toEqual(content.scale.map(({ name }) => name));
  expect(settings.reasonCodes).toContain("Peers at this grade");
});

test("tab colours tell what is for typing, what is built and what is a record", () => {
  const kinds = new Map(drawings.map(({ sheet, kind }) => [sheet, kind]));
  expect([kinds.get("People"), kinds.get("Guide"), kinds.get("Log")]).toEqual(["input", "view", "hr"]);
});
