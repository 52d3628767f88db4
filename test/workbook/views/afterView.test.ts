/** The After sheet as a value: what its rows are called, and what people typed beside them. */
import { afterReport } from "../../../src/domain/calibration/reports/afterReport";
import { afterHeaders, afterView } from "../../../src/workbook/views/afterView";
import { keptNotes, nothingKept } from "../../../src/workbook/views/kept";
import { ladder } from "../../domain/examples";

const source = {
  cycle: "c",
  builtAt: "now",
  decisions: { headings: ["Cycle"], rows: 0 },
  ratings: { headings: ["Cycle", "Status"], submitted: 0, marks: 0 },
};
const report = afterReport([], ladder, []);

test("R16 a note from when the rows were headed ID stays with its row, and nothing becomes a column of somebody's own", () => {
  const before = afterView(source, report, nothingKept).values.map((cells) =>
    cells.map((cell) => (cell === "What" ? "ID" : cell)),
  );
  const [ids, notes] = [0, afterHeaders().indexOf("Note for the meeting")];
  before.find((cells) => cells[ids] === "Leadership")![notes] = "Say more.";
  const kept = keptNotes("After", before, afterHeaders());
  if ("code" in kept) throw new Error(kept.message);
  expect([kept.own, kept.typedOver]).toEqual([[], []]);
  const { values } = afterView(source, report, kept);
  const head = values.find((cells) => cells.includes("What"))!;
  expect(head.filter((cell) => cell !== "").slice(0, -1)).toEqual(afterHeaders());
  expect(values.find((cells) => cells[ids] === "Leadership")![notes]).toBe("Say more.");
});
