/** Those entries of the inverse of a sparse matrix that lie on the pattern of its Cholesky factor. */
import { denseFrom } from "./elimination";
import type { Factor, SparseValues } from "./sparseCholesky";

/**
 * Computes the entries of (L·Lᵀ)⁻¹ on the pattern of L, from the last column to the first; the full inverse, which
 * would be dense, is never formed.
 *
 * Source: Takahashi, Fagan & Chin (1973), PICA conference proceedings 8:63; Erisman & Tinney (1975), Comm. ACM 18:177.
 *
 * @example selectedInverse(factor(orderByDegree(1, []), Float64Array.of(4))) // [0.25]
 */
export function selectedInverse({ pattern, values }: Factor): SparseValues {
  const { start, rows } = pattern;
  const size = start.length - 1;
  const inverse = new Float64Array(values.length);
  const multiplier = new Float64Array(size);
  const sum = new Float64Array(size);
  const isWanted = new Uint8Array(size);
  const dense = denseFrom(pattern);
  for (let j = size - 1; j >= 0; j--) {
    const from = start[j]!;
    const to = start[j + 1]!;
    const pivot = values[rows.length + j]!;
    for (let p = from; p < to; p++) {
      const row = rows[p]!;
      multiplier[row] = values[p]! / pivot;
      sum[row] = 0;
      isWanted[row] = 1;
    }
    for (let p = from; p < to; p++) {
      const k = rows[p]!;
      const times = multiplier[k]!;
      let own = inverse[rows.length + k]! * times;
      // A full column has each row's entry at a place that can be counted, others are looked through.
      if (k >= dense) {
        const place = start[k]! - k - 1;
        for (let q = p + 1; q < to; q++) {
          const row = rows[q]!;
          const entry = inverse[place + row]!;
          own += entry * multiplier[row]!;
          sum[row]! += entry * times;
        }
      } else {
        for (let s = start[k]!, end = start[k + 1]!; s < end; s++) {
          const row = rows[s]!;
          if (!isWanted[row]) continue;
          const entry = inverse[s]!;
          own += entry * multiplier[row]!;
          sum[row]! += entry * times;
        }
      }
      sum[k]! += own;
    }
    let diagonal = 1 / (pivot * pivot);
    for (let p = from; p < to; p++) {
      const row = rows[p]!;
      inverse[p] = -sum[row]!;
      diagonal += sum[row]! * multiplier[row]!;
      isWanted[row] = 0;
    }
    inverse[rows.length + j] = diagonal;
  }
  return inverse;
}
