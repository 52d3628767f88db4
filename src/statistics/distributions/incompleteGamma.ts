/** The regularised incomplete gamma function. */
import { logGamma } from "./logGamma";

const tiny = 1e-300;

/**
 * The upper part Q(a, x) = Γ(a, x) / Γ(a), for a > 0 and x ≥ 0; exact in the far tail too.
 *
 * Source: Abramowitz & Stegun 6.5.29 (series) and 6.5.31 (continued fraction, by Lentz's method).
 *
 * @example upperGamma(0.5, 2) // 0.0455002638
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/**
 * The lower part P(a, x) = 1 − Q(a, x).
 *
 * @example lowerGamma(1, 1) // 0.6321205588
 */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17 && n < 1e6; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b || tiny);
    c = b + numerator / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}
