/** What can be said about each rater's severity, and how firmly. */

import { normalQuantile } from "../distributions/normal";
import { studentTCdf, studentTQuantile } from "../distributions/studentT";
import { type Refusal, refuse } from "../refusal";
import { bayesianFdr } from "./bayesianFdr";
import type { Estimate } from "./severityEstimates";
import type { Measured, RaterSeverity, Study } from "./severityTypes";

/** A difference in rating points that matters. */
const NOTABLE = 0.25;
/** Share of mistaken directions that is accepted among those shown, and for each one. */
const MISTAKEN = 0.1;
const INDICATIVE = 0.4;
const MEASURED = 0.7;

/**
 * Turns estimates into values with a 95 % interval of Student's t; normal for endless degrees of freedom.
 *
 * @example measureWith(Infinity)({ mean: 0, variance: 1 }).interval[1] // 1.959963984540054
 */
export function measureWith(df: number): (estimate: Estimate) => Measured {
  const quantile = df === Infinity ? normalQuantile(0.975) : studentTQuantile(0.975, df);
  return ({ mean, variance }) => {
    const standardError = Math.sqrt(variance);
    return {
      value: mean,
      standardError,
      interval: [mean - quantile * standardError, mean + quantile * standardError],
    };
  };
}

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
  if (total !== undefined) setDirections(found.map(([, rater]) => rater));
  return new Map<string, RaterSeverity | Refusal>([...found, ...unlinkedRaters(study)]);
}

function reliabilityOf({ variance }: Estimate, total: number): number {
  return total > 0 ? Math.max(0, 1 - variance / total) : 0;
}

function labelOf(reliability: number | null, hasSharedPeople: boolean): RaterSeverity["label"] {
  if (reliability === null) return "indicative";
  if (reliability < INDICATIVE) return "notMeasurable";
  return reliability < MEASURED || !hasSharedPeople ? "indicative" : "measured";
}

function above(value: number, { standardError }: Measured, df: number): number {
  const excess = value - NOTABLE;
  if (standardError === 0) return excess > 0 ? 1 : 0;
  return studentTCdf(excess / standardError, df);
}

function setDirections(raters: readonly RaterSeverity[]): void {
  const mistaken = raters.map(({ label, probability }) =>
    label === "notMeasurable" ? 1 : 1 - Math.max(probability.lenient, probability.severe),
  );
  const isShown = bayesianFdr(mistaken, MISTAKEN);
  raters.forEach((rater, i) => {
    if (!isShown[i] || (mistaken[i] as number) > MISTAKEN) return;
    rater.direction = rater.probability.lenient > rater.probability.severe ? "lenient" : "severe";
  });
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
