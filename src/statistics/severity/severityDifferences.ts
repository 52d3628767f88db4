/** Severity in groups of two to four linked raters: their differences on shared units, as they are. */

import { type Refusal, refuse } from "../refusal";
import { linkStrength } from "./linkStrength";
import { severitiesOf } from "./severityOfRaters";
import type { RaterSeverity } from "./severityTypes";
import { compositesFor, type Study } from "./study";

/** With a single spare rating marks of quarter points agree by chance too often: intervals cover .85; found by simulation. */
const enoughSpare = 2;

/**
 * Plain differences inside each group: nothing is shrunk, no direction is claimed, no mark is adjusted. So few raters
 * cannot say how much raters differ in general.
 *
 * @example severityDifferences(prepareStudy({ composites, people })).get("A")
 */
export function severityDifferences(study: Study): Map<string, RaterSeverity | Refusal> {
  const composites = compositesFor(study, "differences");
  const groups = study.groups.filter(({ comparison }) => comparison === "differences");
  return new Map(
    groups.flatMap(({ raters }): [string, RaterSeverity | Refusal][] => {
      const { contrast, variance, errorVariance, df } = linkStrength(
        composites.filter(({ rater }) => raters.includes(rater)),
      );
      if (!errorVariance || df < enoughSpare) return raters.map((rater) => [rater, tooFew]);
      const estimates = new Map(
        raters.map((rater) => [
          rater,
          { mean: contrast.get(rater)!, variance: errorVariance * variance.get(rater)! },
        ]),
      );
      return [...severitiesOf(study, { estimates, total: undefined, df, errorIsAssumed: false })];
    }),
  );
}

const tooFew = refuse("notMeasurable", "The shared ratings are too few to say how sure a difference is.");
