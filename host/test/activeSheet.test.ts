import type { Host } from "../openHost";
import { addOnWith, ann, fileOf, openTestHost, scopes } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost({ dist: addOnWith(undefined, scopes("spreadsheets", "script.container.ui")) });
});
afterAll(() => host.close());

const value = async <R>(script: () => R) => fileOf(host).run(script);
const message = async (script: () => unknown) => (await fileOf(host).answer(script, {})).error?.message;

test("§6 hideRow and hideColumn hide all lines of a range, unhideRow and unhideColumn show them", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.hideRow(sheet.getRange("A2:A4"));
      sheet.unhideRow(sheet.getRange("C3"));
      sheet.hideColumn(sheet.getRange("B1:D1"));
      sheet.unhideColumn(sheet.getRange("C9"));
      return [1, 2, 3, 4, 5].map((line) => [sheet.isRowHiddenByUser(line), sheet.isColumnHiddenByUser(line)]);
    }),
  ).toEqual([
    [false, false],
    [true, true],
    [false, false],
    [true, true],
    [false, false],
  ]);
});

test("§6 a sheet knows what is selected in it; on a sheet that is not active it is A1", async () => {
  const file = fileOf(host);
  host.select(file.id, { sheet: "Sheet1", range: "C3:D4", as: ann });
  expect(
    await file.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const sheet = spreadsheet.getActiveSheet();
      const said = () => [sheet.getActiveRange()?.getA1Notation(), sheet.getActiveCell().getA1Notation()];
      const selected = said();
      sheet.setActiveRange(sheet.getRange("B2:B3"));
      const other = spreadsheet.insertSheet("Other");
      const left = said();
      other.setActiveSelection("E5:E6");
      return [
        selected,
        left,
        other.getCurrentCell()?.getA1Notation(),
        other.getActiveRange()?.getA1Notation(),
      ];
    }),
  ).toEqual([["C3:D4", "C3"], ["A1", "A1"], "E5", "E5:E6"]);
});

test("what a script makes active stays, where the page of its person tells later what it showed before", async () => {
  const file = fileOf(host);
  const known = host.ui(file.id, { as: ann }).activations;
  await file.run(() => SpreadsheetApp.getActive().insertSheet("Later").activate() && null);
  const active = () => file.run(() => SpreadsheetApp.getActive().getActiveSheet().getName());
  host.select(file.id, { sheet: "Sheet1", range: "A1", known, as: ann });
  expect(await active()).toBe("Later");
  const { activations } = host.ui(file.id, { as: ann });
  host.select(file.id, { sheet: "Sheet1", range: "A1", known: activations, as: ann });
  expect(await active()).toBe("Sheet1");
});

test("§6 a sheet's named ranges are those on it; their name and place can be changed", async () => {
  expect(
    await value(() => {
      const file = SpreadsheetApp.getActive();
      const sheet = file.getActiveSheet();
      const other = file.insertSheet("Other");
      file.setNamedRange("Here", sheet.getRange("A1"));
      file.setNamedRange("There", other.getRange("B2"));
      const named = sheet.getNamedRanges();
      named[0]?.setName("Here").setName("Moved").setRange(other.getRange("C3:C4"));
      const places = file.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()]);
      return [named.map((one) => one.getName()), sheet.getNamedRanges().length, places.sort()];
    }),
  ).toEqual([
    ["Moved"],
    0,
    [
      ["Moved", "C3:C4"],
      ["There", "B2"],
    ],
  ]);
});

test("§6 a spreadsheet speaks for its active sheet: name, id, extent, rows to append", async () => {
  expect(
    await value(() => {
      const file = SpreadsheetApp.getActive();
      const sheet = file.insertSheet("Other");
      const appended = file.appendRow(["a", "b", "c"]).getName();
      file.renameActiveSheet("Renamed");
      const said = [file.getSheetName(), file.getSheetId() === sheet.getSheetId(), file.getLastRow()];
      return [
        appended,
        ...said,
        file.getLastColumn(),
        file.deleteActiveSheet().getName(),
        file.getNumSheets(),
      ];
    }),
  ).toEqual(["Other", "Renamed", true, 1, 3, "Sheet1", 1]);
});

test("§6 copy() makes another spreadsheet with what was written before", async () => {
  expect(
    await value(() => {
      const file = SpreadsheetApp.getActive();
      file.getRange("A1").setValue("kept");
      const copy = file.copy("Copy");
      copy.getRange("A1").setValue(`${copy.getRange("A1").getValue()} too`);
      return [
        copy.getName(),
        copy.getId() !== file.getId(),
        copy.getRange("A1").getValue(),
        file.getRange("A1").getValue(),
      ];
    }),
  ).toEqual(["Copy", true, "kept too", "kept"]);
});

test("§3 addMenu of a spreadsheet makes a menu of items and, for null, lines", async () => {
  const dist = addOnWith(
    'function onOpen() { SpreadsheetApp.getActive().addMenu("Old", [{ name: "Go", functionName: "go" }, null]); } function go() {}',
  );
  const old = await openTestHost({ dist });
  const { id } = fileOf(old);
  // Before anybody has used the add-on here, it may not reach the document.
  await old.run(id, { function: "go", args: [], as: ann });
  const menus = await old.menu(id, { as: ann });
  await old.close();
  expect(menus).toEqual([
    { caption: "Old", addOn: false, items: [{ caption: "Go", functionName: "go" }, { separator: true }] },
  ]);
});

test("§6 a named range cannot get a name that none can have", async () => {
  expect(
    await message(() => {
      const file = SpreadsheetApp.getActive();
      file.setNamedRange("Here", file.getRange("A1"));
      file.getNamedRanges()[0]?.setName("1 no");
      SpreadsheetApp.flush();
    }),
  ).toBe('A range cannot have the name "1 no".');
});
