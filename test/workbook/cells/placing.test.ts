import type { Cell } from "../../../src/workbook/cells/cell";
import type { Change } from "../../../src/workbook/cells/change";
import { place } from "../../../src/workbook/cells/placing";
import { sealOf, withMark, withSeal } from "../../../src/workbook/cells/seal";
import { type Stood, stoodOf } from "../../../src/workbook/cells/stood";
import { withBlocks } from "../../../src/workbook/ports/store";
import { readTable } from "../../../src/workbook/tables/readTable";
import { leaves } from "../../../src/workbook/tables/table";
import { decisionsTable, ratingsTable } from "../../../src/workbook/tables/tables";

const headers = ["ID", "Level", "Criterion", "Our own", "Measure", "Direction", "Target", "Unit"];
const row = (id: string, target: Cell): Cell[] => [
  id,
  "IC4",
  "Craft",
  "=SECRET()",
  "talks",
  "at least",
  target,
  "a year",
];
const change = (id: string, column: string, before: Cell, after: Cell): Change => ({
  table: "Benchmarks",
  id,
  column,
  before,
  after,
});

test("a change is written where its row stands now, and nowhere else", () => {
  const grid = [headers, row("b9", 1), row("b1", 2)];
  const { placed } = place("Benchmarks", grid, [change("b1", "Target", 2, 5)], "refuse");
  expect(placed?.blocks).toEqual([{ sheet: "Benchmarks", row: 3, column: 7, values: [[5]] }]);
});

test("a column that is not ours is never written, even between two that are", () => {
  const grid = [headers, row("b1", 2)];
  const changes = [change("b1", "Criterion", "Craft", "Reach"), change("b1", "Measure", "talks", "papers")];
  const { placed } = place("Benchmarks", grid, changes, "refuse");
  expect(placed?.blocks.map(({ column, values }) => [column, values])).toEqual([
    [3, [["Reach"]]],
    [5, [["papers"]]],
  ]);
});

test("somebody else's change is a conflict that refuses the whole, or is left where it must be", () => {
  const grid = [headers, row("b1", 3), row("b2", 2)];
  const changes = [change("b1", "Target", 2, 5), change("b2", "Target", 2, 5)];
  expect(place("Benchmarks", grid, changes, "refuse")).toMatchObject({
    placed: null,
    problems: [{ code: "conflict" }],
  });
  const { placed, problems } = place("Benchmarks", grid, changes, {});
  expect(placed?.blocks).toEqual([{ sheet: "Benchmarks", row: 3, column: 7, values: [[5]] }]);
  expect(problems[0]?.message).toContain('Expected "2", found "3"');
});

test("a row whose ID follows from what was changed is found again after half of it was written", () => {
  const headings = ["ID", "Cycle", "Employee ID", "Name", "Rater", "Role", "Level"];
  const half = ["2026/E1/bob@x.com", "2026", "E1", "Eve", "bob@x.com", "manager", "IC3"];
  const given = (column: string, before: Cell, after: Cell) => ({
    ...change("2026/E1/ann@x.com", column, before, after),
    table: "Assignments",
  });
  const changes = [given("Rater", "ann@x.com", "bob@x.com"), given("Level", "IC3", "IC4")];
  const { placed, problems } = place("Assignments", [headings, half], changes, {});
  expect(problems).toEqual([]);
  expect(placed?.blocks).toEqual([{ sheet: "Assignments", row: 2, column: 7, values: [["IC4"]] }]);
});

test("what already holds the new value is done", () => {
  expect(
    place("Benchmarks", [headers, row("b1", "5")], [change("b1", "Target", 2, 5)], "refuse").placed?.blocks,
  ).toEqual([]);
});

test("a new row goes below the last, with a place made for it", () => {
  const { placed } = place(
    "Benchmarks",
    [headers, row("b1", 2)],
    [change("b2", "ID", "", "b2"), change("b2", "Level", "", "M5")],
    "refuse",
  );
  expect(placed?.added).toEqual({ afterRow: 2, count: 1 });
  expect(placed?.blocks).toEqual([{ sheet: "Benchmarks", row: 3, column: 1, values: [["b2", "M5"]] }]);
});

