import type { Cell } from "../../../src/workbook/cells/cell";
import type { Change } from "../../../src/workbook/cells/change";
import { place } from "../../../src/workbook/cells/placing";

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
  const { placed, problems } = place("Benchmarks", grid, changes, "leave");
  expect(placed?.blocks).toEqual([{ sheet: "Benchmarks", row: 3, column: 7, values: [[5]] }]);
  expect(problems[0]?.message).toContain('Expected "2", found "3"');
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
