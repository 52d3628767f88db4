import type { Host } from "../openHost";
import { fileOf, local, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost({ now: () => Date.parse("2026-08-15T12:00:00Z") });
});
afterAll(() => host.close());

type Expected = [written: string, value: unknown, shown: string, format?: string];

/** Writes each text as a script does; reads value, displayed text and number format back. */
async function readBack(locale: string, texts: string[]): Promise<[unknown, string, string][]> {
  const file = fileOf(host, { locale });
  return file.run((all) => {
    const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, all.length, 1);
    range.setValues(all.map((text) => [text]));
    const shown = range.getDisplayValues();
    const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    const formats = range.getNumberFormats();
    return range.getValues().map(([value], i) => {
      const plain =
        value instanceof Date ? `date ${Utilities.formatDate(value, zone, "yyyy-MM-dd HH:mm:ss")}` : value;
      return [plain, shown[i]?.[0] ?? "", formats[i]?.[0] ?? ""] as [unknown, string, string];
    });
  }, texts);
}

const american: Expected[] = [
  ["007", 7, "7", "General"],
  ["1.50", 1.5, "1.5", "General"],
  [" 12 ", 12, "12"],
  ["-3", -3, "-3"],
  ["+3", 3, "3"],
  ["(5)", -5, "-5"],
  ["1,234", 1234, "1,234", "#,##0"],
  ["1,234.5", 1234.5, "1,234.50", "#,##0.00"],
  ["12,34", "12,34", "12,34"],
  ["1e3", 1000, "1.00E+03", "0.00E+00"],
  ["5%", 0.05, "5%", "0%"],
  ["5.25%", 0.0525, "5.25%", "0.00%"],
  ["$5", 5, "$5", "$#,##0"],
  ["TRUE", true, "TRUE"],
  ["false", false, "FALSE"],
  ["wahr", "wahr", "wahr"],
  ["1/2", "date 2026-01-02 00:00:00", "1/2", "m/d"],
  ["1/2/2020", "date 2020-01-02 00:00:00", "1/2/2020", "m/d/yyyy"],
  ["13/1/2020", "13/1/2020", "13/1/2020"],
  ["2/30/2020", "2/30/2020", "2/30/2020"],
  ["1/2/20", "date 2020-01-02 00:00:00", "1/2/2020"],
  ["1/2/45", "date 1945-01-02 00:00:00", "1/2/1945"],
  ["2020-01-02", "date 2020-01-02 00:00:00", "2020-01-02", "yyyy-mm-dd"],
  ["Jan 5, 2020", "date 2020-01-05 00:00:00", "Jan 5, 2020", "mmm d, yyyy"],
  ["5 January 2020", "date 2020-01-05 00:00:00", "5 Jan 2020"],
  ["1/2/2020 13:45", "date 2020-01-02 13:45:00", "1/2/2020 13:45"],
  ["12:30", "date 1899-12-30 12:30:00", "12:30", "h:mm"],
  ["3 pm", "date 1899-12-30 15:00:00", "3:00 PM"],
  ["25:00", "25:00", "25:00"],
  ["1.2.2020", "1.2.2020", "1.2.2020"],
  ["'007", "007", "007", "General"],
  ["'=SUM(A1)", "=SUM(A1)", "=SUM(A1)"],
  ["''", "'", "'"],
  ["May the fourth", "May the fourth", "May the fourth"],
  ["a/b", "a/b", "a/b"],
  ["3 apples", "3 apples", "3 apples"],
  ["@home", "@home", "@home"],
  ["", "", ""],
];

const german: Expected[] = [
  ["1,5", 1.5, "1,5", "General"],
  ["1.234,5", 1234.5, "1.234,50", "#,##0.00"],
  ["1.234", 1234, "1.234", "#,##0"],
  ["1.5", "date 2026-05-01 00:00:00", "01.05", "dd.mm"],
  ["1.2.2020", "date 2020-02-01 00:00:00", "01.02.2020", "dd.mm.yyyy"],
  ["31/12/2020", "date 2020-12-31 00:00:00", "31.12.2020"],
  ["12/31/2020", "12/31/2020", "12/31/2020"],
  ["2020-01-02", "date 2020-01-02 00:00:00", "2020-01-02"],
  ["5. Januar 2020", "date 2020-01-05 00:00:00", "5 Jan. 2020"],
  ["WAHR", true, "WAHR"],
  ["TRUE", true, "WAHR"],
  ["5,5%", 0.055, "5,50%", "0.00%"],
  ["007", 7, "7"],
];

