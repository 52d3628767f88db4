/** Finds the quantile that belongs to a probability. */

/**
 * Solves cdf(x) = p by halving an interval that contains the answer, down to neighbouring numbers.
 *
 * @param cdf increasing
 * @param upper is doubled until the interval contains the answer
 * @example invertCdf((x) => x * x, 0.25, 0, 1) // 0.5
 */
export function invertCdf(cdf: (x: number) => number, p: number, lower: number, upper: number): number {
  let low = lower;
  let high = upper;
  while (cdf(high) < p) high *= 2;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (cdf(middle) > p) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
