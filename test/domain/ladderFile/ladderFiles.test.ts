/** A ladder out into a file and back, and files with everything amiss that one can think of. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ladderChanges } from "../../../src/domain/ladderFile/ladderChanges";
import { readLadderCsv } from "../../../src/domain/ladderFile/readLadderCsv";
import { readLadderJson } from "../../../src/domain/ladderFile/readLadderJson";
import { writeLadderCsv } from "../../../src/domain/ladderFile/writeLadderCsv";
import { writeLadderJson } from "../../../src/domain/ladderFile/writeLadderJson";
import type { WholeLadder } from "../../../src/domain/wholeLadder";
import { whole } from "../wholeLadder";

const messages = ({ problems }: { problems: readonly { message: string }[] }) =>
  problems.map(({ message }) => message);
const complete = (read: ReturnType<typeof readLadderJson>["ladder"]): WholeLadder => ({
  ...read,
  benchmarks: read.benchmarks ?? whole.benchmarks,
  scale: read.scale ?? whole.scale,
});
/** Any text, but trimmed: blank space around a text is not kept. */
const text = fc.string({ unit: "grapheme", maxLength: 30 }).map((value) => value.trim());
const nasty = fc.oneof(text, fc.constantFrom("=1+1", "'=x", 'say "so"', "a;b,c\nd", "007", "'"));

test("JSON gives the whole ladder back, whatever the texts", () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (expectation, covers, anchor) => {
      const odd: WholeLadder = {
        ...whole,
        cells: whole.cells.map((cell) => ({ ...cell, expectation })),
        criteria: whole.criteria.map((one) => ({ ...one, covers })),
        scale: whole.scale.map((point) => ({ ...point, anchor })),
      };
      const read = readLadderJson(writeLadderJson(odd));
      expect(messages(read)).toEqual([]);
      expect(ladderChanges(odd, complete(read.ladder))).toEqual([]);
    }),
  );
});

test("CSV gives the ladder back, whatever the texts, and leaves benchmarks and scale alone", () => {
  fc.assert(
    fc.property(nasty, nasty, (expectation, payBand) => {
      const odd: WholeLadder = {
        ...whole,
        cells: whole.cells.map((cell) => ({ ...cell, expectation })),
        grades: whole.grades.map((grade) => ({ ...grade, payBand })),
      };
      const read = readLadderCsv(writeLadderCsv(odd));
      expect(messages(read)).toEqual([]);
      expect([read.ladder.benchmarks, read.ladder.scale]).toEqual([null, null]);
      expect(ladderChanges(odd, complete(read.ladder))).toEqual([]);
    }),
  );
});

test("a change is listed with both texts, a place that goes comes last", () => {
  const after = {
    ...whole,
    cells: whole.cells
      .filter(({ level, criterion }) => !(level === "IC1" && criterion === "Leadership"))
      .map((cell) =>
        cell.level === "IC2" && cell.criterion === "Leadership" ? { ...cell, expectation: "New." } : cell,
      ),
  };
  expect(ladderChanges(whole, after)).toEqual([
    {
      place: "Leadership, IC2",
      before: "Leadership as expected at IC2.\nSeen at IC2.",
      after: "New.\nSeen at IC2.",
    },
    { place: "Leadership, IC1", before: "Leadership as expected at IC1.\nSeen at IC1.", after: "" },
  ]);
});

test("R27 other spellings of a title that a file adds or drops are listed", () => {
  const levels = whole.levels.map((level) =>
    level.code === "IC1"
      ? { ...level, aliases: [] }
      : level.code === "IC3"
        ? { ...level, aliases: ["Sr PM"] }
        : level,
  );
  expect(ladderChanges(whole, { ...whole, levels })).toEqual([
    { place: "Other spellings, IC3", before: "", after: "Sr PM" },
    { place: "Other spellings, IC1", before: "Associate PM", after: "" },
  ]);
});

test("a company's own ladder: three grades, one track, two criteria", () => {
  const read = readLadderJson(readFileSync(join(__dirname, "../../data/ladder-one-track.json"), "utf8"));
  expect(messages(read)).toEqual([]);
  expect(read.ladder.levels.map(({ code, title }) => `${code} ${title}`)).toEqual([
    "IC1 Product Analyst",
    "IC2 Product Owner",
    "IC3 Lead Product Owner",
  ]);
  expect(read.ladder.criteria.map(({ name, weight }) => [name, weight])).toEqual([
    ["Discovery", 2],
    ["Delivery", 1],
  ]);
  expect(read.ladder.scale).toBeNull();
});

