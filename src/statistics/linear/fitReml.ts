/** Finds the variances that make the data most likely (REML). */
import { boundedNewton, type Descent, solveDense } from "./boundedNewton";
import { type CrossedFit, fitCrossed } from "./crossedFit";
import type { CrossedModel } from "./crossedModel";
import { type Component, type Ratios, varianceComponents } from "./equations";
import { remlSlope } from "./remlSlope";

/** One free variance ratio, and what it moves: `{ team: 1, unit: -1 }` gives to teams what it takes from persons. */
export interface FreeRatio {
  readonly moves: Partial<Record<Component, number>>;
  readonly upper: number;
}

/** Which ratios are given and which are looked for. */
export interface RatioSpace {
  /** The ratios where every free one is 0. */
  readonly base: Ratios;
  readonly free: readonly FreeRatio[];
  /** What is known beforehand of ln((team + unit) / error), as a normal density; used by the posterior only. */
  readonly signal?: { readonly mean: number; readonly sd: number };
}

/** The smallest ratio that is looked at; whatever presses against it is 0. */
const smallest = 1e-9;
/** SD ratio e⁴: beyond it one composite would be practically free of error. */
export const largest = Math.exp(8);

/**
 * A free ratio of its own for each named component; the others stay 0 (and the error of profiles that of people).
 *
 * @example freely(["team", "unit", "rater"]).free.length // 3
 */
export function freely(components: readonly Component[]): RatioSpace {
  const base = { team: 0, unit: 0, rater: 0, profile: components.includes("profile") ? 0 : 1 };
  return {
    base,
    free: components.map((component) => ({ moves: { [component]: 1 }, upper: largest })),
  };
}

/**
 * The ratios at a point of the space.
 *
 * @example ratiosAt(freely(["rater"]), [0.8]) // { team: 0, unit: 0, rater: 0.8, profile: 1 }
 */
export function ratiosAt({ base, free }: RatioSpace, at: readonly number[]): Ratios {
  const ratios = { ...base };
  free.forEach(({ moves }, k) => {
    for (const component of varianceComponents) ratios[component] += (moves[component] ?? 0) * at[k]!;
  });
  for (const component of varianceComponents) ratios[component] = Math.max(0, ratios[component]);
  return ratios;
}

export interface DescribedFit extends Descent {
  readonly fit: CrossedFit;
}

/**
 * Criterion, slope and curvature at a point of the space.
 *
 * @example describeReml(model, freely(["rater"]), [1]).value
 */
export function describeReml(model: CrossedModel, space: RatioSpace, at: readonly number[]): DescribedFit {
  const ratios = ratiosAt(space, at);
  const floor = { ...ratios, team: ratios.team || smallest, rater: ratios.rater || smallest };
  const fit = fitCrossed(model, floor);
  const { gradient, information } = remlSlope(fit);
  const moves = space.free.map((free) => varianceComponents.map((component) => free.moves[component] ?? 0));
  const along = (row: readonly number[], move: readonly number[]) =>
    row.reduce((sum, value, c) => sum + value * move[c]!, 0);
  const half = moves.map((move) => varianceComponents.map((_, c) => along(information[c]!, move)));
  return {
    fit,
    value: fit.criterion,
    gradient: moves.map((move) => along(gradient, move)),
    information: moves.map((move) => half.map((row) => along(row, move))),
  };
}

/**
 * Where the search for the ratios begins: persons differ about as much as marks err, teams and raters half as much. The
 * nearer to what is usual, the fewer steps; where it ends does not depend on it.
 *
 * @example startOf(freely(["team", "unit"])) // [0.5, 1]
 */
export function startOf({ free }: RatioSpace): number[] {
  return free.map(({ moves, upper }) => Math.min(moves.team || moves.rater ? 0.5 : 1, upper / 2));
}

/** The best ratios, and how far each combination of them may be off. */
export interface RemlFit extends CrossedFit {
  readonly space: RatioSpace;
  /** The free ratios. */
  readonly at: number[];
  /** Whether the search arrived. */
  readonly hasConverged: boolean;
  /** Their approximate covariance matrix; 0 for those pressed to a bound. */
  readonly covariance: number[][];
}

/**
 * Restricted maximum likelihood; equals lme4's REML. A variance of 0 is a legal answer.
 *
 * Source: Patterson & Thompson (1971), Biometrika 58:545; Gilmour, Thompson & Cullis (1995), Biometrics 51:1440.
 *
 * @example fitReml(model, freely(["team", "unit", "rater"])).errorVariance
 */
export function fitReml(model: CrossedModel, space: RatioSpace): RemlFit {
  const bounds = space.free.map(({ upper }) => ({ lower: smallest, upper }));
  const { at, here, hasConverged } = boundedNewton(
    (point) => describeReml(model, space, point),
    startOf(space),
    bounds,
  );
  const isInside = at.map((value, k) => value > smallest && value < space.free[k]!.upper);
  const reached = at.map((value, k) => (value <= smallest && !space.free[k]!.moves.profile ? 0 : value));
  const ratios = ratiosAt(space, reached);
  const isDescribed = varianceComponents.every(
    (component) => here.fit.ratios[component] === ratios[component],
  );
  return {
    ...(isDescribed ? here.fit : fitCrossed(model, ratios)),
    space,
    at: reached,
    hasConverged,
    covariance: at.map((_, k) =>
      isInside[k] ? covarianceColumn(here.information, isInside, k) : at.map(() => 0),
    ),
  };
}

/** The criterion is −2 ln of the likelihood, so its curvature is twice the information. */
function covarianceColumn(information: number[][], isInside: boolean[], k: number): number[] {
  const rows = information.map((row, i) => [
    ...row.map((value, j) => (isInside[i] && isInside[j] ? value : Number(i === j))),
    i === k ? 2 : 0,
  ]);
  return solveDense(rows);
}
