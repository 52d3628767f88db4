import { presence, scaledTarget } from "../../../src/domain/people/workingTime";

test.each([
  [{ works: 80, onLeave: null }, 6, 0.8, "working 80 % of full time"],
  [{ works: null, onLeave: 61 }, 6, 122 / 183, "61 of 183 days on leave"],
  [{ works: 50, onLeave: 61 }, 6, 61 / 183, "working 50 % of full time and 61 of 183 days on leave"],
  [{ works: null, onLeave: 366 }, 6, 0, "183 of 183 days on leave"],
  [{ works: 60, onLeave: 73 }, 12, 0.48, "working 60 % of full time and 73 of 365 days on leave"],
])("%j in a cycle of %i months: %f, because of %s", (time, months, share, why) => {
  const found = presence(time, months)!;
  expect(found.share).toBeCloseTo(share, 10);
  expect(found.why).toBe(why);
});

test("whoever works full time and was there has no other target", () => {
  expect(presence({ works: null, onLeave: null }, 6)).toBeNull();
  expect(presence({ works: 100, onLeave: 0 }, 6)).toBeNull();
});

test.each([
  ["at least", 6, "per quarter", 0.8, "at least 4.8 per quarter"],
  ["at least", 4, "functions per half-year", 0.5, "at least 2 functions per half-year"],
  ["at least", 3, "a month", 1 / 3, "at least 1 a month"],
  ["at least", 6, "per quarter", 0, "nothing"],
  ["at least", 90, "%", 0.8, ""],
  ["at least", 3, "functions", 0.8, ""],
  ["at most", 10, "working days", 0.8, ""],
  ["at most", 2, "per month", 0.8, ""],
] as const)(
  "%s %d %s at %f becomes “%s”: only what counts up with time is scaled",
  (direction, target, unit, share, said) => {
    expect(scaledTarget({ direction, target, unit }, { share })).toBe(said);
  },
);
