/** Reads the severities and the persons' values out of a fitted model. */
import type { CrossedFit } from "./crossedFit";
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
 * Estimates averaged over weighted fits: the variance is the mean variance plus the variance of the means.
 *
 * @example estimateSeverity(design, [{ fit, weight: 1 }]).raters[0] // { mean: 0.21, variance: 0.02 }
 */
export function estimateSeverity(design: SeverityDesign, fits: readonly WeightedFit[]): SeverityEstimates {
  const parts = fits.map(({ fit, weight }) => ({ weight, estimates: estimateOne(design, fit) }));
  const mix = (pick: (estimates: SeverityEstimates) => Estimate[]) =>
    mixLists(parts.map(({ weight, estimates }) => ({ weight, list: pick(estimates) })));
  const meanOf = (pick: (variances: SeverityEstimates["variances"]) => number) =>
    parts.reduce((sum, { weight, estimates }) => sum + weight * pick(estimates.variances), 0);
  return {
    raters: mix(({ raters }) => raters),
    units: mix(({ units }) => units),
    covariates: mix(({ covariates }) => covariates),
    variances: {
      team: meanOf(({ team }) => team),
      person: meanOf(({ person }) => person),
      rater: meanOf(({ rater }) => rater),
      error: meanOf(({ error }) => error),
      profile: meanOf(({ profile }) => profile),
    },
  };
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

function estimateOne(design: SeverityDesign, fit: CrossedFit): SeverityEstimates {
  const { counts, pattern } = fit.model;
  const inverse = coefficientInverse(fit);
  const error = fit.errorVariance;
  const column = (at: number): Estimate => {
    const place = pattern.position[at] as number;
    return {
      mean: fit.solution[place] as number,
      variance: error * (inverse[entryAt(pattern, place, place)] as number),
    };
  };
  // The mean of a component's severities is not seen in the data: it keeps its prior variance, whatever is observed,
  // and stands apart from all that is compared. Leaving it out of a sum is subtracting that variance.
  const unseen = (peers: number | undefined) => (error * fit.ratios.rater) / (peers ?? 1);
  return {
    raters: design.raters.map((_, r) => {
      const { mean, variance } = column(counts.fixed + counts.teams + r);
      return { mean, variance: Math.max(0, variance - unseen(design.peersOfRater[r])) };
    }),
    units: design.units.map((_, u) => {
      const { mean, variance } = trueValue(design, fit, inverse, u);
      return { mean, variance: Math.max(0, variance - unseen(design.peersOfUnit[u])) };
    }),
    covariates: design.covariates.map((at) => (at < 0 ? { mean: 0, variance: 0 } : column(at))),
    variances: {
      team: error * fit.ratios.team,
      person: error * fit.ratios.unit,
      rater: error * fit.ratios.rater,
      error,
      profile: error * fit.ratios.profile,
    },
  };
}

/** Fixed part + team + person. With g the columns that enter, less what the person's own ratings take back. */
function trueValue(design: SeverityDesign, fit: CrossedFit, inverse: SparseValues, u: number): Estimate {
  const { pattern, unit } = fit.model;
  const absorbed = fit.absorbed[u] as number;
  const g = new Map<number, number>();
  let mean = design.average + fit.ratios.unit * (fit.unitScore[u] as number);
  for (const { column, x } of design.columnsOfUnit[u] ?? []) {
    const place = pattern.position[column] as number;
    g.set(place, x);
    mean += x * (fit.solution[place] as number);
  }
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
  return { mean, variance: fit.errorVariance * (absorbed + used) };
}
