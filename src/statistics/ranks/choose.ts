/** How many ways there are to choose. */

/**
 * The number of ways to choose k of n; 0 where there is none, Infinity where they are too many for a number.
 *
 * @example choose(8, 4) // 70
 */
export function choose(n: number, k: number): number {
  if (!(k >= 0 && k <= n)) return 0;
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k) && ways < Infinity; i++) ways = (ways * (n - i + 1)) / i;
  return Math.round(ways);
}
