/** The sheets of a hiring file, as whoever runs an opening sees them. */
import { hiringDrawings } from "../../../src/workbook/layout/hiringDrawings";

test("Interviewers shows addresses and names, and no column that only Plumbline needs", () => {
  const shipped = { guide: [], kitGuide: [], scenarios: [], anchors: [], texts: [] };
  const opening = { opening: "Product Manager, Payments", level: "IC3" };
  const { values, hiddenColumns = [] } = hiringDrawings("hr@example.com", opening, shipped).find(
    ({ sheet }) => sheet === "Interviewers",
  )!;
  const shown = values[0]!.filter((_, at) => !hiddenColumns.includes(at + 1));
  expect(shown).toEqual(["Work e-mail", "Name"]);
});
