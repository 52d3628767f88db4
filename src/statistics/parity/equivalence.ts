/** What a difference between groups allows to claim: equal, different, or not known yet. */

export type Claim = "noMeaningfulDifference" | "different" | "cannotTell";

/** A difference in rating points that matters. */
const meaningful = 0.25;
/** 90 % two-sided: each of the two one-sided tests at 5 %. */
const reach = 1.6448536269514722;
/** Found four times in five by a two-sided test at 5 %. */
const detectable = 2.8;

export interface Equivalence {
  readonly claim: Claim;
  /** 90 % interval in rating points. */
  readonly interval: [number, number];
  /** The smallest difference this many data would probably show, in rating points. */
  readonly detectable: number;
}

/**
 * Equality is claimed only when the whole interval lies inside a quarter point; a large p-value never claims it.
 *
 * Source: Schuirmann (1987), J. Pharmacokinet. Biopharm. 15:657 (two one-sided tests).
 *
 * @param standardError of the difference, 0 or more
 * @example equivalence(0.05, 0.08).claim // "noMeaningfulDifference"
 */
export function equivalence(difference: number, standardError: number): Equivalence {
  const interval: [number, number] = [difference - reach * standardError, difference + reach * standardError];
  const isInside = interval[0] > -meaningful && interval[1] < meaningful;
  const excludesZero = interval[0] > 0 || interval[1] < 0;
  const isLarge = excludesZero && Math.abs(difference) >= meaningful;
  return {
    claim: isInside ? "noMeaningfulDifference" : isLarge ? "different" : "cannotTell",
    interval,
    detectable: detectable * standardError,
  };
}
