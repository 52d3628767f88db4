/** Sum, mean and spread of a list of numbers. */

/**
 * The sum; 0 for an empty list.
 *
 * @example sum([2, 3, 4]) // 9
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/**
 * The arithmetic mean; 0 for an empty list.
 *
 * @example mean([2, 3, 4]) // 3
 */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/**
 * The sample variance (divisor n − 1); 0 for fewer than two values.
 *
 * @example variance([2, 3, 4]) // 1
 */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/**
 * The sample standard deviation (divisor n − 1); 0 for fewer than two values.
 *
 * @example standardDeviation([2, 4]) // 1.4142135623
 */
export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}
