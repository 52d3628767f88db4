import ExcelJS from "exceljs";
import type { Host } from "../openHost";
import { fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

async function downloaded(id: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await host.xlsx(id)).bytes as never);
  return workbook;
}

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
  const workbook = await downloaded(file.id);
  const { name } = await host.xlsx(file.id);
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

test("sheets get names that Excel allows, and formulas follow", async () => {
  const file = fileOf(host);
  const long = "A name of thirty characters, and then some";
  await file.run((name) => {
    const book = SpreadsheetApp.getActive();
    for (const one of ["History", `${name} 1`, `${name} 2`, "It's / a [test]"]) book.insertSheet(one);
    (book.getSheetByName("History") as GoogleAppsScript.Spreadsheet.Sheet)
      .getRange("A1:A2")
      .setValues([[`='${name} 2'!A1`], ["='It''s / a [test]'!B2"]]);
    book.getSheets()[0]?.hideSheet();
  }, long);
  const workbook = await downloaded(file.id);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    "Sheet1",
    "History (2)",
    "A name of thirty characters, an",
    "A name of thirty characters (2)",
    "It’s   a  test ",
  ]);
  const history = workbook.getWorksheet("History (2)") as ExcelJS.Worksheet;
  expect([history.getCell("A1").formula, history.getCell("A2").formula]).toEqual([
    "'A name of thirty characters (2)'!A1",
    "'It’s   a  test '!B2",
  ]);
  expect(workbook.views[0]?.activeTab).toBe(1);
});

test("formulas are written in Excel's words; where Excel has none, their results alone", async () => {
  const file = fileOf(host, { locale: "de_DE" });
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:A3").setValues([[3], [1], [2]]);
    const formulas = [
      "=SUM(A1:A;1,5)",
      '=IFS(A1>2;"a;b";TRUE;"c")',
      "=STDEV.S(A1:A3)",
      "=ARRAYFORMULA(A1:A3*2)",
      "=SORT(A1:A3)",
      "=1/0",
      "=COUNTUNIQUE(A1:A3)",
    ];
    formulas.forEach((formula, i) => {
      sheet.getRange(1, i + 3).setFormula(formula);
    });
  });
  const sheet = (await downloaded(file.id)).worksheets[0] as ExcelJS.Worksheet;
  expect((sheet.getRow(1).values as unknown[]).slice(3)).toEqual([
    { formula: "SUM(A1:A1000,1.5)", result: 7.5 },
    { formula: '_xlfn.IFS(A1>2,"a;b",TRUE,"c")', result: "a;b" },
    { formula: "_xlfn.STDEV.S(A1:A3)", result: 1 },
    { formula: "(A1:A3*2)", result: 6, shareType: "array", ref: "F1:F3" },
    1,
    { formula: "1/0", result: { error: "#DIV/0!" } },
    3,
  ]);
  expect([sheet.getCell("F3").value, sheet.getCell("G3").value]).toEqual([4, 3]);
});

test("rules that Excel's own list cannot hold, days, formulas and checkboxes are validated as well", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const rule = () => SpreadsheetApp.newDataValidation();
    sheet.getRange("A1:A12").setDataValidation(rule().requireValueInList(["a", "b, c"]).build());
    sheet.getRange("B1").setDataValidation(rule().requireDateAfter(new Date("2026-01-01T00:00:00Z")).build());
    sheet.getRange("C1").setDataValidation(rule().requireFormulaSatisfied("=C1>D1").build());
    sheet.getRange("D1").insertCheckboxes();
    sheet.getRange("E1").setDataValidation(rule().requireTextContains('"x"').build());
  });
  const workbook = await downloaded(file.id);
  const sheet = workbook.worksheets[0] as ExcelJS.Worksheet;
  const choices = workbook.getWorksheet("Choices") as ExcelJS.Worksheet;
  const ruleOf = (address: string) => {
    const { type, operator, formulae } = sheet.getCell(address).dataValidation;
    return [type, ...(operator ? [operator] : []), ...formulae];
  };
  expect(["A1", "A12", "B1", "C1", "D1", "E1"].map(ruleOf)).toEqual([
    ["list", "'Choices'!$A$1:$A$2"],
    ["list", "'Choices'!$A$1:$A$2"],
    ["date", "greaterThan", new Date("2026-01-01T00:00:00Z")],
    ["custom", "C1>D1"],
    ["list", '"TRUE,FALSE"'],
    ["custom", 'ISNUMBER(SEARCH("""x""",E1))'],
  ]);
  expect([choices.state, choices.getCell("A1").value, choices.getCell("A2").value]).toEqual([
    "veryHidden",
    "a",
    "b, c",
  ]);
  expect(sheet.getCell("D1")).toMatchObject({ value: false, numFmt: '"TRUE";"TRUE";"FALSE"' });
});

