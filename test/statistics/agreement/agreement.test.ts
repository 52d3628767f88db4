/** Agreement and reliability against published numbers, and what they refuse. */
import fc from "fast-check";
import { agreement, pairedUnits, type RaterMark } from "../../../src/statistics/agreement/agreement";
import { bootstrapInterval } from "../../../src/statistics/agreement/bootstrap";
import { compareCriteria } from "../../../src/statistics/agreement/compareCriteria";
import { intraclassCorrelation, meanSquares } from "../../../src/statistics/agreement/intraclassCorrelation";
import {
  type Alpha,
  krippendorffAlpha,
  type Metric,
} from "../../../src/statistics/agreement/krippendorffAlpha";
import { type PairAgreement, pairAgreement } from "../../../src/statistics/agreement/pairAgreement";
import { benjaminiHochberg } from "../../../src/statistics/benjaminiHochberg";
import { mulberry32 } from "../../../src/statistics/mulberry32";
import { isRefused } from "../../../src/statistics/refusal";
import { ratingReliability } from "../../../src/statistics/severity/ratingReliability";
import { answered } from "../answered";
import { expectClose, golden } from "../golden";

interface KrippInput {
  readonly raters_by_units: (number | null)[][];
}

/** The file has raters in rows; units are columns. */
function unitsOf({ raters_by_units }: KrippInput): number[][] {
  return (raters_by_units[0] ?? []).map((_, u) =>
    raters_by_units.flatMap((row) => (row[u] === null ? [] : [row[u]!])),
  );
}

test("α equals Krippendorff's own example", () => {
  const { input, expected, tolerance } = golden<
    KrippInput,
    { detail: Record<Metric, { alpha: number; Do: number; De: number; pairable: number }> }
  >("kripp_canonical_4x12");
  for (const metric of ["nominal", "ordinal", "interval"] as const) {
    const found = krippendorffAlpha(unitsOf(input), metric) as Alpha;
    expectClose(found.alpha, expected.detail[metric].alpha, tolerance);
    expectClose(found.observedDisagreement, expected.detail[metric].Do, tolerance);
    expectClose(found.expectedDisagreement, expected.detail[metric].De, tolerance);
    expectClose(found.pairable, expected.detail[metric].pairable, tolerance);
  }
});

test("equal marks and single marks are refused", () => {
  const equal = unitsOf(golden<KrippInput, never>("kripp_edge_all_equal").input);
  expect(krippendorffAlpha(equal, "ordinal")).toMatchObject({ refused: "noVariation" });
  expect(pairAgreement(equal)).toEqual({ exact: 1, withinOne: 1, pairs: 4 });
  expect(pairAgreement([[3, 3], [2, 4], [4, 5], [1]])).toEqual({ exact: 1 / 3, withinOne: 2 / 3, pairs: 3 });
  const single = unitsOf(golden<KrippInput, never>("kripp_edge_one_rater_per_unit").input);
  expect(krippendorffAlpha(single, "ordinal")).toMatchObject({ refused: "noPairs" });
  expect(pairAgreement(single)).toMatchObject({ refused: "noPairs" });
  expect(krippendorffAlpha([[3, Number.NaN]], "ordinal")).toMatchObject({ refused: "notFinite" });
});

test("nearly equal marks: much agreement, low α", () => {
  const units = [...Array.from({ length: 8 }, () => [3, 3]), [3, 4], [4, 3]];
  expect((pairAgreement(units) as PairAgreement).exact).toBe(0.8);
  expect((krippendorffAlpha(units, "ordinal") as Alpha).alpha).toBeLessThan(0);
});

const anyUnits = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }), { maxLength: 30 });

test("α does not change with the order of marks, nor interval α with level and direction of the scale", () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const plain = krippendorffAlpha(units, "interval");
      const turned = krippendorffAlpha(
        [...units].reverse().map((marks) => marks.map((mark) => 106 - mark).reverse()),
        "interval",
      );
      if (isRefused(plain)) expect(turned).toMatchObject({ refused: plain.refused });
      else expect((turned as Alpha).alpha).toBeCloseTo(plain.alpha, 9);
    }),
  );
});

/** Marks of two raters of 40 people, with their own noise, rater B lower by `shift`. */
function marksOf(seed: number, noise: number, shift = 0): RaterMark[] {
  const random = mulberry32(seed);
  return Array.from({ length: 40 }, (_, p) => {
    const level = 2 + Math.floor(3 * random());
    const mark = () => level + (random() < noise ? (random() < 0.5 ? -1 : 1) : 0);
    return [
      { unit: `p${p}`, rater: "A", value: mark() },
      { unit: `p${p}`, rater: "B", value: mark() - shift },
    ];
  }).flat();
}

