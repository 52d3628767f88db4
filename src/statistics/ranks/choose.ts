/** How many ways there are to choose. */

/**
 * The number of ways to choose k of n.
 *
 * @example choose(8, 4) // 70
 */
export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i;
  return Math.round(ways);
}
