import type { Host } from "../openHost";
import { ann, ben, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const message = async (script: () => unknown) => (await fileOf(host).answer(script, {})).error?.message;
const value = async (script: () => unknown) => fileOf(host).run(script);

test("§6 two tabs cannot have one name", async () => {
  const taken = 'A sheet with the name "Sheet1" already exists. Please enter another name.';
  expect(await message(() => SpreadsheetApp.getActive().insertSheet("Sheet1"))).toBe(taken);
  expect(await message(() => SpreadsheetApp.getActive().insertSheet("x").setName("Sheet1"))).toBe(taken);
});

test("§6 insertSheet activates the new tab, which stands after the active one unless told otherwise", async () => {
  expect(
    await value(() => {
      const file = SpreadsheetApp.getActive();
      file.insertSheet("Last", 1);
      file.insertSheet("First", 0);
      const active = file.getActiveSheet().getName();
      file.insertSheet();
      return [active, file.getActiveSheet().getName(), file.getSheets().map((sheet) => sheet.getName())];
    }),
  ).toEqual(["First", "Sheet4", ["First", "Sheet4", "Sheet1", "Last"]]);
});

test("§6 the last visible tab can be neither deleted nor hidden", async () => {
  expect(await message(() => SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet()))).toBe(
    "You can't remove all the sheets in a document.",
  );
  expect(
    await message(() => {
      SpreadsheetApp.getActiveSheet().hideSheet();
      SpreadsheetApp.flush();
    }),
  ).toBe("You can't hide all the sheets in a document.");
});

test("§6 a sheet that somebody deleted meanwhile is an error, not an empty sheet", async () => {
  const file = fileOf(host);
  host.edit(file.id, { insertSheet: "Other" });
  const reading = () => {
    const other = SpreadsheetApp.getActive().getSheetByName("Other") as GoogleAppsScript.Spreadsheet.Sheet;
    const range = other.getRange("A1");
    range.getValue();
    return range.getValue();
  };
  const { error } = await file.answer(reading, {
    editAt: { call: 2, edit: { sheet: "Other", deleteSheet: true, as: ann } },
  });
  expect(error?.message).toMatch(/^Sheet \d+ not found$/);
});

test("§6 moveActiveSheet, tab colours, hiding and gridlines", async () => {
  expect(
    await value(() => {
      const file = SpreadsheetApp.getActive();
      const sheet = file.insertSheet("B").setTabColor("#0F0");
      file.moveActiveSheet(1);
      sheet.setHiddenGridlines(true);
      file.getSheetByName("Sheet1")?.hideSheet();
      return [
        file
          .getSheets()
          .map((one) => [one.getName(), one.getIndex(), one.isSheetHidden(), one.getTabColor()]),
        sheet.hasHiddenGridlines(),
      ];
    }),
  ).toEqual([
    [
      ["B", 1, false, "#00ff00"],
      ["Sheet1", 2, true, null],
    ],
    true,
  ]);
});

test("§6 what people insert, delete and move takes values, formats, notes, rules and names along", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:A4").setValues([["h"], ["a"], ["b"], ["c"]]);
    sheet.getRange("A3").setNote("of b").setFontWeight("bold");
    sheet.getRange("A3:B3").merge();
    sheet.setRowHeight(3, 50);
    SpreadsheetApp.getActive().setNamedRange("theB", sheet.getRange("A3"));
    sheet.getRange("A3").protect().setDescription("guard");
  });
  host.edit(file.id, { sheet: "Sheet1", insertRows: { before: 2, count: 2 } });
  host.edit(file.id, { sheet: "Sheet1", deleteRows: { from: 2 } });
  host.edit(file.id, { sheet: "Sheet1", insertColumns: { before: 1 } });
  const read = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const cell = sheet.getRange("B4");
    return [
      cell.getValue(),
      cell.getNote(),
      cell.getFontWeight(),
      cell.getMergedRanges().map((range) => range.getA1Notation()),
      sheet.getRowHeight(4),
      SpreadsheetApp.getActive().getRangeByName("theB")?.getA1Notation(),
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation()),
      sheet.getMaxRows(),
      sheet.getMaxColumns(),
    ];
  };
  expect(await file.run(read)).toEqual(["b", "of b", "bold", ["B4:C4"], 50, "B4", ["B4"], 1001, 27]);
  host.edit(file.id, { sheet: "Sheet1", moveRows: { from: 4, before: 2 } });
  expect((await file.values())?.map((row) => row[1])).toEqual(["h", "b", undefined, "a", "c"]);
});

