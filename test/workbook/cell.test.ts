import fc from "fast-check";
import { guarded, textOf } from "../../src/workbook/cell";

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-5", "'-5"],
  ["@home", "'@home"],
  ["007", "'007"],
  ["1/2", "'1/2"],
  ["5%", "'5%"],
  ["TRUE", "'TRUE"],
  ["'tis so", "''tis so"],
  ["Shipped the importer", "Shipped the importer"],
  ["", ""],
])("text %j goes into a cell as %j", (text, cell) => {
  expect(guarded(text)).toBe(cell);
});

// A text that itself starts with an apostrophe and then a sign is the one that Sheets makes ambiguous.
const ordinary = fc.string().filter((text) => !text.startsWith("'"));

test("text comes back as it went in, whether Sheets takes the apostrophe off or not", () => {
  fc.assert(
    fc.property(ordinary, (text) => {
      const cell = guarded(text);
      expect(textOf(cell)).toBe(text);
      if (cell !== text) expect(textOf(cell.slice(1))).toBe(text);
    }),
  );
});
