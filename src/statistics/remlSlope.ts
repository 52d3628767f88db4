/** Slope and curvature of the REML criterion, by which the variances are found in a few steps. */
import {
  COMPONENTS,
  type Component,
  type CrossedFit,
  innerProduct,
  project,
  rowWeight,
  scaleEntries,
} from "./crossedFit";
import { selectedInverse } from "./selectedInverse";
import type { SparseValues } from "./sparseCholesky";

export interface RemlSlope {
  /** Derivative of the criterion with respect to each ratio, in the order of COMPONENTS. */
  gradient: number[];
  /** Average of observed and expected second derivatives; positive semi-definite. */
  information: number[][];
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
 * @example remlSlope(fit).gradient // [4.1, -0.3, 0, 12.9]
 */
export function remlSlope(fit: CrossedFit): RemlSlope {
  const traces = tracesOf(fit, coefficientInverse(fit));
  const variates = COMPONENTS.map((component) => {
    const { values, sumOfSquares } = workingVariate(fit, component);
    return { values, sumOfSquares, ...project(fit, values) };
  });
  const s2 = fit.errorVariance;
  return {
    gradient: variates.map(({ sumOfSquares }, k) => (traces[k] as number) - sumOfSquares / s2),
    information: variates.map((a) =>
      variates.map((b) => {
        const product = innerProduct(fit, a.values, a.right, a.lowered, b.values, b.right, b.lowered);
        return product / s2 - (a.sumOfSquares * b.sumOfSquares) / (fit.df * s2 * s2);
      }),
    ),
  };
}

/** Trace of P times each component's part of the variance matrix. */
function tracesOf({ model, ratios }: CrossedFit, inverse: SparseValues): number[] {
  const { counts, pattern, unit, pair, profiles, rows } = model;
  const offDiagonal = pattern.rows.length;
  const random = (from: number, count: number, ratio: number) => {
    let sum = 0;
    for (let column = from; column < from + count; column++) {
      sum += 1 - (inverse[offDiagonal + (pattern.position[column] as number)] as number) / ratio;
    }
    return sum / ratio;
  };
  let ofUnits = 0;
  for (let u = 0; u < unit.weight.length; u++) {
    const shrinkage = 1 + ratios.unit * (unit.weight[u] as number);
    let used = 0;
    for (let p = pair.start[u] as number, end = pair.start[u + 1] as number; p < end; p++) {
      const entry = pair.entry[p] as number;
      used += (entry < offDiagonal ? 2 : 1) * (pair.product[p] as number) * (inverse[entry] as number);
    }
    ofUnits += (unit.weight[u] as number) / shrinkage - used / (shrinkage * shrinkage);
  }
  let leverage = 0;
  for (let k = 0; k < profiles.length; k++) {
    leverage += (k < offDiagonal ? 2 : 1) * (profiles[k] as number) * (inverse[k] as number);
  }
  const profileRows = rows.reduce((count, { isProfile }) => count + (isProfile ? 1 : 0), 0);
  return [
    random(counts.fixed, counts.teams, ratios.team),
    ofUnits,
    random(counts.fixed + counts.teams, counts.raters, ratios.rater),
    (profileRows - leverage / ratios.profile) / ratios.profile,
  ];
}

/** The derivative of the variance matrix times P·y, one number a row, and the square it stands for. */
function workingVariate(
  fit: CrossedFit,
  component: Component,
): { values: Float64Array; sumOfSquares: number } {
  const { model, ratios, solution, unitScore } = fit;
  const { counts, pattern, rows } = model;
  const values = new Float64Array(rows.length);
  let sumOfSquares = 0;
  const spread = (
    scores: (i: number) => number,
    count: number,
    indexOf: (row: (typeof rows)[number]) => number,
  ) => {
    for (let i = 0; i < count; i++) sumOfSquares += scores(i) ** 2;
    rows.forEach((row, i) => {
      if (indexOf(row) >= 0) values[i] = scores(indexOf(row));
    });
  };
  const column = (from: number, ratio: number) => (i: number) =>
    (solution[pattern.position[from + i] as number] as number) / ratio;
  if (component === "team") spread(column(counts.fixed, ratios.team), counts.teams, ({ team }) => team);
  if (component === "rater") {
    spread(column(counts.fixed + counts.teams, ratios.rater), counts.raters, ({ rater }) => rater);
  }
  if (component === "unit")
    spread(
      (i) => unitScore[i] as number,
      counts.units,
      ({ unit }) => unit,
    );
  if (component === "profile") {
    rows.forEach(({ isProfile, weight }, i) => {
      if (!isProfile) return;
      const score = rowWeight(fit, i) * residual(fit, i);
      values[i] = score / weight;
      sumOfSquares += score ** 2 / weight;
    });
  }
  return { values, sumOfSquares };
}

function residual({ model, ratios, solution, unitScore }: CrossedFit, i: number): number {
  const { row, rows, values } = model;
  const at = (rows[i] as { unit: number }).unit;
  let rest = (values[i] as number) - (at >= 0 ? ratios.unit * (unitScore[at] as number) : 0);
  for (let p = row.start[i] as number, end = row.start[i + 1] as number; p < end; p++) {
    rest -= (row.x[p] as number) * (solution[row.column[p] as number] as number);
  }
  return rest;
}