test("§6 all rows, or all that are not frozen, cannot be deleted; nor can all be frozen", async () => {
  const flushed = (script: string) =>
    fileOf(host).answer(
      (code) => {
        new Function("sheet", code)(SpreadsheetApp.getActiveSheet());
        SpreadsheetApp.flush();
      },
      {},
      script,
    );
  const messages = await Promise.all(
    [
      "sheet.deleteRows(1, 1000)",
      "sheet.setFrozenRows(1); sheet.deleteRows(2, 999)",
      "sheet.setFrozenRows(1000)",
      "sheet.deleteRows(1000, 2)",
    ].map(async (code) => (await flushed(code)).error?.message),
  );
  expect(messages).toEqual([
    "You can't delete all the rows on the sheet.",
    "Sorry, it is not possible to delete all non-frozen rows.",
    "You can't freeze all visible rows on the sheet.",
    "The coordinates of the range are outside the dimensions of the sheet.",
  ]);
});

test("§8.8 undo and redo of a person's steps, not over somebody else's", async () => {
  const file = fileOf(host);
  file.type("A1", [["one"]]);
  file.type("A1", [["two"]]);
  host.edit(file.id, { sheet: "Sheet1", insertRows: { before: 1 } });
  host.undo(file.id);
  host.undo(file.id);
  expect(await file.values()).toEqual([["one"]]);
  host.redo(file.id);
  expect(await file.values()).toEqual([["two"]]);
  await file.run(() => SpreadsheetApp.getActiveSheet().getRange("B1").setValue("script"));
  expect(host.undo(file.id).ok).toBe(false);
  expect(await file.values()).toEqual([["two", "script"]]);
});

test("§8.8 who may only view any longer takes nothing back", async () => {
  const file = fileOf(host);
  host.share(file.id, { email: ben, role: "editor" });
  file.type("A1", [["ben's"]], ben);
  host.share(file.id, { email: ben, role: "viewer" });
  expect([host.undo(file.id, { as: ben }).ok, host.redo(file.id, { as: ben }).ok]).toEqual([false, false]);
  expect(await file.values()).toEqual([["ben's"]]);
});

test("§5 properties: a document, a person and the script each have their own", async () => {
  expect(
    await value(() => {
      PropertiesService.getDocumentProperties().setProperty("k", "document");
      PropertiesService.getUserProperties().setProperties({ k: "user", n: "1" });
      PropertiesService.getUserProperties().deleteProperty("n");
      return [
        PropertiesService.getDocumentProperties().getProperties(),
        PropertiesService.getUserProperties().getProperties(),
        PropertiesService.getDocumentProperties().getProperty("none"),
      ];
    }),
  ).toEqual([{ k: "document" }, { k: "user" }, null]);
});

test("§5 the cache keeps what it gets, or, if told to, forgets at once", async () => {
  const round = () => {
    const cache = CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache;
    cache.put("k", "v", 60);
    return [cache.get("k"), cache.get("none")];
  };
  expect(await value(round)).toEqual(["v", null]);
  const forgetful = await openTestHost({ forgetfulCache: true });
  expect(await fileOf(forgetful).run(round)).toEqual([null, null]);
  await forgetful.close();
});

test("Utilities: dates in any zone, digests, base64, bytes with sign", async () => {
  expect(
    await value(() => {
      const date = new Date(Date.UTC(2026, 7, 5, 21, 3, 9));
      const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc");
      return [
        Utilities.formatDate(date, "Asia/Tokyo", "yyyy-MM-dd'T'HH:mm:ssXXX"),
        Utilities.formatDate(date, "GMT+2", "EEE, d MMM yy h:mm a"),
        digest.slice(0, 3),
        Utilities.base64Encode("grün"),
        Utilities.newBlob(Utilities.base64Decode("Z3LDvG4=")).getDataAsString(),
        Utilities.getUuid().length,
      ];
    }),
  ).toEqual(["2026-08-06T06:03:09+09:00", "Wed, 5 Aug 26 11:03 PM", [-70, 120, 22], "Z3LDvG4=", "grün", 36]);
});

