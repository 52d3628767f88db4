// The page's small pure parts: pasted tables, cell addresses, edits read from the grid, filtered texts.
import fc from "fast-check";
import { blockOf, cellAddress, columnLetters } from "../../page/grid/cellAddress";
import { parseTable, writeTable } from "../../page/grid/clipboardTable";
import { editedBlocks } from "../../page/grid/editedBlocks";
import { withColumnFiltered } from "../../page/grid/filterTexts";

test("a copied table is pasted as it was, whatever stands in its cells", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "é", "'") });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((wide) =>
      fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 4 }),
    )
    // A last row of one empty cell is the line break at the end that other programs add.
    .filter((rows) => rows[rows.length - 1]?.join("\t") !== "");
  fc.assert(fc.property(table, (rows) => expect(parseTable(writeTable(rows))).toEqual(rows)));
});

test("a table from another program may end in a line break and quote fields", () => {
  expect(parseTable('a\t"b\r\nc ""d"""\r\n1\t\r\n')).toEqual([
    ["a", 'b\r\nc "d"'],
    ["1", ""],
  ]);
});

test("addresses are named and read as people write them", () => {
  expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  expect(cellAddress({ row: 2, column: 2, rows: 1, columns: 1 })).toBe("B2");
  expect(blockOf(" c10:a1 ")).toEqual({ row: 1, column: 1, rows: 10, columns: 3 });
  expect(blockOf("A0")).toBeNull();
  expect(blockOf("Sheet2")).toBeNull();
});

test("edited cells become as few rectangles as they fill", () => {
  const one = (v: string) => ({ v });
  expect(
    editedBlocks({ 1: { 0: one("a"), 1: one("b") }, 2: { 0: one("c"), 1: null }, 5: { 3: one("d") } }),
  ).toEqual([
    {
      row: 2,
      column: 1,
      values: [
        ["a", "b"],
        ["c", ""],
      ],
    },
    { row: 6, column: 4, values: [["d"]] },
  ]);
});

test("unticking a text hides it, ticking all shows everything again", () => {
  const cells = [[1, { v: "Track", s: 0 }], [2, "IC"], [], [4, { v: 1, d: "Management" }]];
  const sheet = { cells } as unknown as Parameters<typeof withColumnFiltered>[0];
  const filter = { rect: { row: 1, column: 1, rows: 4, columns: 2 }, hiddenValues: { 1: ["x"] } };
  expect(withColumnFiltered(sheet, filter, 2, ["IC"]).hiddenValues).toEqual({
    1: ["x"],
    2: ["", "Management"],
  });
  expect(withColumnFiltered(sheet, filter, 2, ["IC", "Management", ""]).hiddenValues).toEqual({ 1: ["x"] });
  expect(withColumnFiltered(sheet, filter, 1, null).hiddenValues).toEqual({});
});
