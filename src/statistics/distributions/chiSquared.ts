/** The chi-squared distribution. */
import { lowerGamma, upperGamma } from "./incompleteGamma";

/**
 * P(X ≤ x) with `df` > 0 degrees of freedom.
 *
 * @example chiSquaredCdf(3.84, 1) // 0.9499564788
 */
export function chiSquaredCdf(x: number, df: number): number {
  return lowerGamma(df / 2, x / 2);
}

/**
 * P(X > x), the p-value of a chi-squared statistic, exact in the far tail.
 *
 * @example chiSquaredTail(17.9017124697, 5) // 0.003072142
 */
export function chiSquaredTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}
