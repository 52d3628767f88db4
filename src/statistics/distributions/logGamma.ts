/** The logarithm of the gamma function, and what is counted with it. */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * ln Γ(x) for x > 0, to about 14 digits.
 *
 * Source: C. Lanczos (1964), SIAM J. Numer. Anal. B 1:86, with g = 7 and nine terms.
 *
 * @example logGamma(10) // 12.8018274800
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x + 6.5;
  let series = lanczos[0]!;
  for (let i = 1; i < lanczos.length; i++) series += lanczos[i]! / (x - 1 + i);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/**
 * ln of the number of ways to choose k of n, 0 ≤ k ≤ n.
 *
 * @example Math.exp(logChoose(8, 4)) // 70
 */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
