/** The tables of sessions: what goes into a cell comes out again. */
import type { AgendaRow } from "../../../src/domain/calibration/agendaRow";
import { tableDrawing } from "../../../src/workbook/layout/tableDrawing";
import { readTable } from "../../../src/workbook/tables/readTable";
import { agendaTable } from "../../../src/workbook/tables/sessionTables";

const row: AgendaRow = {
  id: "007",
  name: "Ana Silva",
  level: "IC3",
  manager: "Bo Chen",
  managerIsHere: "yes",
  place: 1,
  part: "discuss",
  minutes: 2.5,
  why: ["1 has a question, 2 agree.", "Leadership: 4 by the manager, 2 by a second rater."],
  opinions: [
    { answer: "agree", line: "" },
    { answer: "agree", line: "" },
    { answer: "have a question", line: "=Which launch: the first; or the second?" },
  ],
  opinionsMissing: 1,
  marks: { Leadership: { mark: 4 }, "Hard skills": { mark: null } },
  email: "ana@example.com",
};
const criteria = ["Leadership", "Hard skills"];
const { values } = tableDrawing(agendaTable, { criteria, rows: [row], kind: "hr" });

test("a row of the agenda comes back as it went in", () => {
  const read = readTable(agendaTable, values);
  expect(read.problems).toEqual([]);
  expect(read.rows).toEqual([row]);
});

test("those who say the same are one line, and every opinion of its own line, as files until 0.3.0 have it, is read as well", () => {
  const at = values[0]!.indexOf("Opinions");
  expect(values[1]![at]).toBe("2 agree\n1 has a question: =Which launch: the first; or the second?");
  const [headings, cells] = values;
  const older = [...cells!];
  older[at] = "agree\nagree\ncan't say";
  expect(readTable(agendaTable, [headings!, older]).rows[0]!.opinions).toEqual([
    { answer: "agree", line: "" },
    { answer: "agree", line: "" },
    { answer: "can't say", line: "" },
  ]);
});

test("an opinion somebody typed over is a problem with its place", () => {
  const spoilt = values.map((cells) =>
    cells.map((cell) => (String(cell).startsWith("2 agree") ? "fine" : cell)),
  );
  const { rows, problems } = readTable(agendaTable, spoilt);
  expect(rows).toEqual([]);
  expect(problems[0]!.message).toBe(
    'Sheet "Agenda", row 2, column "Opinions": expected lines that begin with one of: agree, have a question, can\'t say, found "fine".',
  );
});
