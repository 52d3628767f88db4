/** Promotion rates and waiting times against published numbers, and what they refuse. */

import fc from "fast-check";
import { newcombeInterval, wilsonInterval } from "../../../src/statistics/distributions/wilson";
import { cumulativeIncidence } from "../../../src/statistics/promotion/cumulativeIncidence";
import { enoughWaiting } from "../../../src/statistics/promotion/enoughWaiting";
import { exactOdds } from "../../../src/statistics/promotion/exactOdds";
import {
  kaplanMeier,
  restrictedMean,
  riskTable,
  type Survival,
} from "../../../src/statistics/promotion/kaplanMeier";
import { logRank } from "../../../src/statistics/promotion/logRank";
import {
  mantelHaenszel,
  type OutcomeTable,
  woolfTest,
} from "../../../src/statistics/promotion/mantelHaenszel";
import { type PromotionRow, promotionRates } from "../../../src/statistics/promotion/promotionRates";
import type { Spell } from "../../../src/statistics/promotion/spell";
import { type LevelSpell, timeInLevel, timeSentence } from "../../../src/statistics/promotion/timeInLevel";
import { isRefused } from "../../../src/statistics/refusal";
import { answered } from "../answered";
import { expectClose, golden } from "../golden";

type Table = [[number, number], [number, number]];
interface Strata {
  readonly strata: { stratum: string; table: Table }[];
}

/** Files have the outcome in rows and groups in columns; the first column is our group b. */
const outcome = ([[some, someA], [not, notA]]: Table): OutcomeTable => ({
  b: { some, all: some + not },
  a: { some: someA, all: someA + notA },
});

test("shares and their differences have Newcombe's intervals", () => {
  const { input, expected, tolerance } = golden<
    { single: [number, number][]; diff: [number, number, number, number][] },
    { single: [number, number][]; diff: [number, number][] }
  >("wilson_newcombe");
  input.single.forEach(([some, all], i) => {
    const found = answered(wilsonInterval({ some, all }));
    expectClose(found[0], expected.single[i]![0]!, tolerance);
    expectClose(found[1], expected.single[i]![1]!, tolerance);
  });
  input.diff.forEach(([some, all, someA, allA], i) => {
    const found = answered(newcombeInterval({ some: someA, all: allA }, { some, all }));
    expectClose(found[0], expected.diff[i]![0]!, tolerance);
    expectClose(found[1], expected.diff[i]![1]!, tolerance);
  });
});

test("Mantel–Haenszel equals R on the Berkeley admissions", () => {
  const { input, expected, tolerance } = golden<
    Strata,
    {
      chisq_cc: number;
      p_cc: number;
      chisq: number;
      p: number;
      or: number;
      ci: [number, number];
      woolf: { chisq: number; df: number; p: number };
      mh_rd: number;
    }
  >("cmh_ucb");
  const tables = input.strata.map(({ table }) => outcome(table));
  const found = mantelHaenszel(tables);
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.chiSquaredCorrected, expected.chisq_cc, tolerance);
  expectClose(found.pCorrected, expected.p_cc, tolerance);
  expectClose(found.chiSquared, expected.chisq, tolerance);
  expectClose(found.p, expected.p, tolerance);
  expectClose(found.oddsRatio?.value, expected.or, tolerance);
  expectClose(found.oddsRatio?.interval[0], expected.ci[0], tolerance);
  expectClose(found.oddsRatio?.interval[1], expected.ci[1], tolerance);
  expectClose(found.riskDifference.value, expected.mh_rd, tolerance);
  expect(found.isSparse).toBe(false);
  const woolf = answered(woolfTest(tables));
  expectClose(woolf?.chiSquared, expected.woolf.chisq, tolerance);
  expectClose(woolf?.df, expected.woolf.df, 0);
  expectClose(woolf?.p, expected.woolf.p, tolerance);
});

test("strata without both groups or both outcomes say nothing", () => {
  const { input, expected, tolerance } = golden<Strata, { chisq: number; informativeStrata: number }>(
    "cmh_edge_empty_margins",
  );
  const found = mantelHaenszel(input.strata.map(({ table }) => outcome(table)));
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.chiSquared, expected.chisq, tolerance);
  expect(found.informativeStrata).toBe(expected.informativeStrata);
  expect(mantelHaenszel([])).toMatchObject({ refused: "noPromotions" });
});