const french: Expected[] = [
  ["1,5", 1.5, "1,5", "General"],
  ["1\u202f234,5", 1234.5, "1\u202f234,50", "#,##0.00"],
  ["1.5", "1.5", "1.5"],
  ["1/2/2020", "date 2020-02-01 00:00:00", "01/02/2020", "dd/mm/yyyy"],
  ["14 juillet 2020", "date 2020-07-14 00:00:00", "14 juil. 2020"],
  ["VRAI", true, "VRAI"],
  ["5,5%", 0.055, "5,50%"],
];

const british: Expected[] = [
  ["1/2/2020", "date 2020-02-01 00:00:00", "01/02/2020", "dd/mm/yyyy"],
  ["12/31/2020", "12/31/2020", "12/31/2020"],
  ["1,234.5", 1234.5, "1,234.50"],
];

test.each([
  ["en_US", american],
  ["de_DE", german],
  ["en_GB", british],
  ["fr_FR", french],
])("§6 a written string is parsed as typed (%s)", async (locale, expected) => {
  const found = await readBack(
    locale,
    expected.map(([text]) => text),
  );
  const said = found.map(([value, shown, format], i) => {
    const [text, , , wanted] = expected[i] as Expected;
    return [text, value, shown, ...(wanted === undefined ? [] : [format])];
  });
  expect(said).toEqual(expected);
});

test("§6 in a cell of the format @ a text stays as it is, without the apostrophe", async () => {
  const file = fileOf(host);
  const values = await file.run(() => {
    const range = SpreadsheetApp.getActiveSheet().getRange("A1:D1");
    range.setNumberFormat("@").setValues([["007", "1/2", "'=A1", "TRUE"]]);
    return range.getValues();
  });
  expect(values).toEqual([["007", "1/2", "=A1", "TRUE"]]);
});

test("§6 [?] a number written into a cell of the format @ becomes text", async () => {
  const value = await fileOf(host).run(() =>
    SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat("@").setValue(1.5).getValue(),
  );
  expect(value).toBe(local("1.5", "1,5"));
});

test("§6 [?] = starts a formula even in a cell of the format @ when a script writes it, but not when a person types it", async () => {
  const file = fileOf(host);
  await file.run(() => {
    SpreadsheetApp.getActiveSheet().getRange("A1:A2").setNumberFormat("@");
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("=1+1");
  });
  file.type("A2", [["=1+1"]]);
  expect(await file.values()).toEqual([[2], ["=1+1"]]);
});

test("§6 =, + and - start a formula in setValue, setValues and appendRow", async () => {
  const formulas = await fileOf(host).run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1").setValue("=1+1");
    sheet.getRange("A2:B2").setValues([["+A1", "-A1"]]);
    sheet.appendRow(["=A1*2"]);
    return sheet.getDataRange().getFormulas();
  });
  expect(formulas).toEqual([
    ["=1+1", ""],
    ["=+A1", "=-A1"],
    ["=A1*2", ""],
  ]);
});

test("§6 a blank reads as '', an error as its text; setValue(null) clears", async () => {
  const read = await fileOf(host).run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:C1").setValues([["x", "=1/0", Number.NaN]]);
    sheet.getRange("A1").setValue(null);
    return sheet.getRange("A1:D1").getValues();
  });
  expect(read).toEqual([["", "#DIV/0!", "#NUM!", ""]]);
});

test("§6 a Date keeps its instant in the file's zone, though the script's zone is another", async () => {
  const file = fileOf(host, { timeZone: "America/New_York" });
  const read = await file.run(() => {
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
    cell.setValue(new Date(Date.UTC(2026, 6, 1, 2, 0, 0)));
    const value = cell.getValue();
    return [
      value instanceof Date,
      Number(value),
      cell.getDisplayValue(),
      Session.getScriptTimeZone(),
      SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
    ];
  });
  // 02:00 in Greenwich is 22:00 of the day before in New York.
  expect(read).toEqual([
    true,
    Date.UTC(2026, 6, 1, 2, 0, 0),
    local("6/30/2026 10:00:00 PM", "30.06.2026 22:00:00"),
    "Europe/Berlin",
    "America/New_York",
  ]);
});

test("§6 the number format decides whether a number reads as a Date", async () => {
  const read = await fileOf(host).run(() => {
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
    cell.setValue("2026-08-15");
    const asDate = cell.getValue() instanceof Date;
    cell.setNumberFormat("0");
    return [asDate, cell.getValue(), cell.getDisplayValue()];
  });
  expect(read).toEqual([true, 46249, "46249"]);
});

test("§6 a date format stays when a number is written over the date", async () => {
  const isDate = await fileOf(host).run(() => {
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
    cell.setValue("2026-08-15");
    return cell.setValue(5).getValue() instanceof Date;
  });
  expect(isDate).toBe(true);
});
