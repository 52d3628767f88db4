/** Levels: from the title, from what the file states, and from nowhere else. */
import type { TitleAliases } from "../../../../src/domain/people/roster/question";
import { readLevels } from "../../../../src/domain/people/roster/readLevels";
import type { RosterPerson } from "../../../../src/domain/people/roster/rosterPerson";
import type { RosterRow } from "../../../../src/domain/people/roster/rosterTable";
import { defaultLadder } from "./defaultLadder";

type Texts = RosterRow["texts"];
const mapping = { title: "Title", track: "Track", grade: "Grade", level: "Level" };
const read = (rows: readonly Texts[], aliases?: TitleAliases, known?: readonly RosterPerson[]) =>
  readLevels(
    { mapping, rows: rows.map((texts, at) => ({ number: at + 2, texts })) },
    defaultLadder,
    aliases,
    known,
  );
const IC4 = { track: "IC", grade: 4, levelCode: "IC4", aboveLadder: false };

test("R27 a title or its alias is enough, whatever its case", () => {
  expect(read([{ title: "staff pm" }, { title: "Staff Product Manager" }])).toEqual({
    values: [IC4, IC4],
    problems: [],
    questions: [],
  });
});

test("a level stated in any spelling is enough without a title", () => {
  const spellings: Texts[] = [
    { level: "IC4" },
    { level: "ic-4" },
    { level: "4 Individual Contributor" },
    { level: "Individual Contributor 4" },
    { track: "IC", grade: "4" },
    { track: "Individual contributor", level: "PM-4" },
    { grade: "Grade 4", level: "IC" },
  ];
  expect(read(spellings)).toEqual({ values: spellings.map(() => IC4), problems: [], questions: [] });
  expect(read([{ level: "8 Management" }, { grade: "2" }]).values).toEqual([
    { track: "M", grade: 8, levelCode: null, aboveLadder: true },
    { track: "IC", grade: 2, levelCode: "IC2", aboveLadder: false },
  ]);
});

test("R27 chief officers are kept above the ladder, and no problem", () => {
  const titles = ["Chief Product Officer", "CPO", "Founder & CEO", "CTO/CPO"];
  const above = { track: "M", grade: 8, levelCode: null, aboveLadder: true };
  expect(read(titles.map((title) => ({ title })))).toEqual({
    values: titles.map(() => above),
    problems: [],
    questions: [],
  });
  expect(read([{ title: "Chief Product Officer", track: "Management", grade: "12" }])).toEqual({
    values: [{ ...above, grade: 12 }],
    problems: [],
    questions: [],
  });
});

test("R27 a grade above the ladder is no problem, but its unknown title is asked: the grades may be another scale's", () => {
  const { values, problems, questions } = read([{ title: "SVP of Product", level: "M9" }]);
  expect(values).toEqual([{ track: "M", grade: 9, levelCode: null, aboveLadder: true }]);
  expect(problems).toEqual([]);
  expect(questions).toEqual([expect.objectContaining({ title: "SVP of Product", stated: "above" })]);
});

test("R28 titles that stand above or outside the ladder in the workbook are not asked again", () => {
  const known: RosterPerson[] = [
    { id: "1", name: "Ada", title: "SVP of Product", levelCode: null, aboveLadder: true },
    { id: "2", name: "Bo", title: "Engineering Manager", levelCode: null, aboveLadder: false },
    { id: "3", name: "Cy", title: "Staff PM", levelCode: null, aboveLadder: false },
    { id: "4", name: "Di", title: "Wizard", levelCode: null, aboveLadder: false },
    { id: "5", name: "Ed", title: "Wizard", levelCode: null, aboveLadder: true },
  ];
  const rows = ["svp of product", "Engineering Manager", "Staff PM", "Wizard"].map((title) => ({ title }));
  const { values, questions } = read(rows, {}, known);
  expect(values).toEqual([
    { track: "M", grade: 8, levelCode: null, aboveLadder: true },
    { track: null, grade: null, levelCode: null, aboveLadder: false },
    IC4,
    undefined,
  ]);
  expect(questions).toEqual([expect.objectContaining({ title: "Wizard" })]);
  expect(read(rows.slice(0, 1), { "SVP of Product": "M7" }, known).values).toMatchObject([
    { levelCode: "M7" },
  ]);
});

