/** Whether two groups are marked alike at the same grade. */

import type { Group } from "../group";
import { groupBy } from "../groupBy";
import { variance } from "../moments";
import { counted, points } from "../points";
import { type ClusterRow, type GroupPermutation, permuteGroups } from "../ranks/permuteGroups";
import { type RankSum, rankSum } from "../ranks/rankSum";
import { type StratumSuperiority, splitByGroup, type VanElteren, vanElteren } from "../ranks/vanElteren";
import { isRefused, type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { type Equivalence, equivalence } from "./equivalence";

export interface ParityStratum extends StratumSuperiority {
  /** b less a in rating points. */
  readonly shift: RankSum | Refusal;
}

export interface Parity {
  readonly strata: ParityStratum[];
  /** Strata that were left out, with the reason. */
  readonly notComparable: ReadonlyMap<string, Refusal>;
  /** Over all strata: P(b > a) + ½ P(b = a) for a random pair of the same stratum; 0.5 = parity. */
  readonly superiority: number;
  /** b less a in rating points over all strata, and how far it may be off with other managers. */
  readonly difference: number;
  readonly standardError: number;
  readonly equivalence: Equivalence;
  /** With the people of one manager kept together. */
  readonly test: GroupPermutation | Refusal;
}

const enoughPeople = 5;
const enoughManagers = 2;

/**
 * Compares the groups inside strata that have five people and two managers on each side. It cannot say whether a
 * difference is merit or marking.
 *
 * @example parity(rows).superiority // 0.58
 */
export function parity(rows: readonly ClusterRow[]): Parity | Refusal {
  const broken = refuseUnlessFinite(rows.map(({ value }) => value));
  if (broken) return broken;
  if (rows.length === 0) return refuse("empty", "There are no marks yet.");
  const notComparable = new Map<string, Refusal>();
  for (const stratum of new Set(rows.map((row) => row.stratum))) {
    const refusal = refuseStratum(rows.filter((row) => row.stratum === stratum));
    if (refusal) notComparable.set(stratum, refusal);
  }
  const compared = rows.filter(({ stratum }) => !notComparable.has(stratum));
  const overall: VanElteren | Refusal = vanElteren(compared);
  if (isRefused(overall)) {
    return refuse("oneGroup", "No grade has five people and two managers on each side.");
  }
  const values = splitByGroup(compared);
  const { difference, standardError } = jackknife(compared);
  return {
    strata: overall.strata.map((stratum) => {
      const { a, b } = values.get(stratum.stratum)!;
      return { ...stratum, shift: rankSum(b, a) };
    }),
    notComparable,
    superiority: overall.superiority,
    difference,
    standardError,
    equivalence: equivalence(difference, standardError),
    test: permuteGroups(compared),
  };
}

function refuseStratum(rows: readonly ClusterRow[]): Refusal | undefined {
  for (const group of ["a", "b"] as const) {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return refuse("oneGroup", "All people of this grade are in one group.");
    if (own.length < enoughPeople) {
      return refuse(
        "tooFewPeople",
        `One side has ${counted(own.length, "person", "people")}; it takes five to compare.`,
      );
    }
    if (new Set(own.map(({ cluster }) => cluster)).size < enoughManagers) {
      return refuse("tooFewManagers", "One side was marked by a single manager; it takes two to compare.");
    }
  }
  return undefined;
}

/** By stratum: people and sum of marks of a, then of b. */
type Totals = Map<string, [number, number, number, number]>;

function totalsOf(rows: readonly ClusterRow[]): Totals {
  const totals: Totals = new Map();
  for (const { stratum, group, value } of rows) {
    const known = totals.get(stratum) ?? [0, 0, 0, 0];
    const at = group === "a" ? 0 : 2;
    known[at]! += 1;
    known[at + 1]! += value;
    totals.set(stratum, known);
  }
  return totals;
}

/** Mean of b less mean of a by stratum, weighted by m·n / (m + n); `less` is left out. */
function weightedDifference(totals: Totals, less: Totals = new Map()): number {
  let total = 0;
  let weights = 0;
  for (const [stratum, all] of totals) {
    const out = less.get(stratum);
    const [m = 0, sumA = 0, n = 0, sumB = 0] = all.map((value, i) => value - (out?.[i] ?? 0));
    if (m === 0 || n === 0) continue;
    const weight = (m * n) / (m + n);
    total += weight * (sumB / n - sumA / m);
    weights += weight;
  }
  return total / weights;
}

/**
 * The difference, and by leaving out one manager after the other how much it owes to each.
 *
 * Source: Efron & Stein (1981), Ann. Stat. 9:586 (jackknife).
 */
function jackknife(rows: readonly ClusterRow[]): { difference: number; standardError: number } {
  const totals = totalsOf(rows);
  const clusters = groupBy(
    rows,
    ({ cluster }) => cluster,
    (row) => row,
  );
  const without = [...clusters.values()].map((own) => weightedDifference(totals, totalsOf(own)));
  return {
    difference: weightedDifference(totals),
    standardError: Math.sqrt(((without.length - 1) ** 2 / without.length) * variance(without)),
  };
}

/**
 * Parity in words.
 *
 * @param names of the groups
 * @example paritySentence(found, { a: "IC", b: "management" })
 */
export function paritySentence(
  { superiority, difference, equivalence, test }: Parity,
  names: Record<Group, string>,
): string {
  const times = Math.round(100 * superiority);
  const pair =
    `Of 100 random pairs at the same grade, the person in ${names.b} has the higher mark in ${times} ` +
    "(equal marks count half; 50 is parity).";
  const verdict = {
    noMeaningfulDifference: "The two are marked alike: the difference is within a quarter point.",
    different: `On average ${difference > 0 ? names.b : names.a} is marked ${points(difference)} points higher. That can be merit or marking.`,
    cannotTell: `It is too early to tell: a difference below ${points(equivalence.detectable)} points would go unnoticed.`,
  }[equivalence.claim];
  return isRefused(test) ? `${pair} ${verdict} ${test.sentence}` : `${pair} ${verdict}`;
}
