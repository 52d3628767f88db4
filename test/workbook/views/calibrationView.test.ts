/** The Calibration sheet as a value: who stands where, what is said of them, and what people typed. */
import type { Standing } from "../../../src/domain/calibration/standing";
import type { MarkOrNot, Marks } from "../../../src/domain/rating/rating";
import { textOf } from "../../../src/workbook/cells/cell";
import { heat, palette } from "../../../src/workbook/layout/palette";
import type { Drawing } from "../../../src/workbook/ports/drawing";
import { calibrationHeaders, calibrationView } from "../../../src/workbook/views/calibrationView";
import { everyoneHeaders, everyoneView } from "../../../src/workbook/views/everyoneView";
import { type Kept, keptNotes, nothingKept } from "../../../src/workbook/views/kept";
import type { ViewSource } from "../../../src/workbook/views/viewSource";
import { decision, promotionCase, standing } from "../../domain/examples";
import { lookBy } from "./lookBy";

const criteria = [{ name: "Craft" }, { name: "Reach" }].map((one) => ({
  ...one,
  covers: "",
  weight: 1,
  onlyFor: "" as const,
}));
const headers = [...calibrationHeaders(criteria), "As built"];
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
  more: Partial<Standing> = {},
): Standing =>
  standing({
    level: track && grade ? level(track, grade, "a title") : undefined,
    given: { Craft: 3, Reach: 4 },
    overall: { value: 3.5, shown: "3.5", lowest: 3 },
    ...more,
    person: {
      id,
      name: `Name ${id}`,
      level: track ? `${track}${grade}` : "above the ladder",
      ...more.person,
    },
  });
const late = { unratedReason: "late", given: {}, calibrated: {}, overall: null };

const source = (
  people: readonly Standing[],
  levels = [level("IC", 3, "Senior PM"), level("IC", 4, "Staff PM"), level("M", 4, "Group PM")],
): ViewSource => ({
  cycle: "2026-H1",
  ladder: {
    grades: [
      { grade: 3, payBand: "Band 3", impact: "Several themes advance." },
      { grade: 4, payBand: "Band 4", impact: "A whole product advances." },
    ],
    levels,
    criteria,
  },
  people,
  builtAt: "2026-08-05 14:02",
  decisions: { headings: ["Cycle"], rows: 0 },
  ratings: { headings: ["Cycle", "Status"], submitted: 0, marks: 0 },
});
const draw = (people: readonly Standing[], kept: Kept = nothingKept) => calibrationView(source(people), kept);

/** As a person sees it: without the apostrophes that guard text. */
const seen = (drawing: Drawing): Drawing => ({
  ...drawing,
  values: drawing.values.map((cells) => cells.map((one) => (typeof one === "string" ? textOf(one) : one))),
});

const view = (...people: Standing[]) => seen(draw(people));

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
  const row = rowOf(drawing, id);
  return lookBy(drawing, row, drawing.values[row]!.indexOf(id) + column(header)).background;
};

test("every PM is listed exactly once, IC on the left and management on the right", () => {
  const drawing = view(person("a", "IC", 4), person("b", "M", 4), person("c", "IC", 3), person("d", "IC", 4));
  const columnsOf = (id: string) =>
    drawing.values.flatMap((cells) => cells.flatMap((one, at) => (one === id ? [at] : [])));
  expect(["a", "b", "c", "d"].map(columnsOf)).toEqual([[0], [second], [0], [0]]);
});

test("two people of one name keep their places whatever the order they come in", () => {
  const twin = (id: string) => person(id, "IC", 4, { person: { name: "Ann Ng" } as never });
  const ids = (drawing: Drawing) => drawing.values.map(([id]) => id).filter((id) => id === "a" || id === "b");
  expect(ids(view(twin("a"), twin("b")))).toEqual(["a", "b"]);
  expect(ids(view(twin("b"), twin("a")))).toEqual(["a", "b"]);
});