test("R27 the top grade itself is on the ladder", () => {
  expect(read([{ title: "Product Guru", level: "IC7" }])).toMatchObject({
    values: [{ levelCode: "IC7", aboveLadder: false }],
    questions: [{ stated: "IC7" }],
  });
});

test("a very long title is shortened in its question", () => {
  expect(read([{ title: "x".repeat(900) }]).questions[0]?.message.length).toBeLessThan(120);
});

test("titles that only sound like a chief's are asked", () => {
  const titles = ["Chief of Staff", "Product Manager, CTO", "Deputy CPO", "Assistant to the CEO"];
  expect(
    read(titles.map((title) => ({ title }))).questions.map(
      (question) => question.kind === "title" && question.title,
    ),
  ).toEqual(titles);
});

test("R28 an unknown title is one question, with everybody who has it", () => {
  const { values, problems, questions } = read([
    { title: "Product Wizard" },
    { title: "Staff PM" },
    { title: "product wizard" },
  ]);
  expect(values).toEqual([undefined, IC4, undefined]);
  expect(problems).toEqual([]);
  expect(questions).toEqual([
    {
      kind: "title",
      title: "Product Wizard",
      rows: [2, 4],
      stated: null,
      message: "Which level is “Product Wizard” (2 people, first in row 2)?",
    },
  ]);
});

test("R28 the answer to a title is remembered as an alias", () => {
  const rows = [{ title: "Product Wizard" }, { title: "SVP of Product" }, { title: "Engineering Manager" }];
  expect(
    read(rows, { "product WIZARD": "IC4", "SVP of Product": "above", "Engineering Manager": null }),
  ).toEqual({
    values: [
      IC4,
      { track: "M", grade: 8, levelCode: null, aboveLadder: true },
      { track: null, grade: null, levelCode: null, aboveLadder: false },
    ],
    problems: [],
    questions: [],
  });
  expect(read(rows.slice(0, 1), { "Product Wizard": "IC9" }).questions).toHaveLength(1);
});

test("R28 an unknown title with a stated level is read by the level, and still asked with it", () => {
  const { values, questions } = read([
    { title: "Product Wizard", level: "IC4" },
    { title: "Product Wizard", level: "IC4" },
  ]);
  expect(values).toEqual([IC4, IC4]);
  expect(questions).toEqual([
    expect.objectContaining({ title: "Product Wizard", stated: "IC4", rows: [2, 3] }),
  ]);
  expect(
    read([
      { title: "Wizard", level: "IC4" },
      { title: "Wizard", level: "IC5" },
    ]).questions,
  ).toEqual([expect.objectContaining({ stated: null })]);
});

test("an unknown title and a grade that two tracks share is asked, not guessed", () => {
  const { values, questions } = read([{ title: "Lead PM", grade: "5" }]);
  expect(values).toEqual([undefined]);
  expect(questions).toEqual([expect.objectContaining({ title: "Lead PM", stated: null })]);
});

test("title and stated level that disagree are a problem with both", () => {
  const { values, problems } = read([
    { title: "Staff PM", track: "Management" },
    { title: "Staff PM", grade: "9" },
  ]);
  expect(values).toEqual([undefined, undefined]);
  expect(problems.map(({ code, where }) => [code, where])).toEqual([
    ["roster.levelConflict", { row: 2, column: "Title" }],
    ["roster.levelConflict", { row: 3, column: "Title" }],
  ]);
  expect(problems[1]?.message).toMatch(/^Row 3, Title: expected .*grade 9.*found “Staff PM”\.$/);
});

test("cells that say nothing or contradict each other are problems", () => {
  const { values, problems } = read([
    { grade: "Band C" },
    { level: "M5", track: "IC" },
    { level: "M2" },
    { title: "" },
    { grade: "4.5" },
  ]);
  expect(values).toEqual(Array(5).fill(undefined));
  expect(problems.map(({ code, where }) => [code, where?.row, where?.column])).toEqual([
    ["roster.level", 2, "Grade"],
    ["roster.levelConflict", 3, "Track"],
    ["roster.noSuchLevel", 4, "Level"],
    ["roster.missingTitle", 5, "Title"],
    ["roster.level", 6, "Grade"],
  ]);
});
