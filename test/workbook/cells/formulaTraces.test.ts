import { formulaErrors, formulaTraces } from "../../../src/workbook/cells/formulaTraces";

const sheet = (cell: string) => [
  ["ID", "Text"],
  ["a", cell],
];

test.each(["#REF!", "#N/A", " #NAME? ", "=SUM(A1)"])(
  "R31 cell.formula: %j where a text belongs is named with its place",
  (cell) => {
    expect(formulaTraces("Ladder", sheet(cell))).toMatchObject([
      {
        code: "cell.formula",
        message: expect.stringContaining(`Sheet "Ladder", row 2, column "Text": expected a text`),
        where: { sheet: "Ladder", row: 2, column: "Text" },
      },
    ]);
  },
);

test.each(["#1 in sales", "= better", "a = b", ""])("%j is a text", (cell) => {
  expect(formulaTraces("Ladder", sheet(cell))).toEqual([]);
});

test("where people write what they like, only an error is a trace", () => {
  expect(formulaErrors("Evidence", sheet("=SUM(A1)"))).toEqual([]);
  expect(formulaErrors("Evidence", sheet("#REF!"))).toHaveLength(1);
});