test("both tracks of a grade begin in the same row, highest grade first", () => {
  const drawing = view(person("c", "IC", 3), person("a", "IC", 4), person("b", "M", 4));
  const firsts = drawing.values.slice(drawing.frozenRows).map((cells) => [cells[0], cells[second]]);
  expect(firsts).toEqual([
    ["Grade 4: A whole product advances.", ""],
    ["IC4 · Staff PM", "M4 · Group PM"],
    ["a", "b"],
    ["Grade 3: Several themes advance.", ""],
    ["IC3 · Senior PM", "M3 · no level on this track at this grade"],
    ["c", ""],
  ]);
});

test("a level's head counts who is here and who is rated", () => {
  const drawing = view(person("a", "IC", 4), person("x", "IC", 4, late), person("b", "IC", 3));
  const heads = drawing.values[rowOf(drawing, "IC4 · Staff PM")]!;
  expect([heads[column("To look at")], heads[second + column("To look at")]]).toEqual([
    "1 of 2 rated",
    "nobody here",
  ]);
});

test("R9 marks, overall and lowest are numbers, so that one can count with them", () => {
  const drawing = view(person("a", "IC", 4));
  expect(["Craft", "Reach", "Overall", "Lowest"].map((header) => cell(drawing, "a", header))).toEqual([
    3, 4, 3.5, 3,
  ]);
  expect(lookBy(drawing, rowOf(drawing, "a"), column("Overall")).numberFormat).toBe("0.0");
});

test.each([
  [{ months: 56, atLeast: true }, "≥ 4 y 8 mo", ["≥", 56]],
  [{ months: 56, atLeast: false }, "4 y 8 mo", ["", 56]],
  [{ months: 0, atLeast: true }, "not known", ["", "–"]],
])(
  "R12 Everyone marks the fewest months as Calibration does, and stays a number to sort by: %j",
  (inGrade, words, cells) => {
    const one = person("a", "IC", 4, { inGrade, manager: "" });
    expect(cell(view(one), "a", "Manager, time in grade")).toBe(words);
    const everyone = seen(everyoneView(source([one]), [], nothingKept));
    const from = everyoneHeaders(criteria).indexOf("At least");
    expect(everyone.values[rowOf(everyone, "a")]!.slice(from, from + 2)).toEqual(cells);
  },
);

test("R9 an incomplete overall is none, and what is missing stands in words", () => {
  const drawing = view(person("a", "IC", 4, { overall: { incomplete: ["Reach"] } }));
  const shown = ["Overall", "Lowest", "To look at"].map((header) => cell(drawing, "a", header));
  expect(shown).toEqual(["–", "–", "incomplete: Reach"]);
});

test("R14 a mark that calibration changed shows before and after; a kept one shows once", () => {
  const shown = (given: MarkOrNot, calibrated: MarkOrNot) => {
    const marks = { given: { Craft: given } as Marks, calibrated: { Craft: calibrated } as Marks };
    return cell(view(person("a", "IC", 4, marks)), "a", "Craft");
  };
  expect([
    shown(3, 4),
    shown(3, 3),
    shown("not observed", 2),
    shown(null, 2),
    shown(null, null),
    shown("not observed", "not observed"),
  ]).toEqual(["3→4", 3, "n. o.→2", "–→2", "–", "n. o."]);
});

test("R14 where a person has been decided, the row says so; taken back it says nothing", () => {
  const [kept, changed] = [
    decision({ id: "1", from: "Craft 3", to: "Craft 3", reasonCode: "" }),
    decision({ id: "2", from: "Craft 3", to: "Craft 4", reasonCode: "New evidence" }),
  ];
  const back = decision({ id: "3", reverses: "2", from: changed!.to, to: changed!.from });
  const said = (...decisions: Standing["decisions"]) =>
    cell(view(person("a", "IC", 4, { decisions })), "a", "Decided");
  expect([said(), said(kept!), said(kept!, changed!), said(changed!, back)]).toEqual([
    "",
    "kept",
    "changed:\nNew evidence",
    "",
  ]);
  expect(draw([person("a", "IC", 4, { decisions: [kept!] })]).values[1]![0]).toContain("1 decided");
});

