/** Severity of two to four linked raters: their differences on shared units, as they are. */

import { type Refusal, refuse } from "../refusal";
import { linkStrength } from "./linkStrength";
import { severitiesOf } from "./severityOfRaters";
import type { RaterSeverity, Severity } from "./severityTypes";
import type { Study } from "./study";

/**
 * Plain contrasts inside each component: nothing is shrunk, no direction is claimed, no mark is adjusted. So few raters
 * cannot say how much raters differ in general.
 *
 * @example contrastSeverity(prepareStudy({ composites, people })).method // "contrasts"
 */
export function contrastSeverity(study: Study): Severity {
  let raters = new Map<string, RaterSeverity | Refusal>();
  for (const component of study.links.components) {
    if (component.length < 2) continue;
    const { contrast, variance, errorVariance, df } = linkStrength(
      study.linked.filter(({ rater }) => component.includes(rater)),
    );
    const found = component.map(
      (rater) =>
        [
          rater,
          {
            mean: contrast.get(rater)!,
            variance: (errorVariance ?? 0) * variance.get(rater)!,
          },
        ] as const,
    );
    const isSure = errorVariance !== undefined && errorVariance > 0;
    raters = new Map([
      ...raters,
      ...(isSure ? severitiesOf(study, found, undefined, df) : component.map((rater) => tooFew(rater))),
    ]);
  }
  const notAdjusted = refuse("tooFewLinks", "With fewer than five linked raters no mark is adjusted.");
  return {
    method: "contrasts",
    raters,
    people: new Map(study.people.map(({ unit }) => [unit, notAdjusted])),
    covariates: [],
    variances: null,
    errorIsAssumed: false,
    linkedRaters: study.linkedRaters,
  };
}

function tooFew(rater: string): [string, Refusal] {
  return [rater, refuse("notMeasurable", "The shared ratings are too few to say how sure a difference is.")];
}
