import type { Host } from "../openHost";
import { ann, fileOf, local, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const message = async (script: () => unknown) => (await fileOf(host).answer(script, {})).error?.message;
const value = async (script: () => unknown) => fileOf(host).run(script);

test("§6 setValues with three rows into two", async () => {
  expect(
    await message(() =>
      SpreadsheetApp.getActiveSheet()
        .getRange("A1:A2")
        .setValues([[1], [2], [3]]),
    ),
  ).toBe(
    "The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.",
  );
});

test("§6 setValues with three columns into two, in any row", async () => {
  expect(
    await message(() =>
      SpreadsheetApp.getActiveSheet()
        .getRange("A1:B2")
        .setValues([
          [1, 2],
          [1, 2, 3],
        ]),
    ),
  ).toBe(
    "The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.",
  );
});

test.each([
  [
    "setValues of a flat list",
    "range.setValues([1, 2])",
    "(number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  [
    "setValues of nothing",
    "range.setValues()",
    "() don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  [
    "setNumberFormat of a number",
    "range.setNumberFormat(1)",
    "(number) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
  ],
  [
    "getRange of null",
    "sheet.getRange(null, 1)",
    "(null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    "getRange of texts",
    "sheet.getRange('1', '1')",
    "(String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    "deleteSheet of a name",
    "SpreadsheetApp.getActive().deleteSheet('x')",
    "(String) don't match the method signature for SpreadsheetApp.Spreadsheet.deleteSheet.",
  ],
  [
    "setDataValidation of an object",
    "range.setDataValidation({})",
    "((class)) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
  ],
  [
    "getName with an argument",
    "sheet.getName(1)",
    "(number) don't match the method signature for SpreadsheetApp.Sheet.getName.",
  ],
])("§6 %s: the wrong kind of argument", async (_what, code, ending) => {
  const { id } = fileOf(host);
  const text = `var sheet = SpreadsheetApp.getActiveSheet(); var range = sheet.getRange("A1:B1"); ${code}`;
  const { error } = await host.run(id, { function: "evaluate", args: [text], as: ann });
  expect(error).toMatchObject({ name: "Exception", message: `The parameters ${ending}` });
});

test("§6 a new sheet has 1000 × 26 cells; outside of them is an error", async () => {
  const outside = "The coordinates of the range are outside the dimensions of the sheet.";
  expect(
    await value(() => [
      SpreadsheetApp.getActiveSheet().getMaxRows(),
      SpreadsheetApp.getActiveSheet().getMaxColumns(),
    ]),
  ).toEqual([1000, 26]);
  expect(await message(() => SpreadsheetApp.getActiveSheet().getRange(1001, 1))).toBe(outside);
  expect(await message(() => SpreadsheetApp.getActiveSheet().getRange(999, 1, 3, 1))).toBe(outside);
  expect(await message(() => SpreadsheetApp.getActiveSheet().getRange("AA1"))).toBe(outside);
  expect(await message(() => SpreadsheetApp.getActiveSheet().getRange("nonsense"))).toBe("Range not found");
  expect(await message(() => SpreadsheetApp.getActiveSheet().getRange(1, 1, 0, 1))).toBe(
    "The number of rows in the range must be at least 1.",
  );
});

test("§6 rows that a script has inserted are there for it at once, though still buffered", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertRowsAfter(1000, 5);
      sheet.getRange(1005, 1).setValue("last");
      return [sheet.getMaxRows(), sheet.getLastRow()];
    }),
  ).toEqual([1005, 1005]);
});

test("§6 appendRow grows the grid; getLastRow counts content, getMaxRows the grid", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.deleteRows(3, 998);
      sheet.getRange("A2").setValue("x");
      sheet.appendRow(["a", 1, true, "=1"]);
      return [
        sheet.getLastRow(),
        sheet.getMaxRows(),
        sheet.getLastColumn(),
        sheet.getRange("A3:D3").getValues()[0],
      ];
    }),
  ).toEqual([3, 3, 4, ["a", 1, true, 1]]);
});

test.each([
  ["A1", "A1", 1, 1],
  ["B2:C4", "B2:C4", 3, 2],
  ["B:C", "B:C", 1000, 2],
  ["2:3", "2:3", 2, 26],
  ["B5:B", "B5:B", 996, 1],
  ["C4:B2", "B2:C4", 3, 2],
  ["R2C3", "C2", 1, 1],
  ["R2C3:R1C1", "A1:C2", 2, 3],
  ["Sheet1!D4", "D4", 1, 1],
  ["'Sheet1'!A1:A2", "A1:A2", 2, 1],
])("§6 getRange('%s')", async (notation, a1, rows, columns) => {
  const read = (text: string) => {
    const range = SpreadsheetApp.getActiveSheet().getRange(text);
    return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
  };
  expect(await fileOf(host).run(read, notation)).toEqual([a1, rows, columns]);
});

