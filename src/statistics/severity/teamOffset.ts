/** How a team's marks compare with the company's at the same grades: a description, not a cause. */
import { groupBy } from "../groupBy";
import type { Measured } from "../measured";
import { measureWith } from "../measured";
import { mean, variance } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";

/** One person's mark. */
export interface TeamRow {
  readonly team: string;
  /** Only marks of the same stratum (grade) are compared. */
  readonly stratum: string;
  readonly value: number;
}

export interface TeamOffset extends Measured {
  readonly people: number;
}

/** Fewer people are spoken of as people, not as a group. */
const enoughPeople = 5;

/**
 * Mean distance of a team's marks from the mean of their stratum, with a t interval over the team's people. It says
 * nothing about whether the team is strong or its marking lenient.
 *
 * @example teamOffset(rows, "A") // { value: 0.4, standardError: 0.12, interval: [0.1, 0.7], people: 7 }
 */
export function teamOffset(rows: readonly TeamRow[], team: string): TeamOffset | Refusal {
  const broken = refuseUnlessFinite(rows.map(({ value }) => value));
  if (broken) return broken;
  const strata = groupBy(
    rows,
    ({ stratum }) => stratum,
    ({ value }) => value,
  );
  const centres = new Map([...strata].map(([stratum, values]) => [stratum, mean(values)]));
  const distances = rows
    .filter((row) => row.team === team)
    .map(({ stratum, value }) => value - centres.get(stratum)!);
  const people = distances.length;
  if (people < enoughPeople) {
    return refuse("tooFewPeople", `A team of ${people} is too small to compare with the company's average.`);
  }
  const estimate = { mean: mean(distances), variance: variance(distances) / people };
  return { ...measureWith(people - 1)(estimate), people };
}
