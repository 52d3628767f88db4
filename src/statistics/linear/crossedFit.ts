/** Solves the crossed mixed model for given variances and says how well they fit. */
import type { CrossedModel } from "./crossedModel";
import {
  type Equations,
  equationsAt,
  innerProduct,
  multiply,
  type Projection,
  project,
  type Ratios,
} from "./equations";
import { logDeterminant, solveUpper } from "./sparseCholesky";

/** What one number a row says of the unknowns. */
export interface Solution {
  /** Estimates of the unknowns, by position. */
  readonly solution: Float64Array;
  /** Estimate of each unit's deviation divided by the unit's ratio. */
  readonly unitScore: Float64Array;
}

export interface CrossedFit extends Equations, Solution {
  /** −2 ln of the restricted likelihood, as lme4's REMLcrit. */
  readonly criterion: number;
  readonly errorVariance: number;
  /** Ratings less independent fixed columns. */
  readonly df: number;
}

/**
 * Solves for the unknowns: with V the variance matrix of the values over the error variance and P what is left of V⁻¹ after
 * the fixed columns, the quadratic form is y'Py, and the criterion is lme4's.
 *
 * Source: Bates, Mächler, Bolker & Walker (2015), J. Stat. Softw. 67(1), eq. 41; absorption: Henderson (1975).
 *
 * @example fitCrossed(model, { team: 0.5, unit: 1, rater: 0.8, profile: 1 }).criterion
 */
export function fitCrossed(model: CrossedModel, ratios: Ratios): CrossedFit {
  const equations = equationsAt(model, ratios);
  const projection = project(equations, model.values);
  const quadratic = innerProduct(equations, projection, projection);
  const df =
    model.standsFor.reduce((sum, rows) => sum + rows, 0) - model.counts.fixed + equations.factor.dependent;
  return {
    ...equations,
    ...solutionOf(equations, projection),
    df,
    errorVariance: quadratic / df,
    criterion: criterionOf(equations, quadratic, df),
  };
}

/**
 * The unknowns by which the equations explain one number a row.
 *
 * @example solutionOf(fit, project(fit, fit.model.values)).solution
 */
export function solutionOf(equations: Equations, { lowered, right }: Projection): Solution {
  const solution = solveUpper(equations.factor, lowered.slice());
  multiply(solution, equations.scale);
  return { solution, unitScore: unitScores(equations, right, solution) };
}

/** Logarithms of |V| and of the fixed columns' information come from the factor, the weights and the absorbed units. */
function criterionOf({ model, ratios, factor, weight }: Equations, quadratic: number, df: number): number {
  let logs = logDeterminant(factor);
  weight.forEach((value, i) => {
    logs -= model.standsFor[i]! * Math.log(value);
  });
  model.unitWeight.forEach((value, u) => {
    logs += model.unitCount[u]! * Math.log1p(ratios.unit * value);
  });
  return df * (1 + Math.log((2 * Math.PI * quadratic) / df)) + logs;
}

/** What a unit's ratings say beyond its columns, shrunk: times the unit's ratio it is the estimate of its deviation. */
function unitScores({ model, ratios }: Equations, right: Float64Array, solution: Float64Array): Float64Array {
  const { unit, unitWeight } = model;
  return right.map((sum, u) => {
    let rest = sum;
    for (let p = unit.start[u]!, end = unit.start[u + 1]!; p < end; p++) {
      rest -= unit.x[p]! * solution[unit.at[p]!]!;
    }
    return rest / (1 + ratios.unit * unitWeight[u]!);
  });
}