test("the interval surrounds α, is the same each time and does not depend on the order of rows", () => {
  const marks = marksOf(1, 0.3);
  const found = agreement(marks);
  if (isRefused(found) || isRefused(found.alpha) || !found.interval) throw new Error("Expected an answer.");
  expect(found.units).toBe(40);
  expect(found.interval[0]).toBeLessThan(found.alpha.alpha);
  expect(found.interval[1]).toBeGreaterThan(found.alpha.alpha);
  expect(agreement([...marks].reverse())).toEqual(found);
});

test("taking severity off tells level from order", () => {
  const found = agreement(
    marksOf(2, 0, 1),
    new Map([
      ["A", 0.5],
      ["B", -0.5],
    ]),
  );
  if (isRefused(found)) throw new Error(found.sentence);
  expect((found.alpha as Alpha).alpha).toBeLessThan(0.8);
  expect((found.alphaBesideSeverity as Alpha).alpha).toBeCloseTo(1, 10);
});

test("nobody agrees with oneself: two rows of one rater are one look, of their mean", () => {
  const rows = marksOf(1, 0.3);
  expect(agreement([...rows, ...rows])).toEqual(agreement(rows));
  const look = (rater: string, value: number) => ({ unit: "p", rater, value });
  expect(pairedUnits([look("A", 2), look("A", 4), look("B", 5)], ({ value }) => value)).toEqual([[3, 5]]);
  const alone = rows.map((mark) => ({ ...mark, rater: "A" }));
  expect(agreement(alone)).toMatchObject({ refused: "noPairs" });
  expect(agreement(rows, new Map([["A", Number.NaN]]))).toMatchObject({ refused: "notFinite" });
  expect(answered(compareCriteria([[...rows, ...rows], rows]))).toEqual(
    answered(compareCriteria([rows, rows])),
  );
});

test("agreement needs ten people with two ratings", () => {
  expect(agreement(marksOf(1, 0).slice(0, 18))).toMatchObject({
    refused: "noPairs",
    sentence: "Only 9 people have two ratings; from 10 on, agreement can be shown.",
  });
  expect(agreement([])).toMatchObject({ refused: "noPairs" });
});

test("the criterion that is judged differently stands out, equal ones do not", () => {
  const found = compareCriteria([marksOf(1, 0.1), marksOf(2, 0.1), marksOf(3, 0.95)]);
  if (isRefused(found)) throw new Error(found.sentence);
  expect(found[2]?.difference).toBeLessThan(-0.3);
  expect(found[2]?.p).toBeLessThan(0.01);
  const alike = compareCriteria([marksOf(4, 0.3), marksOf(5, 0.3), marksOf(6, 0.3)]);
  if (isRefused(alike)) throw new Error(alike.sentence);
  for (const { p } of alike) expect(p).toBeGreaterThan(0.05);
  expect(compareCriteria([marksOf(1, 0)])).toMatchObject({ refused: "tooFewCriteria" });
  expect(compareCriteria([[], []])).toMatchObject({ refused: "noPairs" });
});

test("a bootstrap interval of a mean is about ± 2 standard errors, and none is given when values are lost", () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  const average = (drawn: readonly number[]) => drawn.reduce((sum, i) => sum + values[i]!, 0) / 100;
  const [low, high] = bootstrapInterval(100, average, 7) ?? [0, 0];
  expect(low).toBeGreaterThan(49.5 - 1.96 * 2.9 - 0.7);
  expect(low).toBeLessThan(49.5 - 1.96 * 2.9 + 0.7);
  expect(high - 49.5).toBeCloseTo(49.5 - low, -0.3);
  expect(bootstrapInterval(3, (drawn) => (drawn[0] === 0 ? undefined : 1), 7)).toBeNull();
});

interface IccExpected {
  readonly ms: { MSR: number; MSC: number; MSE: number; MSW: number };
  readonly icc: Record<string, { icc: number; lower: number; upper: number }>;
}

