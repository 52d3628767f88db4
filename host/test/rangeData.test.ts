import type { Host } from "../openHost";
import { ann, ben, fileOf, local, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const value = async <R>(script: () => R) => fileOf(host).run(script);

test("§6 check and uncheck change checkboxes only, and only those that hold one of their values", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange("A1:E1");
      sheet.getRange("A1").insertCheckboxes();
      sheet.getRange("B1").setValue("other").setDataValidation(sheet.getRange("A1").getDataValidation());
      sheet.getRange("C1").insertCheckboxes("yes", "no");
      sheet.getRange("D1").insertCheckboxes("yes");
      sheet.getRange("E1").setValue(false);
      const checked = range.check().getValues();
      return [checked, sheet.getRangeList(["A1", "D1:E1"]).uncheck() && range.getValues()];
    }),
  ).toEqual([[[true, "other", "yes", "yes", false]], [[false, "other", "yes", "", false]]]);
});

test("§6 isChecked is null where some are checked, or where there is no checkbox", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange("A1:A2").insertCheckboxes("on");
      const said = [range.isChecked(), range.check().isChecked()];
      sheet.getRange("A1").uncheck();
      return [
        ...said,
        range.isChecked(),
        sheet.getRange("A2:A3").isChecked(),
        sheet.getRange("B1").isChecked(),
      ];
    }),
  ).toEqual([false, true, null, null, null]);
});

test("§6 removeCheckboxes takes the rule and the states, not other values and rules", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange("A1:C1");
      sheet.getRange("A1").insertCheckboxes();
      const checkbox = sheet.getRange("A1").getDataValidation();
      sheet.getRange("B1:C1").setValue("kept").setDataValidation(checkbox);
      sheet.getRange("C1").setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      range.removeCheckboxes();
      return [range.getValues(), range.getDataValidations()[0]?.map((rule) => rule !== null)];
    }),
  ).toEqual([[["", "kept", "kept"]], [false, false, true]]);
});

test("§6 canEdit asks the protections of every cell", async () => {
  const file = fileOf(host);
  host.world.share(host.world.files.get(file.id) as never, ben, "editor", ann);
  await file.run(() => {
    const protection = SpreadsheetApp.getActiveSheet().getRange("B2").protect();
    protection.removeEditors(protection.getEditors());
  });
  const asks = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    return ["A1:B1", "A1:B2", "B2"].map((a1) => sheet.getRange(a1).canEdit());
  };
  expect((await file.answer(asks, { as: ben })).value).toEqual([true, false, false]);
  expect((await file.answer(asks, { as: ann })).value).toEqual([true, true, true]);
});

test("§6 getDataRegion grows over cells beside the range, not over corners, in one dimension if told so", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (const a1 of ["C2", "B3", "D3", "C4", "F6"]) sheet.getRange(a1).setValue(100);
      const of = (a1: string) => sheet.getRange(a1).getDataRegion().getA1Notation();
      const along = (dimension: GoogleAppsScript.Spreadsheet.Dimension) =>
        sheet.getRange("C3").getDataRegion(dimension).getA1Notation();
      const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
      return [of("C3"), of("E5"), of("G5"), of("A1"), of("Z1000"), along(ROWS), along(COLUMNS)];
    }),
  ).toEqual(["B2:D4", "E5", "G5", "A1", "Z1000", "C2:C4", "B3:D3"]);
});

test("§6 getNextDataCell stops at the last filled cell, at the next filled one, or at the edge", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (const a1 of ["C3", "C4", "C5", "C9", "E3"]) sheet.getRange(a1).setValue(1);
      const { UP, DOWN, PREVIOUS, NEXT } = SpreadsheetApp.Direction;
      const from = (a1: string, direction: GoogleAppsScript.Spreadsheet.Direction) =>
        sheet.getRange(a1).getNextDataCell(direction).getA1Notation();
      return [
        from("C3:D9", DOWN),
        from("C5", DOWN),
        from("C9", DOWN),
        from("C9", UP),
        from("C3", NEXT),
        from("E3", NEXT),
        from("C3", PREVIOUS),
        from("A1", UP),
      ];
    }),
  ).toEqual(["C5", "C9", "C1000", "C5", "E3", "Z3", "A3", "A1"]);
});

test("§6 trimWhitespace trims texts, which stay texts, and leaves formulas and what they fill alone", async () => {
  expect(
    await fileOf(host).run(
      (array) => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange("A1:A7").setNumberFormat("@");
        range.setValues([["  a \n\t b  "], ["  "], [" =1"], [" 12 "], [""], [""], [" c "]]);
        sheet.getRange("A5:A6").setNumberFormat("General");
        sheet.getRange("A5").setFormula(array);
        range.trimWhitespace();
        return range.getValues().flat();
      },
      local('={" x ";" y "}', '={" x ";" y "}'),
    ),
  ).toEqual(["a b", "", "=1", "12", " x ", " y ", "c"]);
});

test("§6 removeDuplicates keeps the first of rows that say the same, and closes up within the range", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const rows = [
        ["Ann", 1],
        ["ann", 1],
        ["Ann", 2],
        ["Ben", 1],
        ["ANN", 1],
      ];
      sheet.getRange("B2:C6").setValues(rows);
      sheet.getRange("D2:D6").setValue("beside");
      sheet.getRange("B7").setValue("below");
      const left = sheet.getRange("B2:C6").removeDuplicates();
      const all = sheet.getRange("B2:D7").getValues();
      const byName = sheet.getRange("B2:C4").removeDuplicates([2]);
      return [left.getA1Notation(), all, byName.getA1Notation(), byName.getValues()];
    }),
  ).toEqual([
    "B2:C4",
    [
      ["Ann", 1, "beside"],
      ["Ann", 2, "beside"],
      ["Ben", 1, "beside"],
      ["", "", "beside"],
      ["", "", "beside"],
      ["below", "", ""],
    ],
    "B2:C3",
    [
      ["Ann", 1],
      ["Ben", 1],
    ],
  ]);
});
