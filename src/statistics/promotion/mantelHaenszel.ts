/** Compares a yes-or-no outcome of two groups inside strata. */
import { chiSquaredTail } from "../distributions/chiSquared";
import { normalQuantile } from "../distributions/normal";
import type { Group } from "../group";
import { type Refusal, refuse } from "../refusal";
import { refuseUnlessCounts, type Share } from "../share";

/** How many of each group had the outcome. */
export type OutcomeTable = Readonly<Record<Group, Share>>;

export interface MantelHaenszel {
  /** Odds of b against a, above 0; with 95 % interval. Null where one group has none or all of what can be compared. */
  readonly oddsRatio: { value: number; interval: [number, number] } | null;
  /** Share of b less share of a, −1 … 1, over all strata that have both groups, with 95 % interval. */
  readonly riskDifference: { readonly value: number; readonly interval: readonly [number, number] };
  readonly chiSquared: number;
  readonly p: number;
  /** The same with continuity correction. */
  readonly chiSquaredCorrected: number;
  readonly pCorrected: number;
  /** Whether the strata are too sparse for the normal approximation (Mantel & Fleiss). */
  readonly isSparse: boolean;
  readonly informativeStrata: number;
}

/**
 * Whether a stratum says anything: both groups are there, and both outcomes.
 *
 * @example isInformative({ a: { some: 0, all: 5 }, b: { some: 0, all: 6 } }) // false
 */
export function isInformative({ a, b }: OutcomeTable): boolean {
  const some = a.some + b.some;
  return a.all > 0 && b.all > 0 && some > 0 && some < a.all + b.all;
}

/**
 * Common odds ratio, risk difference and test over strata. Refuses where no stratum is informative.
 *
 * Source: Mantel & Haenszel (1959), J. Natl. Cancer Inst. 22:719; Robins, Breslow & Greenland (1986), Biometrics 42:311;
 * Greenland & Robins (1985), Biometrics 41:55, and Sato (1989), Biometrics 45:1323 (risk difference and its variance); Mantel
 * & Fleiss (1980), Am. J. Epidemiol. 112:129 (sparseness).
 *
 * @example mantelHaenszel([{ a: { some: 3, all: 7 }, b: { some: 2, all: 5 } }])
 */
export function mantelHaenszel(tables: readonly OutcomeTable[]): MantelHaenszel | Refusal {
  const broken = refuseUnlessCounts(tables.flatMap(({ a, b }) => [a, b]));
  if (broken) return broken;
  const strata = tables.filter(isInformative);
  if (strata.length === 0) {
    return refuse("noPromotions", "No grade has both groups and both outcomes.");
  }
  let excess = 0;
  let variance = 0;
  let toLowest = 0;
  let toHighest = 0;
  for (const { a, b } of strata) {
    const n = a.all + b.all;
    const some = a.some + b.some;
    const expected = (b.all * some) / n;
    excess += b.some - expected;
    variance += (b.all * a.all * some * (n - some)) / (n * n * (n - 1));
    toLowest += expected - Math.max(0, some - a.all);
    toHighest += Math.min(b.all, some) - expected;
  }
  const corrected = Math.max(0, Math.abs(excess) - 0.5) ** 2 / variance;
  const chiSquared = excess ** 2 / variance;
  return {
    oddsRatio: oddsRatioOf(strata),
    riskDifference: riskDifferenceOf(tables.filter(({ a, b }) => a.all > 0 && b.all > 0)),
    chiSquared,
    p: chiSquaredTail(chiSquared, 1),
    chiSquaredCorrected: corrected,
    pCorrected: chiSquaredTail(corrected, 1),
    isSparse: variance < 5 || Math.min(toLowest, toHighest) < 5,
    informativeStrata: strata.length,
  };
}

/** Strata without a promotion count too: there both shares are 0. */
function riskDifferenceOf(strata: readonly OutcomeTable[]): MantelHaenszel["riskDifference"] {
  let [difference, weights, slope, spread] = [0, 0, 0, 0];
  for (const { a, b } of strata) {
    const n = a.all + b.all;
    const [shareA, shareB] = [a.all / n, b.all / n];
    weights += shareA * b.all;
    difference += b.some * shareA - a.some * shareB;
    slope += a.some * shareB ** 2 - b.some * shareA ** 2 + (shareA * shareB * (a.all - b.all)) / 2;
    spread += (b.some * (a.all - a.some) + a.some * (b.all - b.some)) / (2 * n);
  }
  const value = difference / weights;
  const reach = (normalQuantile(0.975) * Math.sqrt(Math.max(0, value * slope + spread))) / weights;
  return { value, interval: [Math.max(-1, value - reach), Math.min(1, value + reach)] };
}

function oddsRatioOf(strata: readonly OutcomeTable[]): MantelHaenszel["oddsRatio"] {
  let [r, s, pr, psqr, qs] = [0, 0, 0, 0, 0];
  for (const { a, b } of strata) {
    const n = a.all + b.all;
    const p = (b.some + a.all - a.some) / n;
    const forB = (b.some * (a.all - a.some)) / n;
    const forA = (a.some * (b.all - b.some)) / n;
    r += forB;
    s += forA;
    pr += p * forB;
    psqr += p * forA + (1 - p) * forB;
    qs += (1 - p) * forA;
  }
  if (r === 0 || s === 0) return null;
  const reach = normalQuantile(0.975) * Math.sqrt(pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s));
  const value = r / s;
  return { value, interval: [value * Math.exp(-reach), value * Math.exp(reach)] };
}

export interface Homogeneity {
  readonly chiSquared: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Whether the odds ratio is the same in all informative strata; refused for a single one. Half a case is added everywhere
 * when a cell is empty.
 *
 * Source: Woolf (1955), Ann. Hum. Genet. 19:251.
 *
 * @example woolfTest([{ a: { some: 3, all: 7 }, b: { some: 2, all: 5 } }]) // { refused: "oneGroup", … }
 */
export function woolfTest(tables: readonly OutcomeTable[]): Homogeneity | Refusal {
  const broken = refuseUnlessCounts(tables.flatMap(({ a, b }) => [a, b]));
  if (broken) return broken;
  const cells = tables
    .filter(isInformative)
    .map(({ a, b }) => [b.some, b.all - b.some, a.some, a.all - a.some]);
  if (cells.length < 2) return refuse("oneGroup", "It takes two grades to see whether grades differ.");
  const extra = cells.some((table) => table.includes(0)) ? 0.5 : 0;
  const logs = cells.map((table) => {
    const [b = 0, notB = 0, a = 0, notA = 0] = table.map((count) => count + extra);
    return { odds: Math.log((b * notA) / (a * notB)), weight: 1 / (1 / b + 1 / notB + 1 / a + 1 / notA) };
  });
  const weights = logs.reduce((sum, { weight }) => sum + weight, 0);
  const centre = logs.reduce((sum, { odds, weight }) => sum + weight * odds, 0) / weights;
  const chiSquared = logs.reduce((sum, { odds, weight }) => sum + weight * (odds - centre) ** 2, 0);
  return { chiSquared, df: logs.length - 1, p: chiSquaredTail(chiSquared, logs.length - 1) };
}
