/** Whether two groups are marked alike at the same grade. */

import type { Group } from "../group";
import { counted, inWords, points } from "../points";
import { type ClusterRow, type GroupPermutation, permuteGroups } from "../ranks/permuteGroups";
import { medianShift } from "../ranks/rankSum";
import { type StratumSuperiority, splitByGroup, type VanElteren, vanElteren } from "../ranks/vanElteren";
import { isRefused, type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { type Equivalence, equivalence } from "./equivalence";

export interface ParityStratum extends StratumSuperiority {
  /** b less a in rating points: the median of all differences between one of b and one of a. */
  readonly shift: number;
}

export interface Parity {
  readonly strata: readonly ParityStratum[];
  /** Strata that were left out, with the reason. */
  readonly notComparable: ReadonlyMap<string, Refusal>;
  /** Over all strata: P(b > a) + ½ P(b = a) for a random pair of the same stratum; 0.5 = parity. */
  readonly superiority: number;
  /** b less a in rating points with 90 % interval and p, the people of one manager kept together. */
  readonly test: GroupPermutation | Refusal;
  /** What follows from the test; refused with it. */
  readonly equivalence: Equivalence | Refusal;
}

const enoughPeople = 5;
const enoughManagers = 2;

/**
 * Compares the groups inside strata that have five people and two managers on each side. It cannot say whether a
 * difference is merit or marking.
 *
 * Source: van Elteren (1960), Bull. Int. Stat. Inst. 37:351 (superiority over strata); Hodges & Lehmann (1963), Ann. Math.
 * Stat. 34:598 (shift); the test of `permuteGroups` and the claim of `equivalence`.
 *
 * @example parity(rows)
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
  const test = permuteGroups(compared);
  return {
    strata: overall.strata.map((stratum) => {
      const { a, b } = values.get(stratum.stratum)!;
      return { ...stratum, shift: medianShift(b, a) };
    }),
    notComparable,
    superiority: overall.superiority,
    test,
    equivalence: isRefused(test) ? test : equivalence(test.difference, test.interval, test.p),
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

/**
 * Parity in words.
 *
 * @param names of the groups
 * @example paritySentence(found, { a: "IC", b: "management" })
 */
export function paritySentence(
  { superiority, test, equivalence }: Parity,
  names: Readonly<Record<Group, string>>,
): string {
  const times = Math.round(100 * superiority);
  const pair =
    `Of one person from each track at the same grade, the one in ${names.b} has the higher mark in ${times} of 100 ` +
    "pairs; 50 is parity.";
  if (isRefused(test)) return `${test.sentence} ${pair}`;
  if (isRefused(equivalence)) return `${equivalence.sentence} ${pair}`;
  const { difference, interval } = test;
  const signed = difference > 0 ? interval : ([-interval[1], -interval[0]] as const);
  const range = signed.map((end) => inWords(end, "lower", "higher")).join(" to ");
  const verdict = {
    noMeaningfulDifference: "The two are marked alike: the difference is within a quarter point.",
    different:
      `On average ${difference > 0 ? names.b : names.a} is marked ${points(difference)} points higher; ` +
      `with this many people anything from ${range} would fit. That can be merit or marking.`,
    cannotTell: `It is too early to tell: a difference below ${points(equivalence.detectable)} points would go unnoticed.`,
  }[equivalence.claim];
  return `${verdict} ${pair}`;
}
