// The shipped rubrics: complete, short enough to read, alike in scope at a grade and different from level to level.
import {
  criteria,
  grades,
  levels,
  rubricIC,
  rubricManagement,
  type ShippedCell,
  type ShippedLevel,
} from "../../src/content";
import { cells, words } from "./shippedTexts";

const levelOf = (cell: ShippedCell): ShippedLevel => {
  const level = levels.find((candidate) => candidate.code === cell.level);
  if (!level) throw new Error(`no level ${cell.level}`);
  return level;
};
const gradeOf = (cell: ShippedCell) => {
  const grade = grades.find((candidate) => candidate.grade === levelOf(cell).grade);
  if (!grade) throw new Error(`no grade for ${cell.level}`);
  return grade;
};
const name = (cell: ShippedCell) => `${cell.level} ${cell.criterion}`;

/** Share of word pairs that two texts have in common: 0 none, 1 all. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) => new Set(words(text).map((word, at, all) => `${word} ${all[at + 1] ?? ""}`));
  const first = pairs(one);
  const second = pairs(other);
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / (first.size + second.size - common);
}

/** The times over which results are judged, one for each grade, with the words that name them. */
const spansByGrade: readonly (readonly [name: string, words: RegExp])[] = [
  ["days", /\bdays?\b/],
  ["weeks", /\bweeks?\b/],
  ["quarter", /\bquarter/i],
  ["half-year", /\bhalf[- ](a )?year/],
  ["year", /(?<!half )\ba year\b|\bthe year\b/],
  ["two years", /\btwo[- ]years?\b/i],
  ["three years", /\bthree (or more )?years\b/],
];

/** Name of the longest time that a text speaks of, or none. */
function longestSpan(text: string): string {
  return [...spansByGrade].reverse().find(([, words]) => words.test(text))?.[0] ?? "none";
}

test("Every level of a track has every criterion once, in that track's rubric", () => {
  for (const [track, rubric] of [
    ["IC", rubricIC],
    ["M", rubricManagement],
  ] as const) {
    const expected = criteria.flatMap((criterion) =>
      levels.filter((level) => level.track === track).map((level) => `${level.code} ${criterion.code}`),
    );
    expect(rubric.map(name)).toEqual(expected);
  }
});

test.each(cells.map((cell) => [name(cell), cell] as const))("%s is short enough to read", (_, cell) => {
  const expectation = words(cell.expectation).length;
  const seenWhen = words(cell.seenWhen).length;
  expect(expectation).toBeGreaterThanOrEqual(30);
  expect(expectation).toBeLessThanOrEqual(60);
  expect(seenWhen).toBeGreaterThanOrEqual(35);
  expect(seenWhen).toBeLessThanOrEqual(80);
  expect(expectation + seenWhen).toBeLessThanOrEqual(130);
});

test.each(cells.map((cell) => [name(cell), cell] as const))(
  "%s names the scope of its grade and none above",
  (_, cell) => {
    const own = gradeOf(cell);
    expect(cell.expectation).toContain(own.scope);
    for (const higher of grades.filter((grade) => grade.grade > own.grade)) {
      expect(cell.expectation).not.toContain(higher.scope);
    }
  },
);

test("R24 Accountability ends with the oversight of the grade, in the same words on both tracks", () => {
  for (const cell of cells.filter(({ criterion }) => criterion === "accountability")) {
    expect(cell.expectation.endsWith(` ${gradeOf(cell).oversight}`)).toBe(true);
  }
});

test("Neighbouring levels differ: few word pairs in common, and none of their sentences", () => {
  for (const rubric of [rubricIC, rubricManagement]) {
    rubric.forEach((cell, at) => {
      const next = rubric[at + 1];
      if (next?.criterion !== cell.criterion) return;
      const texts = [cell, next].map((each) => `${each.expectation} ${each.seenWhen}`) as [string, string];
      expect({ pair: `${name(cell)}, ${next.level}`, alike: likeness(...texts) > 0.1 }).toEqual({
        pair: `${name(cell)}, ${next.level}`,
        alike: false,
      });
    });
  }
  const sentences = rubricIC
    .concat(rubricManagement)
    .flatMap((cell) => `${cell.expectation} ${cell.seenWhen}`.split(/(?<=\.) /));
  const oversight = new Set(grades.map((grade) => grade.oversight));
  const own = sentences.filter((sentence) => !oversight.has(sentence));
  expect(own.filter((sentence, at) => own.indexOf(sentence) !== at)).toEqual([]);
});

test.each(["IC", "M"])("Results are judged over longer times from level to level on track %s", (track) => {
  const spans = cells
    .filter(({ level, criterion }) => level.startsWith(track) && criterion === "accountability")
    .map((cell) => longestSpan(`${cell.expectation} ${cell.seenWhen} ${cell.benchmark?.measure ?? ""}`));
  expect(spans).toEqual((track === "IC" ? spansByGrade : spansByGrade.slice(3)).map(([name]) => name));
});

test("R23 Benchmarks count work, never people", () => {
  const benchmarks = cells.flatMap((cell) => (cell.benchmark ? [cell.benchmark] : []));
  expect(benchmarks.length).toBeGreaterThan(0);
  for (const { measure, target, unit } of benchmarks) {
    expect(target).toBeGreaterThan(0);
    expect(unit === "%" ? target : 0).toBeLessThanOrEqual(100);
    expect(unit).toMatch(
      /^(%|(functions )?per (month|quarter|half-year|year)|functions|working days|at any time)$/,
    );
    expect(measure).not.toMatch(/^(People|PMs|Reports|Managers|Team)\b(?! whose)/);
    expect(measure).not.toMatch(/[.:]$/);
  }
});

test("At a grade both tracks count the same outcome for accountability", () => {
  for (const grade of [4, 5, 6]) {
    const [ic, management] = cells
      .filter((cell) => cell.criterion === "accountability" && levelOf(cell).grade === grade)
      .map((cell) => cell.benchmark);
    expect(ic).toBeDefined();
    expect(management).toEqual(ic);
  }
});
