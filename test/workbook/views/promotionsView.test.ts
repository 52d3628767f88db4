import { type Bar, nothingWritten, type PromotionCase } from "../../../src/domain/promotion/promotion";
import { textOf } from "../../../src/workbook/cells/cell";
import { keptNotes, nothingKept } from "../../../src/workbook/views/kept";
import { type CaseRow, promotionsHeaders, promotionsView } from "../../../src/workbook/views/promotionsView";

const criteria = ["Craft", "Reach"].map((name) => ({ name, covers: "", weight: 1, onlyFor: "" as const }));
const levels = (["IC3", "IC4", "M4", "IC5"] as const).map((code) => ({
  code,
  grade: Number(code.slice(-1)),
  track: code[0] === "M" ? ("M" as const) : ("IC" as const),
  title: `Title ${code}`,
  aliases: [],
}));

const row = (
  id: string,
  status: PromotionCase["status"],
  more: Partial<PromotionCase> = {},
  bars: readonly Bar[] = ["met", "in part"],
): CaseRow => ({
  case: {
    id: `c/${id}`,
    cycle: "c",
    person: id,
    name: id,
    from: "IC3",
    to: "IC4",
    proposedBy: "",
    writtenBy: [],
    status,
    ...nothingWritten,
    rationale: "",
    sentBackBecause: "",
    bars: Object.fromEntries(criteria.map(({ name }, at) => [name, { bar: bars[at]!, evidence: "" }])),
    savedAt: "",
    request: "",
    effectiveDate: "",
    decidedBy: "",
    decidedOn: "",
    comment: "",
    exportedOn: "",
    ...more,
  },
  blindGrade: "",
  name: `Name ${id}`,
  overall: "3.3",
  lowest: 3,
  blockers: status === "proposed" ? ["No word of the session yet.", "=1"] : [],
  whyNotExported: status === "approved" ? "" : "Not decided yet.",
});

const view = (rows: CaseRow[], kept = nothingKept) =>
  promotionsView(
    {
      cycle: "c",
      ladder: { grades: [], levels, criteria },
      people: [],
      builtAt: "now",
      decisions: { headings: ["Cycle"], rows: 0 },
      ratings: { headings: ["Cycle", "Status"], submitted: 0, marks: 0 },
    },
    rows,
    kept,
  );

const headers = promotionsHeaders(criteria);
const at = (cells: readonly unknown[], header: string) => cells[headers.indexOf(header)];
const rowOf = (drawing: ReturnType<typeof view>, id: string) =>
  drawing.values.find((cells) => cells[0] === id)!;

test("what is still to decide comes first, within it the highest level", () => {
  const rows = [
    row("a", "approved"),
    row("b", "proposed"),
    row("c", "proposed", { to: "IC5" }),
    row("d", "draft"),
  ];
  const { values, frozenRows } = view(rows);
  expect(values.slice(frozenRows).map((cells) => textOf(cells[0]!))).toEqual([
    "To decide: 2",
    "c",
    "b",
    "Approved: 1",
    "a",
    "Not proposed yet: 1",
    "d",
  ]);
});

test("a row says from where to where, what kind of step, and what is met", () => {
  const cells = rowOf(view([row("a", "proposed", { to: "M4" })]), "a");
  expect(
    ["From", "To", "Kind of step", "Craft", "Reach", "Bar", "Status"].map((header) => at(cells, header)),
  ).toEqual([
    "'Title IC3 (IC3)",
    "'Title M4 (M4)",
    "promotion and track change",
    "met",
    "in part",
    "1 of 2 met",
    "proposed",
  ]);
});

test("R24 until the grade is decided the row says the grade, and neither track nor what is met", () => {
  const cells = rowOf(view([{ ...row("a", "proposed", { to: "M4" }), blindGrade: "grade 4" }]), "a");
  expect(
    ["To", "Kind of step", "Craft", "Reach", "Bar", "Status"].map((header) => at(cells, header)),
  ).toEqual(["'grade 4", "the grade first", "–", "–", "–", "proposed"]);
});

test("R23 the bar is met when every criterion is; the cycle's marks are context beside it", () => {
  const cells = rowOf(view([row("a", "proposed", {}, ["met", "met"])]), "a");
  expect(["Bar", "Overall", "Lowest"].map((header) => at(cells, header))).toEqual(["met", "'3.3", 3]);
});

test("what stands in the way of a case is said, one line each, and never becomes a formula", () => {
  const drawing = view([row("a", "proposed"), row("b", "declined")]);
  expect(at(rowOf(drawing, "a"), "Blockers")).toBe("'No word of the session yet.\n=1");
  expect(at(rowOf(drawing, "b"), "Blockers")).toBe("");
});

test("R26 the stamp counts the ready ones, and every other case says why not", () => {
  const drawing = view([
    row("a", "approved"),
    { ...row("b", "approved"), whyNotExported: "No date." },
    row("c", "declined"),
  ]);
  expect(drawing.values[1]![0]).toContain("3 in all, 2 approved, 1 ready to export");
  expect(at(rowOf(drawing, "b"), "Why not in the export")).toBe("No date.");
  expect(at(rowOf(drawing, "a"), "Why not in the export")).toBe("");
});

test("a step the ladder does not have is named instead of left out", () => {
  expect(at(rowOf(view([row("a", "proposed", { to: "IC9" })]), "a"), "Kind of step")).toContain("IC9");
});

test("what people entered never becomes a formula", () => {
  const evil = { ...row("a", "proposed", { decidedBy: "=1" }), name: "=2", whyNotExported: "=3" };
  const cells = rowOf(view([evil]), "a");
  expect(["Name", "Decided by", "Why not in the export"].map((header) => at(cells, header))).toEqual([
    "'=2",
    "'=1",
    "'=3",
  ]);
});

test("R16 a note stays with its case", () => {
  const grid = view([row("a", "proposed"), row("b", "proposed")]).values.map((cells) =>
    cells[0] === "b"
      ? cells.map((cell, at) => (at === headers.length - 1 ? "after lunch" : cell))
      : [...cells],
  );
  const kept = keptNotes("Promotions", grid, headers);
  if ("code" in kept) throw new Error(kept.message);
  expect(
    at(rowOf(view([row("b", "approved"), row("a", "proposed")], kept), "b"), "Note for the meeting"),
  ).toBe("after lunch");
});

describe("an ID with the proposed level's mark behind the person", () => {
  const one = row("000471", "proposed", { id: "c/000471/IC4" });
  const { values, frozenRows, widths } = view([one]);
  const id = textOf(values[frozenRows + 1]![0]!);

  test("is no head of a group, which has spaces, and as wide as it needs", () => {
    expect(id).toMatch(/^000471\/[0-9a-f]{4}$/);
    expect(widths[0]).toBeGreaterThanOrEqual(100);
  });

  test("R16 keeps the note that stood beside it when it had a space", () => {
    const kept = { ...nothingKept, notes: new Map([[id.replace("/", " "), "after lunch"]]) };
    const built = view([one], kept).values;
    expect(built).toHaveLength(values.length);
    expect(at(built[frozenRows + 1]!, "Note for the meeting")).toBe("after lunch");
  });
});

test("without a case the sheet says where cases come from", () => {
  const { values, frozenRows } = view([]);
  expect(values[frozenRows]![0]).toContain("Managers propose");
});
