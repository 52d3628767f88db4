/** Slope and curvature of the REML criterion, by which the variances are found in a few steps. */
import {
  type Component,
  type CrossedFit,
  components,
  innerProduct,
  project,
  scaleEntries,
} from "./crossedFit";
import { selectedInverse } from "./selectedInverse";
import type { SparseValues } from "./sparseCholesky";

export interface RemlSlope {
  /** Derivative of the criterion with respect to each ratio, in the order of components. */
  readonly gradient: number[];
  /** Average of observed and expected second derivatives; positive semi-definite. */
  readonly information: number[][];
}

/**
 * Entries of the inverse coefficient matrix on the pattern; times the error variance they are the (co)variances of the
 * unknowns.
 *
 * @example coefficientInverse(fit)
 */
export function coefficientInverse({ model, factor, scale }: CrossedFit): SparseValues {
  const inverse = selectedInverse(factor);
  scaleEntries(model.pattern, inverse, scale);
  return inverse;
}

/**
 * Derivatives of the criterion at a fit whose team and rater ratios are above 0.
 *
 * Source: Gilmour, Thompson & Cullis (1995), Biometrics 51:1440 (average information).
 *
 * @example remlSlope(fit).gradient
 */
export function remlSlope(fit: CrossedFit): RemlSlope {
  const traces = tracesOf(fit);
  const scores = components.map((component) => scoresOf(fit, component));
  const projections = scores.map(({ values }) => project(fit, values));
  const s2 = fit.errorVariance;
  return {
    gradient: components.map((component, k) => traces[component] - scores[k]!.sumOfSquares / s2),
    information: projections.map((a, k) =>
      projections.map((b, l) => {
        const squares = scores[k]!.sumOfSquares * scores[l]!.sumOfSquares;
        return innerProduct(fit, a, b) / s2 - squares / (fit.df * s2 * s2);
      }),
    ),
  };
}

/** Trace of P times each component's part of the variance matrix. */
function tracesOf(fit: CrossedFit): Record<Component, number> {
  const { model, ratios } = fit;
  const { kind, pattern, unitWeight, pair, profiles, isProfile } = model;
  const inverse = coefficientInverse(fit);
  const offDiagonal = pattern.rows.length;
  const traces = { team: 0, unit: 0, rater: 0, profile: 0 };
  kind.forEach((one, position) => {
    if (one === "fixed") return;
    traces[one] += (1 - inverse[offDiagonal + position]! / ratios[one]) / ratios[one];
  });
  for (let u = 0; u < unitWeight.length; u++) {
    const shrinkage = 1 + ratios.unit * unitWeight[u]!;
    let used = 0;
    for (let p = pair.start[u]!, end = pair.start[u + 1]!; p < end; p++) {
      const entry = pair.at[p]!;
      used += (entry < offDiagonal ? 2 : 1) * pair.x[p]! * inverse[entry]!;
    }
    traces.unit += unitWeight[u]! / shrinkage - used / (shrinkage * shrinkage);
  }
  for (const one of isProfile) traces.profile += one / ratios.profile;
  for (let k = 0; k < profiles.length; k++) {
    const used = (k < offDiagonal ? 2 : 1) * profiles[k]! * inverse[k]!;
    traces.profile -= used / ratios.profile ** 2;
  }
  return traces;
}

interface Scores {
  /** The derivative of the variance matrix times P·y, one number a row. */
  readonly values: Float64Array;
  /** y'P times that. */
  readonly sumOfSquares: number;
}

function scoresOf(fit: CrossedFit, component: Component): Scores {
  const { model, ratios, unitScore } = fit;
  const { counts } = model;
  if (component === "unit") return spread(unitScore, model.unitOfRow);
  if (component === "team")
    return spread(perRatio(fit, counts.fixed, counts.teams, ratios.team), model.teamOfRow);
  if (component === "rater") {
    return spread(perRatio(fit, counts.fixed + counts.teams, counts.raters, ratios.rater), model.raterOfRow);
  }
  return profileScores(fit);
}

function perRatio({ model, solution }: CrossedFit, from: number, count: number, ratio: number): Float64Array {
  const { position } = model.pattern;
  return new Float64Array(count).map((_, i) => solution[position[from + i]!]! / ratio);
}

function spread(scores: Float64Array, indexOfRow: Int32Array): Scores {
  const values = new Float64Array(indexOfRow.length);
  for (let i = 0; i < values.length; i++) values[i] = scores[indexOfRow[i]!] ?? 0;
  return { values, sumOfSquares: scores.reduce((sum, score) => sum + score * score, 0) };
}

function profileScores({ model, weight, solution }: CrossedFit): Scores {
  const { row, isProfile } = model;
  const values = new Float64Array(weight.length);
  let sumOfSquares = 0;
  for (let i = 0; i < values.length; i++) {
    if (!isProfile[i]) continue;
    let residual = model.values[i]!;
    for (let p = row.start[i]!, end = row.start[i + 1]!; p < end; p++) {
      residual -= row.x[p]! * solution[row.at[p]!]!;
    }
    const score = weight[i]! * residual;
    values[i] = score / model.weight[i]!;
    sumOfSquares += score * values[i]!;
  }
  return { values, sumOfSquares };
}