test("the six intraclass correlations equal Shrout & Fleiss", () => {
  const { input, expected, tolerance } = golden<{ ratings: number[][] }, IccExpected>(
    "icc_shrout_fleiss_1979",
  );
  const found = intraclassCorrelation(input.ratings);
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.meanSquares.rows, expected.ms.MSR, tolerance);
  expectClose(found.meanSquares.columns, expected.ms.MSC, tolerance);
  expectClose(found.meanSquares.error, expected.ms.MSE, tolerance);
  expectClose(found.meanSquares.within, expected.ms.MSW, tolerance);
  const names = [
    ["oneWay", "ICC1_1", "ICC1_k"],
    ["agreement", "ICC2_1_A1", "ICC2_k_Ak"],
    ["consistency", "ICC3_1_C1", "ICC3_k_Ck"],
  ] as const;
  for (const [name, single, average] of names) {
    const one = expected.icc[single] as { icc: number; lower: number; upper: number };
    const all = expected.icc[average] as { icc: number; lower: number; upper: number };
    expectClose(found[name].single, one.icc, tolerance);
    expectClose(found[name].interval?.[0], one.lower, tolerance);
    expectClose(found[name].interval?.[1], one.upper, tolerance);
    expectClose(found[name].average, all.icc, tolerance);
    expectClose(found[name].averageInterval?.[0], all.lower, tolerance);
    expectClose(found[name].averageInterval?.[1], all.upper, tolerance);
  }
});

test("mean squares of a balanced table", () => {
  const { input, expected } = golden<{ table: number[][] }, Record<string, number>>("anova_mom_penicillin");
  const { n, k, rows, columns, error, within } = meanSquares(input.table);
  expect([n, k]).toEqual([expected.n, expected.k]);
  expectClose(rows, expected.MSR as number, 1e-8);
  expectClose(columns, expected.MSC as number, 1e-8);
  expectClose(error, expected.MSE as number, 1e-8);
  expectClose(within, expected.MSW as number, 1e-8);
});

test("intraclass correlation refuses equal, incomplete and tiny tables, and never says NaN", () => {
  expect(
    intraclassCorrelation(golden<{ ratings: number[][] }, never>("icc_edge_all_equal").input.ratings),
  ).toMatchObject({
    refused: "noVariation",
  });
  expect(intraclassCorrelation([[1, 2], [3]])).toMatchObject({ refused: "notComplete" });
  expect(intraclassCorrelation([])).toMatchObject({ refused: "tooFewRatings" });
  expect(
    JSON.stringify(
      intraclassCorrelation([
        [1, 1],
        [2, 2],
        [4, 4],
      ]),
    ),
  ).not.toContain("null");
  expect(intraclassCorrelation(Array.from({ length: 3 }, () => [1, 2]))).toMatchObject({
    refused: "noVariation",
  });
  // Each rater turns the other's order round: the profiles' means are equal, and nothing is left but disagreement.
  const turned = answered(
    intraclassCorrelation([
      [1, 5],
      [3, 3],
      [5, 1],
      [2, 4],
    ]),
  );
  expect([turned.oneWay.single, turned.consistency.single]).toEqual([-1, -1]);
  const two = [
    [5, 3],
    [3, 5],
  ];
  expect(intraclassCorrelation(two)).toMatchObject({ refused: "tooFewRatings" });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))),
      (table) => {
        const found = intraclassCorrelation(table);
        if (isRefused(found)) return;
        for (const { single, interval, average } of [found.oneWay, found.agreement, found.consistency]) {
          expect([single, ...(interval ?? [])].every(Number.isFinite)).toBe(true);
          expect(average === null || Number.isFinite(average)).toBe(true);
        }
      },
    ),
  );
});

test("reliability of a rating follows from the variances", () => {
  const variances = { team: 0.05, person: 0.15, rater: 0.1, error: 0.1, profile: 0.1 };
  expect(ratingReliability({ variances, errorIsAssumed: false }, 1)).toEqual({
    order: expect.closeTo(2 / 3, 12),
    level: 0.5,
  });
  expect(ratingReliability({ variances, errorIsAssumed: false }, 2)).toEqual({
    order: expect.closeTo(0.8, 12),
    level: expect.closeTo(2 / 3, 12),
  });
  expect(ratingReliability({ variances, errorIsAssumed: true }, 1)).toMatchObject({
    refused: "notMeasurable",
  });
  expect(ratingReliability({ variances: null, errorIsAssumed: false }, 1)).toMatchObject({
    refused: "notMeasurable",
  });
});

test("adjusted p-values equal R's", () => {
  const { input, expected, tolerance } = golden<
    { p: number[]; q: number },
    { bh: number[]; rejected: number }
  >("bh_1995");
  const adjusted = benjaminiHochberg(input.p);
  adjusted.forEach((p, i) => {
    expectClose(p, expected.bh[i]!, tolerance);
  });
  expect(adjusted.filter((p) => p <= input.q).length).toBe(expected.rejected);
  expect(benjaminiHochberg([])).toEqual([]);
});
