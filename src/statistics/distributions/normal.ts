/** The standard normal distribution. */
import { lowerGamma, upperGamma } from "./incompleteGamma";
import { invertCdf, quantileAtEnd } from "./invertCdf";

/**
 * P(Z ≤ x), exact in both tails.
 *
 * Source: Abramowitz & Stegun 26.2.29 with 6.5.16.
 *
 * @example normalCdf(-6) // 9.8658764503e-10
 */
export function normalCdf(x: number): number {
  const half = (x * x) / 2;
  return x < 0 ? upperGamma(0.5, half) / 2 : 0.5 + lowerGamma(0.5, half) / 2;
}

/**
 * The x with P(Z ≤ x) = p, for 0 < p < 1; ±Infinity at the ends, no number (NaN) outside.
 *
 * @example normalQuantile(0.975) // 1.9599639845
 */
export function normalQuantile(p: number): number {
  const end = quantileAtEnd(p, -Infinity);
  if (end !== undefined) return end;
  return p > 0.5 ? -normalQuantile(1 - p) : invertCdf(normalCdf, p, -40, 0);
}
