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
