/** Levels: from the title, from what the file states, and from nowhere else. */
import type { Answers } from "../../../../src/domain/people/roster/question";
import { readLevels } from "../../../../src/domain/people/roster/readLevels";
import type { RosterPerson } from "../../../../src/domain/people/roster/rosterPerson";
import type { RosterRow } from "../../../../src/domain/people/roster/rosterTable";
import { defaultLadder } from "./defaultLadder";

type Texts = RosterRow["texts"];
const mapping = { title: "Title", track: "Track", grade: "Grade", level: "Level" };
/** Questions in short: what each is about, and the answer the file itself suggests. */
const read = (rows: readonly Texts[], answers: Answers = {}, known?: readonly RosterPerson[]) => {
  const plainKeys = Object.fromEntries(Object.entries(answers).map(([id, to]) => [id.toLowerCase(), to]));
  const table = { mapping, rows: rows.map((texts, at) => ({ number: at + 2, texts })) };
  const { values, problems, questions } = readLevels(table, defaultLadder, plainKeys, known);
  return { values, problems, questions: questions.map(({ id, proposed = null }) => [id, proposed]) };
};
const outside = { track: null, grade: null, levelCode: null, aboveLadder: false };
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
  expect(questions).toEqual([["title:SVP of Product", "above the ladder"]]);
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
  expect(questions).toEqual([["title:Wizard", null]]);
  expect(read(rows.slice(0, 1), { "title:SVP of Product": "M7" }, known).values).toMatchObject([
    { levelCode: "M7" },
  ]);
});

test("R27 the top grade itself is on the ladder", () => {
  expect(read([{ title: "Product Guru", level: "IC7" }])).toMatchObject({
    values: [{ levelCode: "IC7", aboveLadder: false }],
    questions: [["title:Product Guru", "IC7"]],
  });
});

test("a very long title is shortened in its question", () => {
  const rows: RosterRow[] = [{ number: 2, texts: { title: "Product Wizard ".repeat(60) } }];
  expect(readLevels({ mapping, rows }, defaultLadder).questions[0]!.message.length).toBeLessThan(120);
});

test("titles that only sound like a chief's are asked", () => {
  const titles = ["Chief of Staff", "Product Manager, CTO", "Deputy CPO", "Assistant to the CEO"];
  const rows = titles.map((title) => ({ title }));
  expect(read(rows, { "title:*": "one by one" }).questions).toEqual(
    titles.map((title) => [`title:${title}`, null]),
  );
});

test("R28 an unknown title is one question, with everybody who has it", () => {
  const { values, problems, questions } = read([
    { title: "Product Wizard" },
    { title: "Staff PM" },
    { title: "product wizard" },
  ]);
  expect(values).toEqual([undefined, IC4, undefined]);
  expect(problems).toEqual([]);
  expect(questions).toEqual([["title:Product Wizard", null]]);
});

test("R28 titles that do not sound like product management are one question; one answer settles them", () => {
  const rows = ["Sales Manager", "Production Technician", "CFO's Office", "Product Wizard"].map((title) => ({
    title,
  }));
  expect(read(rows).questions).toEqual([
    ["title:*", "not a product manager"],
    ["title:Product Wizard", null],
  ]);
  const { values, questions } = read(rows, { "title:*": "not a product manager" });
  expect(values.slice(0, 3)).toEqual(Array(3).fill(outside));
  expect(questions).toEqual([["title:Product Wizard", null]]);
  expect(read(rows, { "title:*": "one by one" }).questions).toHaveLength(4);
});

test("R28 the answer to a title is taken for everybody who has it", () => {
  const rows = [{ title: "Product Wizard" }, { title: "SVP of Product" }, { title: "Engineering Manager" }];
  expect(
    read(rows, {
      "title:product WIZARD": "IC4",
      "title:SVP of Product": "above the ladder",
      "title:Engineering Manager": "not a product manager",
    }),
  ).toEqual({
    values: [IC4, { track: "M", grade: 8, levelCode: null, aboveLadder: true }, outside],
    problems: [],
    questions: [],
  });
  expect(read(rows.slice(0, 1), { "title:Product Wizard": "IC9" }).questions).toHaveLength(1);
});

test("R28 an unknown title with a stated level is read by the level, and still asked with it", () => {
  const { values, questions } = read([
    { title: "Product Wizard", level: "IC4" },
    { title: "Product Wizard", level: "IC4" },
  ]);
  expect(values).toEqual([IC4, IC4]);
  expect(questions).toEqual([["title:Product Wizard", "IC4"]]);
  const apart = [
    { title: "Wizard", level: "IC4" },
    { title: "Wizard", level: "IC5" },
  ];
  expect(read(apart).questions).toEqual([["title:Wizard", null]]);
});

test("an unknown title and a grade that two tracks share is asked, not guessed", () => {
  const { values, questions } = read([{ title: "Lead PM", grade: "5" }]);
  expect(values).toEqual([undefined]);
  expect(questions).toEqual([["title:Lead PM", null]]);
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

test("R27 a title that stands at several levels leaves it to the stated level, and is asked per person without", () => {
  const ladder = {
    levels: defaultLadder.levels.map((level) =>
      level.code === "IC3" ? { ...level, aliases: ["PM2"] } : level,
    ),
  };
  const rows = ["3", "2", ""].map((grade, at) => ({
    number: at + 2,
    texts: { id: `00${at}`, name: "Ada", title: "PM2", grade },
  }));
  const { values, questions } = readLevels({ mapping, rows }, ladder);
  expect(values.map((one) => one?.levelCode)).toEqual(["IC3", "IC2", undefined]);
  expect(questions).toMatchObject([{ id: "level:002", message: expect.stringContaining("IC2 and IC3") }]);
  expect(readLevels({ mapping, rows }, ladder, { "level:002": "IC3" }).values[2]?.levelCode).toBe("IC3");
  const known = [{ id: "002", name: "Ada", title: "PM2", levelCode: "IC3", aboveLadder: false }];
  expect(readLevels({ mapping, rows }, ladder, {}, known)).toMatchObject({ questions: [] });
});

test("R27 a level in the ladder's own code counts where the title stands elsewhere, and that is said", () => {
  const rows = [{ number: 2, texts: { title: "Staff PM", level: "IC5" } }];
  const { values, problems, notices } = readLevels({ mapping, rows }, defaultLadder);
  expect([values[0]?.levelCode, problems]).toEqual(["IC5", []]);
  expect(notices).toMatchObject([
    { code: "roster.titleAtLevels", message: expect.stringContaining("IC5 (row 2)") },
  ]);
});

test("R35 a chief's title beside a grade of the ladder is a conflict, not a chief", () => {
  const { values, problems } = read([
    { title: "CTO/CPO", grade: "3", track: "IC" },
    { title: "Chief Product Officer", grade: "8" },
  ]);
  expect(values.map((one) => one?.aboveLadder)).toEqual([undefined, true]);
  expect(problems).toMatchObject([{ code: "roster.levelConflict", where: { row: 2, column: "Title" } }]);
});

test("decimals are grades, and the workbook's own words are read back", () => {
  const words = [{ grade: "3.0" }, { grade: "2,0" }, { level: "above the ladder" }, { level: "IC4" }];
  expect(read(words).values.map((one) => one?.levelCode)).toEqual(["IC3", "IC2", null, "IC4"]);
  expect(read([{ status: "not a product manager", level: "" }]).values).toEqual([outside]);
});
