/** Whom to discuss, which flags to show, what to hide. */

import fc from "fast-check";
import { categoryChances, expectedShift } from "../../../src/statistics/discussion/categoryChances";
import { type Candidate, discussionOrder } from "../../../src/statistics/discussion/discussionOrder";
import { randomEffects } from "../../../src/statistics/linear/randomEffects";
import { isRefused } from "../../../src/statistics/refusal";
import { bayesianFdr } from "../../../src/statistics/severity/bayesianFdr";
import { unlinkedSpread } from "../../../src/statistics/severity/unlinkedSpread";
import { mayShowShare, suppressSmallGroups } from "../../../src/statistics/suppression/suppressSmallGroups";
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

test("flags are shown as long as few of them are mistaken", () => {
  expect(bayesianFdr([0.02, 0.6, 0.1], 0.1)).toEqual([true, false, true]);
  // .05 and .15 together have a mean of .1; the third would bring it above.
  expect(bayesianFdr([0.15, 0.05, 0.2], 0.1)).toEqual([true, true, false]);
  expect(bayesianFdr([0.5, 0.4], 0.1)).toEqual([false, false]);
  expect(bayesianFdr([])).toEqual([]);
});

test("random effects equal metafor on the BCG trials", () => {
  const { input, expected, tolerance } = golden<
    { yi: number[]; vi: number[] },
    { REML: { tau2: number; mu: number; se: number; blup: number[]; blupSE: number[] } }
  >("eb_normal_normal_bcg");
  const found = randomEffects(input.yi.map((value, i) => ({ value, variance: input.vi[i]! })));
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.between, expected.REML.tau2, tolerance);
  expectClose(found.mean, expected.REML.mu, tolerance);
  expectClose(found.standardError, expected.REML.se, tolerance);
  found.groups.forEach((group, i) => {
    expectClose(group.value, expected.REML.blup[i]!, tolerance);
    expectClose(group.standardError, expected.REML.blupSE[i]!, tolerance);
  });
});

test("without true differences groups are all the mean; a single group is refused", () => {
  const found = randomEffects([
    { value: 1, variance: 4 },
    { value: 1.1, variance: 4 },
  ]);
  expect(found).toMatchObject({ between: 0, mean: expect.closeTo(1.05, 10) });
  expect(randomEffects([{ value: 1, variance: 1 }])).toMatchObject({ refused: "oneGroup" });
});

test("an unlinked mark is as unsure as teams differ and one rating is noisy", () => {
  // Two teams around 3.5 and 2.5, variance .25 inside: between = .5 − .25/3; noise = .48 of all.
  const between = 0.5 - 0.25 / 3;
  expect(
    unlinkedSpread([
      [3, 3.5, 4],
      [2, 2.5, 3],
    ]),
  ).toBeCloseTo(Math.sqrt(between + 0.48 * (0.25 + between)), 8);
  expect(unlinkedSpread([[3, 4], [2]])).toMatchObject({ refused: "tooFewManagers" });
  expect(
    unlinkedSpread([
      [3, 3],
      [2, 2],
    ]),
  ).toMatchObject({ refused: "noVariation" });
  expect(unlinkedSpread([])).toMatchObject({ refused: "tooFewManagers" });
});

test("R19 groups under five are hidden, with what would give them away", () => {
  expect(
    answered(
      suppressSmallGroups([
        [3, 20],
        [12, 15],
      ]),
    ),
  ).toEqual({
    cells: [
      [true, true],
      [true, true],
    ],
    rowTotals: [false, false],
    columnTotals: [false, false],
  });
  expect(
    answered(
      suppressSmallGroups([
        [6, 20],
        [12, 15],
      ]),
    ).cells.flat(),
  ).not.toContain(true);
  expect(answered(suppressSmallGroups([]))).toEqual({ cells: [], rowTotals: [], columnTotals: [] });
});

test("R19 whatever the table: no shown total less shown counts tells a group under five", () => {
  const anyTable = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(anyTable, (counts) => {
      const { cells, rowTotals, columnTotals } = answered(suppressSmallGroups(counts));
      const columns = counts[0]!.map((_, c) => counts.map((row) => row[c]!));
      const hiddenInColumns = columns.map((_, c) => cells.map((row) => row[c] as boolean));
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      const check = (line: number[], hidden: boolean[], totalIsHidden: boolean) => {
        line.forEach((count, i) => {
          if (count > 0 && count < 5) expect(hidden[i]).toBe(true);
        });
        const away = line.filter((count, i) => hidden[i] && count > 0);
        if (away.length > 0 && !totalIsHidden) expect(sum(away)).toBeGreaterThanOrEqual(5);
        if (away.length === 1 && !totalIsHidden) expect(away[0]).toBeGreaterThanOrEqual(5);
      };
      counts.forEach((row, r) => {
        check(row, cells[r] as boolean[], rowTotals[r] as boolean);
      });
      columns.forEach((column, c) => {
        check(column, hiddenInColumns[c] as boolean[], columnTotals[c] as boolean);
      });
    }),
  );
});

test("R19 a share of none or all of fewer than ten is hidden", () => {
  expect(mayShowShare({ some: 1, all: 4 })).toBe(false);
  expect(mayShowShare({ some: 1, all: 5 })).toBe(true);
  expect(mayShowShare({ some: 0, all: 9 })).toBe(false);
  expect(mayShowShare({ some: 9, all: 9 })).toBe(false);
  expect(mayShowShare({ some: 0, all: 10 })).toBe(true);
});