test("§6 getDataRange of an empty sheet is A1, else everything up to the last content", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const empty = sheet.getDataRange().getA1Notation();
      sheet.getRange("C4").setValue(1);
      sheet.getRange("E9").setBackground("red");
      return [empty, sheet.getDataRange().getA1Notation()];
    }),
  ).toEqual(["A1", "A1:C4"]);
});

test("§6 clear() keeps number formats, and takes contents, looks and notes", async () => {
  expect(
    await value(() => {
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      cell.setNumberFormat("0.00").setValue(5).setFontWeight("bold").setBackground("#ABC").setNote("note");
      const before = [cell.getDisplayValue(), cell.getFontWeight(), cell.getBackground(), cell.getNote()];
      cell.clear();
      return [
        before,
        [cell.getValue(), cell.getFontWeight(), cell.getBackground(), cell.getNote(), cell.getNumberFormat()],
      ];
    }),
  ).toEqual([
    [local("5.00", "5,00"), "bold", "#aabbcc", "note"],
    ["", "normal", "#ffffff", "", "0.00"],
  ]);
});

test("§6 colours read back as lower-case hex; null takes them away; what is no colour is refused", async () => {
  expect(
    await value(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange("A1:C1");
      range.setBackgrounds([["#FF0000", "Green", "#fff"]]).setFontColor("NAVY");
      const before = range.getBackgrounds()[0];
      range.getCell(1, 1).setBackground(null);
      return [before, range.getBackgrounds()[0]?.[0], range.getFontColor()];
    }),
  ).toEqual([["#ff0000", "#008000", "#ffffff"], "#ffffff", "#000080"]);
  expect(await message(() => SpreadsheetApp.getActiveSheet().getRange("A1").setBackground("reddish"))).toBe(
    "Invalid argument: reddish",
  );
});

test("§6 merging keeps the upper left value only; part of a merge cannot be broken apart", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet
        .getRange("A1:B2")
        .setValues([
          [1, 2],
          [3, 4],
        ])
        .merge();
      return [
        sheet.getRange("A1:B2").getValues(),
        sheet
          .getRange("B2")
          .getMergedRanges()
          .map((range) => range.getA1Notation()),
      ];
    }),
  ).toEqual([
    [
      [1, ""],
      ["", ""],
    ],
    ["A1:B2"],
  ]);
  expect(
    await message(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1").breakApart();
      SpreadsheetApp.flush();
    }),
  ).toBe("You must select all cells in a merged range to merge or unmerge them.");
});

test("§6 sort puts numbers before text and blanks last, and takes formats and notes along", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:B4").setValues([
        ["b", 1],
        ["", 2],
        [10, 3],
        [9, 4],
      ]);
      sheet.getRange("A1").setNote("of b");
      sheet.getRange("A1:B4").sort({ column: 1, ascending: true });
      const up = sheet.getRange("A1:B4").getValues();
      sheet.getRange("A1:B4").sort([{ column: 1, ascending: false }]);
      return [
        up,
        sheet.getRange("A1:B4").getValues(),
        sheet
          .getRange("A1:A4")
          .getNotes()
          .map(([note]) => note),
      ];
    }),
  ).toEqual([
    [
      [9, 4],
      [10, 3],
      ["b", 1],
      ["", 2],
    ],
    [
      ["b", 1],
      [10, 3],
      [9, 4],
      ["", 2],
    ],
    ["of b", "", "", ""],
  ]);
});

test("§6 copyTo repeats the block and moves relative references along", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet
        .getRange("A1:B1")
        .setValues([[2, "=A1*$A$1"]])
        .setFontWeight("bold");
      sheet.getRange("A1:B1").copyTo(sheet.getRange("A3:B4"));
      sheet.getRange("B1").copyTo(sheet.getRange("D1"), { contentsOnly: true });
      return [
        sheet.getRange("B3:B4").getFormulas(),
        sheet.getRange("A4").getFontWeight(),
        sheet.getRange("D1").getFormula(),
        sheet.getRange("D1").getValue(),
      ];
    }),
  ).toEqual([[["=A3*$A$1"], ["=A4*$A$1"]], "bold", "", 4]);
});

