// The shipped ladder: two tracks over the same grades, titles that lead to one level, equal weights.
import { criteria, grades, levels } from "../../src/content";

test("The ladder has seven IC levels and four management levels from grade 4", () => {
  expect(grades.map((grade) => grade.grade)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(levels.map((level) => level.code)).toEqual([
    ..."1234567".split("").map((grade) => `IC${grade}`),
    ..."4567".split("").map((grade) => `M${grade}`),
  ]);
  for (const level of levels) expect(level.code).toBe(`${level.track}${level.grade}`);
});

test("R22 A pay band belongs to one grade, and no level has one of its own", () => {
  expect(new Set(grades.map((grade) => grade.payBand)).size).toBe(grades.length);
  for (const level of levels) expect(Object.keys(level)).not.toContain("payBand");
});

test("R27 Titles and aliases are unique over the ladder, whatever the capitals", () => {
  const names = levels.flatMap((level) => [level.title, ...level.aliases]).map((name) => name.toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("R27 Without dots and commas, the same words still lead to one level", () => {
  const levelsOf = new Map<string, Set<string>>();
  for (const level of levels) {
    for (const name of [level.title, ...level.aliases]) {
      const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
      levelsOf.set(plain, new Set([...(levelsOf.get(plain) ?? []), level.code]));
    }
  }
  expect([...levelsOf].filter(([, codes]) => codes.size > 1)).toEqual([]);
});

test.each([
  ["Associate Product Manager", "IC1"],
  ["Product Manager", "IC2"],
  ["Senior Product Manager", "IC3"],
  ["Staff Product Manager", "IC4"],
  ["Principal Product Manager", "IC5"],
  ["Distinguished Product Manager", "IC6"],
  ["Product Fellow", "IC7"],
  ["Group Product Manager", "M4"],
  ["Director of Product", "M5"],
  ["Senior Director of Product", "M6"],
  ["Vice President of Product", "M7"],
])("R27 %s leads to %s", (title, code) => {
  const found = levels.filter((level) => [level.title, ...level.aliases].includes(title));
  expect(found.map((level) => level.code)).toEqual([code]);
});

test("R24 The impact line names scope and oversight of its grade and nothing of a track", () => {
  for (const grade of grades) {
    expect(grade.impact.toLowerCase()).toContain(grade.scope);
    expect(grade.impact.endsWith(` ${grade.oversight}`)).toBe(true);
    expect(grade.impact).not.toMatch(/\bIC\b|track|coach|hires?\b|\bPMs?\b|roadmap/i);
  }
  for (const part of ["impact", "scope", "oversight"] as const) {
    expect(new Set(grades.map((grade) => grade[part])).size).toBe(grades.length);
  }
});

test("R9 Four criteria with the same weight, each explained in one sentence", () => {
  expect(criteria.map((criterion) => criterion.name)).toEqual([
    "Hard skills",
    "Cross-functionality",
    "Leadership",
    "Accountability",
  ]);
  expect(new Set(criteria.map((criterion) => criterion.code)).size).toBe(4);
  expect(criteria.map((criterion) => criterion.weight)).toEqual([25, 25, 25, 25]);
  for (const { covers } of criteria) expect(covers.match(/[.?!](\s|$)/g)).toEqual(["."]);
});
