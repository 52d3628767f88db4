import type { Cell } from "../../../src/workbook/cells/cell";
import { asItStood } from "../../../src/workbook/cells/underway";

const headings = ["Criterion", "Measure", "ID"];
const before = [headings, ["Craft", "talks", "b1"]];
const changes = [
  { table: "Benchmarks", id: "b1", column: "Criterion", before: "Craft", after: "Reach" },
  { table: "Benchmarks", id: "b1", column: "Measure", before: "talks", after: "papers" },
];
const underway = { before, texts: [] };
const others: Cell[] = ["Craft", "books", "b2"];

test("cells that hold what was written get back what stood under their headings, wherever these stand now", () => {
  const now = [
    ["Criterion", "", "Measure", "ID"],
    ["Craft", "", "books", "b2"],
    ["Reach", "papers", "", "b1"],
  ];
  expect(asItStood(now, underway, changes)).toEqual([now[0], now[1], ["Craft", "", "talks", "b1"]]);
});

test.each<[string, readonly Cell[]]>([
  ["holds what somebody else wrote", ["Reach", "posters", "b1"]],
  ["is not there", ["Reach", "papers", "b3"]],
])("a row that %s is left as it is", (_, row) => {
  expect(asItStood([headings, others, row], underway, changes)).toBeNull();
});

test("a row that is added stood nowhere", () => {
  const added = { ...underway, before: [headings] };
  expect(asItStood([headings, others], added, changes)).toBeNull();
});