test("a row that was deleted meanwhile is a conflict, not a new row", () => {
  expect(place("Benchmarks", [headers], [change("b1", "Target", 2, 5)], "refuse").problems[0]?.code).toBe(
    "conflict",
  );
});

test("text read between two written cells is guarded again, so that it stays text", () => {
  const plain = ["ID", "Level", "Criterion", "Measure", "Direction", "Target", "Unit"];
  const grid: Cell[][] = [plain, ["b1", "IC4", "=1+1", "talks", "at least", 2, "a year"]];
  const changes = [change("b1", "Level", "IC4", "IC5"), change("b1", "Measure", "talks", "papers")];
  expect(place("Benchmarks", grid, changes, "refuse").placed?.blocks[0]?.values).toEqual([
    ["IC5", "'=1+1", "papers"],
  ]);
});

describe("a row of marks among which somebody keeps a column of the own", () => {
  const ours = leaves(ratingsTable, ["Craft"]).map(({ header }) => header);
  const at = ours.indexOf("Saved");
  const withOwn = (own: string) => [...ours.slice(0, at), own, ...ours.slice(at)];
  const idOf = (person: string) => `c/${person}/r`;
  const cell = (header: string, id: string, said: Readonly<Record<string, Cell>>): Cell =>
    said[header] ?? { ID: idOf(id), Cycle: "c", "Employee ID": id, Rater: "r" }[header] ?? "";
  const standing = (id: string, said: Readonly<Record<string, Cell>>, own: string): Cell[] =>
    withOwn(own).map((header) => (header === own ? "" : cell(header, id, said)));
  const meant = { Craft: 4, "Craft: evidence": "Led the importer.", Status: "draft", Request: "r1" };
  const changes = Object.entries(meant).map(
    ([column, after]): Change => ({
      table: "Ratings",
      id: idOf("a"),
      column,
      before: "",
      after,
    }),
  );
  const { Request: _seal, ...half } = meant;

  test("left blank and without a heading, it parts nothing: the row is written in one step", () => {
    const grid = [withOwn(""), standing("a", {}, "")];
    const { placed } = place("Ratings", grid, changes, "refuse");
    expect(placed?.blocks).toHaveLength(1);
  });

  describe("R31 a save is redone", () => {
    const typed = { ...half, "Craft: evidence": "Typed meanwhile." };
    const redone = (stood: Stood, said: Readonly<Record<string, Cell>>) => {
      const grid = [withOwn("Mine"), standing("a", said, "Mine")];
      const { placed } = place("Ratings", grid, changes, stood);
      return readTable(ratingsTable, withBlocks(grid, placed!.blocks)).problems.map(({ code }) => code);
    };

    const stood = stoodOf(changes, new Map([["Ratings", [withOwn("Mine"), standing("a", {}, "Mine")]]]));
    const moved = { Ratings: { ...stood.Ratings!, order: "another order" } };

    test("where nothing moved, a cell that somebody changed is theirs", () => {
      expect(redone(stood, typed)).not.toContain("row.mixedUp");
    });

    test("where rows or columns moved, it may be one that was written into the wrong place: the row is named", () => {
      expect(redone(moved, typed)).toContain("row.mixedUp");
      expect(redone(moved, half)).not.toContain("row.mixedUp");
    });

    test("where a row was torn apart, its mark gives way to a seal that keeps nobody else's row from being read", () => {
      const marked = { ...half, "Employee ID": "b", Request: withMark("", idOf("a"), "") };
      const codes = redone({}, marked);
      expect(codes).toContain("row.mixedUp");
      expect(codes).not.toContain("row.begun");
    });
  });

  test("its first half was left in another row: that row is nobody's, and read as mixed up", () => {
    const grid = [withOwn("Mine"), standing("a", {}, "Mine"), standing("b", half, "Mine")];
    const before = [withOwn("Mine"), standing("a", {}, "Mine"), standing("b", {}, "Mine")];
    const { placed } = place("Ratings", grid, changes, stoodOf(changes, new Map([["Ratings", before]])));
    const codes = (cells: readonly Cell[][]) =>
      readTable(ratingsTable, cells).problems.map(({ code }) => code);
    expect(codes(grid)).not.toContain("row.mixedUp");
    expect(readTable(ratingsTable, withBlocks(grid, placed!.blocks)).problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "row.mixedUp", where: expect.objectContaining({ row: 3 }) }),
      ]),
    );
  });

  test("another row that was saved with the same words keeps its own seal", () => {
    const grid = [withOwn("Mine"), standing("a", {}, "Mine"), standing("b", {}, "Mine")];
    const ofB = changes.map((one) => ({ ...one, id: idOf("b") }));
    const saved = withBlocks(grid, place("Ratings", grid, ofB, "refuse").placed!.blocks);
    const { placed } = place("Ratings", saved, changes, stoodOf(changes, new Map([["Ratings", saved]])));
    expect(placed!.blocks.filter(({ row }) => row === 3)).toEqual([]);
  });
});

