/** The tables of sessions: what goes into a cell comes out again. */
import type { Discussed } from "../../../src/domain/calibration/discussed";
import { tableDrawing } from "../../../src/workbook/layout/tableDrawing";
import { readTable } from "../../../src/workbook/tables/readTable";
import { discussedTable } from "../../../src/workbook/tables/sessionTables";

const discussed: Discussed = {
  id: "007",
  name: "Ana Silva",
  level: "IC3",
  title: "Senior PM",
  manager: "Bo Chen",
  managerIsHere: "yes",
  timeInGrade: "1 y 4 mo",
  unratedReason: "",
  part: "discuss",
  place: 1,
  minutes: 2.5,
  why: ["1 has a question, 2 agree.", "Leadership: 4 by the manager, 2 beside."],
  flags: ["All marks are alike: 3."],
  opinions: ["have a question: Which launch; and when?", "agree"],
  opinionsMissing: 1,
  case: "Staff PM proposed",
  rationale: "=Works at that level",
  lastCycle: "2025",
  lastLevel: "IC3",
  lastOverall: "3.3",
  marks: {
    Leadership: {
      given: 4,
      evidence: "Led the launch.\nThen mentored two.",
      second: [2, null, "not observed"],
      secondEvidence: ["Saw little of it", "", "New here"],
      last: 3,
    },
  },
};

test("a row of the people discussed comes back as it went in", () => {
  const { values } = tableDrawing(discussedTable, {
    criteria: ["Leadership"],
    rows: [discussed],
    kind: "hr",
  });
  const read = readTable(discussedTable, values);
  expect(read.problems).toEqual([]);
  expect(read.rows).toEqual([discussed]);
});

test("a mark of 9 among the second raters' is a problem with its place", () => {
  const { values } = tableDrawing(discussedTable, {
    criteria: ["Leadership"],
    rows: [discussed],
    kind: "hr",
  });
  const spoilt = values.map((cells) =>
    cells.map((cell) => (String(cell).includes("not observed") ? "2; 9" : cell)),
  );
  const { rows, problems } = readTable(discussedTable, spoilt);
  expect(rows).toEqual([]);
  expect(problems[0]!.message).toContain('"Leadership: second marks": expected whole numbers 1 to 5');
});
