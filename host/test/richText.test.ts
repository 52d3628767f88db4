import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Host } from "../openHost";
import { ann, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

/** A cell A1 that says "plain bold link", the last two words so. */
function writeRich() {
  const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor("red").build();
  const text = SpreadsheetApp.newRichTextValue()
    .setText("plain bold link")
    .setTextStyle(6, 10, bold)
    .setLinkUrl(11, 15, "https://acme.example")
    .build();
  SpreadsheetApp.getActiveSheet().getRange("A1").setFontSize(12).setRichTextValue(text);
}

test("§6 a rich text is read as it was written: text, runs, styles over the cell's own, links", async () => {
  const file = fileOf(host);
  await file.run(writeRich);
  const read = () => {
    const value = SpreadsheetApp.getActiveSheet().getRange("A1").getRichTextValue();
    return value?.getRuns().map((run) => {
      const style = run.getTextStyle();
      const looks = [style.isBold(), style.isUnderline(), style.getForegroundColor(), style.getFontSize()];
      return [run.getText(), run.getStartIndex(), run.getLinkUrl(), ...looks];
    });
  };
  expect(await file.run(read)).toEqual([
    ["plain ", 0, null, false, false, "#000000", 12],
    ["bold", 6, null, true, false, "#ff0000", 12],
    [" ", 10, null, false, false, "#000000", 12],
    ["link", 11, "https://acme.example", false, true, "#1155cc", 12],
  ]);
});

test("§6 what parts of a text have in common is its style, the rest is null; a builder's style says only what was set", async () => {
  const file = fileOf(host);
  await file.run(writeRich);
  const read = () => {
    const whole = SpreadsheetApp.getActiveSheet().getRange("A1").getRichTextValue()?.getTextStyle();
    const built = SpreadsheetApp.newTextStyle().setItalic(true).build();
    return [whole?.isBold(), whole?.getFontSize(), built.isItalic(), built.isBold(), built.getFontSize()];
  };
  expect(await file.run(read)).toEqual([null, 12, true, null, null]);
});

test("§6 numbers have no rich text, a written value takes the parts away, and a look of the whole cell holds for all parts", async () => {
  const file = fileOf(host);
  await file.run(writeRich);
  const read = () => {
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
    const runs = () => cell.getRichTextValue()?.getRuns().length;
    cell.setFontColor("blue");
    const colours = cell
      .getRichTextValue()
      ?.getRuns()
      .map((run) => run.getTextStyle().getForegroundColor());
    const other = [cell.setValue("plain bold link").getRichTextValue()?.getText(), runs()];
    return [colours, ...other, cell.setValue(5).getRichTextValue()];
  };
  expect(await file.run(read)).toEqual([
    ["#0000ff", "#0000ff", "#0000ff", "#0000ff"],
    "plain bold link",
    1,
    null,
  ]);
});

test("§6 a text that reads like a number stays text, and copies take the parts along", async () => {
  const file = fileOf(host);
  const read = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const text = SpreadsheetApp.newRichTextValue().setText("007").setTextStyle(2, 3, bold).build();
    sheet.getRange("A1").setRichTextValue(text).copyTo(sheet.getRange("B2"));
    const copy = sheet.getRange("B2");
    return [
      copy.getValue(),
      copy
        .getRichTextValue()
        ?.getRuns()
        .map((run) => run.getTextStyle().isBold()),
    ];
  };
  expect(await file.run(read)).toEqual(["007", [false, true]]);
});

test("§6 a style of cells changes only what it says", async () => {
  const read = () => {
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setFontWeight("bold").setFontSize(14);
    cell.setTextStyle(SpreadsheetApp.newTextStyle().setItalic(true).setUnderline(true).build());
    const style = cell.getTextStyle();
    return [
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
      style.getFontSize(),
      style.isBold(),
    ];
  };
  expect(await fileOf(host).run(read)).toEqual(["bold", "italic", "underline", 14, true]);
});

test("a workspace, a download as .xlsx and the Sheets service keep the parts", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  const before = await openTestHost({ workspace });
  const file = fileOf(before);
  await file.run(writeRich);
  await before.close();
  const after = await openTestHost({ workspace });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await after.xlsx(file.id, { as: ann })).bytes as never);
  const { richText = [] } = (book.worksheets[0]?.getCell("A1").value ?? {}) as ExcelJS.CellRichTextValue;
  expect(richText.map(({ text, font }) => [text, font?.bold ?? false, font?.underline ?? false])).toEqual([
    ["plain ", false, false],
    ["bold", true, false],
    [" ", false, false],
    ["link", false, true],
  ]);
  await after.close();
});

test("§4 the Sheets service writes and reads the runs of a text", async () => {
  const file = fileOf(host);
  const read = () => {
    if (!Sheets) throw new Error("no service");
    const runs = [
      { format: {} },
      { startIndex: 4, format: { bold: true, link: { uri: "https://acme.example" } } },
    ];
    const cell = { userEnteredValue: { stringValue: "see this" }, textFormatRuns: runs };
    const sheets = [{ properties: { title: "Marks" }, data: [{ rowData: [{ values: [cell] }] }] }];
    const { spreadsheetId = "" } = Sheets.Spreadsheets.create({ sheets } as never);
    const answer = Sheets.Spreadsheets.get(spreadsheetId, { ranges: ["Marks!A1"], includeGridData: true });
    return answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.textFormatRuns;
  };
  expect(await file.run(read)).toMatchObject([
    { startIndex: 4, format: { bold: true, underline: true, link: { uri: "https://acme.example" } } },
  ]);
});
