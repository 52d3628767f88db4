import type { CalibrationRow } from "../../../src/domain/calibration/calibrationRow";
import type { Mark, MarkOrNot } from "../../../src/domain/rating/rating";
import { textOf } from "../../../src/workbook/cells/cell";
import { gridOf } from "../../../src/workbook/layout/brushes";
import { heat, palette } from "../../../src/workbook/layout/palette";
import type { Drawing } from "../../../src/workbook/ports/drawing";
import {
  type CalibrationInput,
  calibrationHeaders,
  calibrationView,
} from "../../../src/workbook/views/calibrationView";
import { type Kept, keptNotes, nothingKept } from "../../../src/workbook/views/kept";

const criteria = [{ name: "Craft" }, { name: "Reach" }];
const headers = calibrationHeaders(criteria);
const level = (track: "IC" | "M", grade: number, title: string) => ({
  code: `${track}${grade}`,
  grade,
  track,
  title,
  aliases: [],
});

const person = (
  id: string,
  track: "IC" | "M" | null,
  grade: number | null,
  more: Partial<CalibrationRow> = {},
): CalibrationRow => ({
  id,
  name: `Name ${id}`,
  level: track ? `${track}${grade}` : "above the ladder",
  title: "a title",
  track,
  grade,
  manager: "Boss",
  timeInGrade: "8 months",
  marks: { Craft: { given: 3, calibrated: null }, Reach: { given: 4, calibrated: null } },
  overall: "3.5",
  lowest: 3,
  unratedReason: "",
  flags: [],
  case: "",
  ...more,
});

const input = (rows: CalibrationRow[], kept: Kept = nothingKept): CalibrationInput => ({
  cycle: "2026-H1",
  grades: [
    { grade: 3, payBand: "Band 3", impact: "Several themes advance." },
    { grade: 4, payBand: "Band 4", impact: "A whole product advances." },
  ],
  levels: [level("IC", 3, "Senior PM"), level("IC", 4, "Staff PM"), level("M", 4, "Group PM")],
  criteria,
  rows,
  builtAt: "2026-08-05 14:02",
  revision: "3fa9c1",
  kept,
});

/** As a person sees it: without the apostrophes that guard text. */
const seen = (drawing: Drawing): Drawing => ({
  ...drawing,
  values: drawing.values.map((cells) => cells.map((one) => (typeof one === "string" ? textOf(one) : one))),
});

const view = (...rows: CalibrationRow[]) => seen(calibrationView(input(rows)));

/** Columns of a block, from its id on; the management block begins after the gap. */
const width = headers.length;
const second = width + 1;
const column = (header: string): number => headers.indexOf(header);
const rowOf = (drawing: Drawing, id: string): number =>
  drawing.values.findIndex((cells) => cells.includes(id));
const cell = (drawing: Drawing, id: string, header: string) => {
  const cells = drawing.values[rowOf(drawing, id)]!;
  return cells[cells.indexOf(id) + column(header)];
};
const background = (drawing: Drawing, id: string, header: string) => {
  const at = drawing.values[rowOf(drawing, id)]!.indexOf(id) + column(header);
  return gridOf(drawing.looks, "background", drawing.values.length, drawing.widths.length)[
    rowOf(drawing, id)
  ]![at];
};

test("every PM is listed exactly once, IC on the left and management on the right", () => {
  const drawing = view(person("a", "IC", 4), person("b", "M", 4), person("c", "IC", 3), person("d", "IC", 4));
  const columnsOf = (id: string) =>
    drawing.values.flatMap((cells) => cells.flatMap((one, at) => (one === id ? [at] : [])));
  expect(["a", "b", "c", "d"].map(columnsOf)).toEqual([[0], [second], [0], [0]]);
});

test("both tracks of a grade begin in the same row, highest grade first", () => {
  const drawing = view(person("c", "IC", 3), person("a", "IC", 4), person("b", "M", 4));
  const firsts = drawing.values.slice(drawing.frozenRows).map((cells) => [cells[0], cells[second]]);
  expect(firsts).toEqual([
    ["Grade 4", ""],
    ["IC4", "M4"],
    ["a", "b"],
    ["Grade 3", ""],
    ["IC3", ""],
    ["c", ""],
  ]);
});

