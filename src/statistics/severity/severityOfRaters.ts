/** What can be said about each rater's severity, and how firmly. */

import { studentTCdf } from "../distributions/studentT";
import { type Estimate, type Measured, measureWith } from "../measured";
import { type Refusal, refuse } from "../refusal";
import { bayesianFdr } from "./bayesianFdr";
import type { RaterSeverity } from "./severityTypes";
import type { Study } from "./study";

/** A difference in rating points that matters. */
const notable = 0.25;
/** Share of mistaken directions that is accepted among those shown, and for each one. */
const acceptedMistakes = 0.1;
const indicative = 0.4;
const measured = 0.7;

/**
 * Each linked rater with label, probabilities and direction; the unlinked ones as refusals.
 *
 * @param total variance of severity between raters; undefined for plain contrasts, which are not shrunk and get no
 *   direction
 * @example severitiesOf(study, [["A", { mean: 0.3, variance: 0.01 }]], 0.09, 40).get("A")
 */
export function severitiesOf(
  study: Study,
  estimates: readonly (readonly [rater: string, Estimate])[],
  total: number | undefined,
  df: number,
): Map<string, RaterSeverity | Refusal> {
  const shared = sharedByRater(study);
  const measure = measureWith(df);
  const found = estimates.map(([rater, estimate]): [string, RaterSeverity] => {
    const links = shared.get(rater) as RaterSeverity["shared"];
    const value = measure(estimate);
    const probability = { lenient: above(value.value, value, df), severe: above(-value.value, value, df) };
    const reliability = total === undefined ? null : reliabilityOf(estimate, total);
    const label = labelOf(reliability, links.people > 0);
    return [rater, { ...value, reliability, label, probability, direction: null, shared: links }];
  });
  const isShown = total === undefined ? [] : directionsShown(found.map(([, rater]) => rater));
  const directed = found.map(([rater, one], i): [string, RaterSeverity] => [
    rater,
    isShown[i] ? { ...one, direction: one.value > 0 ? "lenient" : "severe" } : one,
  ]);
  return new Map<string, RaterSeverity | Refusal>([...directed, ...unlinkedRaters(study)]);
}

function reliabilityOf({ variance }: Estimate, total: number): number {
  return total > 0 ? Math.max(0, 1 - variance / total) : 0;
}

function labelOf(reliability: number | null, hasSharedPeople: boolean): RaterSeverity["label"] {
  if (reliability === null) return "indicative";
  if (reliability < indicative) return "notMeasurable";
  return reliability < measured || !hasSharedPeople ? "indicative" : "measured";
}

function above(value: number, { standardError }: Measured, df: number): number {
  const excess = value - notable;
  if (standardError === 0) return excess > 0 ? 1 : 0;
  return studentTCdf(excess / standardError, df);
}

function directionsShown(raters: readonly RaterSeverity[]): boolean[] {
  const mistaken = raters.map(({ label, probability }) =>
    label === "notMeasurable" ? 1 : 1 - Math.max(probability.lenient, probability.severe),
  );
  return bayesianFdr(mistaken, acceptedMistakes).map(
    (isShown, i) => isShown && mistaken[i]! <= acceptedMistakes,
  );
}

function sharedByRater({ links, isPerson }: Study): Map<string, RaterSeverity["shared"]> {
  const found = new Map<string, RaterSeverity["shared"]>();
  for (const [unit, raters] of links.sharedUnits) {
    for (const rater of raters) {
      const known = found.get(rater) ?? { profiles: 0, people: 0 };
      known[isPerson.has(unit) ? "people" : "profiles"]++;
      found.set(rater, known);
    }
  }
  return found;
}

function unlinkedRaters({ links }: Study): [string, Refusal][] {
  return links.components.flatMap(([rater, ...others]): [string, Refusal][] =>
    rater === undefined || others.length > 0
      ? []
      : [[rater, refuse("noLinks", "Nobody else has marked the same people or profiles.")]],
  );
}