test("Fisher's test of one table", () => {
  const { input, expected, tolerance } = golden<
    { table: Table },
    { p: number; or_cmle: number; ci: [number, number] }
  >("fisher_convictions");
  const found = answered(exactOdds([outcome(input.table)]));
  expectClose(found.p, expected.p, tolerance);
  expectClose(found.oddsRatio, expected.or_cmle, tolerance);
  expectClose(found.interval?.[0], expected.ci[0]!, tolerance);
  expectClose(found.interval?.[1], expected.ci[1]!, tolerance);
  const { table } = golden<{ table: Table }, never>("fisher_edge_zero_column").input;
  expect(answered(exactOdds([outcome(table)]))).toEqual({ p: 1, oddsRatio: null, interval: null });
});

test("the exact test over strata equals R's on the rabbits", () => {
  // mantelhaen.test(Rabbits, exact = TRUE): S = 16, p = 0.03994.
  const rabbits: Table[] = [
    [
      [0, 6],
      [0, 5],
    ],
    [
      [3, 3],
      [0, 6],
    ],
    [
      [6, 0],
      [2, 4],
    ],
    [
      [5, 1],
      [6, 0],
    ],
    [
      [2, 0],
      [5, 0],
    ],
  ];
  const found = answered(
    exactOdds(
      rabbits.map(([[a, c], [b, d]]) =>
        outcome([
          [a, b],
          [c, d],
        ]),
      ),
    ),
  );
  expect(found.p).toBeCloseTo(0.0399449, 6);
  expect(found.oddsRatio).toBeGreaterThan(1);
});

test("the risk difference counts grades without promotions, and has an interval", () => {
  const grade = (someA: number, allA: number, someB: number, allB: number): OutcomeTable => ({
    a: { some: someA, all: allA },
    b: { some: someB, all: allB },
  });
  const found = answered(mantelHaenszel([grade(1, 10, 6, 10), grade(0, 60, 0, 60), grade(0, 40, 0, 40)]));
  // metafor 3.x, rma.mh(measure = "RD"): .0455. By hand: (6 − 1) / 2 over 5 + 30 + 20.
  expect(found.riskDifference.value).toBeCloseTo(2.5 / 55, 12);
  // One grade of equal groups: Sato's variance is that of two binomials, .3·.7/100 + .2·.8/100.
  const one = answered(mantelHaenszel([grade(20, 100, 30, 100)])).riskDifference;
  expect(one.interval[0]).toBeCloseTo(0.1 - 1.959963985 * Math.sqrt(0.0037), 8);
  expect(one.interval[1]).toBeCloseTo(0.1 + 1.959963985 * Math.sqrt(0.0037), 8);
});

test("large tables are not counted one by one, and far ends keep their digits", () => {
  const large = { a: { some: 3000, all: 20_000 }, b: { some: 3100, all: 20_000 } };
  expect(exactOdds([large])).toMatchObject({ refused: "tooMany" });
  const rates = answered(
    promotionRates(
      (["a", "b"] as const).flatMap((group) =>
        Array.from({ length: 4000 }, (_, i) => ({
          stratum: "4",
          group,
          isPromoted: i < 3 + Number(group === "b"),
        })),
      ),
    ),
  );
  expect(rates.pooled).toMatchObject({ method: "exact", p: 1 });
  const apart = answered(exactOdds([{ a: { some: 0, all: 900 }, b: { some: 900, all: 900 } }]));
  expect(apart).toMatchObject({ oddsRatio: null, interval: [expect.any(Number), null] });
  expect(apart.p).toBeGreaterThan(0);
  const sided = answered(exactOdds([{ a: { some: 1, all: 900 }, b: { some: 899, all: 900 } }]));
  // scipy.stats.contingency.odds_ratio([[899, 1], [1, 899]], kind="conditional").
  expect(sided.oddsRatio! / 484289.43043464073).toBeCloseTo(1, 8);
  expect(sided.interval![0] / 43048.04328857107).toBeCloseTo(1, 8);
});

test("one-sided tables have an end without limit, never NaN", () => {
  const found = answered(exactOdds([{ a: { some: 0, all: 6 }, b: { some: 5, all: 6 } }]));
  expect(found.oddsRatio).toBeNull();
  expect(found.interval?.[1]).toBeNull();
  expect(found.interval?.[0]).toBeGreaterThan(1);
  expect(found.p).toBeCloseTo(0.015151515, 8);
});

