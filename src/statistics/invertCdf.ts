/** Finds the quantile that belongs to a probability. */

/**
 * Solves cdf(x) = p on an interval that contains the answer, by Newton's steps kept inside the interval.
 *
 * @param density derivative of `cdf`, used for the steps
 * @example invertCdf((x) => x * x, (x) => 2 * x, 0.25, 0, 1) // 0.5
 */
export function invertCdf(
  cdf: (x: number) => number,
  density: (x: number) => number,
  p: number,
  lower: number,
  upper: number,
): number {
  let low = lower;
  let high = upper;
  let x = (low + high) / 2;
  for (let i = 0; i < 400; i++) {
    const excess = cdf(x) - p;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / density(x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * Math.abs(next) || next === x) return next;
    x = next;
  }
  return x;
}
