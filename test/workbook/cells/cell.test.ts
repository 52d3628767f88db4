import fc from "fast-check";
import { guarded, textOf, unparsed } from "../../../src/workbook/cells/cell";

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
  ["'24 OKRs", "'''24 OKRs"],
  ["Shipped the importer", "Shipped the importer"],
  ["", ""],
])("text %j goes into a cell as %j", (text, cell) => {
  expect(guarded(text)).toBe(cell);
});

test("text comes back as it went in, whether Sheets takes the apostrophe off or not", () => {
  const quoted = fc.tuple(fc.nat(4), fc.string()).map(([quotes, rest]) => "'".repeat(quotes) + rest);
  fc.assert(
    fc.property(fc.oneof(fc.string(), quoted), (text) => {
      const cell = guarded(text);
      expect(textOf(cell)).toBe(text);
      expect(textOf(unparsed(cell))).toBe(text);
    }),
  );
});

test("a name may begin with an apostrophe, whoever typed it", () => {
  expect(textOf("'t Hooft")).toBe("'t Hooft");
  expect(unparsed(guarded("'t Hooft"))).toBe("'t Hooft");
});
