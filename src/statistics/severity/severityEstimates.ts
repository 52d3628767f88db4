/** Reads the severities and the persons' values out of a fitted model. */

import { coefficientInverse } from "../linear/coefficientInverse";
import type { CrossedFit } from "../linear/crossedFit";
import type { CrossedModel } from "../linear/crossedModel";
import type { RemlFit } from "../linear/fitReml";
import type { WeightedFit } from "../linear/ratioPosterior";
import { type SolutionSlope, solutionSlope } from "../linear/remlSlope";
import type { SparseValues } from "../linear/sparseCholesky";
import type { Estimate } from "../measured";
import { sum } from "../moments";
import type { SeverityDesign } from "./severityDesign";

export interface SeverityEstimates {
  /** Severity by rater index, relative to the mean of the rater's component. */
  readonly raters: Estimate[];
  /** True value by unit index, as the average linked rater would mark it. */
  readonly units: Estimate[];
  readonly covariates: Estimate[];
  readonly variances: { team: number; person: number; rater: number; error: number; profile: number };
}

/**
 * Estimates with the uncertainty of the variances in them: averaged over weighted fits (mean variance plus variance of
 * the means), or at the best variances plus what shifts when these shift.
 *
 * Source: Kackar & Harville (1984), J. Am. Stat. Assoc. 79:853 (the second).
 *
 * @example estimateSeverity(design, fitReml(model, space)).raters[0]
 */
export function estimateSeverity(
  design: SeverityDesign,
  fit: RemlFit | readonly WeightedFit[],
): SeverityEstimates {
  return "covariance" in fit ? atBest(design, fit) : averaged(design, fit);
}

const groups = ["raters", "units", "covariates"] as const;

function averaged(design: SeverityDesign, fits: readonly WeightedFit[]): SeverityEstimates {
  const parts = fits.map(({ fit, weight }) => ({ weight, estimates: estimateOne(design, fit) }));
  const [raters = [], units = [], covariates = []] = groups.map((group) =>
    mixLists(parts.map(({ weight, estimates }) => ({ weight, list: estimates[group] }))),
  );
  const variances = { ...parts[0]!.estimates.variances };
  for (const name of Object.keys(variances) as (keyof typeof variances)[]) {
    variances[name] = sum(parts.map(({ weight, estimates }) => weight * estimates.variances[name]));
  }
  return { raters, units, covariates, variances };
}

function atBest(design: SeverityDesign, best: RemlFit): SeverityEstimates {
  const estimates = estimateOne(design, best);
  const slopes = best.space.free.flatMap(({ moves }, k) =>
    best.covariance[k]![k]! > 0 ? [{ k, of: meansOf(design, best.model, solutionSlope(best, moves)) }] : [],
  );
  const pairs = slopes.flatMap((a) =>
    slopes.map((b) => ({ a: a.of, b: b.of, covariance: best.covariance[a.k]![b.k]! })),
  );
  const widened = (group: (typeof groups)[number]) =>
    estimates[group].map(({ mean, variance }, i) => {
      let added = 0;
      for (const { a, b, covariance } of pairs) added += covariance * a[group][i]! * b[group][i]!;
      return { mean, variance: variance + added };
    });
  const [raters = [], units = [], covariates = []] = groups.map(widened);
  return { raters, units, covariates, variances: estimates.variances };
}

function mixLists(parts: readonly { weight: number; list: readonly Estimate[] }[]): Estimate[] {
  const first = parts[0]!;
  if (parts.length === 1) return [...first.list];
  return first.list.map((_, i) => {
    let mean = 0;
    let square = 0;
    for (const { weight, list } of parts) {
      const one = list[i]!;
      mean += weight * one.mean;
      square += weight * (one.variance + one.mean ** 2);
    }
    return { mean, variance: Math.max(0, square - mean ** 2) };
  });
}

/** Of the solution itself, or of its slope. */
function meansOf(
  { covariates }: SeverityDesign,
  model: CrossedModel,
  { solution, deviation }: SolutionSlope,
): Record<(typeof groups)[number], number[]> {
  const at = (column: number) => solution[model.pattern.position[column]!]!;
  const firstRater = model.counts.fixed + model.counts.teams;
  return {
    raters: Array.from({ length: model.counts.raters }, (_, r) => at(firstRater + r)),
    units: Array.from(deviation, (own, u) => {
      let sum = own;
      for (let p = model.unit.start[u]!, end = model.unit.start[u + 1]!; p < end; p++) {
        sum += ownShare(model, u, p) * solution[model.unit.at[p]!]!;
      }
      return sum;
    }),
    covariates: covariates.map((column) => (column < 0 ? 0 : at(column))),
  };
}

/** How much of a column belongs to the unit itself: its fixed columns and its team, not its raters. */
function ownShare({ kind, unit, unitWeight }: CrossedModel, u: number, p: number): number {
  return kind[unit.at[p]!] === "rater" ? 0 : unit.x[p]! / unitWeight[u]!;
}

function estimateOne(design: SeverityDesign, fit: CrossedFit): SeverityEstimates {
  const { counts, pattern } = fit.model;
  const deviation = fit.unitScore.map((score) => fit.ratios.unit * score);
  const means = meansOf(design, fit.model, { solution: fit.solution, deviation });
  const inverse = coefficientInverse(fit);
  const error = fit.errorVariance;
  const variance = (column: number) => error * inverse[pattern.rows.length + pattern.position[column]!]!;
  // The mean of a component's severities is not seen in the data: it keeps its prior variance, whatever is observed,
  // and stands apart from all that is compared. Leaving it out of a sum is subtracting that variance.
  const unseen = (peers: readonly number[], i: number) => (error * fit.ratios.rater) / peers[i]!;
  return {
    raters: means.raters.map((mean, r) => ({
      mean,
      variance: Math.max(0, variance(counts.fixed + counts.teams + r) - unseen(design.peersOfRater, r)),
    })),
    units: means.units.map((mean, u) => ({
      mean: fit.model.average + mean,
      variance: Math.max(0, trueValueVariance(fit, inverse, u) - unseen(design.peersOfUnit, u)),
    })),
    covariates: means.covariates.map((mean, c) => {
      const column = design.covariates[c]!;
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
  { model, absorbed, errorVariance }: CrossedFit,
  inverse: SparseValues,
  u: number,
): number {
  const taken = absorbed[u]!;
  const { start, x } = model.unit;
  const g: number[] = [];
  for (let p = start[u]!, end = start[u + 1]!; p < end; p++) {
    g.push(ownShare(model, u, p) - taken * x[p]!);
  }
  let used = 0;
  let pair = model.pair.start[u]!;
  g.forEach((a, i) => {
    for (let j = 0; j <= i; j++) {
      used += (i === j ? 1 : 2) * a * g[j]! * inverse[model.pair.at[pair++]!]!;
    }
  });
  return errorVariance * (taken + used);
}
