/** What differs truly between groups, when each group's value is known with its own uncertainty. */
import { variance as spread } from "../moments";
import { type Refusal, refuse, refuseOutside } from "../refusal";

/** A group's value and the variance of its error, above 0. */
export interface KnownError {
  readonly value: number;
  readonly variance: number;
}

/** An error variance of 0 would be a value known exactly. */
const leastVariance = 1e-12;

export interface RandomEffects {
  /** Variance of the true values; 0 when the errors explain all differences. */
  readonly between: number;
  readonly mean: number;
  readonly standardError: number;
  /** The true values, drawn towards the mean by as much as each is uncertain. */
  readonly groups: { value: number; standardError: number }[];
}

/**
 * Restricted maximum likelihood for the variance between groups, by Fisher scoring.
 *
 * Source: Viechtbauer (2005), J. Educ. Behav. Stat. 30:261; Morris (1983), J. Am. Stat. Assoc. 78:47 (shrinkage).
 *
 * @example randomEffects([{ value: 0, variance: 1 }, { value: 4, variance: 1 }]).between // 7
 */
export function randomEffects(groups: readonly KnownError[]): RandomEffects | Refusal {
  const broken =
    refuseOutside(
      "value",
      groups.map(({ value }) => value),
    ) ??
    refuseOutside(
      "error variance",
      groups.map(({ variance }) => variance),
      leastVariance,
    );
  if (broken) return broken;
  if (groups.length < 2) return refuse("oneGroup", "It takes two groups to see how groups differ.");
  let between = spread(groups.map(({ value }) => value));
  for (let round = 0; round < 200; round++) {
    const next = Math.max(0, between + scoringStep(groups, between));
    const isSettled = Math.abs(next - between) < 1e-12 * (1 + between);
    between = next;
    if (isSettled) break;
  }
  const { mean, total } = pooled(groups, between);
  const standardError = 1 / Math.sqrt(total);
  return {
    between,
    mean,
    standardError,
    groups: groups.map(({ value, variance }) => {
      const trust = between / (between + variance);
      return {
        value: mean + trust * (value - mean),
        standardError: Math.sqrt(trust * variance + (1 - trust) ** 2 * standardError ** 2),
      };
    }),
  };
}

function pooled(groups: readonly KnownError[], between: number): { mean: number; total: number } {
  let sum = 0;
  let total = 0;
  for (const { value, variance } of groups) {
    sum += value / (variance + between);
    total += 1 / (variance + between);
  }
  return { mean: sum / total, total };
}

/** Score over expected information of the restricted likelihood. */
function scoringStep(groups: readonly KnownError[], between: number): number {
  const { mean, total } = pooled(groups, between);
  let fit = 0;
  let squares = 0;
  let cubes = 0;
  for (const { value, variance } of groups) {
    const weight = 1 / (variance + between);
    fit += (weight * (value - mean)) ** 2;
    squares += weight ** 2;
    cubes += weight ** 3;
  }
  const trace = total - squares / total;
  const information = squares - (2 * cubes) / total + (squares / total) ** 2;
  return information > 0 ? (fit - trace) / information : 0;
}
