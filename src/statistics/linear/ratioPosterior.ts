/** Averages over what the variances may be, instead of trusting one estimate of them. */

import { sum } from "../moments";
import { boundedNewton, type Descent } from "./boundedNewton";
import { type CrossedFit, fitCrossed } from "./crossedFit";
import type { CrossedModel } from "./crossedModel";
import { describeReml, type FreeRatio, type RatioSpace, ratiosAt, startOf } from "./fitReml";

/** A fit and how plausible its variances are; the weights sum to 1. */
export interface WeightedFit {
  readonly fit: CrossedFit;
  readonly weight: number;
}

const gaussHermite = [
  { z: -Math.sqrt(3), weight: 1 / 6 },
  { z: 0, weight: 2 / 3 },
  { z: Math.sqrt(3), weight: 1 / 6 },
];
/** ln of the SD ratio beyond which a ratio becomes ever less plausible. */
const wall = 1.5;
/** Distance in ln SD over which the curvature at the mode is taken. */
const closeBy = 0.05;
/** The widest step of the grid, for directions in which the data say next to nothing. */
const widest = 1.5;

/**
 * The posterior of the variance ratios on a grid of three Gauss–Hermite nodes a dimension around its mode, under a
 * uniform prior on each SD ratio (on the logarithm for profiles, whose error is well measured), times what is known of the
 * ratio of true differences to error. All positions are
 * logarithms of SD ratios; "depth" is −2 ln of the posterior density there. Undefined where no mode is found.
 *
 * Source: Gelman (2006), Bayesian Anal. 1:515 (prior); Naylor & Smith (1982), Applied Statistics 31:214 (grid).
 *
 * @example ratioPosterior(model, freely(["team", "unit", "rater"]))?.length // 27
 */
export function ratioPosterior(model: CrossedModel, space: RatioSpace): WeightedFit[] | undefined {
  const mode = modeOf(model, space);
  if (!mode) return undefined;
  const depthAt = (x: readonly number[]) => {
    const fit = fitCrossed(model, ratiosAt(space, ratiosOf(x, space)));
    return { fit, depth: fit.criterion + priorDepth(space, x) };
  };
  const { depth: lowest } = depthAt(mode);
  const spread = spreadAround(mode, lowest, (x) => depthAt(x).depth);
  const grid = nodes(mode.length).map(({ z, weight }) => {
    const { fit, depth } = depthAt(mode.map((x, k) => x + spread[k]! * z[k]!));
    // The nodes' weights are made for a normal density, whose depth is the sum of z²: what differs from it is left.
    const beyondNormal = depth - lowest - sum(z.map((one) => one * one));
    return { fit, weight: weight * Math.exp(-beyondNormal / 2) };
  });
  const total = sum(grid.map(({ weight }) => weight));
  return grid.map(({ fit, weight }) => ({ fit, weight: weight / total }));
}

/** Standard deviation of the posterior along each axis, from its curvature: a depth of curvature c has variance 2 / c. */
function spreadAround(
  mode: readonly number[],
  lowest: number,
  depthAt: (x: readonly number[]) => number,
): number[] {
  return mode.map((_, k) => {
    const shifted = (by: number) => depthAt(mode.map((value, i) => (i === k ? value + by : value)));
    const curvature = (shifted(closeBy) - 2 * lowest + shifted(-closeBy)) / closeBy ** 2;
    return curvature > 0 ? Math.min(widest, Math.sqrt(2 / curvature)) : 1;
  });
}

/** All combinations of the nodes. */
function nodes(dimensions: number): { z: number[]; weight: number }[] {
  if (dimensions === 0) return [{ z: [], weight: 1 }];
  return nodes(dimensions - 1).flatMap((rest) =>
    gaussHermite.map(({ z, weight }) => ({ z: [...rest.z, z], weight: rest.weight * weight })),
  );
}

/** Just inside the upper bound, where what a ratio leaves to another would be 0. */
function highestOf({ upper }: FreeRatio): number {
  return 0.999 * upper;
}

function ratiosOf(x: readonly number[], { free }: RatioSpace): number[] {
  return free.map((ratio, k) => Math.min(Math.exp(2 * x[k]!), highestOf(ratio)));
}

const isProfile = ({ moves }: FreeRatio) => moves.profile !== undefined;

/** How far ln SD lies beyond the wall; for profiles there is one on either side. */
function beyond(free: FreeRatio, x: number): number {
  return Math.max(0, x - wall) + (isProfile(free) ? Math.min(0, x + wall) : 0);
}

/** −2 ln of the prior density over ln SD ratios: the uniform density of the SD ratio, the wall, and what is known. */
function priorDepth(space: RatioSpace, x: readonly number[]): number {
  const ofRatios = space.free.map(
    (ratio, k) => beyond(ratio, x[k]!) ** 2 - (isProfile(ratio) ? 0 : 2 * x[k]!),
  );
  return sum(ofRatios) + (space.signal ? signalAt(space, ratiosOf(x, space)).distance ** 2 : 0);
}

/** How far the ratio of true differences to error lies from what was expected, in standard deviations, and its slope by ratio. */
function signalAt(space: RatioSpace, at: readonly number[]): { distance: number; slope: number[] } {
  const { mean, sd } = space.signal!;
  const { team, unit } = ratiosAt(space, at);
  const signal = team + unit;
  const slope = space.free.map(({ moves }) => ((moves.team ?? 0) + (moves.unit ?? 0)) / signal / sd);
  return { distance: (Math.log(signal) - mean) / sd, slope };
}

/** The search itself runs over the ratios, as REML's does; slope and curvature of the prior follow by d ln SD = d ratio / (2 ratio). */
function modeOf(model: CrossedModel, space: RatioSpace): number[] | undefined {
  const describe = (at: readonly number[]): Descent => {
    const { value, gradient, information } = describeReml(model, space, at);
    const x = at.map((ratio) => Math.log(ratio) / 2);
    space.free.forEach((free, k) => {
      const pressure = beyond(free, x[k]!);
      const uniform = isProfile(free) ? 0 : 1;
      gradient[k]! += (pressure - uniform) / at[k]!;
      information[k]![k]! += (uniform + (pressure === 0 ? 0 : 0.5)) / at[k]! ** 2;
    });
    if (space.signal) {
      const { distance, slope } = signalAt(space, at);
      slope.forEach((a, k) => {
        gradient[k]! += 2 * distance * a;
        slope.forEach((b, l) => {
          information[k]![l]! += 2 * a * b;
        });
      });
    }
    return { value: value + priorDepth(space, x), gradient, information };
  };
  const bounds = space.free.map((ratio) => ({ lower: 1e-6, upper: highestOf(ratio) }));
  const { at, hasConverged } = boundedNewton(describe, startOf(space), bounds);
  return hasConverged ? at.map((ratio) => Math.log(ratio) / 2) : undefined;
}
