/** The ladder on one page. */
import { overviewDrawing } from "../../../src/workbook/layout/overviewDrawing";
import { whole } from "../../domain/wholeLadder";

const rowsOf = (drawing: { values: readonly (readonly unknown[])[] }) =>
  drawing.values.map((cells) => [...cells]);

test("R22 the highest grade on top, IC to the left, management to the right, one pay band for both", () => {
  const drawing = overviewDrawing(whole, "3");
  const rows = rowsOf(drawing);
  expect(rows[2]).toEqual([
    "IC track",
    "Grade",
    "Pay band",
    "Management track",
    "What changes because of this person, and how closely the work is overseen",
  ]);
  expect(rows[3]).toEqual(["'Principal PM (IC5)", 5, "'P5", "'Director of Product (M5)", "'Impact 5"]);
  expect(rows[7]).toEqual(["'PM1 (IC1)", 1, "'P1", "", "'Impact 1"]);
  expect(JSON.stringify(rows[1])).toContain("Version 3.");
  const published = rowsOf(overviewDrawing(whole, "3", "2026-10-12"));
  expect(JSON.stringify(published[1])).toContain("Version 3, published on 12 October 2026.");
});

test("R6 R9 below the grades stand the five marks and what each criterion weighs", () => {
  const uneven = { ...whole, criteria: whole.criteria.map((one, at) => ({ ...one, weight: at ? 1 : 3 })) };
  const rows = rowsOf(overviewDrawing(uneven, "1"));
  expect(rows.filter((cells) => /^'?[1-5] Point/.test(String(cells[0])))).toHaveLength(5);
  expect(rows.find((cells) => cells[0] === "Hard skills")?.[1]).toBe("'50 %");
  expect(rows.find((cells) => cells[0] === "Leadership")?.[1]).toBe("'17 %");
});

test.each([
  ["IC", "M", ["IC track", "Grade", "Pay band"]],
  ["M", "IC", ["Grade", "Pay band", "Management track"]],
] as const)("a ladder of the %s track alone has no column for %s", (track, _other, head) => {
  const drawing = overviewDrawing(
    { ...whole, levels: whole.levels.filter((level) => level.track === track) },
    "1",
  );
  expect(drawing.values[2]!.slice(0, 3)).toEqual(head);
  expect(drawing.widths).toHaveLength(4);
  for (const cells of drawing.values) expect(cells).toHaveLength(4);
});

test("R1 published, it says first what it is, where to look and whom to ask, in lines that fit beside their label", () => {
  const drawing = overviewDrawing(whole, "3", "2026-10-12");
  const rows = rowsOf(drawing);
  const head = rows.findIndex(([first]) => first === "IC track");
  const introduction = rows.slice(2, head - 1);
  expect(introduction.map(([label]) => label).filter(Boolean)).toEqual([
    "What this is",
    "Your level",
    "The sheets",
    "Not in here",
    "Questions",
  ]);
  const said = introduction.map((cells) => String(cells[1]));
  expect(said.join("\n")).toContain("(IC1: IC track, grade 1; M4: Management track, grade 4)");
  expect(said.join("\n")).toContain("Rubric IC and Rubric Management");
  expect(said.at(-1)).toBe("Ask your manager, or HR.");
  expect(said.join("\n")).not.toContain("@");
  // Pixels of a letter of ten points, and of the columns beside the label.
  const beside = drawing.widths.slice(1).reduce((sum, one) => sum + one, 0);
  for (const text of said) expect(6.2 * text.length).toBeLessThan(beside);
  expect(introduction.every((cells) => cells.slice(2).join("") === "")).toBe(true);
  // Nothing stays in view: an introduction would fill a small screen. The colours follow the headings.
  expect(drawing.frozenRows).toBe(0);
  const heads = drawing.looks.filter(({ look }) => look.background).map(({ area }) => area.row);
  expect(heads.map((row) => rows[row - 1]![0])).toEqual(["IC track", "Mark", "Criterion"]);
  expect(rowsOf(overviewDrawing(whole, "3"))[2]![0]).toBe("IC track");
});
