/** Which flags may be shown together, so that few of them are mistaken. */

/**
 * The longest list of flags, surest first, whose mean probability of being mistaken stays within `level`.
 *
 * Source: Newton, Noueiry, Sarkar & Ahlquist (2004), Biostatistics 5:155.
 *
 * @param probabilityMistaken for each possible flag, 0 … 1
 * @returns for each flag whether it may be shown
 * @example bayesianFdr([0.02, 0.6, 0.1], 0.1) // [true, false, true]
 */
export function bayesianFdr(probabilityMistaken: readonly number[], level: number): boolean[] {
  // What is no probability is certainly mistaken.
  const mistaken = probabilityMistaken.map((p) => (p >= 0 && p <= 1 ? p : 1));
  const order = mistaken.map((_, i) => i).sort((a, b) => mistaken[a]! - mistaken[b]!);
  const shown = probabilityMistaken.map(() => false);
  let sum = 0;
  order.forEach((index, k) => {
    sum += mistaken[index]!;
    if (sum <= level * (k + 1)) shown[index] = true;
  });
  return shown;
}
