/** Solves the crossed mixed model for given variances and says how well they fit. */
import type { CrossedModel } from "./crossedModel";
import {
  type Factor,
  factor,
  logDeterminant,
  type SparseValues,
  solveLower,
  solveUpper,
} from "./sparseCholesky";

/** The variances that are looked for, each relative to the error variance of one composite of a person. */
export const COMPONENTS = ["team", "unit", "rater", "profile"] as const;
export type Component = (typeof COMPONENTS)[number];

/** Each at least 0; `profile` (the error variance of profile rows) above 0. */
export type Ratios = Readonly<Record<Component, number>>;

export interface CrossedFit {
  model: CrossedModel;
  ratios: Ratios;
  factor: Factor;
  /** SD ratio of each unknown, 1 for fixed ones, by position. */
  scale: Float64Array;
  /** What is absorbed of each unit: ratio / (1 + ratio × its weight). */
  absorbed: Float64Array;
  /** −2 ln of the restricted likelihood, as lme4's REMLcrit. */
  criterion: number;
  errorVariance: number;
  /** Ratings less independent fixed columns. */
  df: number;
  /** Estimates of the unknowns, by position. */
  solution: Float64Array;
  /** Estimate of each unit's deviation divided by the unit's ratio. */
  unitScore: Float64Array;
}

/**
 * Solves for the unknowns. The columns of teams and raters are scaled by their SD ratio, so that a variance of 0 is an
 * ordinary case.
 *
 * Source: Bates, Mächler, Bolker & Walker (2015), J. Stat. Softw. 67(1), eq. 41; absorption: Henderson (1975).
 *
 * @example fitCrossed(model, { team: 0.5, unit: 1, rater: 0.8, profile: 1 }).criterion
 */
export function fitCrossed(model: CrossedModel, ratios: Ratios): CrossedFit {
  const { counts, pattern, unit, rows } = model;
  const absorbed = unit.weight.map((weight) => ratios.unit / (1 + ratios.unit * weight));
  const scale = new Float64Array(pattern.position.length);
  pattern.position.forEach((position, column) => {
    const isTeam = column < counts.fixed + counts.teams;
    scale[position] = column < counts.fixed ? 1 : Math.sqrt(isTeam ? ratios.team : ratios.rater);
  });
  const matrix = coefficientMatrix(model, ratios, scale, absorbed);
  const equations = { model, ratios, scale, absorbed, factor: factor(pattern, matrix) };
  const { right, lowered } = project(equations, model.values);
  const quadratic = innerProduct(equations, model.values, right, lowered, model.values, right, lowered);
  const df = rows.length - counts.fixed + equations.factor.dependent;
  const solution = solveUpper(equations.factor, Float64Array.from(lowered));
  solution.forEach((value, i) => {
    solution[i] = value * (scale[i] as number);
  });
  return {
    ...equations,
    df,
    solution,
    errorVariance: quadratic / df,
    criterion: criterionOf(equations, quadratic, df),
    unitScore: unitScores(equations, right, solution),
  };
}

type Equations = Pick<CrossedFit, "model" | "ratios" | "factor" | "scale" | "absorbed">;

function coefficientMatrix(
  { counts, pattern, people, profiles, pair }: CrossedModel,
  ratios: Ratios,
  scale: Float64Array,
  absorbed: Float64Array,
): SparseValues {
  const matrix = people.map((value, i) => value + (profiles[i] as number) / ratios.profile);
  for (let u = 0; u < absorbed.length; u++) {
    for (let p = pair.start[u] as number, end = pair.start[u + 1] as number; p < end; p++) {
      (matrix[pair.entry[p] as number] as number) -= (absorbed[u] as number) * (pair.product[p] as number);
    }
  }
  scaleEntries(pattern, matrix, scale);
  pattern.position.forEach((position, column) => {
    if (column >= counts.fixed) (matrix[pattern.rows.length + position] as number) += 1;
  });
  return matrix;
}

/**
 * Multiplies each entry (i, j) by scale[i] · scale[j], in place.
 *
 * @example scaleEntries(orderByDegree(1, []), Float64Array.of(3), Float64Array.of(2)) // the entry becomes 12
 */
