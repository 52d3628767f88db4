/** Keeps the share of false alarms small when many things are tested at once. */

/**
 * Adjusted p-values: showing all below q keeps the expected share of false alarms among them within q.
 *
 * Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289.
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  // What is no probability is no evidence.
  const known = ps.map((p) => (p >= 0 && p <= 1 ? p : 1));
  const order = known.map((_, i) => i).sort((a, b) => known[b]! - known[a]!);
  const adjusted = ps.map(() => 1);
  let least = 1;
  order.forEach((index, k) => {
    least = Math.min(least, (ps.length * known[index]!) / (ps.length - k));
    adjusted[index] = least;
  });
  return adjusted;
}
