/** The ladder's sheets drawn anew beside what people added, and columns that join a sheet later. */
import { ladderSheets } from "../../../src/workbook/layout/ladderSheets";
import { onlyColumns } from "../../../src/workbook/layout/onlyColumns";
import { tableDrawing } from "../../../src/workbook/layout/tableDrawing";
import { ratingsTable } from "../../../src/workbook/tables/tables";
import { whole } from "../../domain/wholeLadder";

const sheet = (name: string) => ladderSheets(whole).find((one) => one.sheet === name)!;

test("with nothing there before, a sheet holds the ladder and no more", () => {
  const { values, widths } = sheet("Criteria").draw(null);
  expect(values.map((cells) => cells[0])).toEqual(["Criterion", ...whole.criteria.map(({ name }) => name)]);
  expect(widths).toHaveLength(values[0]!.length);
});

test("somebody's own columns follow their rows, whatever the order; empty ones are not kept", () => {
  const old = [
    ["Our notes", "Criterion", "", "Weight"],
    ["on leading", "Leadership", "", 1],
    ["of something gone", "Charm", "", 1],
    ["'=on skills", "Hard skills", "", 1],
  ];
  const { values } = sheet("Criteria").draw(old);
  expect(values[0]!.slice(4)).toEqual(["Our notes"]);
  expect(values.slice(1).map((cells) => [cells[0], cells[4]])).toEqual([
    ["Hard skills", "'=on skills"],
    ["Cross-functionality", ""],
    ["Leadership", "on leading"],
    ["Accountability", ""],
  ]);
});

test("beside a rubric, a note on the second part of a criterion stays with it", () => {
  const old = [
    ["Criterion", "Part", "IC9 Gone", "Seen by"],
    ["Leadership", "What is expected", "text", "Ann"],
    ["", "What counts as seeing it", "text", "Ben"],
  ];
  const { values } = sheet("Rubric IC").draw(old);
  const last = values[0]!.length - 1;
  expect(values[0]![last]).toBe("Seen by");
  expect(values.filter((cells) => cells[last] !== "").map((cells) => [cells[1], cells[last]])).toEqual([
    ["Part", "Seen by"],
    ["What is expected", "Ann"],
    ["What counts as seeing it", "Ben"],
  ]);
  expect(values[0]).not.toContain("IC9 Gone");
});

test("columns that join later bring their looks, notes and lists to the place where they stand", () => {
  const drawing = tableDrawing(ratingsTable, { criteria: ["A", "B"], rows: [], kind: "input" });
  const { before, columns } = onlyColumns(drawing, ["B", "B: evidence"], 20);
  expect(before).toBe(20);
  expect(columns.values).toEqual([["B", "B: evidence"]]);
  expect(columns.choices.map(({ area }) => [area.column, area.columns])).toEqual([[21, 1]]);
  expect(columns.notes.every(({ column }) => column === 21 || column === 22)).toBe(true);
  const texts = columns.looks.filter(({ look }) => look.numberFormat === "@");
  expect(texts.map(({ area }) => [area.column, area.columns])).toEqual([[22, 1]]);
  expect(columns.looks.some(({ look, area }) => look.bold && area.column === 21 && area.columns === 2)).toBe(
    true,
  );
});
