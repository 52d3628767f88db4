/** What a difference between groups allows to claim: equal, different, or not known yet. */

import { type Refusal, refuseOutside } from "../refusal";

export type Claim = "noMeaningfulDifference" | "different" | "cannotTell";

/** A difference in rating points that matters. */
const meaningful = 0.25;
/** A difference is claimed only where chance would give one as large once in twenty. */
const significant = 0.05;
/** Found four times in five by a two-sided test at 5 %, in standard errors; a 90 % interval reaches 1.645 of them. */
const detectable = 2.8 / 1.6448536269514722;

export interface Equivalence {
  readonly claim: Claim;
  /** The smallest difference this many data would probably show, in rating points. */
  readonly detectable: number;
}

/**
 * Equality is claimed only when the whole 90 % interval lies inside a quarter point; a large p never claims it. A difference
 * is claimed when the test finds it and it matters.
 *
 * Source: Schuirmann (1987), J. Pharmacokinet. Biopharm. 15:657 (two one-sided tests).
 *
 * @param interval 90 %, of the difference, in rating points
 * @param p of the test that the interval comes from
 * @example equivalence(0.05, [-0.08, 0.18], 0.7) // { claim: "noMeaningfulDifference", detectable: 0.221 }
 */
export function equivalence(
  difference: number,
  interval: readonly [number, number],
  p: number,
): Equivalence | Refusal {
  const broken =
    refuseOutside("difference", [difference, ...interval]) ?? refuseOutside("p-value", [p], 0, 1);
  if (broken) return broken;
  const [low, high] = interval;
  const isInside = low > -meaningful && high < meaningful;
  const isFound = p <= significant && Math.abs(difference) >= meaningful;
  return {
    claim: isInside ? "noMeaningfulDifference" : isFound ? "different" : "cannotTell",
    detectable: (detectable * (high - low)) / 2,
  };
}
