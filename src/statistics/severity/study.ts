/** The ratings of one look at a company, cleaned and with what links them. */

import { groupBy } from "../groupBy";
import { sum } from "../moments";
import type { Composite } from "./composite";
import { findLinks, type Links } from "./links";
import type { SeverityInput } from "./severityTypes";

/** The input, cleaned and with its links. */
export interface Study extends SeverityInput {
  /** The composites of raters who can be compared with somebody. */
  readonly linked: readonly Composite[];
  readonly linkedRaters: number;
  readonly links: Links;
  readonly isPerson: ReadonlySet<string>;
  /** Persons, and those of them with two ratings or more. */
  readonly persons: number;
  readonly doublyRated: number;
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
    const component = links.components[links.componentOf.get(rater)!];
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
  const value = sum(looks.map((look, i) => weights[i]! * look.value)) / sum(weights);
  return { ...first, value, weight: Math.max(...weights) };
}