export function scaleEntries(
  { start, rows }: CrossedModel["pattern"],
  values: SparseValues,
  scale: Float64Array,
): void {
  for (let j = 0; j < scale.length; j++) {
    const own = scale[j] as number;
    for (let p = start[j] as number, end = start[j + 1] as number; p < end; p++) {
      (values[p] as number) *= own * (scale[rows[p] as number] as number);
    }
    (values[rows.length + j] as number) *= own * own;
  }
}

/**
 * Carries one number a row into the equations: its weighted sum for each unit (`right`) and the forward solution
 * (`lowered`).
 *
 * @example project(fit, model.values).lowered
 */
export function project(
  equations: Equations,
  values: Float64Array,
): { right: Float64Array; lowered: Float64Array } {
  const { model, scale, absorbed } = equations;
  const { rows, row, unit } = model;
  const right = new Float64Array(absorbed.length);
  const lowered = new Float64Array(scale.length);
  for (let i = 0; i < rows.length; i++) {
    const weighted = rowWeight(equations, i) * (values[i] as number);
    const at = (rows[i] as { unit: number }).unit;
    if (at >= 0) (right[at] as number) += weighted;
    for (let p = row.start[i] as number, end = row.start[i + 1] as number; p < end; p++) {
      (lowered[row.column[p] as number] as number) += weighted * (row.x[p] as number);
    }
  }
  for (let u = 0; u < absorbed.length; u++) {
    const taken = (absorbed[u] as number) * (right[u] as number);
    for (let p = unit.start[u] as number, end = unit.start[u + 1] as number; p < end; p++) {
      (lowered[unit.column[p] as number] as number) -= taken * (unit.x[p] as number);
    }
  }
  for (let i = 0; i < lowered.length; i++) (lowered[i] as number) *= scale[i] as number;
  return { right, lowered: solveLower(equations.factor, lowered) };
}

/**
 * Weight of a row, relative to one composite of a person.
 *
 * @example rowWeight(fit, 0) // 1
 */
export function rowWeight({ model, ratios }: Pick<Equations, "model" | "ratios">, i: number): number {
  const { weight, isProfile } = model.rows[i] as { weight: number; isProfile: boolean };
  return isProfile ? weight / ratios.profile : weight;
}

/**
 * a'P·b for two vectors over the rows, each with its projection; P takes out everything that the model explains.
 *
 * @example innerProduct(fit, y, right, lowered, y, right, lowered) // residual sum of squares, weighted and shrunk
 */
export function innerProduct(
  equations: Equations,
  a: Float64Array,
  rightA: Float64Array,
  loweredA: Float64Array,
  b: Float64Array,
  rightB: Float64Array,
  loweredB: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += rowWeight(equations, i) * (a[i] as number) * (b[i] as number);
  for (let u = 0; u < rightA.length; u++) {
    sum -= (equations.absorbed[u] as number) * (rightA[u] as number) * (rightB[u] as number);
  }
  for (let k = 0; k < loweredA.length; k++) sum -= (loweredA[k] as number) * (loweredB[k] as number);
  return sum;
}

function criterionOf({ model, ratios, factor }: Equations, quadratic: number, df: number): number {
  let logs = logDeterminant(factor) - model.logWeights;
  for (const weight of model.unit.weight) logs += Math.log1p(ratios.unit * weight);
  for (const { isProfile } of model.rows) if (isProfile) logs += Math.log(ratios.profile);
  return df * (1 + Math.log((2 * Math.PI * quadratic) / df)) + logs;
}

function unitScores({ model, ratios }: Equations, right: Float64Array, solution: Float64Array): Float64Array {
  const { unit } = model;
  return right.map((sum, u) => {
    let rest = sum;
    for (let p = unit.start[u] as number, end = unit.start[u + 1] as number; p < end; p++) {
      rest -= (unit.x[p] as number) * (solution[unit.column[p] as number] as number);
    }
    return rest / (1 + ratios.unit * (unit.weight[u] as number));
  });
}
