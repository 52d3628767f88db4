import type { Cell } from "../../../src/workbook/cells/cell";
import { place } from "../../../src/workbook/cells/placing";
import { asTicked } from "../../../src/workbook/cells/tick";
import { ratingsTable } from "../../../src/workbook/tables/tables";

const headers = ["ID", "Submit", "Status", "Our own"];
const rowOf = (box: Cell, status: string): Cell[] => ["r1", box, status, "=note"];

test.each<[Cell, string, string]>([
  [true, "open", "submitted"],
  ["TRUE", "draft", "submitted"],
  [true, "returned", "submitted"],
  [true, "submitted", "submitted"],
  [false, "submitted", "draft"],
  [false, "returned", "returned"],
  [false, "open", "open"],
  ["", "submitted", "submitted"],
  ["perhaps", "draft", "draft"],
])("a box %j beside %j means %j", (box, status, meant) => {
  expect(asTicked(ratingsTable, [headers, rowOf(box, status)])[1]).toEqual(["r1", box, meant, "=note"]);
});

test("a sheet without boxes, such as the hub's, is as it stands", () => {
  const grid = [
    ["ID", "Status"],
    ["r1", "submitted"],
  ];
  expect(asTicked(ratingsTable, grid)).toBe(grid);
});

const change = (before: string, after: string) => ({
  table: "Ratings",
  id: "r1",
  column: "Status",
  before,
  after,
});

test.each<[string, Cell, string, string, string, readonly Cell[], number?]>([
  ["submitted in the sidebar", "", "draft", "draft", "submitted", [true, "submitted"]],
  ["submitted again after the tick was taken away", false, "submitted", "draft", "submitted", [true]],
  ["saved in part, so that the tick alone says it", true, "draft", "draft", "submitted", ["submitted"], 3],
  ["withdrawn after it was ticked", true, "returned", "submitted", "draft", [false, "draft"]],
])("%s: box and status agree", (_, box, status, before, after, written, column = 2) => {
  const { placed, problems } = place(
    "Ratings",
    [headers, rowOf(box, status)],
    [change(before, after)],
    "refuse",
  );
  expect(problems).toEqual([]);
  expect(placed!.blocks).toMatchObject([{ row: 2, column }]);
  expect(placed!.blocks[0]!.values[0]!.slice(0, written.length)).toEqual(written);
});