test("R31 a row that is being added and meets another's is not read as the new one; shifted, it is put right", () => {
  const wide = leaves(decisionsTable, []).map(({ header }) => header);
  const at = (header: string) => wide.indexOf(header);
  const about = { Cycle: "2026", "Employee ID": "ida", ID: "d2" };
  const said = { Kind: "marks", To: "Craft 4", "Reason code": "New evidence", Comment: "Of Ida.", ...about };
  const changes = Object.entries(said).map(
    ([column, after]): Change => ({ table: "Decisions", id: "d2", column, before: "", after }),
  );
  const standing = (cells: Record<string, Cell>) => {
    const row = wide.map((header): Cell => cells[header] ?? "");
    const grid = [wide, row];
    const { placed, problems } = place("Decisions", grid, changes, {});
    const after = withBlocks(grid, placed!.blocks);
    return {
      conflicts: problems.map(({ where }) => where?.column),
      told: readTable(decisionsTable, after).problems.map(({ code }) => code),
      comment: after[1]![at("Comment")],
    };
  };
  expect(standing({ ...said, Comment: "Of Joe." })).toEqual({
    conflicts: ["Comment"],
    told: ["row.mixedUp"],
    comment: "Of Joe.",
  });
  expect(standing({ ...said, "Reason code": "Craft 4", Comment: "New evidence", When: "Of Ida." })).toEqual({
    conflicts: [],
    told: [],
    comment: "Of Ida.",
  });
});

test.each(["Cycle", "Employee ID"])(
  "R32 a decision without its %s is named: it would be nobody's",
  (heading) => {
    const wide = leaves(decisionsTable, []).map(({ header }) => header);
    const said: Record<string, Cell> = { Kind: "marks", Cycle: "2026", "Employee ID": "ida", ID: "d2" };
    const rowWithout = (gone: string) => wide.map((header) => (header === gone ? "" : (said[header] ?? "")));
    expect(readTable(decisionsTable, [wide, rowWithout("")]).problems).toEqual([]);
    expect(readTable(decisionsTable, [wide, rowWithout(heading)]).problems).toMatchObject([
      { code: "cell.unexpected", where: { row: 2, column: heading } },
    ]);
  },
);

