/** CSV that reads back as it was written and never becomes a formula. */
import fc from "fast-check";
import Papa from "papaparse";
import { csvLine, guardFormula, unguardFormula } from "../../src/domain/csv";

test.each([
  [["a", "b"], "a,b\r\n"],
  [["007", ""], "007,\r\n"],
  [["Ann, PM", 'says "no"'], '"Ann, PM","says ""no"""\r\n'],
  [["two\nlines", "a;b"], '"two\nlines","a;b"\r\n'],
  [[" space "], '" space "\r\n'],
  [["=1+1", "+1", "-1", "@x"], "'=1+1,'+1,'-1,'@x\r\n"],
  [["=A1,B1"], '"\'=A1,B1"\r\n'],
])("%j is written as %j", (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});

test.each(["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n", " =1", "＝1", "＋1", "－1", "＠a", "'=1", "''-1"])(
  "R26 %j is guarded",
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  },
);

test.each(["", "a=1", "'twas", "3-2", "1", "Zoë"])("%j needs no guard", (text) => {
  expect(guardFormula(text)).toBe(text);
});

const risky = fc.stringMatching(/^['=+\-@\t\r\n ＝a"]{0,6}$/);

test("a guarded text starts no formula, and can be taken back", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), risky), (text) => {
      const guarded = guardFormula(text);
      expect(guarded).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      expect(unguardFormula(guarded)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test("another program reads back what was written", () => {
  const fields = fc.array(fc.oneof(fc.string(), risky), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const text = csvLine(one) + csvLine(other);
      const read = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data;
      expect(read.slice(0, 2).map((line) => line.map(unguardFormula))).toEqual([one, other]);
    }),
  );
});
