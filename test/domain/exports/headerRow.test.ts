/** A pasted header row: what is one, and what its columns come from. */
import { columnsOfHeaderRow } from "../../../src/domain/exports/headerRow";

const sources = (text: string) => {
  const columns = columnsOfHeaderRow(text);
  if ("code" in columns) throw new Error(columns.message);
  return columns.map(({ heading, from }) => [heading, from]);
};

test("Workday's Change Job template, as a spreadsheet copies it: order kept, what is unknown stays open", () => {
  const row =
    "Spreadsheet Key*\tWorker*\tPosition\tEffective Date*\tReason*\t\tJob Profile\tBusiness Title\tJob Change Template\n";
  expect(sources(row)).toEqual([
    ["Spreadsheet Key*", "row number"],
    ["Worker*", "employee ID"],
    ["Position", ""],
    ["Effective Date*", "effective date"],
    ["Reason*", "reason code"],
    ["(no heading)", ""],
    ["Job Profile", "new job profile"],
    ["Business Title", "new title"],
    ["Job Change Template", "Workday template"],
  ]);
});

test("a line of CSV, quotes and required marks and all", () => {
  expect(sources('"Employee ID (Required)",Effective date,"Site",Reports to,"Team, squad"')).toEqual([
    ["Employee ID (Required)", "employee ID"],
    ["Effective date", "effective date"],
    ["Site", "location"],
    ["Reports to", "manager name"],
    ["Team, squad", ""],
  ]);
});

test.each([
  ["nothing", " \n", "expected one row, found nothing"],
  ["two rows", "Worker\tReason\tDate\nWorker\tReason\tDate", "expected one row, found 2 rows"],
  ["a row of values", "000107\t2026-07-01\tPROMO", 'found the value "000107"'],
  ["a day among words", "Worker\tReason\t1/7/2026", 'found the value "1/7/2026"'],
  ["an address", "Worker\tann@example.com\tDate", 'found the value "ann@example.com"'],
  ["a sentence", "Change Job of the Workday tenant", "expected at least three headings"],
  ["headings without a person", "Effective Date\tReason\tJob Profile", "expected a heading for the person"],
])("%s is no header row", (_, text, message) => {
  const found = columnsOfHeaderRow(text);
  expect("message" in found && found.message).toContain(message);
});