test("a band names the grade's impact, both titles, and how many are here and rated", () => {
  const drawing = view(
    person("a", "IC", 4),
    person("x", "IC", 4, { unratedReason: "late" }),
    person("b", "IC", 3),
  );
  const [grade, levels] = drawing.values.slice(drawing.frozenRows);
  expect(grade![1]).toBe("A whole product advances.");
  expect([levels![1], levels![4]]).toEqual(["Staff PM", "2 here, 1 rated"]);
  expect([levels![second + 1], levels![second + 4]]).toEqual(["Group PM", "nobody here"]);
  const third = drawing.values[rowOf(drawing, "IC3")]!;
  expect(third[second + 1]).toBe("No level on this track at this grade");
});

test("R9 marks, overall and lowest are numbers, so that one can count with them", () => {
  const drawing = view(person("a", "IC", 4));
  expect(["Craft", "Reach", "Overall", "Lowest"].map((header) => cell(drawing, "a", header))).toEqual([
    3, 4, 3.5, 3,
  ]);
  const formats = gridOf(drawing.looks, "numberFormat", drawing.values.length, width);
  expect(formats[rowOf(drawing, "a")]![column("Overall")]).toBe("0.0");
});

test("R9 an incomplete overall is none, and what is missing stands in words", () => {
  const drawing = view(person("a", "IC", 4, { overall: "incomplete: Reach", lowest: null }));
  const shown = ["Overall", "Lowest", "Flags and case"].map((header) => cell(drawing, "a", header));
  expect(shown).toEqual(["–", "–", "incomplete: Reach"]);
});

test("R14 a mark that calibration changed shows before and after; a kept one shows once", () => {
  const marks = (given: MarkOrNot, calibrated: Mark | null) => ({ Craft: { given, calibrated } });
  const shown = (given: MarkOrNot, calibrated: Mark | null) =>
    cell(view(person("a", "IC", 4, { marks: marks(given, calibrated) })), "a", "Craft");
  expect([
    shown(3, 4),
    shown(3, 3),
    shown(3, null),
    shown("not observed", 2),
    shown(null, 2),
    shown(null, null),
    shown("not observed", null),
  ]).toEqual(["3→4", 3, 3, "n. o.→2", "–→2", "", "n. o."]);
});

test("what n. o. stands for is said in the stamp and beside the heading", () => {
  const drawing = view(person("a", "IC", 4));
  expect(drawing.values[1]![0]).toContain("n. o. is not observed");
  const craft = drawing.notes.find((note) => note.column === column("Craft") + 1)!;
  expect(craft.text).toContain('n. o. stands for "not observed"');
});

test("the heat map follows the mark that holds", () => {
  const marks = { Craft: { given: 2, calibrated: 5 }, Reach: { given: 1, calibrated: null } } as const;
  const drawing = view(person("a", "IC", 4, { marks }));
  expect([background(drawing, "a", "Craft"), background(drawing, "a", "Reach")]).toEqual([heat[5], heat[1]]);
});

test("R11 the unrated stand among the others, grey, with the reason in words and without marks", () => {
  const drawing = view(person("a", "IC", 4, { unratedReason: "on leave", overall: "", lowest: null }));
  const headings = ["Craft", "Reach", "Overall", "Lowest", "Flags and case"];
  const shown = headings.map((header) => cell(drawing, "a", header));
  expect(shown).toEqual(["–", "–", "–", "–", "Not rated: on leave"]);
  expect(background(drawing, "a", "Craft")).toBe(palette.unrated);
});

test("R27 people above the ladder come last and are said not to be calibrated", () => {
  const drawing = view(
    person("cpo", null, null, { unratedReason: "above the ladder" }),
    person("a", "IC", 3),
  );
  expect(rowOf(drawing, "cpo")).toBe(drawing.values.length - 1);
  expect(drawing.values[rowOf(drawing, "cpo") - 1]![1]).toBe("Above the ladder: not calibrated");
});

