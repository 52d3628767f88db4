/** What an author is told about a ladder. */
import { type Ladder, levelCode, type RubricCell } from "../../../src/domain/ladder/ladder";
import { isAdvice, ladderFindings } from "../../../src/domain/ladder/ladderCheck";
import { codesOf, ladder } from "../examples";

const cellsOf = ({ levels, criteria }: Ladder): RubricCell[] =>
  levels.flatMap(({ code }) =>
    criteria.map(({ name }) => ({
      level: code,
      criterion: name,
      expectation: `${name} as expected at ${code}`,
      seenWhen: `It is seen when it happens at ${code}`,
    })),
  );
const cells = cellsOf(ladder);
const check = (changed: Partial<Ladder>) => {
  const whole = { ...ladder, ...changed };
  return ladderFindings(whole, cellsOf(whole));
};
const criterion = (name: string, weight = 1) => ({ name, covers: "", weight, onlyFor: "" as const });
const changedLevel = (code: string, fields: object) =>
  ladder.levels.map((level) => (level.code === code ? { ...level, ...fields } : level));

test("R22 a sound ladder has no problems", () => {
  expect(ladderFindings(ladder, cells)).toEqual([]);
});

test.each([
  [[], "found 0"],
  [[criterion("A")], "found 1"],
  ["ABCDEFGHIJKLM".split("").map((name) => criterion(name)), "found 13"],
])("R9 two to twelve criteria: %#", (criteria, found) => {
  const problems = check({ criteria });
  expect(codesOf(problems)).toEqual(["criteria.count"]);
  expect(problems[0]?.message).toContain(found);
});

test("R9 two to five criteria are fine, up to twelve with a word of advice", () => {
  const named = (names: string) => check({ criteria: names.split("").map((name) => criterion(name)) });
  expect(named("AB")).toEqual([]);
  expect(named("ABCDE")).toEqual([]);
  for (const more of ["ABCDEF", "ABCDEFGHIJKL"]) {
    expect(codesOf(named(more))).toEqual(["criteria.many"]);
    expect(named(more).map(isAdvice)).toEqual([true]);
  }
});

test.each([
  ["a semicolon", [criterion("A; B"), criterion("C")], ["criterion.name"]],
  ["a line break", [criterion("A\nB"), criterion("C")], ["criterion.name"]],
  ["spaces around", [criterion(" A"), criterion("C")], ["criterion.name"]],
  ["no name", [criterion(""), criterion("C")], ["criterion.name"]],
  [
    "the same name twice",
    [criterion("Craft"), criterion("craft ")],
    ["criterion.name", "criterion.duplicate"],
  ],
  ["a weight of zero", [criterion("A"), criterion("B", 0)], ["criterion.weightZero"]],
  ["a weight below zero", [criterion("A"), criterion("B", -1)], ["criterion.weight"]],
  ["a weight that is no number", [criterion("A"), criterion("B", Number.NaN)], ["criterion.weight"]],
])("R9 criteria with %s", (_, criteria, codes) => {
  expect(codesOf(check({ criteria }))).toEqual(codes);
});

test("R9 a text for a criterion that its track is not judged on is pointed out, as advice", () => {
  const [first, ...others] = ladder.criteria;
  const problems = check({ criteria: [{ ...first!, onlyFor: "IC" }, ...others] });
  const ofManagement = ladder.levels.filter(({ track }) => track === "M").length;
  expect(codesOf(problems)).toEqual(new Array(ofManagement).fill("cell.notAsked"));
  expect(problems.every(isAdvice)).toBe(true);
});

test.each([
  ["the title of another level", "Staff PM"],
  ["a title in other letters", " staff  pm"],
  ["the alias of another level", "Product Manager"],
])("R27 a title that is %s may stand there; it is mentioned", (_, title) => {
  const problems = check({ levels: changedLevel("M5", { title }) });
  expect(codesOf(problems)).toEqual(["title.shared"]);
  expect(problems.every(isAdvice)).toBe(true);
  expect(problems[0]?.message).toContain("M5");
});

test("R27 a title with the words for those above the ladder is a problem", () => {
  const problems = check({ levels: changedLevel("M5", { title: "Above the ladder" }) });
  expect(codesOf(problems)).toEqual(["title.reserved"]);
  expect(problems.some(isAdvice)).toBe(false);
});

test("R27 an alias that repeats its own title is harmless; a blank title is not", () => {
  expect(check({ levels: changedLevel("M5", { aliases: ["Director of Product"] }) })).toEqual([]);
  expect(codesOf(check({ levels: changedLevel("M5", { title: " " }) }))).toEqual(["title.missing"]);
});

test("R27 a grade that stands twice", () => {
  expect(codesOf(check({ grades: [...ladder.grades, ladder.grades[0]!] }))).toEqual(["grade.duplicate"]);
});

test("R22 a grade without a title, an impact line or a pay band is named with what it lacks", () => {
  const grades = [
    { grade: 1, payBand: " ", impact: "Impact" },
    { grade: 2, payBand: "P2", impact: "" },
    ...ladder.grades.slice(2),
    { grade: 6, payBand: "P6", impact: "Impact" },
  ];
  const problems = check({ grades });
  expect(codesOf(problems)).toEqual(Array(3).fill("grade.incomplete"));
  expect(problems.map(({ message }) => message.split(",")[0])).toEqual([
    "Grade 1: expected a pay band",
    "Grade 2: expected an impact line",
    "Grade 6: expected a title on at least one track",
  ]);
});

