/** Whom to talk about first. */

import fc from "fast-check";
import { categoryChances, expectedShift } from "../../../src/statistics/discussion/categoryChances";
import { answered } from "../answered";
import { expectClose, golden } from "../golden";

const cuts = [1.5, 2.5, 3.5, 4.5];

test("chances of bands, of a change, and the expected shift", () => {
  const { input, expected, tolerance } = golden<
    { cases: { m: number; s: number; observed: number }[] },
    { cases: { p: number[]; pChange: number; expectedAbsShift: number }[] }
  >("category_change");
  input.cases.forEach(({ m, s, observed }, i) => {
    const wanted = expected.cases[i] as (typeof expected.cases)[number];
    const chances = answered(categoryChances(m, s, cuts));
    chances.forEach((chance, k) => {
      expectClose(chance, wanted.p[k]!, tolerance);
    });
    expectClose(1 - chances[observed - 1]!, wanted.pChange, tolerance);
    expectClose(expectedShift(chances, observed), wanted.expectedAbsShift, tolerance);
  });
  // The far tail keeps its digits.
  expect(answered(categoryChances(2, 0.05, cuts))[0]).toBeCloseTo(7.61985302416053e-24, 33);
  expect(answered(categoryChances(2, 0, cuts))).toEqual([0, 1, 0, 0, 0]);
});

test("chances add up to 1", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (m, s) => {
        const chances = answered(categoryChances(m, s, cuts));
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
      },
    ),
  );
});
