/** CSV text to cells: every dialect an HR system or a spreadsheet writes. */
import fc from "fast-check";
import Papa from "papaparse";
import { parseCsv } from "../../src/domain/parseCsv";

const rowsOf = (text: string) => parseCsv(text).rows;

test("delimiters: comma, semicolon, tab and bar", () => {
  for (const delimiter of [",", ";", "\t", "|"]) {
    expect(
      rowsOf(`${["ID", "Name", "Title"].join(delimiter)}\n${["1", "Ada", "PM"].join(delimiter)}`),
    ).toEqual([
      ["ID", "Name", "Title"],
      ["1", "Ada", "PM"],
    ]);
  }
});

test("a semicolon file stays one although every name has a comma in it", () => {
  expect(rowsOf("ID;Name;Title\n1;Ng, Ada;PM\n2;Bo, Cy;PM")[1]).toEqual(["1", "Ng, Ada", "PM"]);
});

test("Excel's sep= line names the delimiter and is no row", () => {
  expect(rowsOf("sep=^\r\nID^Name\r\n1^a,b;c")).toEqual([
    ["ID", "Name"],
    ["1", "a,b;c"],
  ]);
});

test("byte order mark, CRLF, CR and LF, with and without a last line break", () => {
  const expected = [
    ["a", "b"],
    ["1", "2"],
  ];
  for (const text of ["\uFEFFa,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2\n", "a,b\n1,2"])
    expect(rowsOf(text)).toEqual(expected);
});

test("quotes hold delimiters, line breaks and doubled quotes", () => {
  expect(rowsOf('a,b\r\n"Ng, ""Ada""\r\nLovelace",""')).toEqual([
    ["a", "b"],
    ['Ng, "Ada"\r\nLovelace', ""],
  ]);
});

test("blank lines are rows, so that row numbers are those of a spreadsheet; an empty last cell is a cell", () => {
  expect(rowsOf("a,b\n\n1,\n")).toEqual([["a", "b"], [""], ["1", ""]]);
  expect(rowsOf("a,b\n1,")).toEqual([
    ["a", "b"],
    ["1", ""],
  ]);
});

test("an opening quote without its partner is a problem that names its row", () => {
  const { rows, problems } = parseCsv('a,b\n1,2\n"3,4\n5,6\n');
  expect(rows).toEqual([["a", "b"], ["1", "2"], ["3,4\n5,6\n"]]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: "csv.openQuote", where: { row: 3 } });
});

test("an empty text has no rows", () => {
  expect(parseCsv("")).toEqual({ rows: [], problems: [] });
  expect(rowsOf("\uFEFF")).toEqual([]);
});

const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", "a,b", 'say "x"', "two\r\nlines", "'=1+1", "Guðrún", "–", "\t", "007", " padded "),
);

test("what papaparse writes comes back the same, for any texts, delimiter and line ending", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 3, max: 6 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        ),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n"),
      (rows, delimiter, newline) => {
        const text = `sep=${delimiter}\n${Papa.unparse(rows, { delimiter, newline, quotes: true })}`;
        expect(parseCsv(text)).toEqual({ rows, problems: [] });
      },
    ),
    { numRuns: 300 },
  );
});

test("well-formed unquoted text is read as papaparse reads it", () => {
  const plain = fc.string({
    unit: fc.constantFrom("a", "é", " ", ",", ";", "\t", "|", "\n", "'", "0"),
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(plain, fc.constantFrom(",", ";", "\t", "|"), (text, delimiter) => {
      const theirs = Papa.parse<string[]>(text, { delimiter, newline: "\n" }).data;
      // papaparse takes a last line break for one more, blank record.
      const expected = text.endsWith("\n") ? theirs.slice(0, -1) : theirs;
      expect(parseCsv(`sep=${delimiter}\n${text}`).rows).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
