/** What goes into severity and what comes out of it. */

import { groupBy } from "../groupBy";
import { sum } from "../moments";
import type { Refusal } from "../refusal";
import type { Composite } from "./composite";
import { findLinks, type Links } from "./links";
import type { Person } from "./severityDesign";
import type { SeverityEstimates } from "./severityEstimates";

export interface SeverityInput {
  composites: readonly Composite[];
  /** The units that are persons; every other unit is a shared profile. */
  people: readonly Person[];
}

/** A value in rating points with its 95 % interval. */
export interface Measured {
  value: number;
  standardError: number;
  interval: readonly [number, number];
}

export interface RaterSeverity extends Measured {
  /** 1 − the share of the differences between raters that stays unknown for this one; null where nothing is shrunk. */
  reliability: number | null;
  /** From profiles alone never better than "indicative"; show no direction when "notMeasurable". */
  label: "measured" | "indicative" | "notMeasurable";
  /** Probability that the severity exceeds a quarter point in this direction. */
  probability: { lenient: number; severe: number };
  /** Set where the direction is sure enough to be shown, also among all that are shown. */
  direction: "lenient" | "severe" | null;
  /** What links this rater to others. */
  shared: { profiles: number; people: number };
}

export interface PersonValue extends Measured {
  /** The home rater's composite less that rater's severity (keeps the order inside a team); null without one. */
  adjusted: Measured | null;
}

export interface Severity {
  /** How it was found: averaged over the variances, at their best value, or by plain comparison of a few raters. */
  method: "posterior" | "reml" | "contrasts";
  raters: ReadonlyMap<string, RaterSeverity | Refusal>;
  people: ReadonlyMap<string, PersonValue | Refusal>;
  /** Effect of each covariate a unit of it; null where the data cannot tell it. */
  covariates: readonly (Measured | null)[];
  /** In squared rating points; null for "contrasts". */
  variances: SeverityEstimates["variances"] | null;
  /** Too few persons have two ratings: the noise of one rating is assumed, not measured. */
  errorIsAssumed: boolean;
  /** Raters who can be compared with somebody. */
  linkedRaters: number;
}

/** The input, cleaned and with its links. */
export interface Study extends SeverityInput {
  /** The composites of raters who can be compared with somebody. */
  linked: readonly Composite[];
  linkedRaters: number;
  links: Links;
  isPerson: ReadonlySet<string>;
  /** Persons, and those of them with two ratings or more. */
  persons: number;
  doublyRated: number;
}

/**
 * Cleans the composites and finds what links them: a weight of 0 is no rating, and two looks of one rater at one unit
 * share one impression, so they count as one, of their mean value.
 *
 * @example prepareStudy({ composites: [], people: [] }).linkedRaters // 0
 */
export function prepareStudy({ composites, people }: SeverityInput): Study {
  const looks = groupBy(
    composites.filter(({ weight = 1 }) => weight > 0),
    ({ unit, rater }) => JSON.stringify([unit, rater]),
    (composite) => composite,
  );
  const merged = [...looks.values()].map(merge);
  const links = findLinks(merged);
  const isPerson = new Set(people.map(({ unit }) => unit));
  const linked = merged.filter(({ rater }) => {
    const component = links.components[links.componentOf.get(rater) as number];
    return component !== undefined && component.length > 1;
  });
  return {
    composites: merged,
    people,
    linked,
    linkedRaters: new Set(linked.map(({ rater }) => rater)).size,
    links,
    isPerson,
    persons: new Set(merged.flatMap(({ unit }) => (isPerson.has(unit) ? [unit] : []))).size,
    doublyRated: [...links.sharedUnits.keys()].filter((unit) => isPerson.has(unit)).length,
  };
}

function merge(looks: readonly Composite[]): Composite {
  const [first] = looks as [Composite];
  if (looks.length === 1) return first;
  const weights = looks.map(({ weight = 1 }) => weight);
  const value = sum(looks.map((look, i) => (weights[i] as number) * look.value)) / sum(weights);
  return { ...first, value, weight: Math.max(...weights) };
}
