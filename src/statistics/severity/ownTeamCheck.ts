/** Whether raters mark their own people as they mark the shared profiles. */

import { fCdf } from "../distributions/fDistribution";
import { type Refusal, refuse, refuseOutside, refuseUnlessFinite } from "../refusal";
import type { Composite } from "./composite";
import { linkStrength } from "./linkStrength";

export interface OwnTeamCheck {
  readonly f: number;
  readonly df: [number, number];
  readonly p: number;
  /** Set when p < .05: profiles do not show how own people are marked; trust second ratings more. */
  readonly differs: boolean;
}

const leastWeight = 0.01;
const leastVariance = 1e-12;

/**
 * Compares one severity a rater, for profiles and people alike, with one for each: how much better do two describe the
 * marks? Refuses where people or profiles are not shared enough to tell.
 *
 * Source: King, Murray, Salomon & Tandon (2004), Am. Polit. Sci. Rev. 98:191 (response consistency); Searle (1971), Linear
 * Models, 3.6 (test of nested models).
 *
 * @param isPerson whether a unit is a person, otherwise it is a shared profile
 * @param variances error variances of composites of people and of profiles, as `severity` finds them
 * @example ownTeamCheck(composites, (unit) => unit.startsWith("p"), { error: 0.12, profile: 0.12 })
 */
export function ownTeamCheck(
  composites: readonly Composite[],
  isPerson: (unit: string) => boolean,
  { error, profile }: { error: number; profile: number },
): OwnTeamCheck | Refusal {
  const broken =
    refuseUnlessFinite(composites.map(({ value }) => value)) ??
    refuseOutside(
      "weight",
      composites.map(({ weight = 1 }) => weight),
      leastWeight,
    ) ??
    refuseOutside("error variance", [error, profile], leastVariance);
  if (broken) return broken;
  const weighted = composites.map(({ unit, rater, value, weight = 1 }) => {
    return { unit, rater, value, weight: isPerson(unit) ? weight : (weight * error) / profile };
  });
  const joint = linkStrength(weighted);
  const people = linkStrength(weighted.filter(({ unit }) => isPerson(unit)));
  const profiles = linkStrength(weighted.filter(({ unit }) => !isPerson(unit)));
  const df: [number, number] = [joint.df - people.df - profiles.df, people.df + profiles.df];
  const noise = people.residual + profiles.residual;
  if (df[0] < 1 || df[1] < 1 || !(noise > 1e-12 * joint.residual)) {
    return refuse("tooFewLinks", "Too few raters share both profiles and people to compare the two.");
  }
  const f = (Math.max(0, joint.residual - noise) / df[0]) * (df[1] / noise);
  const p = 1 - fCdf(f, ...df);
  return { f, df, p, differs: p < 0.05 };
}