test("R13 what leads a roster or a mark astray is no mere advice", () => {
  const isMere = (changed: Partial<Ladder>) => check(changed).map(isAdvice);
  expect(isMere({ levels: ladder.levels.filter(({ code }) => code !== "M5") })).toEqual([true]);
  expect(isMere({ criteria: [criterion("A"), criterion("B", 0)] })).toEqual([true]);
  expect(isMere({ criteria: [criterion("A"), criterion("B", -1)] })).toEqual([false]);
  expect(isMere({ criteria: [criterion("A"), criterion("A; B")] })).toEqual([false]);
  expect(isMere({ levels: changedLevel("M5", { title: "Above the ladder" }) })).toEqual([false]);
  expect(ladderFindings(ladder, []).every(isAdvice)).toBe(true);
});

test("R22 a track that ends lower is named with both ends", () => {
  const [problem, ...more] = check({ levels: ladder.levels.filter(({ code }) => code !== "M5") });
  expect(more).toEqual([]);
  expect(problem?.code).toBe("track.ceiling");
  expect(problem?.message).toContain("Management track ends at grade 4, the IC track at grade 5");
  const [mirror] = check({ levels: ladder.levels.filter(({ code }) => code !== "IC5") });
  expect(mirror?.message).toContain("IC track ends at grade 4, the Management track at grade 5");
});

test.each(["IC", "M"] as const)(
  "R22 a ladder with the %s track alone has no other end to compare",
  (track) => {
    const levels = ladder.levels.filter((level) => level.track === track);
    const grades = ladder.grades.filter(({ grade }) => levels.some((level) => level.grade === grade));
    expect(check({ levels, grades })).toEqual([]);
  },
);

const changedCell = (fields: Partial<RubricCell>, at = "IC3") =>
  cells.map((cell) => (cell.level === at && cell.criterion === "Leadership" ? { ...cell, ...fields } : cell));
const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(" ");

test("R22 a missing text is named with criterion and level", () => {
  const [problem, ...more] = ladderFindings(ladder, changedCell({ expectation: " " }));
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: "cell.missing", where: { sheet: "Rubric IC", column: "IC3" } });
  expect(problem?.message).toContain("Leadership, Senior PM (IC3)");
  const without = cells.filter(({ level }) => level !== "M5");
  expect(codesOf(ladderFindings(ladder, without))).toEqual(Array(4).fill("cell.missing"));
});

test("R22 an expectation without what counts as seeing it", () => {
  expect(codesOf(ladderFindings(ladder, changedCell({ seenWhen: " " })))).toEqual(["cell.seenWhenMissing"]);
});

test("R22 the same text one level below on the same track", () => {
  const same = changedCell({ expectation: " leadership as  expected at ic2" });
  expect(codesOf(ladderFindings(ladder, same))).toEqual(["cell.sameAsBelow"]);
  const acrossTracks = changedCell({ expectation: "Leadership as expected at IC4" }, "M4");
  expect(ladderFindings(ladder, acrossTracks)).toEqual([]);
});

test("R22 what counts as seeing it is compared with its neighbours as well", () => {
  const same = ladderFindings(ladder, changedCell({ seenWhen: "It is seen when it happens at IC2" }));
  expect(codesOf(same)).toEqual(["cell.sameAsBelow"]);
  expect(same[0]?.message).toContain(
    "what counts as seeing it: expected another text than one level below (IC2)",
  );
  expect(codesOf(ladderFindings(ladder, changedCell({ seenWhen: words(29) })))).toEqual(["cell.long"]);
});

test("R22 a text much longer than its neighbours", () => {
  expect(codesOf(ladderFindings(ladder, changedCell({ expectation: words(26) })))).toEqual(["cell.long"]);
  expect(ladderFindings(ladder, changedCell({ expectation: words(25) }))).toEqual([]);
  expect(
    ladderFindings(ladder, changedCell({ expectation: words(26) })).map(({ message }) => message),
  ).toEqual([
    "Leadership, Senior PM (IC3): found 26 words, and IC2 beside it has 5. Shorten this one, or say as much in IC2.",
  ]);
});

test.each([
  // below, at, above in words: more than twice the longer neighbour, and 20 more
  [30, 61, 5, true],
  [30, 60, 5, false],
  [5, 61, 30, true],
  [5, 60, 30, false],
  [19, 40, 19, true],
  [19, 39, 19, false],
])("R22 %i, %i, %i words: much longer %p", (below, at, above, isLong) => {
  const lengths: Record<string, number> = { IC2: below, IC3: at, IC4: above };
  const changed = cells.map((cell) => {
    const length = cell.criterion === "Leadership" ? lengths[cell.level] : undefined;
    return length ? { ...cell, expectation: `${words(length - 1)} ${cell.level}` } : cell;
  });
  const long = ladderFindings(ladder, changed).filter(
    ({ code, where }) => code === "cell.long" && where?.column === "IC3",
  );
  expect(long).toHaveLength(isLong ? 1 : 0);
});

test("R22 a long rubric is judged by its own measure", () => {
  const long = cells.map((cell) => ({
    ...cell,
    expectation: `${words(60)} ${cell.level} ${cell.criterion}`,
  }));
  expect(ladderFindings(ladder, long)).toEqual([]);
});

test("R22 a text for a level or criterion the ladder does not have", () => {
  const stray: RubricCell = { level: "IC9", criterion: "Leadership", expectation: "x", seenWhen: "x" };
  expect(codesOf(ladderFindings(ladder, [...cells, stray]))).toEqual(["cell.stray"]);
  expect(codesOf(ladderFindings(ladder, [...cells, { ...stray, level: "IC3", criterion: "Charm" }]))).toEqual(
    ["cell.stray"],
  );
});

test("R22 an empty ladder is told what it lacks", () => {
  expect(codesOf(ladderFindings({ grades: [], levels: [], criteria: [] }, []))).toEqual(["criteria.count"]);
});

test("a level's code is its track letter and grade", () => {
  expect(levelCode("M", 5)).toBe("M5");
});
