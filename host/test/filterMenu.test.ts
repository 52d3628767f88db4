import type { Edit } from "../edits/edit";
import type { Rect } from "../model/rect";
import { dataMenu, type SheetDesk } from "../page/chrome/sheetMenus";

/** Two tables with a blank column between them. */
const cells = [
  ["Name", "Level", null, "Id"],
  ["Ann", 3, null, 7],
  ["Bo", 4],
];

function filtered(selection: Rect): Rect | undefined {
  const made: Edit[] = [];
  const sheet = { id: 0, rows: 1000, columns: 26, cells, filter: null, frozenRows: 1 };
  const desk = { sheet, selection, readOnly: false, change: (edit: Edit) => made.push(edit) };
  dataMenu(desk as unknown as SheetDesk)
    .find(({ caption }) => caption === "Create a filter")
    ?.choose?.();
  const [edit] = made;
  return edit?.kind === "filter" ? edit.filter?.rect : undefined;
}

const rect = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

test.each([
  ["a cell of a table: that table", rect(2, 2, 1, 1), rect(1, 1, 3, 2)],
  ["a cell of the other table", rect(1, 4, 1, 1), rect(1, 4, 2, 1)],
  ["a blank cell beside both: both", rect(2, 3, 1, 1), rect(1, 1, 3, 4)],
  ["a blank cell far away: all that is filled", rect(9, 9, 1, 1), rect(1, 1, 3, 4)],
  ["several rows: these", rect(1, 1, 2, 2), rect(1, 1, 2, 2)],
])("§6 Create a filter on %s", (_name, selection, expected) => {
  expect(filtered(selection)).toEqual(expected);
});