test("§3 one sidebar at a time; showing it again loads it afresh", async () => {
  const file = fileOf(host);
  const show = async (html: string) => {
    await file.run((text) => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(text)), html);
    return host.ui(file.id, { as: ann }).sidebar;
  };
  const [first, second, again] = [await show("one"), await show("two"), await show("two")];
  expect([first?.html, second?.html, again?.html]).toEqual(["one", "two", "two"]);
  expect(new Set([first?.opened, second?.opened, again?.opened]).size).toBe(3);
});

test("§3 pages: content, title, size; a missing file says its name", async () => {
  const file = fileOf(host);
  expect((await host.chooseMenu(file.id, { path: ["More", "Show sidebar"], as: ann })).ok).toBe(true);
  expect(host.ui(file.id, { as: ann }).sidebar).toMatchObject({
    title: "Page",
    html: "<!doctype html><p>Hello</p>\n",
  });
  await file.run(() =>
    SpreadsheetApp.getUi().showModalDialog(
      HtmlService.createHtmlOutput("<b>x</b>").setWidth(300).setHeight(200),
      "Title",
    ),
  );
  expect(host.ui(file.id, { as: ann }).dialog).toMatchObject({
    title: "Title",
    html: "<b>x</b>",
    width: 300,
    height: 200,
    modal: true,
  });
  expect(await message(() => HtmlService.createHtmlOutputFromFile("missing"))).toBe(
    "No HTML file named missing was found.",
  );
});

test("§6 whatever names cells follows rows that move: formulas, names, protections, rules, choices", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
    sheet.getRange("C1:C3").setFormulas([["=A1"], ["=SUM(A1:A3)"], ["=SUM(A2:A3)"]]);
    SpreadsheetApp.getActive().setNamedRange("one", sheet.getRange("A1"));
    sheet.getRange("A1:B1").protect();
    const rule = SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true);
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange("A1")]).build()]);
    const choices = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("A1"));
    sheet.getRange("F9").setDataValidation(choices.build());
  });
  host.edit(file.id, { sheet: "Sheet1", moveRows: { from: 1, before: 4 } });
  const read = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const rules = sheet
      .getRange("F9:F10")
      .getDataValidations()
      .map(([rule]) => rule);
    const choices = rules.map((rule) =>
      (rule?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range)?.getA1Notation(),
    );
    return [
      sheet.getRange("C1:C3").getFormulas().join(),
      SpreadsheetApp.getActive().getRangeByName("one")?.getA1Notation(),
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]?.getRange().getA1Notation(),
      sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation(),
      choices,
    ];
  };
  expect(await file.run(read)).toEqual(["=SUM(A1:A3),=SUM(A1:A2),=A3", "A3", "A3:B3", "A3", ["A3", null]]);
  host.edit(file.id, { sheet: "Sheet1", insertRows: { before: 1 } });
  expect((await file.run(read)).slice(1)).toEqual(["A4", "A4:B4", "A4", [null, "A4"]]);
  host.undo(file.id);
  host.undo(file.id);
  expect(await file.run(read)).toEqual(["=A1,=SUM(A1:A3),=SUM(A2:A3)", "A1", "A1:B1", "A1", ["A1", null]]);
});

test.each(["A1", "r2c3", "two words", "1st", "true", "", "x".repeat(251)])(
  "§6 no range can be called '%s'",
  async (name) => {
    const naming = (name: string) => {
      SpreadsheetApp.getActive().setNamedRange(name, SpreadsheetApp.getActiveSheet().getRange("B2"));
      SpreadsheetApp.flush();
    };
    const { error } = await fileOf(host).answer(naming, {}, name);
    expect(error?.message).toBe(`A range cannot have the name "${name}".`);
  },
);

test("§6 choices on another sheet follow rows that come, and undo takes both back", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const list = SpreadsheetApp.getActiveSheet().getRange("A1:A3");
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(list).build();
    SpreadsheetApp.getActive().insertSheet("Other").getRange("B2").setDataValidation(rule);
  });
  const read = () => {
    const rule = SpreadsheetApp.getActive().getSheetByName("Other")?.getRange("B2").getDataValidation();
    return (rule?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range | undefined)?.getA1Notation();
  };
  host.edit(file.id, { sheet: "Sheet1", insertRows: { before: 2 } });
  expect(await file.run(read)).toBe("A1:A4");
  host.undo(file.id);
  expect(await file.run(read)).toBe("A1:A3");
});
