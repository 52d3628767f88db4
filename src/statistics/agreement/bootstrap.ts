/** Resampling of units, to see how far a number would move with other units. */
import { mulberry32 } from "../mulberry32";

/** Resamples that give no number, as a share of all, beyond which no interval is shown. */
const tooManyLost = 0.05;

/**
 * The 95 % percentile interval of a statistic over resampled units; null where more than one resample in twenty gives
 * no number.
 *
 * Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
 *
 * @param statistic is given the indices of the drawn units; undefined when it has no value for them
 * @example bootstrapInterval(3, (drawn) => drawn[0], 1) // [0, 2]
 */
export function bootstrapInterval(
  units: number,
  statistic: (drawn: readonly number[]) => number | undefined,
  seed: number,
  resamples = 2000,
): [number, number] | null {
  const found = bootstrap(units, statistic, seed, resamples).sort((a, b) => a - b);
  if (found.length === 0 || found.length < (1 - tooManyLost) * resamples) return null;
  return [quantile(found, 0.025), quantile(found, 0.975)];
}

/**
 * The values of a statistic over resampled units, without those that gave none.
 *
 * @example bootstrap(3, (drawn) => drawn.length, 1, 2) // [3, 3]
 */
export function bootstrap(
  units: number,
  statistic: (drawn: readonly number[]) => number | undefined,
  seed: number,
  resamples = 2000,
): number[] {
  const random = mulberry32(seed);
  const drawn = new Array<number>(units).fill(0);
  const found: number[] = [];
  for (let b = 0; b < resamples; b++) {
    for (let i = 0; i < units; i++) drawn[i] = Math.floor(random() * units);
    const value = statistic(drawn);
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** Linear interpolation between order statistics (R's type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (place - Math.floor(place)) * (above - below);
}
