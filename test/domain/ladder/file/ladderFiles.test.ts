/** A ladder out into a file and back, and files with everything amiss that one can think of. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ladderChanges } from "../../../../src/domain/ladder/file/ladderChanges";
import { readLadderCsv } from "../../../../src/domain/ladder/file/readLadderCsv";
import { readLadderJson } from "../../../../src/domain/ladder/file/readLadderJson";
import { withIds } from "../../../../src/domain/ladder/file/withIds";
import { writeLadderCsv } from "../../../../src/domain/ladder/file/writeLadderCsv";
import { writeLadderJson } from "../../../../src/domain/ladder/file/writeLadderJson";
import type { WholeLadder } from "../../../../src/domain/ladder/wholeLadder";
import { whole } from "../../wholeLadder";

const messages = ({ problems }: { problems: readonly { message: string }[] }) =>
  problems.map(({ message }) => message);
const complete = (read: ReturnType<typeof readLadderJson>["ladder"]): WholeLadder => ({
  ...read,
  benchmarks: read.benchmarks ? withIds(read.benchmarks, []) : whole.benchmarks,
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

test("CSV is a table people can read: a row for each cell, further benchmarks and the marks below", () => {
  const small: WholeLadder = {
    ...whole,
    levels: whole.levels.filter(({ code }) => code === "IC3"),
    grades: whole.grades.filter(({ grade }) => grade === 3),
    criteria: [{ name: "Hard skills", covers: "The craft.", weight: 0.5, onlyFor: "" }],
    cells: whole.cells.filter(({ level, criterion }) => level === "IC3" && criterion === "Hard skills"),
    benchmarks: [
      ...whole.benchmarks,
      {
        ...whole.benchmarks[0]!,
        id: "b2",
        measure: "Days until an answer",
        direction: "at most",
        target: 1.5,
        unit: "",
      },
    ],
    scale: whole.scale.slice(0, 1),
  };
  expect(writeLadderCsv(small).split("\r\n")).toEqual([
    "\uFEFFGrade,Pay band,Impact line,Track,Title,Title is also written,Criterion,Weight,What it covers,Only for,What is expected,What counts as seeing it,Benchmark,Direction,Target,Unit,Mark,Mark name,What is seen when it fits",
    "3,P3,Impact 3,IC,Senior PM,,Hard skills,0.5,The craft.,,Hard skills as expected at IC3.,Seen at IC3.,Interviews led,at least,6,per quarter,,,",
    "3,,,IC,Senior PM,,Hard skills,,,,,,Days until an answer,at most,1.5,,,,",
    ",,,,,,,,,,,,,,,,1,Point 1,Anchor 1",
    "",
  ]);
});

test("CSV without the columns of benchmarks and marks says nothing about them; with the columns alone, there are none", () => {
  const columns = (text: string, count: number) =>
    text
      .split("\r\n")
      .map((line) => line.split(",").slice(0, count).join(","))
      .join("\r\n");
  const text = writeLadderCsv({ ...whole, benchmarks: [], scale: [] });
  expect(readLadderCsv(text, whole).ladder).toMatchObject({ benchmarks: [], scale: null });
  const short = readLadderCsv(columns(text, 12), whole);
  expect(messages(short)).toEqual([]);
  expect(short.ladder).toMatchObject({ benchmarks: null, scale: null });
  expect(messages(readLadderCsv(columns(text, 13), whole))).toEqual([
    expect.stringContaining('Row 1: expected a column headed "Direction", found "'),
    expect.stringContaining('Row 1: expected a column headed "Target", found "'),
  ]);
});

test("a benchmark whose measure stands at the same place keeps its id, and no id is given twice", () => {
  const one = {
    level: "IC1",
    criterion: "Craft",
    measure: "A",
    direction: "at least",
    target: 1,
    unit: "",
  } as const;
  const standing = [{ ...one, id: "IC1 Craft" }];
  const given = withIds(
    [{ ...one, measure: "B" }, { ...one, target: 2 }, one, { ...one, criterion: "Craft 2" }],
    standing,
  );
  expect(given.map(({ id }) => id)).toEqual(["IC1 Craft 2", "IC1 Craft", "IC1 Craft 3", "IC1 Craft 2 2"]);
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
  const read = readLadderJson(readFileSync(join(__dirname, "../../../data/ladder-one-track.json"), "utf8"));
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
    'criteria[1]: expected an object with name, weight, covers, onlyFor, found "Leadership".',
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
  "Grade,Pay band,Impact line,Track,Title,Title is also written,Criterion,Weight,What it covers,What is expected,What counts as seeing it,Benchmark,Direction,Target,Unit,Mark,Mark name,What is seen when it fits";

test("all problems of a CSV file are listed at once, each with its row and column", () => {
  const rows = [
    "1,A,Line,IC,PM1,,Craft,1,,Text,Seen",
    "1,B,Line,IC,PM2,,Leadership,1,,Text,Seen",
    "L2,A,Line,IC,PM3,,Craft,1,,Text,Seen",
    "3,A,Line,neither,PM4,,Craft,one,,Text,Seen",
    "1,A,Line,IC,PM1,,Craft,1,,Other,Seen",
    "2,A,Line,IC,PM2,,,1,,Text,Seen",
    `2,A,Line,IC,PM2,,Craft,1,,${"x".repeat(5001)},Seen`,
    "2,,,IC,,,Craft,,,,,Interviews,exactly,6,",
    "2,,,IC,,,Craft,,,,,Interviews,At least,many,",
    "2,,,IC,,,Craft,,,,,,at least,6,",
    ",,,,,,,,,,,,,,,6,Splendid,x",
    ",,,,,,,,,,,,,,,2,Good: better,x",
    ",,,,,,,,,,,,,,,3,Fine,x",
    ",,,,,,,,,,,,,,,3,Fine,x",
  ];
  expect(messages(readLadderCsv([header, ...rows].join("\r\n"), whole))).toEqual([
    'Row 3, column "Pay band": expected the same for grade 1 as in row 2 ("A"), found "B".',
    'Row 3, column "Title": expected the same for IC1 as in row 2 ("PM1"), found "PM2".',
    'Row 4, column "Grade": expected a whole number from 1 on; names of grades belong into the titles, found "L2".',
    'Row 5, column "Track": expected IC, management or both, found "neither".',
    'Row 5, column "Weight": expected a number such as 1 or 0.5, found "one".',
    'Row 6, column "What is expected": expected the same for Craft at IC1 as in row 2 ("Text"), found "Other".',
    'Row 7, column "Criterion": expected the name of a criterion, found nothing.',
    'Row 8, column "What is expected": expected at most 5000 characters, found "5001 characters".',
    'Row 9, column "Direction": expected at least or at most, found "exactly".',
    'Row 10, column "Target": expected a number such as 6 or 0.5, found "many".',
    'Row 11, column "Benchmark": expected what is measured, found nothing.',
    'Row 12, column "Mark": expected a mark from 1 to 5, found "6".',
    'Row 13, column "Mark name": expected a name without a colon, found "Good: better".',
    'Column "Mark": expected each mark from 1 to 5 once, found 3, 3.',
  ]);
});

test("CSV as a spreadsheet program saves it: semicolons, decimal commas, what is repeated said once, rows in any order", () => {
  const rows = [
    "3;;;IC;;;Craft;;;Third text;;Interviews;at most;0,5;a day;;;",
    "1;P1;Line 1;IC;First;A; Craft;1,5;Covers;First text;Seen;;;;;;;",
    ";;;;;;;;;;;;;;;2;Two;b",
    ";;;;;;;;;;;;;;;1;One;a",
    "3;P3;Line 3;management;Head;;Craft;;;Head text;;;;;;5;Five;e",
    "3;;;IC;Third;;Craft;;;;;Interviews;at least;1,000;;4;Four;d",
    "1;;;IC;;;Craft;;;;;;;;;3;Three;c",
  ];
  const read = readLadderCsv([header.replace(/,/g, ";"), ...rows].join("\r\n"), whole);
  expect(messages(read)).toEqual([
    'Row 7, column "Target": expected a number such as 6 or 0.5, found "1,000".',
  ]);
  expect(read.ladder).toEqual({
    grades: [
      { grade: 1, payBand: "P1", impact: "Line 1" },
      { grade: 3, payBand: "P3", impact: "Line 3" },
    ],
    levels: [
      { code: "IC1", grade: 1, track: "IC", title: "First", aliases: ["A"] },
      { code: "IC3", grade: 3, track: "IC", title: "Third", aliases: [] },
      { code: "M3", grade: 3, track: "M", title: "Head", aliases: [] },
    ],
    criteria: [{ name: "Craft", covers: "Covers", weight: 1.5, onlyFor: "" }],
    cells: [
      { level: "IC3", criterion: "Craft", expectation: "Third text", seenWhen: "" },
      { level: "IC1", criterion: "Craft", expectation: "First text", seenWhen: "Seen" },
      { level: "M3", criterion: "Craft", expectation: "Head text", seenWhen: "" },
    ],
    benchmarks: [
      {
        level: "IC3",
        criterion: "Craft",
        measure: "Interviews",
        direction: "at most",
        target: 0.5,
        unit: "a day",
      },
    ],
    scale: ["One", "Two", "Three", "Four", "Five"].map((name, at) => ({
      mark: at + 1,
      name,
      anchor: "abcde"[at],
    })),
  });
});

test("CSV: headings in another order and letters are recognised; needed ones that lack are named", () => {
  const read = readLadderCsv(
    "what is EXPECTED;criterion;title;track;grade\nText;Craft;PM1;IC;1\n;;;;\n",
    whole,
  );
  expect(messages(read)).toEqual([]);
  expect(read.ladder.cells).toEqual([
    { level: "IC1", criterion: "Craft", expectation: "Text", seenWhen: "" },
  ]);
  expect(messages(readLadderCsv("Grade,Title\n1,PM1", whole))).toEqual([
    'Row 1: expected a column headed "Track", found "Grade, Title". A matrix has at least two levels, such as IC3 and M4, over its columns or before its rows.',
    'Row 1: expected a column headed "Criterion", found "Grade, Title". A matrix has at least two levels, such as IC3 and M4, over its columns or before its rows.',
    'Row 1: expected a column headed "What is expected", found "Grade, Title". A matrix has at least two levels, such as IC3 and M4, over its columns or before its rows.',
  ]);
});

test("the two examples in the documentation are the same ladder", () => {
  const text = readFileSync(join(__dirname, "../../../../docs/ladder-json.md"), "utf8");
  const block = (language: string) => text.split(`\`\`\`${language}\n`)[1]!.split("```")[0]!;
  const [json, csv] = [readLadderJson(block("json")), readLadderCsv(block("csv"), whole)];
  expect([messages(json), messages(csv)]).toEqual([[], []]);
  expect(csv.ladder).toEqual(json.ladder);
});

test("CSV takes levels and tracks in the words companies use, and one row for both tracks", () => {
  const rows = [
    "Grade,Track,Title,Criterion,What is expected",
    "IC2,Individual contributor,Product Manager,Craft,Owns one feature.",
    "M4,Manager,Group PM,Craft,Coaches three people.",
    "IC3,,Senior PM,Craft,Owns one area.",
    "5,Both,Lead,Craft,Leads a line.",
  ];
  const { ladder, problems } = readLadderCsv(rows.join("\n"), whole);
  expect(problems).toEqual([]);
  expect(ladder.levels.map(({ code, title }) => `${code} ${title}`)).toEqual([
    "IC2 Product Manager",
    "IC3 Senior PM",
    "IC5 Lead",
    "M4 Group PM",
    "M5 Lead",
  ]);
});