test.each([
  [0.25, 0.25],
  [-1, -1],
  ["new level", "new level"],
  [null, "–"],
] as const)("R18 change since last cycle: %s", (change, expected) => {
  expect(cell(view(person("a", "IC", 4, { change })), "a", "Change")).toBe(expected);
});

test("R32 somebody whose row can't be read is named, with the place", () => {
  const drawing = view(
    person("a", null, null, {
      ...late,
      unratedReason: "a row can't be read: People, row 7",
      unread: ["People, row 7"],
      person: { level: "" } as Standing["person"],
    }),
  );
  expect(drawing.values[rowOf(drawing, "a") - 1]![0]).toContain("mend it");
  expect(cell(drawing, "a", "Name")).toBe("Name a");
  expect(cell(drawing, "a", "To look at")).toBe("not rated: a row can't be read: People, row 7");
});

test("what n. o. stands for is said in the stamp and beside the heading", () => {
  const drawing = view(person("a", "IC", 4));
  expect(drawing.values[1]![0]).toContain("n. o. is not observed");
  const craft = drawing.notes.find((note) => note.column === column("Craft") + 1)!;
  expect(craft.text).toContain('n. o. stands for "not observed"');
});

test("the heat map follows the mark that holds", () => {
  const drawing = view(
    person("a", "IC", 4, { given: { Craft: 2, Reach: 1 }, calibrated: { Craft: 5, Reach: 1 } }),
  );
  expect([background(drawing, "a", "Craft"), background(drawing, "a", "Reach")]).toEqual([heat[5], heat[1]]);
});

test("R11 the unrated stand among the others, grey, with the reason in words and without marks", () => {
  const drawing = view(person("a", "IC", 4, { ...late, unratedReason: "on leave" }));
  const headings = ["Craft", "Reach", "Overall", "Lowest", "To look at"];
  const shown = headings.map((header) => cell(drawing, "a", header));
  expect(shown).toEqual(["–", "–", "–", "–", "not rated: on leave"]);
  expect(background(drawing, "a", "Craft")).toBe(palette.unrated);
});

test("R27 people above the ladder come last and are said not to be calibrated", () => {
  const drawing = view(
    person("cpo", null, null, { ...late, unratedReason: "above the ladder" }),
    person("a", "IC", 3),
  );
  expect(rowOf(drawing, "cpo")).toBe(drawing.values.length - 1);
  expect(drawing.values[rowOf(drawing, "cpo") - 1]![0]).toBe("Above the ladder: not calibrated");
});

test("somebody at a level the ladder does not have is listed and pointed out", () => {
  const drawing = view(person("a", null, null, { person: { level: "IC9" } as Standing["person"] }));
  expect(drawing.values[rowOf(drawing, "a") - 1]![0]).toContain("correct it in People");
});

test("both tracks side by side need little more than a laptop's screen", () => {
  const four = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"].map((name) => ({
    ...criteria[0]!,
    name,
  }));
  const all = source([person("a", "IC", 4)]);
  const { widths, hiddenColumns = [] } = calibrationView(
    { ...all, ladder: { ...all.ladder, criteria: four } },
    nothingKept,
  );
  const shown = widths.filter((_, at) => !hiddenColumns.includes(at + 1));
  expect(shown.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1_500);
});

test("flags in a few words and the case stand in one cell, in three lines at most", () => {
  const flag = (brief: string) => ({ code: "allAlike" as const, text: `${brief}.`, brief });
  const said = (...briefs: string[]) =>
    cell(
      view(
        person("a", "IC", 4, { flags: briefs.map(flag), cases: [promotionCase({ from: "IC4", to: "M4" })] }),
      ),
      "a",
      "To look at",
    );
  expect(said("all alike")).toBe("M4 proposed\nall alike");
  expect(said("one", "two")).toBe("M4 proposed\none\ntwo");
  expect(said("one", "two", "three")).toBe("M4 proposed\none\nand 2 more");
});

