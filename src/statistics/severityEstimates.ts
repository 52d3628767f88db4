/** Reads the severities and the persons' values out of a fitted model. */
import { type CrossedFit, fitCrossed } from "./crossedFit";
import { type RemlFit, ratiosAt } from "./fitReml";
import type { WeightedFit } from "./ratioPosterior";
import { coefficientInverse } from "./remlSlope";
import type { SeverityDesign } from "./severityDesign";
import { entryAt, type SparseValues } from "./sparseCholesky";

/** A mean and its variance. */
export interface Estimate {
  mean: number;
  variance: number;
}

export interface SeverityEstimates {
  /** Severity by rater index, relative to the mean of the rater's component. */
  raters: Estimate[];
  /** True value by unit index, as the average linked rater would mark it. */
  units: Estimate[];
  covariates: Estimate[];
  variances: { team: number; person: number; rater: number; error: number; profile: number };
}

/**
 * Estimates with the uncertainty of the variances in them: averaged over weighted fits (mean variance plus variance of
 * the means), or at the best variances plus what shifts when these shift.
 *
 * Source: Kackar & Harville (1984), J. Am. Stat. Assoc. 79:853 (the second).
 *
 * @example estimateSeverity(design, fitReml(model, space)).raters[0] // { mean: 0.21, variance: 0.02 }
 */
export function estimateSeverity(
  design: SeverityDesign,
  fit: RemlFit | readonly WeightedFit[],
): SeverityEstimates {
  return "covariance" in fit ? atBest(design, fit) : averaged(design, fit);
}

const GROUPS = ["raters", "units", "covariates"] as const;

function averaged(design: SeverityDesign, fits: readonly WeightedFit[]): SeverityEstimates {
  const parts = fits.map(({ fit, weight }) => ({ weight, estimates: estimateOne(design, fit) }));
  const [raters = [], units = [], covariates = []] = GROUPS.map((group) =>
    mixLists(parts.map(({ weight, estimates }) => ({ weight, list: estimates[group] }))),
  );
  const variances = { team: 0, person: 0, rater: 0, error: 0, profile: 0 };
  for (const { weight, estimates } of parts) {
    for (const name of Object.keys(variances) as (keyof typeof variances)[]) {
      variances[name] += weight * estimates.variances[name];
    }
  }
  return { raters, units, covariates, variances };
}

function atBest(design: SeverityDesign, best: RemlFit): SeverityEstimates {
  const estimates = estimateOne(design, best);
  const slopes = best.at.map((ratio, k) => {
    const step = (best.covariance[k]?.[k] as number) > 0 ? 1e-3 * ratio : 0;
    if (step === 0) return undefined;
    const shifted = best.at.map((value, i) => (i === k ? value + step : value));
    const means = meansOf(design, fitCrossed(best.model, ratiosAt(best.space, shifted)));
    return { step, means };
  });
  for (const group of GROUPS) {
    estimates[group].forEach((estimate, i) => {
      const shift = slopes.map((slope) =>
        slope ? ((slope.means[group][i] as number) - estimate.mean) / slope.step : 0,
      );
      estimate.variance += shift.reduce(
        (sum, a, k) =>
          sum + shift.reduce((part, b, l) => part + a * b * (best.covariance[k]?.[l] as number), 0),
        0,
      );
    });
  }
  return estimates;
}

function mixLists(parts: readonly { weight: number; list: readonly Estimate[] }[]): Estimate[] {
  const [first] = parts;
  if (first && parts.length === 1) return [...first.list];
  return (first?.list ?? []).map((_, i) => {
    let mean = 0;
    let square = 0;
    for (const { weight, list } of parts) {
      const one = list[i] as Estimate;
      mean += weight * one.mean;
      square += weight * (one.variance + one.mean ** 2);
    }
    return { mean, variance: Math.max(0, square - mean ** 2) };
  });
}

function meansOf(design: SeverityDesign, fit: CrossedFit): Record<(typeof GROUPS)[number], number[]> {
  const { counts, pattern } = fit.model;
  const at = (column: number) => fit.solution[pattern.position[column] as number] as number;
  return {
    raters: design.raters.map((_, r) => at(counts.fixed + counts.teams + r)),
    units: design.units.map((_, u) =>
      (design.columnsOfUnit[u] as Column[]).reduce(
        (sum, { column, x }) => sum + x * at(column),
        design.average + fit.ratios.unit * (fit.unitScore[u] as number),
      ),
    ),
    covariates: design.covariates.map((column) => (column < 0 ? 0 : at(column))),
  };
}

type Column = SeverityDesign["columnsOfUnit"][number][number];

function estimateOne(design: SeverityDesign, fit: CrossedFit): SeverityEstimates {
  const { counts, pattern } = fit.model;
  const means = meansOf(design, fit);
  const inverse = coefficientInverse(fit);
  const error = fit.errorVariance;
  const variance = (column: number) =>
    error * (inverse[pattern.rows.length + (pattern.position[column] as number)] as number);
  // The mean of a component's severities is not seen in the data: it keeps its prior variance, whatever is observed,
  // and stands apart from all that is compared. Leaving it out of a sum is subtracting that variance.
  const unseen = (peers: number | undefined) => (error * fit.ratios.rater) / (peers ?? 1);
  return {
    raters: means.raters.map((mean, r) => ({
      mean,
      variance: Math.max(0, variance(counts.fixed + counts.teams + r) - unseen(design.peersOfRater[r])),
    })),
    units: means.units.map((mean, u) => ({
      mean,
      variance: Math.max(0, trueValueVariance(design, fit, inverse, u) - unseen(design.peersOfUnit[u])),
    })),
    covariates: means.covariates.map((mean, c) => {
      const column = design.covariates[c] as number;
      return { mean, variance: column < 0 ? 0 : variance(column) };
    }),
    variances: {
      team: error * fit.ratios.team,
      person: error * fit.ratios.unit,
      rater: error * fit.ratios.rater,
      error,
      profile: error * fit.ratios.profile,
    },
  };
}

/** Of fixed part + team + person: g are the columns that enter, less what the person's own ratings take back. */
function trueValueVariance(
  design: SeverityDesign,
  fit: CrossedFit,
  inverse: SparseValues,
  u: number,
): number {
  const { pattern, unit } = fit.model;
  const absorbed = fit.absorbed[u] as number;
  const g = new Map<number, number>();
  for (const { column, x } of design.columnsOfUnit[u] as Column[])
    g.set(pattern.position[column] as number, x);
  for (let p = unit.start[u] as number, end = unit.start[u + 1] as number; p < end; p++) {
    const place = unit.column[p] as number;
    g.set(place, (g.get(place) ?? 0) - absorbed * (unit.x[p] as number));
  }
  let used = 0;
  const entries = [...g];
  entries.forEach(([i, x], k) => {
    for (const [j, y] of entries.slice(0, k + 1)) {
      used += (i === j ? 1 : 2) * x * y * (inverse[entryAt(pattern, i, j)] as number);
    }
  });
  return fit.errorVariance * (absorbed + used);
}
