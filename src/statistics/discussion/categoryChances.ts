/** Into which band a true value falls, when it is known with some uncertainty only. */
import { normalCdf } from "../distributions/normal";
import { type Refusal, refuse, refuseOutside } from "../refusal";

/**
 * Chances of the bands 1, 2, 3 … for a normal value; the outer bands have no outer end.
 *
 * @param cuts between the bands, ascending (1.5, 2.5, 3.5, 4.5 for five bands)
 * @param standardError 0 or more
 * @example categoryChances(3.2, 0.3, [1.5, 2.5, 3.5, 4.5]) // [0.0000, 0.0098, 0.8315, 0.1587, 0.0000]
 */
export function categoryChances(
  value: number,
  standardError: number,
  cuts: readonly number[],
): number[] | Refusal {
  const broken =
    refuseOutside("value", [value, ...cuts]) ?? refuseOutside("standard error", [standardError], 0);
  if (broken) return broken;
  if (cuts.some((cut, k) => cut <= (cuts[k - 1] ?? -Infinity))) {
    return refuse("outOfRange", "The cuts between bands must ascend.");
  }
  const ends = [-Infinity, ...cuts, Infinity];
  return ends.slice(1).map((upper, k) => {
    const lower = ends[k]!;
    if (standardError === 0) return value >= lower && value < upper ? 1 : 0;
    return between((lower - value) / standardError, (upper - value) / standardError);
  });
}

/** P(from < Z < to), from the tail that is smaller, so that digits are kept. */
function between(from: number, to: number): number {
  return from > 0 ? below(-from) - below(-to) : below(to) - below(from);
}

function below(z: number): number {
  if (z === -Infinity) return 0;
  return z === Infinity ? 1 : normalCdf(z);
}

/**
 * How many bands the true value is expected to lie away from the observed one.
 *
 * Source: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, ch. 4 (value of perfect information under
 * absolute loss).
 *
 * @param observed band, from 1
 * @example expectedShift([0, 0.2, 0.8, 0, 0], 3) // 0.2
 */
export function expectedShift(chances: readonly number[], observed: number): number {
  return chances.reduce((sum, chance, k) => sum + chance * Math.abs(k + 1 - observed), 0);
}