test("all problems of a JSON file are listed at once, each with its place", () => {
  const file = {
    format: "plumbline-ladder/1",
    criteria: [{ name: "Craft", weight: "much" }, "Leadership"],
    grades: [
      { grade: "L4", payBand: 4, impact: "Fine", ic: {} },
      { grade: 2, IC: { title: "PM", aliases: "APM", expectations: { Crft: { expectation: "x" } } } },
      {
        grade: 3,
        IC: {
          title: "Senior",
          expectations: {
            Craft: {
              expectation: "x".repeat(5001),
              benchmarks: [{ measure: "m", direction: "exactly", target: "6" }],
            },
          },
        },
      },
    ],
    scale: [{ mark: 2, name: "A: B", anchor: "" }],
  };
  expect(messages(readLadderJson(JSON.stringify(file)))).toEqual([
    'criteria[0].weight: expected a number, found "much".',
    'criteria[1]: expected an object with name, weight, covers, found "Leadership".',
    'grades[0]: expected only grade, payBand, impact, IC, management, found "ic".',
    'grades[0].grade: expected a whole number from 1 on; names of grades belong into the titles, found "L4".',
    'grades[0].payBand: expected a text, found "4".',
    'grades[1].IC.expectations: expected only Craft, found "Crft".',
    'grades[1].IC.aliases: expected a list, found "APM".',
    'grades[2].IC.expectations["Craft"].expectation: expected at most 5000 characters, found "5001 characters".',
    'grades[2].IC.expectations["Craft"].benchmarks[0].direction: expected "at least" or "at most", found "exactly".',
    'grades[2].IC.expectations["Craft"].benchmarks[0].target: expected a number, found "6".',
    'scale[0].mark: expected 1, found "2".',
    'scale[0].name: expected a name without a colon, found "A: B".',
    'scale: expected five points, found "1".',
  ]);
});

test.each(["", "{", "[]", "null", '{"format":"other"}', "Level;Text"])(
  "JSON: %p is refused in words",
  (text) => {
    const found = messages(readLadderJson(text));
    expect(found.length).toBeGreaterThan(0);
    for (const message of found) expect(message).toMatch(/expected .+, found /);
  },
);

const header =
  "Grade,Pay band,Impact line,Track,Title,Title is also written,Criterion,Weight,What it covers,What is expected,What counts as seeing it";

test("all problems of a CSV file are listed at once, each with its row and column", () => {
  const rows = [
    "1,A,Line,IC,PM1,,Craft,1,,Text,Seen",
    "1,B,Line,IC,PM2,,Leadership,1,,Text,Seen",
    "L2,A,Line,IC,PM3,,Craft,1,,Text,Seen",
    "3,A,Line,both,PM4,,Craft,one,,Text,Seen",
    "1,A,Line,IC,PM1,,Craft,1,,Other,Seen",
    "2,A,Line,IC,PM2,,,1,,Text,Seen",
    `2,A,Line,IC,PM2,,Craft,1,,${"x".repeat(5001)},Seen`,
  ];
  expect(messages(readLadderCsv([header, ...rows].join("\r\n")))).toEqual([
    'Row 3, column "Pay band": expected the same for grade 1 as in row 2 ("A"), found "B".',
    'Row 3, column "Title": expected the same for IC1 as in row 2 ("PM1"), found "PM2".',
    'Row 4, column "Grade": expected a whole number from 1 on; names of grades belong into the titles, found "L2".',
    'Row 5, column "Track": expected IC or management, found "both".',
    'Row 5, column "Weight": expected a number such as 1 or 0.5, found "one".',
    'Row 6, column "Criterion": expected each criterion once at IC1, found "Craft".',
    'Row 7, column "Criterion": expected the name of a criterion, found nothing.',
    'Row 8, column "What is expected": expected at most 5000 characters, found "5001 characters".',
  ]);
});

test("CSV: headings in another order and letters are recognised; needed ones that lack are named", () => {
  const read = readLadderCsv("what is EXPECTED;criterion;title;track;grade\nText;Craft;PM1;IC;1\n;;;;\n");
  expect(messages(read)).toEqual([]);
  expect(read.ladder.cells).toEqual([
    { level: "IC1", criterion: "Craft", expectation: "Text", seenWhen: "" },
  ]);
  expect(messages(readLadderCsv("Grade,Title\n1,PM1"))).toEqual([
    'Row 1: expected a column headed "Track", found "Grade, Title".',
    'Row 1: expected a column headed "Criterion", found "Grade, Title".',
    'Row 1: expected a column headed "What is expected", found "Grade, Title".',
  ]);
});
