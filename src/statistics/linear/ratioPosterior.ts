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

/**
 * The posterior of the variance ratios on a grid of three Gauss–Hermite nodes a dimension around its mode, under a
 * uniform prior on each SD ratio (on the logarithm for profiles, whose error is well measured).
 *
 * Source: Gelman (2006), Bayesian Anal. 1:515 (prior); Naylor & Smith (1982), Applied Statistics 31:214 (grid).
 *
 * @example ratioPosterior(model, freely(["team", "unit", "rater"])).length // 27
 */
export function ratioPosterior(model: CrossedModel, space: RatioSpace): WeightedFit[] {
  const mode = modeOf(model, space);
  const depth = (x: readonly number[]) => {
    const fit = fitCrossed(
      model,
      ratiosAt(
        space,
        x.map((value, k) => toRatio(value, space.free[k] as FreeRatio)),
      ),
    );
    return { fit, value: fit.criterion + penalty(space, x) };
  };
  const centre = depth(mode).value;
  const spread = mode.map((_, k) => {
    const nearby = (shift: number) => depth(mode.map((value, i) => (i === k ? value + shift : value))).value;
    const curvature = (nearby(closeBy) - 2 * centre + nearby(-closeBy)) / closeBy ** 2;
    // A minus twice log density with curvature c belongs to a variance of 2/c.
    return curvature > 0 ? Math.min(1.5, Math.sqrt(2 / curvature)) : 1;
  });
  const found = nodes(mode.length).map((node) => {
    const { fit, value } = depth(mode.map((x, k) => x + spread[k]! * node.z[k]!));
    const correction = node.z.reduce((sum, z) => sum + (z * z) / 2, 0);
    return { fit, weight: node.weight * Math.exp((centre - value) / 2 + correction) };
  });
  const total = sum(found.map(({ weight }) => weight));
  return found.map(({ fit, weight }) => ({ fit, weight: weight / total }));
}

/** All combinations of the nodes. */
function nodes(dimensions: number): { z: number[]; weight: number }[] {
  if (dimensions === 0) return [{ z: [], weight: 1 }];
  return nodes(dimensions - 1).flatMap((rest) =>
    gaussHermite.map(({ z, weight }) => ({ z: [...rest.z, z], weight: rest.weight * weight })),
  );
}

function toRatio(x: number, { upper }: FreeRatio): number {
  return Math.min(Math.exp(2 * x), upper * 0.999);
}

const isProfile = ({ moves }: FreeRatio) => moves.profile !== undefined;

/** How far ln SD lies beyond the wall; for profiles there is one on either side. */
function beyond(free: FreeRatio, x: number): number {
  return Math.max(0, x - wall) + (isProfile(free) ? Math.min(0, x + wall) : 0);
}

/** −2 ln of the prior density over ln SD ratios: the uniform density of the SD ratio, and the wall. */
function penalty({ free }: RatioSpace, x: readonly number[]): number {
  return sum(free.map((ratio, k) => beyond(ratio, x[k]!) ** 2 - (isProfile(ratio) ? 0 : 2 * x[k]!)));
}

function modeOf(model: CrossedModel, space: RatioSpace): number[] {
  const describe = (at: readonly number[]): Descent => {
    const { value, gradient, information } = describeReml(model, space, at);
    const x = at.map((ratio) => Math.log(ratio) / 2);
    space.free.forEach((free, k) => {
      const ratio = at[k]!;
      const wall = beyond(free, x[k]!);
      const uniform = isProfile(free) ? 0 : 1;
      gradient[k]! += (wall - uniform) / ratio;
      information[k]![k]! += (uniform + (wall === 0 ? 0 : 0.5)) / ratio ** 2;
    });
    return { value: value + penalty(space, x), gradient, information };
  };
  const bounds = space.free.map(({ upper }) => ({ lower: 1e-6, upper: upper * 0.999 }));
  return boundedNewton(describe, startOf(space), bounds).at.map((ratio) => Math.log(ratio) / 2);
}
