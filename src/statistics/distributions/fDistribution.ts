/** Fisher's F distribution. */
import { incompleteBeta } from "./incompleteBeta";
import { invertCdf, quantileAtEnd } from "./invertCdf";

/**
 * P(F ≤ x) with `df1` and `df2` > 0 degrees of freedom (fractions allowed).
 *
 * Source: Abramowitz & Stegun 26.6.2.
 *
 * @example fCdf(3.1, 5, 15) // 0.9594516167
 */
export function fCdf(x: number, df1: number, df2: number): number {
  return x <= 0 ? 0 : incompleteBeta((df1 * x) / (df1 * x + df2), df1 / 2, df2 / 2);
}

/**
 * The x with P(F ≤ x) = p, for 0 < p < 1; 0 and Infinity at the ends, no number (NaN) outside.
 *
 * @example fQuantile(0.975, 5, 15) // 3.576415349
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  const end = df1 > 0 && df2 > 0 ? quantileAtEnd(p, 0) : Number.NaN;
  return end ?? invertCdf((x) => fCdf(x, df1, df2), p, 0, 1);
}
