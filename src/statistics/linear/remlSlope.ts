/** Slope and curvature of the REML criterion, by which the variances are found in a few steps. */
import { type CrossedFit, solutionOf } from "./crossedFit";
import { type Component, innerProduct, project, type Ratios, varianceComponents } from "./equations";
import { tracesOf } from "./traces";

export interface RemlSlope {
  /** Derivative of the criterion with respect to each ratio, in the order of components. */
  readonly gradient: number[];
  /** Average of observed and expected second derivatives; positive semi-definite. */
  readonly information: number[][];
}

/**
 * Derivatives of the criterion at a fit whose team and rater ratios are above 0. By a ratio, V changes by V′ and the
 * criterion by tr(P·V′) − y'P·V′·Py / s². Second derivatives are the average of observed and expected ones, for which only
 * the vectors V′·Py ("scores") are needed: (V′Py)'P(V″Py) / s², less what s² itself takes of it.
 *
 * Source: Gilmour, Thompson & Cullis (1995), Biometrics 51:1440 (average information).
 *
 * @example remlSlope(fit).gradient
 */
export function remlSlope(fit: CrossedFit): RemlSlope {
  const traces = tracesOf(fit);
  const scores = varianceComponents.map((component) => scoresOf(fit, component));
  const projections = scores.map(({ values }) => project(fit, values));
  const s2 = fit.errorVariance;
  return {
    gradient: varianceComponents.map((component, k) => traces[component] - scores[k]!.sumOfSquares / s2),
    information: projections.map((a, k) =>
      projections.map((b, l) => {
        const squares = scores[k]!.sumOfSquares * scores[l]!.sumOfSquares;
        return innerProduct(fit, a, b) / s2 - squares / (fit.df * s2 * s2);
      }),
    ),
  };
}

/**
 * How the unknowns' estimates, by position, move when the ratios do: by a ratio the unknowns become what P takes V′·Py for, the other way round, and
 * those it belongs to grow by themselves.
 *
 * Source: Kackar & Harville (1984), J. Am. Stat. Assoc. 79:853.
 *
 * @param moves by how much each ratio changes; one that is 0 stays there
 * @example solutionSlope(fit, { rater: 1 })
 */
export function solutionSlope(fit: CrossedFit, moves: Partial<Ratios>): Float64Array {
  const { model, ratios, solution } = fit;
  const values = new Float64Array(model.values.length);
  for (const component of varianceComponents) {
    const by = moves[component] ?? 0;
    if (by === 0) continue;
    const scores = scoresOf(fit, component).values;
    for (let i = 0; i < values.length; i++) values[i]! += by * scores[i]!;
  }
  const against = solutionOf(fit, project(fit, values)).solution;
  const growth = (one: CrossedFit["model"]["kind"][number]) =>
    one === "fixed" || !moves[one] ? 0 : moves[one] / ratios[one];
  return solution.map((value, at) => growth(model.kind[at]!) * value - against[at]!);
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
    return spread(perRatio(fit, counts.fixed, counts.teams, ratios.team), model.teamOfRow, model.loading);
  if (component === "rater") {
    const scores = perRatio(fit, counts.fixed + counts.teams, counts.raters, ratios.rater);
    return spread(scores, model.raterOfRow, model.loading);
  }
  return profileScores(fit);
}

function perRatio({ model, solution }: CrossedFit, from: number, count: number, ratio: number): Float64Array {
  const { position } = model.pattern;
  return new Float64Array(count).map((_, i) => solution[position[from + i]!]! / ratio);
}

function spread(scores: Float64Array, indexOfRow: Int32Array, loading?: Float64Array): Scores {
  const values = new Float64Array(indexOfRow.length);
  for (let i = 0; i < values.length; i++) values[i] = (scores[indexOfRow[i]!] ?? 0) * (loading?.[i] ?? 1);
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
