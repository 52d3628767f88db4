/** Reads the severities and the persons' values out of a fitted model. */

import { coefficientInverse } from "../linear/coefficientInverse";
import type { CrossedFit } from "../linear/crossedFit";
import type { CrossedModel } from "../linear/crossedModel";
import type { Ratios } from "../linear/equations";
import type { RemlFit } from "../linear/fitReml";
import type { WeightedFit } from "../linear/ratioPosterior";
import { solutionSlope } from "../linear/remlSlope";
import type { Estimate } from "../measured";
import { sum } from "../moments";
import type { SeverityDesign } from "./severityDesign";
import { shareOf, type TrueValues, trueValues, varianceOf } from "./trueValues";

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
  const parts = fits.map(({ fit, weight }) => ({
    weight,
    estimates: estimateOne(design, fit, trueValues(fit, design.own)),
  }));
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
  const values = trueValues(best, design.own);
  const estimates = estimateOne(design, best, values);
  const slopes = best.space.free.flatMap(({ moves }, k) =>
    best.covariance[k]![k]! > 0 ? [{ k, of: slopesOf(design, best, values, moves) }] : [],
  );
  const widened = (group: (typeof groups)[number]) => {
    const added = new Float64Array(estimates[group].length);
    for (const a of slopes) {
      for (const b of slopes) addProducts(added, best.covariance[a.k]![b.k]!, a.of[group], b.of[group]);
    }
    return estimates[group].map(({ mean, variance }, i) => ({ mean, variance: variance + added[i]! }));
  };
  const [raters = [], units = [], covariates = []] = groups.map(widened);
  return { raters, units, covariates, variances: estimates.variances };
}

function addProducts(to: Float64Array, by: number, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += by * a[i]! * b[i]!;
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

/** By how much each estimate moves when the ratios do. */
function slopesOf(
  { covariates, own }: SeverityDesign,
  fit: CrossedFit,
  values: TrueValues,
  moves: Partial<Ratios>,
): Record<(typeof groups)[number], Float64Array> {
  const { model } = fit;
  const slope = solutionSlope(fit, moves);
  return {
    raters: Float64Array.from({ length: model.counts.raters }, (_, r) => slope[raterAt(model, r)]!),
    units: values.growth.map(
      (growth, u) => growth * (moves.unit ?? 0) + shareOf(model, own, values, slope, u),
    ),
    covariates: Float64Array.from(covariates, (column) =>
      column < 0 ? 0 : slope[model.pattern.position[column]!]!,
    ),
  };
}

function raterAt({ counts, pattern }: CrossedModel, rater: number): number {
  return pattern.position[counts.fixed + counts.teams + rater]!;
}

function estimateOne(design: SeverityDesign, fit: CrossedFit, values: TrueValues): SeverityEstimates {
  const { model, solution } = fit;
  const { own } = design;
  const inverse = coefficientInverse(fit);
  const error = fit.errorVariance;
  const estimate = (at: number) => ({
    mean: solution[at]!,
    variance: error * inverse[model.pattern.rows.length + at]!,
  });
  // The mean of a component's severities is not seen in the data: it keeps its prior variance, whatever is observed,
  // and stands apart from all that is compared. Leaving it out of a sum is subtracting that variance.
  const withoutMean = ({ mean, variance }: Estimate, peers: number) => ({
    mean,
    variance: Math.max(0, variance - (error * fit.ratios.rater) / peers),
  });
  return {
    raters: design.peersOfRater.map((peers, r) => withoutMean(estimate(raterAt(model, r)), peers)),
    units: design.peersOfUnit.map((peers, u) => {
      const mean = model.average + values.known[u]! + shareOf(model, own, values, solution, u);
      return withoutMean({ mean, variance: varianceOf(fit, own, values, inverse, u) }, peers);
    }),
    covariates: design.covariates.map((column) =>
      column < 0 ? { mean: 0, variance: 0 } : estimate(model.pattern.position[column]!),
    ),
    variances: {
      team: error * fit.ratios.team,
      person: error * fit.ratios.unit,
      rater: error * fit.ratios.rater,
      error,
      profile: error * fit.ratios.profile,
    },
  };
}
