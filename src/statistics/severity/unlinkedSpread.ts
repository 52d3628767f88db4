/** How far a mark may be from the truth when nobody can say how its rater marks. */

import { randomEffects } from "../linear/randomEffects";
import { mean, variance } from "../moments";
import { isRefused, type Refusal, refuse, refuseOutside, refuseUnlessFinite } from "../refusal";

/**
 * Standard error of one composite of an unlinked rater: the spread of teams' levels, all of which may be marking, and the
 * assumed noise of one rating. Refuses with fewer than two teams of two.
 *
 * Source: Viswesvaran, Ones & Schmidt (1996), J. Appl. Psych. 81:557 (reliability .52 of one rating).
 *
 * @param teams the composites of each team
 * @example unlinkedSpread([[3, 3.5, 4], [2, 2.5, 3]]) // 0.858
 */
export function unlinkedSpread(teams: readonly (readonly number[])[], reliability = 0.52): number | Refusal {
  const broken = refuseUnlessFinite(teams.flat()) ?? refuseOutside("reliability", [reliability], 0, 1);
  if (broken) return broken;
  const large = teams.filter((team) => team.length > 1);
  const spare = large.reduce((sum, team) => sum + team.length - 1, 0);
  const within =
    large.reduce((sum, team) => sum + (team.length - 1) * variance(team), 0) / Math.max(1, spare);
  if (large.length < 2)
    return refuse("tooFewManagers", "It takes two teams of two people to see how teams differ.");
  if (!(within > 0)) return refuse("noVariation", "Inside each team all marks are the same.");
  const offsets = randomEffects(large.map((team) => ({ value: mean(team), variance: within / team.length })));
  if (isRefused(offsets)) return offsets;
  return Math.sqrt(offsets.between + (1 - reliability) * (within + offsets.between));
}
