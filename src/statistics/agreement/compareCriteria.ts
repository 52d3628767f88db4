/** Which criterion is judged less alike than the others. */

import { benjaminiHochberg } from "../benjaminiHochberg";
import { groupBy } from "../groupBy";
import { mean } from "../moments";
import { seedOf } from "../mulberry32";
import { counted } from "../points";
import { isRefused, type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { pairedUnits, type RaterMark } from "./agreement";
import { bootstrap } from "./bootstrap";
import { alphaOfUnits, categoriesOf, krippendorffAlpha, meetingsOf } from "./krippendorffAlpha";

export interface CriterionDifference {
  /** α of this criterion less the mean α of the others. */
  readonly difference: number;
  /** Two-sided p-value over resampled units, adjusted for the number of criteria. */
  readonly p: number;
}

const resamples = 2000;
/** Share of the resamples that must have an α on every criterion. */
const enoughDraws = 0.95;
/** Fewer units on which all criteria have two marks say too little. */
const enoughUnits = 10;

/**
 * Compares each criterion's ordinal α with the others' on the same resampled units. Only units with two marks on every
 * criterion count.
 *
 * Source: Efron & Tibshirani (1993), ch. 16; Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289.
 *
 * @param criteria the marks of each criterion
 * @example compareCriteria([marksOfSkills, marksOfLeadership])
 */
export function compareCriteria(
  criteria: readonly (readonly RaterMark[])[],
): CriterionDifference[] | Refusal {
  if (criteria.length < 2) return refuse("tooFewCriteria", "It takes two criteria to compare them.");
  const broken = refuseUnlessFinite(criteria.flat().map(({ value }) => value));
  if (broken) return broken;
  const units = commonUnits(criteria);
  if (units.length > 0 && units.length < enoughUnits) {
    const people = counted(units.length, "person has", "people have");
    return refuse("tooFewPeople", `Only ${people} two ratings on every criterion; it takes ${enoughUnits}.`);
  }
  const alphas = criteria.map((_, c) =>
    krippendorffAlpha(
      units.map((marks) => marks[c]!),
      "ordinal",
    ),
  );
  const refused = alphas.find(isRefused);
  if (refused) return refused;
  const observed = differences(alphas.map((alpha) => (isRefused(alpha) ? 0 : alpha.alpha)));
  const meetings = criteria.map((_, c) => {
    const own = units.map((marks) => marks[c]!);
    return meetingsOf(own, categoriesOf(own));
  });
  const draws: number[][] = [];
  bootstrap(
    units.length,
    (drawn) => {
      const resampled = meetings.map((own) => alphaOfUnits(own, drawn, "ordinal")?.alpha);
      if (resampled.every((alpha) => alpha !== undefined)) draws.push(differences(resampled as number[]));
      return undefined;
    },
    seedOf(units.flat(2)),
    resamples,
  );
  if (draws.length < enoughDraws * resamples) {
    return refuse(
      "noVariation",
      "On one criterion nearly all marks are the same, so criteria cannot be compared.",
    );
  }
  const ps = benjaminiHochberg(criteria.map((_, c) => twoSided(draws.map((draw) => draw[c]!))));
  return observed.map((difference, c) => ({ difference, p: ps[c]! }));
}

/** Marks by unit and criterion, for units with two raters or more on each criterion. */
function commonUnits(criteria: readonly (readonly RaterMark[])[]): number[][][] {
  const byCriterion = criteria.map((marks) =>
    groupBy(
      marks,
      ({ unit }) => unit,
      (mark) => mark,
    ),
  );
  const [first] = byCriterion;
  return [...(first?.keys() ?? [])]
    .map((unit) =>
      byCriterion.map((units) => pairedUnits(units.get(unit) ?? [], ({ value }) => value)[0] ?? []),
    )
    .filter((marks) => marks.every((list) => list.length > 1))
    .map((marks) => JSON.stringify(marks))
    .sort()
    .map((text) => JSON.parse(text));
}

function differences(alphas: readonly number[]): number[] {
  return alphas.map((alpha, c) => alpha - mean(alphas.filter((_, other) => other !== c)));
}

function twoSided(draws: readonly number[]): number {
  const below = draws.filter((value) => value <= 0).length;
  const above = draws.filter((value) => value >= 0).length;
  return Math.min(1, (2 * (Math.min(below, above) + 1)) / (draws.length + 1));
}
