import ExcelJS from "exceljs";
import type { Host } from "../../src/host/openHost";
import { fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

test("the .xlsx file holds values, formats, validation, frozen rows, notes, merges and rules", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:D2").setValues([
      ["Name", "Mark", "Since", "Twice"],
      ["=x".replace("=", "'="), 4, "2026-08-15", "=B2*2"],
    ]);
    sheet.getRange("A1:D1").setFontWeight("bold").setBackground("#eeeeee").setWrap(true).setNote("heading");
    sheet
      .getRange("B2")
      .setNumberFormat("0.0")
      .setDataValidation(
        SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build(),
      );
    sheet
      .getRange("A2")
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).build());
    sheet.setFrozenRows(1);
    sheet.setColumnWidth(1, 140);
    sheet.getRange("A4:B4").merge();
    sheet.setConditionalFormatRules([
      SpreadsheetApp.newConditionalFormatRule()
        .setRanges([sheet.getRange("B2:B9")])
        .whenNumberLessThanOrEqualTo(2)
        .setBackground("red")
        .build(),
    ]);
    SpreadsheetApp.getActive().insertSheet("Hidden").hideSheet();
  });
  const { name, bytes } = await host.xlsx(file.id);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const sheet = workbook.getWorksheet("Sheet1") as ExcelJS.Worksheet;
  expect(name).toBe("Test.xlsx");
  expect(sheet.getRow(2).values).toEqual([
    undefined,
    "=x",
    4,
    new Date("2026-08-15T00:00:00Z"),
    { formula: "B2*2", result: 8 },
  ]);
  const { note, font, alignment } = sheet.getCell("A1");
  expect([note, font?.bold, alignment?.wrapText]).toEqual(["heading", true, true]);
  const { numFmt, dataValidation } = sheet.getCell("B2");
  expect({ numFmt, dataValidation }).toMatchObject({
    numFmt: "0.0",
    dataValidation: { type: "decimal", operator: "between", formulae: [1, 5], showErrorMessage: true },
  });
  expect(sheet.getCell("A2").dataValidation).toMatchObject({ type: "list", formulae: ['"a,b"'] });
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect([
    sheet.getColumn(1).width,
    sheet.getCell("B4").master.address,
    workbook.getWorksheet("Hidden")?.state,
  ]).toEqual([20, "A4", "hidden"]);
  const [rules] = (
    sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
  ).conditionalFormattings;
  expect([rules?.ref, rules?.rules[0]?.formulae]).toEqual(["B2:B9", ["AND(ISNUMBER(B2),B2<=2)"]]);
});