test("what people entered never becomes a formula", () => {
  const evil = "=IMPORTRANGE(1)";
  const drawing = draw([
    person(evil, "IC", 4, {
      ...late,
      manager: evil,
      unratedReason: evil,
      person: { name: evil } as Standing["person"],
    }),
  ]);
  const cells = drawing.values.flat().filter((one) => String(one).includes("IMPORTRANGE"));
  expect(cells).toHaveLength(5);
  for (const one of cells) expect(String(one)).toMatch(/^('=|'?not rated: =|\[")/);
});

test("the stamp says when it was built, and from how much", () => {
  const drawing = view(person("a", "IC", 4), person("b", "IC", 4, late));
  const stamp = String(drawing.values[1]![0]);
  expect(stamp).toContain('"Cycle 2026-H1. Built 2026-08-05 14:02"');
  expect(stamp).toContain('". Of 2 on the sheet People 1 are rated, 0 decided.');
});

test("with nobody in it the view says what to do", () => {
  expect(view().values[view().frozenRows]![0]).toContain("Import people");
});

test("a ladder with one track has one block", () => {
  const one = calibrationView(source([person("a", "IC", 3)], [level("IC", 3, "Senior PM")]), nothingKept);
  expect(one.widths).toHaveLength(width);
});

/** The view with something typed into a cell. */
function typed(drawing: Drawing, id: string, header: string, text: string): (string | number | boolean)[][] {
  const grid = drawing.values.map((cells) => [...cells]);
  const cells = grid[rowOf(drawing, id)]!;
  cells[cells.indexOf(id) + column(header)] = text;
  return grid;
}

const rebuilt = (grid: (string | number | boolean)[][], people: Standing[]): Drawing => {
  const kept = keptNotes("Calibration", grid, headers);
  if ("code" in kept) throw new Error(kept.message);
  return seen(draw(people, kept));
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
  const grid = typed(view(person("a", "IC", 4)), "IC4 · Staff PM", "Note for the meeting", "begin here");
  const again = rebuilt(grid, [person("a", "IC", 4), person("b", "IC", 4, late)]);
  expect(cell(again, "IC4 · Staff PM", "Note for the meeting")).toBe("begin here");
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

test("R16 what somebody typed over a mark is kept in the note and said, and the mark is as it was", () => {
  const before = view(person("a", "IC", 4), person("b", "M", 4));
  const grid = typed(before, "b", "Reach", "5?");
  const kept = keptNotes("Calibration", grid, headers);
  expect(kept).toMatchObject({ typedOver: [{ id: "b", header: "Reach", text: "5?" }] });
  const again = rebuilt(grid, [person("a", "IC", 4), person("b", "M", 4)]);
  expect(cell(again, "b", "Reach")).toBe(4);
  expect(cell(again, "b", "Note for the meeting")).toBe('Reach: typed "5?"');
  expect(cell(again, "a", "Note for the meeting")).toBe("");
});

test("R16 a sorted view has nothing typed over; new marks are not taken for typing", () => {
  const before = view(person("a", "IC", 4), person("b", "IC", 4));
  const sorted = before.values.map((cells) => [...cells]);
  const [a, b] = [rowOf(before, "a"), rowOf(before, "b")];
  [sorted[a], sorted[b]] = [sorted[b]!, sorted[a]!];
  const changed = person("b", "IC", 4, { given: { Craft: 1, Reach: 1 } });
  const again = rebuilt(sorted, [person("a", "IC", 4), changed]);
  expect(cell(again, "b", "Craft")).toBe(1);
  expect(cell(again, "b", "Note for the meeting")).toBe("");
});

test("R16 with one block's id column gone nobody can tell whose the notes are: left as it is", () => {
  const grid = view(person("a", "IC", 4), person("b", "M", 4)).values.map((cells) =>
    cells.filter((_, at) => at !== second),
  );
  expect(keptNotes("Calibration", grid, headers)).toMatchObject({ code: "view.headings" });
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

test("10,000 people are drawn", () => {
  const people = Array.from({ length: 10_000 }, (_, at) =>
    person(`p${at}`, at % 4 ? "IC" : "M", at % 4 ? 3 + (at % 2) : 4),
  );
  const drawing = draw(people);
  expect(drawing.values.length).toBeGreaterThan(7_500);
  expect("code" in keptNotes("Calibration", drawing.values, headers)).toBe(false);
});
