/** Cholesky factor of a sparse symmetric matrix whose pattern is known. */
import type { Elimination } from "./elimination";

/** Pivots below this share of their entry are a column that the others already say; it is left out. */
const dependentBelow = 1e-10;

/**
 * Values laid out as the pattern: first the entries below the diagonal, column by column, then the diagonal.
 */
export type SparseValues = Float64Array;

/** The factor L of a matrix L·Lᵀ. */
export interface Factor {
  readonly pattern: Elimination;
  readonly values: SparseValues;
  /** How many columns were left out because others already say them. */
  readonly dependent: number;
}

/**
 * Where the entry (i, j), given by positions, is found in the values.
 *
 * @example entryAt(orderByDegree(2, [[0, 1]]), 1, 0) // 0
 */
export function entryAt({ start, rows }: Elimination, i: number, j: number): number {
  if (i === j) return rows.length + i;
  const row = Math.max(i, j);
  const column = Math.min(i, j);
  let low = start[column]!;
  let high = start[column + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Factors a positive semi-definite matrix, column by column from the left. A dependent column gets an infinite
 * pivot, by which its unknown becomes 0.
 *
 * Source: George & Liu (1981), Computer Solution of Large Sparse Positive Definite Systems, ch. 5.
 *
 * @example factor(orderByDegree(1, []), Float64Array.of(4)).values // [2]
 */
export function factor(pattern: Elimination, matrix: SparseValues): Factor {
  const { start, rows } = pattern;
  const size = start.length - 1;
  const values = matrix.slice();
  const column = new Float64Array(size);
  // Earlier columns waiting for the row in which they are needed next, as linked lists.
  const waiting = new Int32Array(size).fill(-1);
  const nextWaiting = new Int32Array(size).fill(-1);
  const progress = start.slice();
  let dependent = 0;
  const wait = (k: number) => {
    const at = progress[k]!;
    if (at === start[k + 1]) return;
    const row = rows[at]!;
    nextWaiting[k] = waiting[row]!;
    waiting[row] = k;
  };
  for (let j = 0; j < size; j++) {
    const from = start[j]!;
    const to = start[j + 1]!;
    const given = values[rows.length + j]!;
    column[j] = given;
    for (let p = from; p < to; p++) column[rows[p]!] = values[p]!;
    for (let k = waiting[j]!; k >= 0; ) {
      const next = nextWaiting[k]!;
      const first = progress[k]!;
      const multiplier = values[first]!;
      for (let p = first, end = start[k + 1]!; p < end; p++) {
        column[rows[p]!]! -= values[p]! * multiplier;
      }
      progress[k] = first + 1;
      wait(k);
      k = next;
    }
    const left = column[j]!;
    const isDependent = !(left > dependentBelow * given);
    const pivot = isDependent ? Infinity : Math.sqrt(left);
    if (isDependent) dependent++;
    values[rows.length + j] = pivot;
    for (let p = from; p < to; p++) values[p] = column[rows[p]!]! / pivot;
    wait(j);
  }
  return { pattern, values, dependent };
}

/**
 * ln of the determinant of the factored matrix, dependent columns left out.
 *
 * @example logDeterminant(factor(orderByDegree(1, []), Float64Array.of(4))) // 1.3862943611
 */
export function logDeterminant({ pattern, values }: Factor): number {
  let sum = 0;
  for (let k = pattern.rows.length; k < values.length; k++) {
    if (values[k] !== Infinity) sum += 2 * Math.log(values[k]!);
  }
  return sum;
}

/**
 * Solves L·x = b in place, b by position.
 *
 * @example solveLower(factor(orderByDegree(1, []), Float64Array.of(4)), Float64Array.of(6)) // [3]
 */
export function solveLower({ pattern, values }: Factor, b: Float64Array): Float64Array {
  const { start, rows } = pattern;
  for (let j = 0; j < b.length; j++) {
    const x = b[j]! / values[rows.length + j]!;
    b[j] = x;
    for (let p = start[j]!, end = start[j + 1]!; p < end; p++) {
      b[rows[p]!]! -= values[p]! * x;
    }
  }
  return b;
}

/**
 * Solves Lᵀ·x = b in place, b by position.
 *
 * @example solveUpper(factor(orderByDegree(1, []), Float64Array.of(4)), Float64Array.of(6)) // [3]
 */
export function solveUpper({ pattern, values }: Factor, b: Float64Array): Float64Array {
  const { start, rows } = pattern;
  for (let j = b.length - 1; j >= 0; j--) {
    let x = b[j]!;
    for (let p = start[j]!, end = start[j + 1]!; p < end; p++) {
      x -= values[p]! * b[rows[p]!]!;
    }
    b[j] = x / values[rows.length + j]!;
  }
  return b;
}