test("somebody at a level the ladder does not have is listed and pointed out", () => {
  const drawing = view(person("a", "IC", 9, { level: "IC9" }));
  expect(drawing.values[rowOf(drawing, "a") - 1]![1]).toContain("correct it in People");
});

test("both tracks side by side fit on a laptop's screen", () => {
  const four = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"].map((name) => ({
    name,
  }));
  const { widths } = calibrationView({ ...input([person("a", "IC", 4)]), criteria: four });
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1440);
});

test("a grade's band runs over both tracks without a gap, and rows of a track with nobody in them are filled", () => {
  const drawing = view(person("b", "M", 4), person("a", "IC", 3));
  const colours = gridOf(drawing.looks, "background", drawing.values.length, drawing.widths.length);
  expect(new Set(colours[rowOf(drawing, "Grade 4")])).toEqual(new Set([palette.band]));
  expect(new Set(colours[rowOf(drawing, "b")]!.slice(0, width))).toEqual(new Set([palette.computed]));
});

test("flags and the case stand in one cell", () => {
  const drawing = view(person("a", "IC", 4, { flags: ["First cycle."], case: "M5 proposed" }));
  expect(cell(drawing, "a", "Flags and case")).toBe("First cycle.\nM5 proposed");
});

test("what people entered never becomes a formula", () => {
  const evil = "=IMPORTRANGE(1)";
  const drawing = calibrationView(
    input([
      person(evil, "IC", 4, { name: evil, title: evil, manager: evil, flags: [evil], unratedReason: evil }),
    ]),
  );
  const cells = drawing.values.flat().filter((one) => String(one).includes("IMPORTRANGE"));
  expect(cells).toHaveLength(4);
  for (const one of cells) expect(String(one)).toMatch(/^('=|Not rated: =)/);
});

test("the stamp says when it was built, from how much, and from which revision", () => {
  const drawing = view(person("a", "IC", 4), person("b", "IC", 4, { unratedReason: "late" }));
  expect(drawing.values[1]![0]).toMatch(
    /^Cycle 2026-H1\. Built 2026-08-05 14:02 from 1 rating, revision 3fa9c1\./,
  );
});

test("with nobody in it the view says what to do", () => {
  expect(view().values[view().frozenRows]![1]).toContain("Import people");
});

test("a ladder with one track has one block", () => {
  const one = calibrationView({ ...input([person("a", "IC", 3)]), levels: [level("IC", 3, "Senior PM")] });
  expect(one.widths).toHaveLength(width);
});

/** The view with something typed into a cell. */
function typed(drawing: Drawing, id: string, header: string, text: string): (string | number | boolean)[][] {
  const grid = drawing.values.map((cells) => [...cells]);
  const cells = grid[rowOf(drawing, id)]!;
  cells[cells.indexOf(id) + column(header)] = text;
  return grid;
}

const rebuilt = (grid: (string | number | boolean)[][], rows: CalibrationRow[]): Drawing => {
  const kept = keptNotes("Calibration", grid, headers);
  if ("code" in kept) throw new Error(kept.message);
  return seen(calibrationView(input(rows, kept)));
};

test("R16 a note stays with the person, also at another grade and on the other track", () => {
  const grid = typed(
    view(person("a", "IC", 4), person("b", "IC", 4)),
    "b",
    "Note for the meeting",
    "ask about reach",
  );
  const drawing = rebuilt(grid, [person("b", "M", 4), person("a", "IC", 4)]);
  expect(cell(drawing, "b", "Note for the meeting")).toBe("ask about reach");
  expect(cell(drawing, "a", "Note for the meeting")).toBe("");
});

test("R16 a note on a grade or a level stays there", () => {
  const grid = typed(view(person("a", "IC", 4)), "IC4", "Note for the meeting", "begin here");
  expect(cell(rebuilt(grid, [person("a", "IC", 4)]), "IC4", "Note for the meeting")).toBe("begin here");
});

test("R16 what was typed for somebody who is gone is kept below, under the name", () => {
  const grid = typed(
    view(person("a", "IC", 4), person("b", "IC", 4)),
    "b",
    "Note for the meeting",
    "=secret",
  );
  const once = rebuilt(grid, [person("a", "IC", 4)]);
  expect(cell(once, "b", "Name")).toBe("Name b");
  expect(cell(once, "b", "Note for the meeting")).toBe("=secret");
  const twice = rebuilt(
    once.values.map((cells) => [...cells]),
    [person("a", "IC", 4)],
  );
  expect(cell(twice, "b", "Note for the meeting")).toBe("=secret");
  expect(twice.values).toEqual(once.values);
});

test("R16 what was typed beside nobody is kept below as well, and twice there is not once", () => {
  const note = column("Note for the meeting");
  const grid = view(person("a", "IC", 4)).values.map((cells) => [...cells]);
  const blank = grid.findIndex((cells) => cells[second] === "" && cells[0] === "a");
  grid[blank]![second + note] = "first";
  const once = rebuilt(grid, [person("a", "IC", 4)]);
  const again = once.values.map((cells) => [...cells]);
  again[blank]![second + note] = "second";
  const twice = rebuilt(again, [person("a", "IC", 4)]);
  const id = `row ${blank + 1}, right`;
  expect(cell(once, id, "Note for the meeting")).toBe("first");
  expect(cell(twice, id, "Note for the meeting")).toBe("first\nsecond");
});

test("R16 somebody's own column follows the person, with its heading", () => {
  const before = view(person("a", "IC", 4), person("b", "M", 4));
  const own = before.values.map((cells, row) => [
    ...cells.slice(0, 3),
    row === before.frozenRows - 1 ? "Vote" : row === rowOf(before, "a") ? 42 : "",
    ...cells.slice(3),
  ]);
  const drawing = rebuilt(own, [person("b", "M", 4), person("0", "IC", 4), person("a", "IC", 4)]);
  const heading = drawing.values[drawing.frozenRows - 1]!;
  expect(heading[width]).toBe("Vote");
  expect(drawing.values[rowOf(drawing, "a")]![width]).toBe(42);
  expect(drawing.values.flat().filter((one) => one === 42)).toHaveLength(1);
  expect(drawing.widths).toHaveLength(heading.length);
});

test("R16 an own column goes along when its person changes the track", () => {
  const before = view(person("a", "IC", 4));
  const own = before.values.map((cells, row) => [
    ...cells.slice(0, width),
    row === before.frozenRows - 1 ? "Vote" : row === rowOf(before, "a") ? "yes" : "",
    ...cells.slice(width),
  ]);
  const drawing = rebuilt(own, [person("a", "M", 4)]);
  const cells = drawing.values[rowOf(drawing, "a")]!;
  expect(cells[cells.indexOf("a") + width]).toBe("yes");
});

test("R16 when the headings are gone the view is not rebuilt, and the problem says why", () => {
  const grid = view(person("a", "IC", 4), person("b", "IC", 4)).values.filter(
    (cells) => !cells.includes("ID"),
  );
  const long = [...grid, ...Array.from({ length: 4 }, () => ["typed"])];
  expect(keptNotes("Calibration", long, headers)).toMatchObject({
    code: "view.headings",
    where: { sheet: "Calibration" },
  });
});

test("a view that was never built holds nothing to keep", () => {
  expect(keptNotes("Calibration", [["Calibration"], ["This sheet will show …"]], headers)).toEqual(
    nothingKept,
  );
  expect(keptNotes("Calibration", null, headers)).toEqual(nothingKept);
});

test("10,000 people are drawn within a second of computing", () => {
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    person(`p${at}`, at % 4 ? "IC" : "M", at % 4 ? 3 + (at % 2) : 4),
  );
  const started = process.cpuUsage();
  const drawing = calibrationView(input(rows));
  const values = keptNotes("Calibration", drawing.values, headers);
  gridOf(drawing.looks, "background", drawing.values.length, drawing.widths.length);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(1000);
  expect("code" in values).toBe(false);
});
