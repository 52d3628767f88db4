/** What can be said about each rater's severity, and how firmly. */

import { studentTCdf } from "../distributions/studentT";
import { type Estimate, type Measured, measureWith } from "../measured";
import { sum } from "../moments";
import { bayesianFdr } from "./bayesianFdr";
import type { Finding, RaterSeverity } from "./severityTypes";
import type { Study } from "./study";

/** A difference in rating points that matters. */
const notable = 0.25;
/** Share of mistaken directions that is accepted among those shown, and for each one. */
const acceptedMistakes = 0.1;
const indicative = 0.4;
const measured = 0.7;
/** With a single shared person, one misjudgement would be the whole answer. */
const enoughPeople = 2;

/** So few are named instead of called "other raters". */
const fewNames = 4;

export interface RaterEstimates {
  /** Severity by rater, relative to the mean of the rater's group, itself included. */
  readonly estimates: ReadonlyMap<string, Estimate>;
  /** Variance of severity between raters; undefined for plain differences, which are not shrunk and get no direction. */
  readonly total: number | undefined;
  readonly df: number;
  readonly errorIsAssumed: boolean;
}

/**
 * Each rater against the others of its group: value, label, probabilities, direction, all from one finding.
 *
 * @example severitiesOf(study, { estimates, total: 0.09, df: 40, errorIsAssumed: false }).get("A")
 */
export function severitiesOf(study: Study, found: RaterEstimates): Map<string, RaterSeverity> {
  const { estimates, total, df, errorIsAssumed } = found;
  const shared = sharedByRater(study);
  const measure = measureWith(df);
  const described = [...estimates].map(([rater, estimate]) => {
    const value = measure(againstOthers(estimate, groupOf(study, rater).length - 1));
    const probability = { lenient: above(value.value, value, df), severe: above(-value.value, value, df) };
    const reliability = total === undefined ? null : reliabilityOf(estimate, total);
    const links = shared.get(rater) ?? { profiles: 0, people: 0 };
    return { rater, value, probability, reliability, links };
  });
  const isClear = clearOnes(described);
  return new Map(
    described.map(({ rater, value, probability, reliability, links }, i) => {
      const finding = findingOf(value, reliability, isClear[i]!);
      return [
        rater,
        {
          value: value.value,
          standardError: value.standardError,
          interval: value.interval,
          finding,
          reliability,
          label: labelOf(reliability, links.people),
          probability,
          direction: finding === "clear" ? (value.value > 0 ? "lenient" : "severe") : null,
          shared: links,
          onlyWith: onlyWith(study, rater),
          errorIsAssumed,
        },
      ];
    }),
  );
}

function groupOf({ groups, links }: Study, rater: string): readonly string[] {
  return groups[links.componentOf.get(rater)!]!.raters;
}

function onlyWith(study: Study, rater: string): string[] {
  const group = groupOf(study, rater);
  const linked = sum(study.groups.map(({ raters }) => (raters.length > 1 ? raters.length : 0)));
  const isIsland = group.length < linked && 2 * group.length <= linked;
  return isIsland || group.length <= fewNames ? group.filter((other) => other !== rater) : [];
}

/** The mean of a group includes the rater itself, so the distance from the others is larger. */
function againstOthers({ mean, variance }: Estimate, others: number): Estimate {
  const factor = (others + 1) / others;
  return { mean: mean * factor, variance: variance * factor ** 2 };
}

function reliabilityOf({ variance }: Estimate, total: number): number {
  return total > 0 ? Math.max(0, 1 - variance / total) : 0;
}

function findingOf({ interval }: Measured, reliability: number | null, isClear: boolean): Finding {
  if (reliability !== null && reliability < indicative) return "tooLittle";
  if (isClear) return "clear";
  if (interval[0] > 0 || interval[1] < 0) return "apart";
  return interval[0] > -notable && interval[1] < notable ? "alike" : "open";
}

function labelOf(reliability: number | null, people: number): RaterSeverity["label"] {
  if (reliability === null) return "indicative";
  if (reliability < indicative) return "notMeasurable";
  return reliability < measured || people < enoughPeople ? "indicative" : "measured";
}

function above(value: number, { standardError }: Measured, df: number): number {
  const excess = value - notable;
  if (standardError === 0) return excess > 0 ? 1 : 0;
  return studentTCdf(excess / standardError, df);
}

function clearOnes(
  raters: readonly Pick<RaterSeverity, "probability" | "reliability">[],
): readonly boolean[] {
  const mistaken = raters.map(({ probability, reliability }) =>
    reliability === null || reliability < indicative
      ? 1
      : 1 - Math.max(probability.lenient, probability.severe),
  );
  return bayesianFdr(mistaken, acceptedMistakes).map(
    (isShown, i) => isShown && mistaken[i]! <= acceptedMistakes,
  );
}

function sharedByRater({ links, isPerson }: Study): Map<string, { profiles: number; people: number }> {
  const found = new Map<string, { profiles: number; people: number }>();
  for (const [unit, raters] of links.sharedUnits) {
    for (const rater of raters) {
      const known = found.get(rater) ?? { profiles: 0, people: 0 };
      known[isPerson.has(unit) ? "people" : "profiles"]++;
      found.set(rater, known);
    }
  }
  return found;
}
