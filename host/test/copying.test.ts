import type { Host } from "../openHost";
import { fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const value = async <R>(script: () => R) => fileOf(host).run(script);
const message = async (script: () => unknown) => (await fileOf(host).answer(script, {})).error?.message;

test("§6 copyTo takes merges along to each repetition, also on its side; merges there go", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const merges = (a1: string) =>
        sheet
          .getRange(a1)
          .getMergedRanges()
          .map((range) => range.getA1Notation())
          .sort();
      sheet.getRange("A1:B1").merge();
      sheet.getRange("F1:G2").merge();
      sheet.getRange("A1:C2").copyTo(sheet.getRange("F1:H4"));
      const normal = SpreadsheetApp.CopyPasteType.PASTE_NORMAL;
      sheet.getRange("A1:C2").copyTo(sheet.getRange("K1"), normal, true);
      sheet.getRange("A1:C2").copyTo(sheet.getRange("A7"), { formatOnly: true });
      sheet.getRange("A1:C2").copyTo(sheet.getRange("A9"), { contentsOnly: true });
      return [merges("F1:H9"), merges("K1:P9"), merges("A7:C10")];
    }),
  ).toEqual([["F1:G1", "F3:G3"], ["K1:K2"], []]);
});

test("§6 a copied merge cannot cover a part of another", async () => {
  expect(
    await message(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:B1").merge();
      sheet.getRange("D1:D3").merge();
      sheet.getRange("A1:B1").copyTo(sheet.getRange("D2"));
      SpreadsheetApp.flush();
    }),
  ).toBe("You must select all cells in a merged range to merge or unmerge them.");
});

test("§6 copyTo takes conditional formats along: a rule grows, and what was copied over is no longer its own", async () => {
  expect(
    await value(() => {
      const file = SpreadsheetApp.getActive();
      const sheet = file.getActiveSheet();
      const other = file.insertSheet("Other");
      const rule = (a1: string) => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange(a1)]);
      sheet.setConditionalFormatRules([
        rule("A1:A3").whenFormulaSatisfied("=B1>$C$1").setBackground("#ff0000").build(),
        rule("E1:E9").whenNumberGreaterThan(1).setBackground("#00ff00").build(),
      ]);
      sheet.getRange("A2:A3").copyTo(sheet.getRange("E2:E5"), { formatOnly: true });
      sheet.getRange("A2").copyTo(other.getRange("D5:E6"));
      sheet.getRange("A3").copyTo(sheet.getRange("G1"), { contentsOnly: true });
      sheet.getRange("H1").copyTo(sheet.getRange("A1"));
      return [sheet, other].map((one) =>
        one
          .getConditionalFormatRules()
          .map((kept) => [
            kept.getRanges().map((range) => range.getA1Notation()),
            kept.getBooleanCondition()?.getCriteriaValues(),
          ]),
      );
    }),
  ).toEqual([
    [
      [["A2:A3", "E2:E5"], ["=B2>$C$1"]],
      [["E1", "E6:E9"], [1]],
    ],
    [[["D5:E6"], ["=E5>$C$1"]]],
  ]);
});
