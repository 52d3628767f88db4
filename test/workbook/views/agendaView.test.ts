/** The Agenda sheet as a value: each thing about a person is said in one place. */
import type { AgendaRow } from "../../../src/domain/calibration/agendaRow";
import { textOf } from "../../../src/workbook/cells/cell";
import { agendaHeaders, agendaView } from "../../../src/workbook/views/agendaView";
import { nothingKept } from "../../../src/workbook/views/kept";
import { standing } from "../../domain/examples";

const row: AgendaRow = {
  id: "E1",
  name: "Ann",
  level: "IC3",
  manager: "Bea",
  managerIsHere: "yes",
  place: 1,
  part: "opinions missing",
  minutes: 1.5,
  why: ["2 of 3 opinions are missing.", "Mark 5 for Leadership."],
  opinions: [{ answer: "agree", line: "" }],
  opinionsMissing: 2,
  marks: {},
  email: "ann@example.com",
};

test("how many have not answered stands beside what the others said, and not among the reasons too", () => {
  const source = {
    cycle: "2026 H2",
    ladder: { grades: [], levels: [], criteria: [] },
    people: [standing({ person: { id: "E1", name: "Ann" } as never })],
    builtAt: "2026-08-05 14:02",
    decisions: { headings: ["Cycle"], rows: 0 },
    ratings: { headings: ["Cycle", "Status"], submitted: 0, marks: 0 },
  };
  const meeting = { session: null, rows: [row], basis: "", leftOut: [] };
  const cells = agendaView(source, [meeting], nothingKept).values.find(([id]) => textOf(id ?? "") === "E1")!;
  const at = (heading: string) => textOf(cells[agendaHeaders().indexOf(heading)]!);
  expect(at("Why")).toBe("Mark 5 for Leadership.");
  expect(at("Said before")).toBe("1 agrees\n2 not answered yet");
});
