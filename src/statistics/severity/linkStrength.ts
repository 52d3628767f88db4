/** How firmly shared units tie raters together, and what they alone say about severity. */

import { orderByDegree } from "../linear/elimination";
import { selectedInverse } from "../linear/selectedInverse";
import { entryAt, type Factor, factor, solveLower, solveUpper } from "../linear/sparseCholesky";
import type { Composite } from "./composite";

export interface LinkStrength {
  /** Severity from shared units only, relative to the mean of these raters, in rating points; nothing is shrunk. */
  readonly contrast: ReadonlyMap<string, number>;
  /** Variance of each contrast, as a multiple of the error variance of one composite. */
  readonly variance: ReadonlyMap<string, number>;
  /** Variance of the difference of two raters, as a multiple of the error variance (effective resistance). */
  resistance(rater: string, other: string): number;
  /** Error variance of one composite, from the disagreement left on shared units; undefined without spare ratings. */
  readonly errorVariance: number | undefined;
  /** Weighted sum of squares that is left, and its degrees of freedom; right for unconnected ratings too. */
  readonly residual: number;
  readonly df: number;
}

/**
 * Least squares with one constant a unit and one a rater, for the ratings of one component of `findLinks`
 * (between ratings that are not connected a contrast means nothing).
 *
 * Source: Eccleston & Hedayat (1974), Ann. Stat. 2:1238; Klein & Randić (1993), J. Math. Chem. 12:81.
 *
 * @example
 * const strength = linkStrength([{ unit: "p", rater: "A", value: 3 }, { unit: "p", rater: "B", value: 4 }]);
 * strength.contrast.get("B"); // 0.5
 * strength.resistance("A", "B"); // 2
 */
export function linkStrength(ratings: readonly Composite[]): LinkStrength {
  const raters = [...new Set(ratings.map(({ rater }) => rater))];
  const units = [...new Set(ratings.map(({ unit }) => unit))];
  const raterAt = new Map(raters.map((rater, i) => [rater, i]));
  const unitAt = new Map(units.map((unit, i) => [unit, raters.length + i]));
  const rows = ratings.map(({ unit, rater, value, weight = 1 }) => ({
    rater: raterAt.get(rater)!,
    unit: unitAt.get(unit)!,
    value,
    weight,
  }));
  const laplacian = factorLaplacian(raters.length + units.length, rows);
  const { position } = laplacian.pattern;
  const solve = (b: Float64Array) => solveUpper(laplacian, solveLower(laplacian, b));

  const right = new Float64Array(position.length);
  const ones = new Float64Array(position.length);
  for (const { rater, unit, value, weight } of rows) {
    right[position[rater]!]! += weight * value;
    right[position[unit]!]! -= weight * value;
  }
  for (const index of raterAt.values()) ones[position[index]!] = 1;
  const effects = solve(right);
  const rowSums = solve(ones);
  const at = (values: Float64Array, index: number) => values[position[index]!]!;
  const total = raters.reduce((sum, _, i) => sum + at(effects, i), 0) / raters.length;
  const grand = raters.reduce((sum, _, i) => sum + at(rowSums, i), 0) / raters.length ** 2;
  const inverse = selectedInverse(laplacian);
  const diagonal = (i: number) => inverse[entryAt(laplacian.pattern, position[i]!, position[i]!)]!;

  const df = ratings.length - raters.length - units.length + laplacian.dependent;
  let residual = 0;
  for (const { rater, unit, value, weight } of rows) {
    residual += weight * (value - at(effects, rater) + at(effects, unit)) ** 2;
  }
  return {
    contrast: new Map(raters.map((rater, i) => [rater, at(effects, i) - total])),
    variance: new Map(
      raters.map((rater, i) => [rater, diagonal(i) - (2 * at(rowSums, i)) / raters.length + grand]),
    ),
    resistance: (rater, other) => resistance(laplacian, raterAt.get(rater), raterAt.get(other)),
    errorVariance: df > 0 ? residual / df : undefined,
    residual: df > 0 ? residual : 0,
    df,
  };
}

interface Edge {
  readonly rater: number;
  readonly unit: number;
  readonly weight: number;
}

/** The last column of a component depends on the others: the factor grounds it, that is, sets its node to 0. */
function factorLaplacian(size: number, edges: readonly Edge[]): Factor {
  const pattern = orderByDegree(
    size,
    edges.map(({ rater, unit }) => [rater, unit]),
  );
  const matrix = new Float64Array(pattern.rows.length + size);
  const add = (a: number, b: number, value: number) => {
    const entry = entryAt(pattern, pattern.position[a]!, pattern.position[b]!);
    matrix[entry]! += value;
  };
  for (const { rater, unit, weight } of edges) {
    add(rater, rater, weight);
    add(unit, unit, weight);
    add(rater, unit, -weight);
  }
  return factor(pattern, matrix);
}

function resistance(laplacian: Factor, from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined || from === to) return 0;
  const { position } = laplacian.pattern;
  const current = new Float64Array(position.length);
  current[position[from]!] = 1;
  current[position[to]!] = -1;
  const potential = solveUpper(laplacian, solveLower(laplacian, current));
  return potential[position[from]!]! - potential[position[to]!]!;
}