/** Promotions of so many of so many, by grade. */
function rates(grades: Record<string, { a: [number, number]; b: [number, number] }>): PromotionRow[] {
  return Object.entries(grades).flatMap(([stratum, sides]) =>
    (["a", "b"] as const).flatMap((group) =>
      Array.from({ length: sides[group][1] }, (_, i) => ({
        stratum,
        group,
        isPromoted: i < sides[group][0],
      })),
    ),
  );
}

test("promotion rates: pooled, exact where sparse, apart where grades differ", () => {
  const plain = promotionRates(
    rates({ "3": { a: [40, 200], b: [20, 200] }, "4": { a: [30, 150], b: [15, 150] } }),
  );
  if (isRefused(plain) || isRefused(plain.pooled)) throw new Error("Expected rates.");
  expect(plain.pooled).toMatchObject({
    method: "mantelHaenszel",
    riskDifference: { value: expect.closeTo(-0.1, 10) },
  });
  expect(plain.pooled.p).toBeCloseTo(0.00032589463956694093, 12);
  expect(plain.strata[0]?.difference?.value).toBeCloseTo(-0.1, 10);
  const sparse = promotionRates(rates({ "3": { a: [3, 12], b: [1, 10] }, "4": { a: [2, 9], b: [1, 8] } }));
  expect(isRefused(sparse) ? sparse : sparse.pooled).toMatchObject({
    method: "exact",
    p: expect.closeTo(0.4245426400225161, 10),
  });
  // Margins far from their ends, but a variance of 2.56 only.
  const few = promotionRates(rates({ "3": { a: [12, 20], b: [8, 20] } }));
  expect(isRefused(few) ? few : few.pooled).toMatchObject({
    method: "exact",
    p: expect.closeTo(0.3430672247521887, 10),
  });
  const differs = promotionRates(
    rates({ "3": { a: [60, 100], b: [20, 100] }, "4": { a: [20, 100], b: [60, 100] } }),
  );
  expect(isRefused(differs) ? differs : differs.pooled).toMatchObject({ refused: "differsByStratum" });
});

test.each([
  ["nobody promoted", { "3": { a: [0, 9], b: [0, 9] } }, "noPromotions"],
  ["everybody promoted", { "3": { a: [9, 9], b: [9, 9] } }, "noVariation"],
  ["a grade with one track", { "3": { a: [5, 9], b: [0, 0] } }, "oneGroup"],
  ["a handful", { "3": { a: [2, 9], b: [1, 9] } }, "tooFewPeople"],
] as const)("%s is a sentence", (_, grades, code) => {
  const found = promotionRates(rates(grades as never));
  expect(isRefused(found) ? found : found.pooled).toMatchObject({ refused: code });
});

test("whatever the counts: no NaN, no exception, chances between 0 and 1", () => {
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count, count, count), { maxLength: 5 }), (cells) => {
      const tables = cells.map(([a, c, b, d]) =>
        outcome([
          [a, b],
          [c, d],
        ]),
      );
      expect(JSON.stringify(mantelHaenszel(tables)).replace('"oddsRatio":null', "")).not.toContain("null");
      const exact = answered(exactOdds(tables));
      expect(exact.p).toBeGreaterThan(0);
      expect(exact.p).toBeLessThanOrEqual(1);
    }),
  );
});

