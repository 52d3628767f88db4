/** How a team's marks compare with other teams' at the same grades: a description, not a cause. */
import { groupBy } from "../groupBy";
import type { Measured } from "../measured";
import { measureWith } from "../measured";
import { mean, sum, variance } from "../moments";
import { counted } from "../points";
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

/** Fewer people, of the team or of others, are spoken of as people, not as a group. */
const enoughPeople = 5;

/**
 * Mean distance of a team's marks from the mean of *other* teams at the same stratum, with an interval that knows the
 * spread on both sides. It says nothing about whether the team is strong or its marking lenient. People whose stratum no
 * other team has are left out.
 *
 * Source: Welch (1947), Biometrika 34:28 (unequal variances); Satterthwaite (1946), Biometrics Bull. 2:110 (degrees of
 * freedom).
 *
 * @example teamOffset(rows, "A")
 */
export function teamOffset(rows: readonly TeamRow[], team: string): TeamOffset | Refusal {
  const broken = refuseUnlessFinite(rows.map(({ value }) => value));
  if (broken) return broken;
  const others = groupBy(
    rows.filter((row) => row.team !== team),
    ({ stratum }) => stratum,
    ({ value }) => value,
  );
  const own = rows.filter((row) => row.team === team && others.has(row.stratum));
  const used = [...others].filter(([stratum]) => own.some((row) => row.stratum === stratum));
  const refusal = refuseSmall(rows.filter((row) => row.team === team).length, own.length, used);
  if (refusal) return refusal;
  const distances = own.map(({ stratum, value }) => value - mean(others.get(stratum)!));
  const ofOwn = variance(distances) / own.length;
  const spare = sum(used.map(([, values]) => values.length - 1));
  const spread = sum(used.map(([, values]) => (values.length - 1) * variance(values))) / spare;
  const ofOthers = sum(
    used.map(([stratum, values]) => {
      const share = own.filter((row) => row.stratum === stratum).length / own.length;
      return (share ** 2 * spread) / values.length;
    }),
  );
  const whole = ofOwn + ofOthers;
  if (!(whole > 1e-12)) {
    return refuse(
      "noVariation",
      "On each side all marks are the same, so it cannot be said how sure a difference is.",
    );
  }
  const df = whole ** 2 / (ofOwn ** 2 / (own.length - 1) + ofOthers ** 2 / spare);
  return { ...measureWith(df)({ mean: mean(distances), variance: whole }), people: own.length };
}

function refuseSmall(
  team: number,
  compared: number,
  others: readonly (readonly [string, readonly number[]])[],
): Refusal | undefined {
  if (team < enoughPeople) {
    const people = counted(team, "person", "people");
    return refuse("tooFewPeople", `A team of ${people} is too small to compare with other teams.`);
  }
  if (compared < enoughPeople) {
    return refuse("tooFewPeople", "Hardly any other team has people at the same grades to compare with.");
  }
  const people = sum(others.map(([, values]) => values.length));
  if (people - others.length < 1 || people < enoughPeople) {
    return refuse("tooFewPeople", "Other teams have too few people at the same grades to compare with.");
  }
  return undefined;
}
