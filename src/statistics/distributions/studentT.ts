/** Student's t distribution. */
import { incompleteBeta } from "./incompleteBeta";
import { invertCdf, quantileAtEnd } from "./invertCdf";
import { normalCdf } from "./normal";

/** So many degrees of freedom change the tenth digit. */
const practicallyNormal = 1e10;

/**
 * P(T ≤ x) with `df` > 0 degrees of freedom (fractions and endless ones allowed); otherwise no number (NaN).
 *
 * Source: Abramowitz & Stegun 26.7.1.
 *
 * @example studentTCdf(0.5, 10.5) // 0.6863063477
 */
export function studentTCdf(x: number, df: number): number {
  if (!(df < practicallyNormal)) return df > 0 ? normalCdf(x) : Number.NaN;
  if (!(df > 0)) return Number.NaN;
  const tail = incompleteBeta(df / (df + x * x), df / 2, 0.5) / 2;
  return x < 0 ? tail : 1 - tail;
}

/**
 * The x with P(T ≤ x) = p, for 0 < p < 1; ±Infinity at the ends, no number (NaN) outside.
 *
 * @example studentTQuantile(0.975, 120) // 1.97993040508
 */
export function studentTQuantile(p: number, df: number): number {
  const end = df > 0 ? quantileAtEnd(p, -Infinity) : Number.NaN;
  if (end !== undefined) return end;
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, df);
  return invertCdf((x) => studentTCdf(x, df), p, 0, 2);
}
