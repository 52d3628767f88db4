import { hubDrawings } from "../../../src/workbook/layout/hubDrawings";
import { publishedDrawings } from "../../../src/workbook/layout/publishedDrawings";
import { rubricDrawing } from "../../../src/workbook/layout/rubricDrawing";
import { shippedRows } from "../../../src/workbook/layout/shippedRows";
import { nothingSaid } from "../../plumbline";

/** Points between the margins of a Letter page, the narrower one, and of a pixel; letters have ten points. */
const printedPoints = (widths: readonly number[]): number => {
  const pixels = widths.reduce((sum, width) => sum + width, 0);
  return (10 * (11 * 72 - 2 * 0.7 * 72)) / (pixels * 0.75);
};

const hub = hubDrawings("owner@example.com", shippedRows());
const published = publishedDrawings(
  shippedRows().whole,
  "1",
  { ...nothingSaid, checkedVersion: "" },
  "2026-10-12",
);
const sheetIn = (drawings: typeof hub, name: string) => drawings.find(({ sheet }) => sheet === name)!;

test.each(["Overview", "Ladder", "Criteria", "Rubric IC", "Rubric Management", "Benchmarks"])(
  "%s prints in seven points or more",
  (name) => {
    for (const drawings of [hub, published])
      expect(printedPoints(sheetIn(drawings, name).widths)).toBeGreaterThanOrEqual(7);
  },
);

test("Vignettes, half a page of text each, print in six points or more", () => {
  expect(printedPoints(sheetIn(hub, "Vignettes").widths)).toBeGreaterThan(6);
});

test("few levels take no more room than they need, many levels stay wide enough for a word", () => {
  const widthOf = (grades: number) => {
    const levels = Array.from({ length: grades }, (_, at) => ({
      code: `IC${at + 1}`,
      grade: at + 1,
      track: "IC" as const,
      title: `Level ${at + 1}`,
      aliases: [],
    }));
    return rubricDrawing("IC", levels, ["Craft"], []).widths[2];
  };
  expect([widthOf(2), widthOf(12)]).toEqual([300, 130]);
});
