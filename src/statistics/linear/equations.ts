/** The equations of the crossed mixed model at given variances, and what rows become in them. */
import type { CrossedModel } from "./crossedModel";
import { type Factor, factor, type SparseValues, solveLower } from "./sparseCholesky";

/** The variances that are looked for, each relative to the error variance of one composite of a person. */
export const varianceComponents = ["team", "unit", "rater", "profile"] as const;
export type Component = (typeof varianceComponents)[number];

/** Each at least 0; `profile` (the error variance of profile rows) above 0. */
export type Ratios = Readonly<Record<Component, number>>;

/** The equations at given ratios, ready to be solved. */
export interface Equations {
  readonly model: CrossedModel;
  readonly ratios: Ratios;
  readonly factor: Factor;
  /** SD ratio of each unknown, 1 for fixed ones, by position. */
  readonly scale: Float64Array;
  /** Weight of each row, relative to a composite of a person. */
  readonly weight: Float64Array;
  /** What is absorbed of each unit: ratio / (1 + ratio × its weight). */
  readonly absorbed: Float64Array;
}

/**
 * Sets up the equations at given ratios and factors them. The columns of teams and raters are scaled by their SD ratio, so
 * that a variance of 0 is an ordinary case.
 *
 * Source: Bates, Mächler, Bolker & Walker (2015), J. Stat. Softw. 67(1), 3 (scaled random effects); Henderson (1975),
 * Biometrics 31:423 (absorption).
 *
 * @example equationsAt(model, { team: 0.5, unit: 1, rater: 0.8, profile: 1 }).factor.dependent // 0
 */
export function equationsAt(model: CrossedModel, ratios: Ratios): Equations {
  const { kind, unitWeight, isProfile } = model;
  const deviation = { fixed: 1, team: Math.sqrt(ratios.team), rater: Math.sqrt(ratios.rater) };
  const scale = new Float64Array(kind.map((one) => deviation[one]));
  const weight = model.weight.map((value, i) => (isProfile[i] ? value / ratios.profile : value));
  const absorbed = unitWeight.map((value) => ratios.unit / (1 + ratios.unit * value));
  const matrix = coefficientMatrix(model, ratios, scale, absorbed);
  return { model, ratios, scale, weight, absorbed, factor: factor(model.pattern, matrix) };
}

function coefficientMatrix(
  { pattern, kind, people, profiles, pair }: CrossedModel,
  ratios: Ratios,
  scale: Float64Array,
  absorbed: Float64Array,
): SparseValues {
  const matrix = people.slice();
  for (let i = 0; i < matrix.length; i++) {
    if (profiles[i] !== 0) matrix[i]! += profiles[i]! / ratios.profile;
  }
  for (let u = 0; u < absorbed.length; u++) {
    for (let p = pair.start[u]!, end = pair.start[u + 1]!; p < end; p++) {
      matrix[pair.at[p]!]! -= absorbed[u]! * pair.x[p]!;
    }
  }
  scaleEntries(pattern, matrix, scale);
  kind.forEach((one, position) => {
    if (one !== "fixed") matrix[pattern.rows.length + position]! += 1;
  });
  return matrix;
}

/**
 * Multiplies each entry (i, j) by scale[i] · scale[j], in place.
 *
 * @example const entries = Float64Array.of(3);
 * scaleEntries(orderByDegree(1, []), entries, Float64Array.of(2));
 * entries // [12]
 */
export function scaleEntries(
  { start, rows }: CrossedModel["pattern"],
  values: SparseValues,
  scale: Float64Array,
): void {
  for (let j = 0; j < scale.length; j++) {
    const own = scale[j]!;
    for (let p = start[j]!, end = start[j + 1]!; p < end; p++) {
      values[p]! *= own * scale[rows[p]!]!;
    }
    values[rows.length + j]! *= own * own;
  }
}

/**
 * Multiplies each value by its own factor, in place.
 *
 * @example
 * const values = Float64Array.of(2, 3);
 * multiply(values, Float64Array.of(5, 7));
 * values // [10, 21]
 */
export function multiply(values: Float64Array, by: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i]! *= by[i]!;
}

/** One number a row, carried into the equations. */
export interface Projection {
  readonly values: Float64Array;
  /** Weighted sum for each unit. */
  readonly right: Float64Array;
  /** Forward solution of the equations. */
  readonly lowered: Float64Array;
}

/**
 * Carries one number a row into the equations.
 *
 * @example project(fit, fit.model.values).lowered
 */
export function project(
  { model, weight, scale, absorbed, factor }: Equations,
  values: Float64Array,
): Projection {
  const { row, unit, unitOfRow } = model;
  const right = new Float64Array(absorbed.length);
  const lowered = new Float64Array(scale.length);
  for (let i = 0; i < values.length; i++) {
    const weighted = weight[i]! * values[i]!;
    if (weighted === 0) continue;
    const at = unitOfRow[i]!;
    if (at >= 0) right[at]! += weighted;
    for (let p = row.start[i]!, end = row.start[i + 1]!; p < end; p++) {
      lowered[row.at[p]!]! += weighted * row.x[p]!;
    }
  }
  for (let u = 0; u < absorbed.length; u++) {
    const taken = absorbed[u]! * right[u]!;
    for (let p = unit.start[u]!, end = unit.start[u + 1]!; p < end; p++) {
      lowered[unit.at[p]!]! -= taken * unit.x[p]!;
    }
  }
  multiply(lowered, scale);
  return { values, right, lowered: solveLower(factor, lowered) };
}

/**
 * a'P·b for two projections; P takes out everything that the model explains.
 *
 * @example innerProduct(fit, projection, projection)
 */
export function innerProduct({ weight, absorbed }: Equations, a: Projection, b: Projection): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i]! * a.values[i]! * b.values[i]!;
  }
  for (let u = 0; u < absorbed.length; u++) {
    sum -= absorbed[u]! * a.right[u]! * b.right[u]!;
  }
  for (let k = 0; k < a.lowered.length; k++) sum -= a.lowered[k]! * b.lowered[k]!;
  return sum;
}
