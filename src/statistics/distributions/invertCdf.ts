/** Finds the quantile that belongs to a probability. */

/**
 * Solves cdf(x) = p by halving an interval that contains the answer, down to neighbouring numbers; endless where no number
 * reaches p.
 *
 * @param cdf increasing
 * @param upper is doubled until the interval contains the answer
 * @example invertCdf((x) => x * x, 0.25, 0, 1) // 0.5
 */
export function invertCdf(cdf: (x: number) => number, p: number, lower: number, upper: number): number {
  let low = lower;
  let high = upper;
  while (!(cdf(high) >= p)) {
    high *= 2;
    if (!Number.isFinite(high)) return Infinity;
  }
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (cdf(middle) > p) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/**
 * The quantile where it needs no search: `lowest` for p = 0, endless for p = 1, no number (NaN) for anything that is no
 * probability; undefined in between.
 *
 * @example quantileAtEnd(1, 0) // Infinity
 */
export function quantileAtEnd(p: number, lowest: number): number | undefined {
  if (p > 0 && p < 1) return undefined;
  if (p === 0) return lowest;
  return p === 1 ? Infinity : Number.NaN;
}
