/** The shipped texts of readiness: whole, told apart, and worded for a colleague and a partner. */
import { shippedReadiness } from "../../src/content/readiness";
import { backgrounds } from "../../src/domain/readiness/shippedReadiness";

const { habits, steps, stones, realism } = shippedReadiness;
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const strings = (of: unknown): string[] =>
  typeof of === "string" ? [of] : of && typeof of === "object" ? Object.values(of).flatMap(strings) : [];
const everything = strings(shippedReadiness);

test("eight habits, each with two different things to see for an engineer, a support person and a marketer", () => {
  expect(habits).toHaveLength(8);
  const seen = habits.flatMap(({ looksLike }) => backgrounds.flatMap((one) => looksLike[one]));
  expect(new Set(seen).size).toBe(8 * 3 * 2);
  for (const text of seen) {
    expect(words(text)).toBeGreaterThanOrEqual(10);
    expect(words(text)).toBeLessThanOrEqual(25);
    expect(text).toMatch(/^[A-Z].*\.$/);
  }
});

test("names of habits and steps are told apart", () => {
  for (const list of [habits, steps]) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  }
});

test("what to do now has silent briefings, backing up a PM and quotes; each background has roles on the way", () => {
  expect(steps.map(({ id }) => id)).toEqual([
    "meet",
    "specs",
    "briefings",
    "backUp",
    "reads",
    "pricing",
    "quotes",
    "meetUps",
  ]);
  for (const one of backgrounds)
    expect(stones.filter(({ near }) => near.includes(one)).length).toBeGreaterThanOrEqual(2);
});

test("what the work is like is said plainly", () => {
  const said = realism.join(" ");
  for (const part of ["little glamour", "at once is the hardest", "weak signals", "a real year"])
    expect(said).toContain(part);
});

test("R30 the forbidden words do not occur, and the English is British and plain", () => {
  const found = (pattern: RegExp) => everything.filter((text) => pattern.test(text));
  expect(
    found(/\b(bias(ed)?|wrong(ly)?|demot\w*|potentials?|potentially|forced|curves?|rank\w*|NaN)\b/i),
  ).toEqual([]);
  expect(found(/!|\.\.\.| - |\*\*/)).toEqual([]);
  expect(found(/\w*(prioritiz|organiz|recogniz|analyz|behavior|favor|judgment)/i)).toEqual([]);
});

test("R37 no text speaks of marks, points, levels reached or others who are further", () => {
  expect(
    everything.filter((text) =>
      /\b(marks?|points|out of (eight|ten)|better than|compared with|percent)\b/i.test(text),
    ),
  ).toEqual([]);
});