interface Step {
  readonly time: number[];
  readonly nrisk: number[];
  readonly nevent: number[];
  readonly surv: number[];
  readonly se: (number | null)[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
}

const curve = (spells: Spell[]): Survival => {
  const found = kaplanMeier(spells);
  if (isRefused(found)) throw new Error(found.sentence);
  return found;
};

test("curves, medians, log-rank and restricted means equal survival on the aml data", () => {
  const { input, expected, tolerance } = golden<
    { time: number[]; status: number[]; group: string[] },
    {
      Maintained: Step;
      Nonmaintained: Step;
      median: Record<string, number>;
      medianCI: Record<string, [number | null, number | null]>;
      logrank: { chisq: number; p: number; obs: [number, number]; exp: [number, number] };
      rmst45: Record<string, { value: number; se: number }>;
    }
  >("km_aml");
  const spells = input.time.map((exit, i) => ({
    entry: 0,
    exit,
    hasEvent: input.status[i] === 1,
    stratum: "one",
    group: input.group[i] === "Maintained" ? ("a" as const) : ("b" as const),
  }));
  for (const [name, group] of [
    ["Maintained", "a"],
    ["Nonmaintained", "b"],
  ] as const) {
    const found = curve(spells.filter((spell) => spell.group === group));
    const steps = expected[name];
    expect(found.steps.map(({ time }) => time)).toEqual(steps.time);
    expect(found.steps.map(({ atRisk }) => atRisk)).toEqual(steps.nrisk);
    expect(found.steps.map(({ events }) => events)).toEqual(steps.nevent);
    found.steps.forEach((step, i) => {
      expectClose(step.survival, steps.surv[i]!, tolerance);
      const se = steps.se[i] ?? null;
      if (se === null) expect(step.standardError).toBeNull();
      else {
        expectClose(step.standardError, se, tolerance);
        expectClose(step.interval?.[0], steps.lower[i]!, tolerance);
        expectClose(step.interval?.[1], steps.upper[i]!, tolerance);
      }
    });
    expect(found.median).toBe(expected.median[name]);
    expect(found.medianInterval).toEqual(expected.medianCI[name]);
    const area = restrictedMean(found, 45);
    expectClose(area.value, expected.rmst45[name]?.value as number, tolerance);
    expectClose(area.standardError, expected.rmst45[name]?.se as number, tolerance);
  }
  const test = logRank(spells);
  if (isRefused(test)) throw new Error(test.sentence);
  expectClose(test.chiSquared, expected.logrank.chisq, tolerance);
  expectClose(test.p, expected.logrank.p, tolerance);
  expectClose(test.observed.a, expected.logrank.obs[0], tolerance);
  expectClose(test.expected.a, expected.logrank.exp[0], tolerance);
});

test("nobody promoted yet: everybody still waits, the median is not reached", () => {
  const { input } = golden<{ time: number[]; status: number[] }, never>("km_edge_all_censored");
  const found = curve(input.time.map((exit) => ({ entry: 0, exit, hasEvent: false })));
  expect(found.steps.map(({ survival }) => survival)).toEqual([1, 1, 1]);
  expect(found.steps.map(({ interval }) => interval)).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(found.median).toBeNull();
  expect(kaplanMeier([])).toMatchObject({ refused: "empty" });
});

test("half left over a stretch: the median is its middle", () => {
  const spell = (exit: number) => ({ entry: 0, exit, hasEvent: true });
  expect(curve([10, 20, 30, 40].map(spell)).median).toBe(25);
});

test("people are at risk only from the time the records see them", () => {
  const spells = [
    { entry: 0, exit: 10, hasEvent: true },
    { entry: 10, exit: 11, hasEvent: false },
    { entry: 15, exit: 20, hasEvent: true },
    { entry: 5, exit: 20, hasEvent: false },
    { entry: 12, exit: 12, hasEvent: true },
    { entry: 9, exit: Number.NaN, hasEvent: true },
  ];
  expect(riskTable(spells)).toEqual([
    { time: 10, atRisk: 2, events: 1 },
    { time: 11, atRisk: 2, events: 0 },
    { time: 20, atRisk: 2, events: 1 },
  ]);
});

test("with delayed entry a curve begins where five people are in view", () => {
  // One early person alone, then ten who are seen from month 12 on; five of these are promoted at month 24.
  const early = { entry: 0, exit: 1, hasEvent: true };
  const later = Array.from({ length: 10 }, (_, i) => ({ entry: 12, exit: 24, hasEvent: i < 5 }));
  const found = curve([early, ...later]);
  expect(found.from).toBe(12);
  expect(found.steps).toMatchObject([{ time: 24, atRisk: 10, events: 5, survival: 0.5 }]);
  expect(found.median).toBe(24);
  expect(restrictedMean(found, 24)).toMatchObject({ value: 24 });
  expect(kaplanMeier([early, ...later.slice(0, 4)])).toMatchObject({ refused: "tooFewPeople" });
  expect(enoughWaiting([later, later.map((one) => ({ ...one, entry: 15 }))])).toEqual({
    from: 15,
    until: 24,
  });
  expect(enoughWaiting([later, []])).toBeUndefined();
});

function spells(wait: { a: number; b: number }, ending: (i: number) => LevelSpell["ending"]): LevelSpell[] {
  return (["a", "b"] as const).flatMap((group) =>
    Array.from(
      { length: 24 },
      (_, i): LevelSpell => ({
        stratum: "3",
        group,
        entry: 0,
        exit: wait[group] + (i % 12),
        ending: ending(i),
      }),
    ),
  );
}

test("waiting times are compared within the time both groups can be seen", () => {
  const found = timeInLevel(spells({ a: 12, b: 20 }, () => "promoted"));
  if (isRefused(found)) throw new Error(found.sentence);
  // Twelve months of two promotions each: five people wait until the tenth of them.
  expect(found.horizon).toBe(21);
  expect(found.groups.a.median).toBe(17.5);
  expect(found.difference.value).toBeGreaterThan(2);
  expect(isRefused(found.test) ? 1 : found.test.p).toBeLessThan(0.001);
  const early = timeInLevel(spells({ a: 12, b: 12 }, (i) => (i < 6 ? "promoted" : "open")));
  expect(isRefused(early) ? early : early.groups.a.median).toMatchObject({ refused: "notReached" });
  expect(timeInLevel(spells({ a: 1, b: 1 }, () => "open").slice(0, 26))).toMatchObject({
    refused: "tooFewPeople",
  });
  expect(timeInLevel([])).toMatchObject({ refused: "tooFewPeople" });
});

test("one early person of one group does not decide how long it waits; the sentence says from when on it holds", () => {
  const seen = (["a", "b"] as const).flatMap((group) =>
    Array.from(
      { length: 12 },
      (_, i): LevelSpell => ({ stratum: "3", group, entry: 6, exit: 12 + i, ending: "promoted" }),
    ),
  );
  const early: LevelSpell = { stratum: "3", group: "a", entry: 0, exit: 1, ending: "promoted" };
  const found = answered(timeInLevel([early, ...seen]));
  expect(found).toMatchObject({ from: 6, horizon: 19, difference: { value: 0 } });
  expect(found.groups.a.median).toBe(17.5);
  expect(timeSentence(found, { a: "IC", b: "management" })).toMatch(
    /^Of those still at the level after 6 months, half of IC are promoted by month 18, and half of management are promoted by month 18\. Within the first 19 months people of management wait as long as people of IC on average \(95% interval: \d\.\d months shorter to \d\.\d months longer\)\.$/,
  );
});

test("many leavers: the share promoted counts leaving as an end of its own", () => {
  const found = timeInLevel(spells({ a: 12, b: 12 }, (i) => (i % 2 ? "left" : "promoted")));
  if (isRefused(found)) throw new Error(found.sentence);
  const incidence = found.groups.a.incidence ?? [];
  expect(incidence[incidence.length - 1]?.share).toBeCloseTo(0.5, 10);
  const few = timeInLevel(spells({ a: 12, b: 12 }, (i) => (i === 0 ? "left" : "promoted")));
  expect(isRefused(few) ? few : few.groups.a.incidence).toBeNull();
  expect(
    answered(
      cumulativeIncidence([
        { entry: 0, exit: 1, ending: "left" },
        { entry: 0, exit: 2, ending: "promoted" },
      ]),
    ),
  ).toEqual([{ time: 2, share: 0.5 }]);
});

test("whatever the stays: no NaN, no exception, curves only fall", () => {
  const anySpell = fc.record({
    stratum: fc.constantFrom("3", "4"),
    group: fc.constantFrom("a" as const, "b" as const),
    entry: fc.integer({ min: 0, max: 12 }),
    exit: fc.integer({ min: 0, max: 40 }),
    ending: fc.constantFrom("promoted" as const, "left" as const, "open" as const),
  });
  fc.assert(
    fc.property(fc.array(anySpell, { maxLength: 60 }), (list) => {
      const found = timeInLevel(list);
      if (isRefused(found)) return;
      expect(Number.isFinite(found.difference.standardError)).toBe(true);
      for (const { curve } of Object.values(found.groups)) {
        curve.steps.forEach(({ survival, interval }, i) => {
          expect(survival).toBeLessThanOrEqual(curve.steps[i - 1]?.survival ?? 1);
          for (const end of interval ?? []) expect(Number.isFinite(end)).toBe(true);
        });
      }
    }),
  );
});
