/** What tells an interrupted writing that rows were sorted under it: not the rows it added itself. */
import type { Cell } from "../../../src/workbook/cells/cell";
import { movedSince, stoodOf } from "../../../src/workbook/cells/stood";

const headings = ["ID", "Level", "Criterion", "Measure", "Direction", "Target", "Unit"];
const row = (id: string): Cell[] => [id, "IC4", "Craft", "talks", "at least", 1, "a year"];
const added = ["b3"].map((id) => ({ table: "Benchmarks", id, column: "Target", before: "", after: 5 }));
const sheetWith = (ids: readonly string[]) => new Map([["Benchmarks", [headings, ...ids.map(row)]]]);

test.each([
  ["the row it adds is there by now", ["b1", "b2", "b3"], []],
  ["rows were sorted", ["b2", "b1"], ["rows.moved"]],
  ["a row was deleted", ["b1"], ["rows.moved"]],
])("after a writing ends early: %s", (_what, ids, codes) => {
  const moved = movedSince(stoodOf(added, sheetWith(["b1", "b2"])), added, sheetWith(ids), "Save");
  expect(moved.map(({ code }) => code)).toEqual(codes);
});
