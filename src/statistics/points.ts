/** Numbers as they stand in a sentence. */

/**
 * Rating points with one decimal, without a sign; what is no number is unknown.
 *
 * @example points(-0.44) // "0.4"
 */
export function points(value: number): string {
  return Number.isFinite(value) ? Math.abs(value).toFixed(1) : "an unknown number of";
}

/**
 * A signed amount in words.
 *
 * @example inWords(-0.44, "lower", "higher") // "0.4 lower"
 */
export function inWords(value: number, below: string, above: string): string {
  return points(value) === "0.0" ? "no different" : `${points(value)} ${value < 0 ? below : above}`;
}

/**
 * A count with its noun.
 *
 * @example counted(1, "person", "people") // "1 person"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
