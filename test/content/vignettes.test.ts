// The three vignettes: comparable, spread over the scale, with contrast inside each and no cue to who it is about.
import { criteria, levels, type ShippedVignette, vignettes } from "../../src/content";
import { words } from "./shippedTexts";

const marks = (vignette: ShippedVignette) =>
  criteria.map(({ code }) => vignette.intended[code] ?? Number.NaN);

test("R21 Every vignette has an intended mark and a rationale for each criterion and no other", () => {
  const codes = criteria.map(({ code }) => code).sort();
  for (const { intended, rationale } of vignettes) {
    expect(Object.keys(intended).sort()).toEqual(codes);
    expect(Object.keys(rationale).sort()).toEqual(codes);
    expect(new Set(Object.values(rationale)).size).toBe(codes.length);
  }
});

test("R21 The vignettes are marked against one level of the ladder", () => {
  expect(new Set(vignettes.map(({ level }) => level)).size).toBe(1);
  expect(levels.map(({ code }) => code)).toContain(vignettes[0]?.level);
});

test("R21 Intended overalls lie at 2, 3 and 4, every mark occurs, and each profile contrasts its criteria", () => {
  const overalls = vignettes.map((vignette) => marks(vignette).reduce((sum, mark) => sum + mark, 0) / 4);
  expect([...overalls].sort()).toEqual([2, 3, 4]);
  expect([...new Set(vignettes.flatMap(marks))].sort()).toEqual([1, 2, 3, 4, 5]);
  for (const vignette of vignettes) {
    expect(Math.max(...marks(vignette)) - Math.min(...marks(vignette))).toBeGreaterThanOrEqual(2);
  }
});

test("R21 No criterion can be marked by knowing which profile is the best", () => {
  const order = [...vignettes].sort((one, other) => sum(one) - sum(other));
  const rising = criteria.filter(({ code }) =>
    order.every(
      (vignette, at) => at === 0 || (order[at - 1]?.intended[code] ?? 0) < (vignette.intended[code] ?? 0),
    ),
  );
  expect(rising.length).toBeLessThan(criteria.length);
  function sum(vignette: ShippedVignette): number {
    return marks(vignette).reduce((total, mark) => total + mark, 0);
  }
});

test.each(vignettes.map((vignette) => [vignette.id, vignette] as const))(
  "R21 %s is half a page, a paragraph per criterion, without a mark or a cue of gender, age or origin",
  (_, { profile, title }) => {
    expect(profile.split("\n\n")).toHaveLength(4);
    expect(words(profile).length).toBeGreaterThanOrEqual(200);
    expect(words(profile).length).toBeLessThanOrEqual(300);
    expect(`${title} ${profile}`).not.toMatch(/\b(he|she|his|her|hers|him|himself|herself|mr|ms|mrs)\b/i);
    expect(`${title} ${profile}`).not.toMatch(
      /\b(young|old|years old|husband|wife|maternity|mother|father|accent)\b/i,
    );
    expect(profile).not.toMatch(/expected|expectation|below|beyond the|excellent|weak|poor/i);
  },
);
