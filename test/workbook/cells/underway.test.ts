import type { Cell } from "../../../src/workbook/cells/cell";
import { asItStood } from "../../../src/workbook/cells/underway";

const headings = ["Criterion", "Measure", "ID"];
const before = [headings, ["Craft", "talks", "b1"]];
const underway = { before, texts: ["Reach", "papers"] };
const others: Cell[] = ["Craft", "books", "b2"];

test("cells that hold what was written get back what stood under their headings, wherever these stand now", () => {
  const now = [
    ["Criterion", "", "Measure", "ID"],
    ["Craft", "", "books", "b2"],
    ["Reach", "papers", "", "b1"],
  ];
  expect(asItStood("Benchmarks", now, underway)).toEqual([now[0], now[1], ["Craft", "", "talks", "b1"]]);
});

test.each<[string, readonly Cell[]]>([
  ["holds what somebody else wrote", ["Reach", "posters", "b1"]],
  ["is not there", ["Reach", "papers", "b3"]],
])("a row that %s is left as it is", (_, row) => {
  expect(asItStood("Benchmarks", [headings, others, row], underway)).toBeNull();
});

test("a row that is added stood nowhere", () => {
  const added = { ...underway, before: [headings] };
  expect(asItStood("Benchmarks", [headings, others], added)).toBeNull();
});
