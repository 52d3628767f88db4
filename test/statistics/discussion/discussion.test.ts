/** Whom to talk about first. */

import fc from "fast-check";
import { categoryChances, expectedShift } from "../../../src/statistics/discussion/categoryChances";
import { type Candidate, discussionOrder } from "../../../src/statistics/discussion/discussionOrder";
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

const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  observed: 3,
  estimate: { value: 3, standardError: 0.3 },
  minutes: 3,
  decisionHangs: false,
  ratersDisagree: false,
  isLinked: true,
  ...change,
});

test("uncertain, weighty and short talks come first", () => {
  const { picks, rest, basis } = answered(
    discussionOrder(
      [
        candidate("sure"),
        candidate("unsure", { estimate: { value: 3.4, standardError: 0.4 } }),
        candidate("decision", { estimate: { value: 3.4, standardError: 0.4 }, decisionHangs: true }),
        candidate("short", { estimate: { value: 3.4, standardError: 0.4 }, decisionHangs: true, minutes: 1 }),
        candidate("disagree", { estimate: { value: 3.4, standardError: 0.4 }, ratersDisagree: true }),
      ],
      14,
      cuts,
    ),
  );
  expect(picks.map(({ id }) => id)).toEqual(["short", "decision", "disagree", "unsure", "sure"]);
  expect(picks.map(({ reason }) => reason).join()).toBe("mostToGain,mostToGain,mostToGain,mostToGain,random");
  expect(picks[1]?.gain).toBeCloseTo(2 * (picks[3]?.gain as number), 10);
  expect(picks[2]?.gain).toBeCloseTo(1.5 * (picks[3]?.gain as number), 10);
  expect(rest).toEqual([]);
  expect(basis).toBe("gain");
});

test("a tenth of the time is left to chance, always the same way, whatever the order of rows", () => {
  const people = Array.from({ length: 60 }, (_, i) =>
    candidate(`p${i}`, { estimate: { value: 3 + i / 100, standardError: 0.3 } }),
  );
  const found = answered(discussionOrder(people, 60, cuts));
  expect(found.picks.filter(({ reason }) => reason === "mostToGain").length).toBe(18);
  expect(found.picks.filter(({ reason }) => reason === "random").length).toBe(2);
  expect(found.rest.length).toBe(40);
  expect(answered(discussionOrder([...people].reverse(), 60, cuts))).toEqual(found);
});

test("nobody without a comparison jumps the queue, and nothing known means stakes decide", () => {
  const { picks } = answered(
    discussionOrder([candidate("alone", { isLinked: false }), candidate("linked")], 60, cuts),
  );
  expect(picks.find(({ id }) => id === "alone")).toMatchObject({ cannotCheck: true });
  expect(picks[0]?.gain).toBe(picks[1]?.gain);
  const unknown = { estimate: null };
  const blind = answered(
    discussionOrder([candidate("a", unknown), candidate("b", { ...unknown, decisionHangs: true })], 60, cuts),
  );
  expect(blind.basis).toBe("stakes");
  expect(blind.picks[0]?.id).toBe("b");
  expect(answered(discussionOrder([], 60, cuts))).toEqual({ picks: [], rest: [], basis: "stakes" });
});
