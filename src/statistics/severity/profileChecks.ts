/** Whether the shared profiles were read as they were meant, and how far marking lies from the intended marks. */

import type { Measured } from "../measured";
import { measureWith } from "../measured";
import { mean, variance } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import type { Composite } from "./composite";

export interface ProfileChecks {
  /** Raters who put a profile above one that is meant to be higher: to be asked, not left out. */
  readonly misread: { rater: string; higher: string; lower: string }[];
  /** Pairs that more than one rater in five turned round: badly written, leave both out of the links. */
  readonly unclear: [string, string][];
  /** Given less intended marks over all raters, in rating points: above 0 = all mark leniently. */
  readonly offset: Measured | Refusal;
}

const tooManyMisread = 0.2;

/**
 * Compares the raters' composites for each profile with the intended ones.
 *
 * Source: King & Wand (2007), Polit. Anal. 15:46 (order of vignettes).
 *
 * @param intended composite of each profile
 * @example checkProfiles(composites, new Map([["low", 2.25], ["high", 4.25]])).misread
 */
export function checkProfiles(
  composites: readonly Composite[],
  intended: ReadonlyMap<string, number>,
): ProfileChecks {
  const given = new Map<string, Map<string, number>>();
  for (const { unit, rater, value } of composites) {
    if (!intended.has(unit)) continue;
    given.set(rater, (given.get(rater) ?? new Map()).set(unit, value));
  }
  const misread: ProfileChecks["misread"] = [];
  const unclear: ProfileChecks["unclear"] = [];
  const ordered = [...intended].sort(([, a], [, b]) => a - b);
  for (const [lower, low] of ordered) {
    for (const [higher, high] of ordered) {
      if (low >= high) continue;
      const pairs = [...given].filter(([, marks]) => marks.has(lower) && marks.has(higher));
      const turned = pairs.filter(([, marks]) => marks.get(lower)! > marks.get(higher)!);
      for (const [rater] of turned) misread.push({ rater, lower, higher });
      if (turned.length > tooManyMisread * pairs.length) unclear.push([lower, higher]);
    }
  }
  return { misread, unclear, offset: offsetOf(given, intended) };
}

function offsetOf(
  given: ReadonlyMap<string, ReadonlyMap<string, number>>,
  intended: ReadonlyMap<string, number>,
): Measured | Refusal {
  const offsets = [...given.values()].map((marks) =>
    mean([...marks].map(([unit, value]) => value - intended.get(unit)!)),
  );
  const broken = refuseUnlessFinite([...offsets, ...intended.values()]);
  if (broken) return broken;
  if (offsets.length < 2)
    return refuse("tooFewRatings", "It takes two raters to see how marking lies as a whole.");
  return measureWith(offsets.length - 1)({
    mean: mean(offsets),
    variance: variance(offsets) / offsets.length,
  });
}
