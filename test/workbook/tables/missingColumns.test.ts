import { takenNames } from "../../../src/workbook/tables/missingColumns";

test("R31 criterion.nameTaken: a criterion named like another column would lose its marks, and is named", () => {
  expect(takenNames(["Leadership", "Status"])).toMatchObject([
    { code: "criterion.nameTaken", message: expect.stringMatching(/"Status": the sheet Ratings/) },
  ]);
  expect(takenNames(["Leadership"])).toEqual([]);
});