test("§6 a data validation reads back as built", async () => {
  const criteria = await value(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const list = SpreadsheetApp.newDataValidation().requireValueInList(["IC", "Management"], true);
    sheet
      .getRange("A1")
      .setDataValidation(list.setAllowInvalid(false).setHelpText("IC or Management").build());
    const rule = sheet.getRange("A1").getDataValidation();
    return [
      String(rule?.getCriteriaType()),
      rule?.getCriteriaValues(),
      rule?.getAllowInvalid(),
      rule?.getHelpText(),
      sheet.getRange("Z1").getDataValidation(),
    ];
  });
  expect(criteria).toEqual(["VALUE_IN_LIST", [["IC", "Management"], true], false, "IC or Management", null]);
});

test("§6 insertCheckboxes overwrites with false, or with its own value for unchecked", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1").setValue("x").insertCheckboxes();
      sheet.getRange("B1").setValue("x").insertCheckboxes("yes", "no");
      sheet.getRange("C1").setValue("x").insertCheckboxes("yes");
      const rule = sheet.getRange("B1").getDataValidation();
      return [sheet.getRange("A1:C1").getValues(), rule?.getCriteriaValues()];
    }),
  ).toEqual([[[false, "no", ""]], ["yes", "no"]]);
});

test("§6 setConditionalFormatRules replaces all rules", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const rule = (color: string) =>
        SpreadsheetApp.newConditionalFormatRule()
          .setRanges([sheet.getRange("A1:A9")])
          .whenNumberGreaterThan(3)
          .setBackground(color)
          .build();
      sheet.setConditionalFormatRules([rule("red"), rule("blue")]);
      sheet.setConditionalFormatRules([rule("#00ff00")]);
      const [kept, ...more] = sheet.getConditionalFormatRules();
      const condition = kept?.getBooleanCondition();
      return [
        more.length,
        String(condition?.getCriteriaType()),
        condition?.getCriteriaValues(),
        kept?.getRanges().map((range) => range.getA1Notation()),
      ];
    }),
  ).toEqual([0, "NUMBER_GREATER_THAN", [3], ["A1:A9"]]);
});

test("§6 one basic filter per sheet", async () => {
  expect(
    await message(() => {
      SpreadsheetApp.getActiveSheet().getRange("A1:B5").createFilter();
      SpreadsheetApp.getActiveSheet().getRange("A1:B5").createFilter();
    }),
  ).toBe("You can't create a filter in a sheet that already has a filter.");
});

test("§6 borders: a line on the sides asked for, null leaves them, false takes them away", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const range = SpreadsheetApp.getActiveSheet().getRange("A1:B2");
    range.setBorder(true, true, true, true, false, null, "red", SpreadsheetApp.BorderStyle.DASHED);
  });
  const format = host.world.files.get(file.id)?.sheets[0]?.formats;
  expect([format?.get(1, 1)?.top, format?.get(1, 1)?.right, format?.get(2, 2)?.right]).toEqual([
    { style: "DASHED", color: "#ff0000" },
    undefined,
    { style: "DASHED", color: "#ff0000" },
  ]);
});

test("§6 notes, wraps, sizes and alignments read back as set", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange("A1:B1");
      range
        .setNotes([["one", null]])
        .setWrap(true)
        .setHorizontalAlignments([["left", "right"]])
        .setVerticalAlignment("top")
        .setFontSize(12);
      sheet.setColumnWidths(1, 2, 150).setRowHeight(1, 40);
      sheet.setFrozenRows(1);
      return [
        range.getNotes(),
        range.getWrap(),
        range.getHorizontalAlignments(),
        range.getVerticalAlignment(),
        range.getFontSize(),
        sheet.getColumnWidth(2),
        sheet.getColumnWidth(3),
        sheet.getRowHeight(1),
        sheet.getFrozenRows(),
      ];
    }),
  ).toEqual([[["one", ""]], true, [["left", "right"]], "top", 12, 150, 100, 40, 1]);
});

test("§6 a wrap strategy and a rotation are read back as Google's own values", async () => {
  const read = () => {
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
    cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setTextRotation(45);
    cell.offset(1, 0).setTextRotation(cell.getTextRotation());
    return [
      cell.getWrapStrategy() === SpreadsheetApp.WrapStrategy.CLIP,
      cell.offset(5, 0).getWrapStrategy() === SpreadsheetApp.WrapStrategy.OVERFLOW,
      cell.offset(1, 0).getTextRotation().getDegrees(),
      cell.offset(5, 0).getTextRotation().getDegrees(),
    ];
  };
  expect(await fileOf(host).run(read)).toEqual([true, true, 45, 0]);
});