describe("R31 one column alone is sorted between the end of a save and its redoing: the other row is named, and so is its own unless it gets what was saved", () => {
  const wide = leaves(ratingsTable, ["Craft", "Reach"]).map(({ header }) => header);
  const { at: sealAt, rowOf: toSeal } = sealOf(ratingsTable, wide)!;
  type Said = Readonly<Record<string, Cell>>;

  function sealed(person: string, request: string, said: Said): Cell[] {
    const [cycle, rater] = ["c", "r@x.com"];
    const id = `${cycle}/${person}/${rater}`;
    const of = { ID: id, Cycle: cycle, "Employee ID": person, Rater: rater, Role: "manager", Level: "IC3" };
    const all: Said = { ...of, Status: request === "" ? "open" : "draft", ...said };
    const cells = wide.map((header) => all[header] ?? "");
    cells[sealAt] = withSeal(request, toSeal(id, cells));
    return cells;
  }

  function begun(person: string, request: string, said: Said): Cell[] {
    const cells = sealed(person, request, said);
    cells[sealAt] = withMark(request, String(cells[0]), String(cells[sealAt]));
    return cells;
  }

  const wrote = (mark: number) =>
    begun("joe", "r1", joes).map((cell, at) => (wide[at] === "Reach" ? mark : cell));

  const joes = { Craft: 3, "Craft: evidence": "Joe built it.", Reach: 2, "Reach: evidence": "Joe sold it." };
  const idas = { Craft: 3, "Craft: evidence": "Ida built it.", Reach: 4, "Reach: evidence": "Ida sold it." };
  const drawn: [string, Cell, Cell][] = [["Craft: evidence", "Joe built it.", "Joe drew it."]];
  const began: [string, Cell, Cell][] = [["Craft", "", 3]];

  const whole = [
    "the mark it was to write",
    "a mark it had written, not sealed",
    "a mark it had written",
    "a text it had written",
  ];

  test.each<[string, string, Cell[], Cell[], [string, Cell, Cell][]]>([
    ["a text", "Reach: evidence", sealed("joe", "r1", joes), sealed("ida", "r1", idas), drawn],
    ["a mark", "Reach", sealed("joe", "r1", joes), sealed("ida", "r1", idas), drawn],
    ["a mark, once it had begun", "Reach", begun("joe", "r1", joes), sealed("ida", "r1", idas), drawn],
    ["a mark for nothing", "Reach", sealed("joe", "", {}), sealed("ida", "r1", idas), began],
    ["a mark for a row nobody began", "Reach", sealed("joe", "r1", joes), sealed("ida", "", {}), drawn],
    [
      "a text for a row nobody began",
      "Reach: evidence",
      sealed("joe", "r1", joes),
      sealed("ida", "", {}),
      drawn,
    ],
    [
      "a mark it was to change",
      "Reach",
      sealed("joe", "r1", joes),
      sealed("ida", "r1", idas),
      [["Reach", 2, 5]],
    ],
    [
      "the mark it was to write",
      "Reach",
      sealed("joe", "r1", joes),
      sealed("ida", "r1", idas),
      [["Reach", 2, 4]],
    ],
    ["a mark it had written, not sealed", "Reach", wrote(4), sealed("ida", "r1", joes), [["Reach", 2, 4]]],
    [
      "a mark it had written",
      "Reach",
      sealed("joe", "r2", joes),
      sealed("ida", "r1", idas),
      [["Reach", 4, 2]],
    ],
    [
      "a text it had written",
      "Reach: evidence",
      sealed("joe", "r2", joes),
      sealed("ida", "", {}),
      [["Reach: evidence", "", "Joe sold it."]],
    ],
  ])("%s", (what, column, joe, ida, changes) => {
    const at = wide.indexOf(column);
    const kim = sealed("kim", "r1", { ...idas, "Craft: evidence": "", "Reach: evidence": "" });
    const given = [...changes, ["Request", "r1", "r2"] as const].map(([header, before, after]) => ({
      ...{ table: "Ratings", id: String(joe[0]), column: header, before, after },
    }));
    const stood = stoodOf(given, new Map([["Ratings", [wide, [...ida], [...joe], kim]]]));
    [joe[at], ida[at]] = [ida[at]!, joe[at]!];
    const grid = [wide, ida, joe, kim];
    const { placed } = place("Ratings", grid, given, stood);
    const redone = withBlocks(grid, placed!.blocks);
    const named = readTable(ratingsTable, redone).problems.map(({ code, where }) => [code, where!.row]);
    const itsOwn = whole.includes(what) ? [] : [["row.mixedUp", 3]];
    expect(named).toEqual([["row.mixedUp", 2], ...itsOwn]);
    if (!itsOwn.length) expect(redone[2]![at]).toBe(changes[0]![2]);
  });
});
