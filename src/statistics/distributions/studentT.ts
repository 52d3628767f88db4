/** Student's t distribution. */
import { incompleteBeta } from "./incompleteBeta";
import { invertCdf } from "./invertCdf";

/**
 * P(T ≤ x) with `df` > 0 degrees of freedom (fractions allowed).
 *
 * Source: Abramowitz & Stegun 26.7.1.
 *
 * @example studentTCdf(0.5, 10.5) // 0.6863063477
 */
export function studentTCdf(x: number, df: number): number {
  const tail = incompleteBeta(df / (df + x * x), df / 2, 0.5) / 2;
  return x < 0 ? tail : 1 - tail;
}

/**
 * The x with P(T ≤ x) = p, for 0 < p < 1.
 *
 * @example studentTQuantile(0.975, 120) // 1.97993040508
 */
export function studentTQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, df);
  return invertCdf((x) => studentTCdf(x, df), p, 0, 2);
}