test("bands, filtered rows, names of ranges, rows as high as their text, and printing as Google proposes it", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const book = SpreadsheetApp.getActive();
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:B4").setValues([
      ["K", "V"],
      ["x", 1],
      ["y", 2],
      ["z", new Array(21).join("long text ")],
    ]);
    sheet.getRange("A1:B4").applyRowBanding(SpreadsheetApp.BandingTheme.BLUE).setFirstRowColor("#ffffff");
    sheet.getRange("A2").setBackground("#ff0000");
    sheet.getRange("B4").setWrap(true);
    sheet.getRange("C1").setTextRotation(45);
    const hidden = SpreadsheetApp.newFilterCriteria().setHiddenValues(["y"]).build();
    sheet.getRange("A1:B4").createFilter().setColumnFilterCriteria(1, hidden);
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.setHiddenGridlines(true);
    book.setNamedRange("marks", sheet.getRange("B2:B4"));
  });
  const workbook = await downloaded(file.id);
  const sheet = workbook.worksheets[0] as ExcelJS.Worksheet;
  const colours = ["A1", "A2", "B2", "B3"].map(
    (address) => (sheet.getCell(address).fill as ExcelJS.FillPattern).fgColor?.argb,
  );
  expect(colours).toEqual(["FF5B95F9", "FFFF0000", "FFFFFFFF", "FFE8F0FE"]);
  expect([sheet.getRow(2).hidden, sheet.getRow(3).hidden, sheet.autoFilter]).toEqual([false, true, "A1:B4"]);
  // 200 letters of 5 points in a column of 70 points: 14 to 20 lines of 12 points.
  expect(sheet.getRow(4).height).toBeGreaterThan(160);
  expect(sheet.getRow(4).height).toBeLessThan(260);
  expect(sheet.getRow(3).height).toBeUndefined();
  expect(sheet.getCell("C1").alignment.textRotation).toBe(45);
  expect(sheet.pageSetup).toMatchObject({
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:2",
    printTitlesColumn: "A:A",
  });
  expect(workbook.definedNames.getRanges("marks").ranges).toEqual(["Sheet1!$B$2:$B$4"]);
  // Without this name LibreOffice does not see the filter.
  expect(workbook.definedNames.getRanges("_xlnm._FilterDatabase").ranges).toEqual(["Sheet1!$A$1:$B$4"]);
});

test("hostile texts: what XML can't hold is left out, what looks like a formula is text, and the longest is cut between characters", async () => {
  const file = fileOf(host);
  const texts = [
    "before\u0000after",
    "a\u0001b\u000bc\u001f",
    "x\ufffey\uffff",
    "half \ud83d pair",
    "\udc00 other half",
    "_x0041_",
    "]]><script>alert('&')</script>",
    "line\nline\ttab",
    `${"x".repeat(32_766)}\u{1f600}`,
    "z".repeat(50_000),
  ];
  await file.run((given: string[]) => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange(1, 1, given.length, 1).setValues(given.map((text) => [text]));
    sheet.getRange("B1").setValue('\'=HYPERLINK("http://evil",1)');
    sheet.getRange("B2").setValue("'+1+cmd|' /C calc'!A0");
    sheet.getRange("A1").setNote("note\u0001\ud83d");
  }, texts);
  const sheet = (await downloaded(file.id)).getWorksheet("Sheet1")!;
  expect(texts.map((_, at) => sheet.getCell(at + 1, 1).value)).toEqual([
    "beforeafter",
    "abc",
    "xy",
    "half  pair",
    " other half",
    "_x0041_",
    "]]><script>alert('&')</script>",
    "line\nline\ttab",
    "x".repeat(32_766),
    "z".repeat(32_767),
  ]);
  expect(sheet.getCell("A1").note).toBe("note");
  expect([sheet.getCell("B1").value, sheet.getCell("B2").value]).toEqual([
    '=HYPERLINK("http://evil",1)',
    "+1+cmd|' /C calc'!A0",
  ]);
});
