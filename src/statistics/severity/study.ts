/** The ratings of one look at a company, cleaned and sorted by how far their raters can be compared. */

import { groupBy } from "../groupBy";
import { sum } from "../moments";
import type { Composite } from "./composite";
import { linkStrength } from "./linkStrength";
import { findLinks, type Links } from "./links";
import type { SeverityInput } from "./severityTypes";

/**
 * What the links of a group of raters allow: one model for all, differences as they are (two to four raters), nothing
 * because too little is shared, nothing because a rater is alone.
 */
export type Comparison = "model" | "differences" | "tooLittle" | "alone";

export interface LinkedGroup {
  readonly raters: readonly string[];
  readonly comparison: Comparison;
}

/** The input, cleaned and with its links. */
export interface Study extends SeverityInput {
  readonly links: Links;
  /** In the order of the components of `links`. */
  readonly groups: readonly LinkedGroup[];
  readonly isPerson: ReadonlySet<string>;
  /** Persons, and those of them with two ratings or more. */
  readonly persons: number;
  readonly doublyRated: number;
}

/** Fewer raters cannot say how much raters differ in general; found by simulation. */
const enoughRaters = 5;
/**
 * What links must say about how much raters differ, counted in raters whose severity would be known exactly. Below it
 * teams pass for raters and intervals cover too rarely; found by simulation.
 */
const enoughKnown = 2;

/**
 * Cleans the composites and finds what links them: a weight of 0 is no rating, and two looks of one rater at one unit
 * share one impression, so they count as one, of their mean value.
 *
 * @example prepareStudy({ composites: [], people: [] }).groups // []
 */
export function prepareStudy({ composites, people }: SeverityInput): Study {
  const looks = groupBy(
    composites.filter(({ weight = 1 }) => weight > 0),
    ({ unit, rater }) => `${unit.length} ${unit}${rater}`,
    (composite) => composite,
  );
  const merged = [...looks.values()].map(merge);
  const links = findLinks(merged);
  const isPerson = new Set(people.map(({ unit }) => unit));
  const shared = groupBy(
    merged.filter(({ unit }) => links.sharedUnits.has(unit)),
    ({ rater }) => links.componentOf.get(rater)!,
    (composite) => composite,
  );
  return {
    composites: merged,
    people,
    links,
    groups: links.components.map((raters, index) => ({
      raters,
      comparison: comparisonOf(raters, shared.get(index) ?? []),
    })),
    isPerson,
    persons: new Set(merged.flatMap(({ unit }) => (isPerson.has(unit) ? [unit] : []))).size,
    doublyRated: [...links.sharedUnits.keys()].filter((unit) => isPerson.has(unit)).length,
  };
}

function merge(looks: readonly Composite[]): Composite {
  const first = looks[0]!;
  if (looks.length === 1) return first;
  const weights = looks.map(({ weight = 1 }) => weight);
  const value = sum(looks.map((look, i) => weights[i]! * look.value)) / sum(weights);
  return { ...first, value, weight: Math.max(...weights) };
}

function comparisonOf(raters: readonly string[], shared: readonly Composite[]): Comparison {
  if (raters.length < 2) return "alone";
  if (raters.length < enoughRaters) return "differences";
  return knownRaters(raters.length, shared) < enoughKnown ? "tooLittle" : "model";
}

/**
 * How many exactly known raters would say as much about the spread of severity as these do: each counts by the square of
 * the share of its difference from the others that is no noise, were severity to vary as much as one composite's error
 * does (the Fisher information of a variance).
 */
function knownRaters(raters: number, shared: readonly Composite[]): number {
  const ofAll = [
    ...groupBy(
      shared,
      ({ unit }) => unit,
      ({ weight = 1 }) => weight,
    ).values(),
  ].filter((weights) => weights.length === raters && weights.every((weight) => weight >= 1));
  const selfAmongAll = raters / (raters - 1);
  // Other shared units can only add to what units marked by everybody say.
  const atLeast = ofAll.length > 0 ? raters / (1 + selfAmongAll / ofAll.length) ** 2 : 0;
  if (atLeast >= enoughKnown) return atLeast;
  const { variance } = linkStrength(shared);
  return sum([...variance.values()].map((one) => 1 / (1 + one * selfAmongAll ** 2) ** 2));
}

/**
 * The composites of raters whose group may be compared in this way.
 *
 * @example compositesFor(prepareStudy({ composites, people }), "model")
 */
export function compositesFor({ composites, groups, links }: Study, comparison: Comparison): Composite[] {
  return composites.filter(({ rater }) => groups[links.componentOf.get(rater)!]!.comparison === comparison);
}
