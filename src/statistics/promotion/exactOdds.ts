/** The exact test of a common odds ratio, for few cases; Fisher's test when there is one stratum. */
import { invertCdf } from "../distributions/invertCdf";
import { logChoose } from "../distributions/logGamma";
import { sum } from "../moments";
import { isInformative, type OutcomeTable } from "./mantelHaenszel";

export interface ExactOdds {
  /** Two-sided: all counts that are as unlikely as the one seen; 1 where nothing can be compared. */
  readonly p: number;
  /** Odds of b against a by conditional likelihood; null where it is 0 or endless. */
  readonly oddsRatio: number | null;
  /** 95 % interval of the odds ratio; null for an end that is endless. */
  readonly interval: [number, number | null] | null;
}

const rounding = 1e-7;
const tail = 0.025;

/**
 * Counts how many of b could have had the outcome, given the margins of every stratum.
 *
 * Source: Fisher (1935), J. R. Stat. Soc. 98:39; Gart (1970), Biometrika 57:471 (strata); Agresti (2002), Categorical
 * Data Analysis, 3.5.
 *
 * @example exactOdds([{ a: { some: 15, all: 18 }, b: { some: 2, all: 12 } }]).p // 0.0005367
 */
export function exactOdds(tables: readonly OutcomeTable[]): ExactOdds {
  const strata = tables.filter(isInformative);
  if (strata.length === 0) return { p: 1, oddsRatio: null, interval: null };
  const distribution = strata.map(hypergeometric).reduce(convolve);
  const lowest = sum(strata.map(({ a, b }) => Math.max(0, a.some + b.some - a.all)));
  const seen = sum(strata.map(({ b }) => b.some)) - lowest;
  const highest = distribution.length - 1;
  const limit = distribution[seen]! * (1 + rounding);
  const p = sum(distribution.filter((chance) => chance <= limit));
  const at = (odds: number) => tilt(distribution, odds);
  return {
    p: Math.min(1, p),
    oddsRatio:
      seen === 0 || seen === highest
        ? null
        : solve((odds) => sum(at(odds).map((chance, k) => chance * k)), seen),
    interval: [
      seen === 0 ? 0 : solve((odds) => sum(at(odds).slice(seen)), tail),
      seen === highest ? null : solve((odds) => -sum(at(odds).slice(0, seen + 1)), -tail),
    ],
  };
}

/** Chances of the counts of b, from the lowest possible one upwards. */
function hypergeometric({ a, b }: OutcomeTable): number[] {
  const some = a.some + b.some;
  const lowest = Math.max(0, some - a.all);
  const all = logChoose(a.all + b.all, some);
  return Array.from({ length: Math.min(some, b.all) - lowest + 1 }, (_, k) =>
    Math.exp(logChoose(b.all, lowest + k) + logChoose(a.all, some - lowest - k) - all),
  );
}

function convolve(first: readonly number[], second: readonly number[]): number[] {
  const sums = new Array<number>(first.length + second.length - 1).fill(0);
  first.forEach((x, i) => {
    second.forEach((y, j) => {
      sums[i + j] = sums[i + j]! + x * y;
    });
  });
  return sums;
}

/** The chances when the odds ratio is exp(logOdds) instead of 1. */
function tilt(distribution: readonly number[], logOdds: number): number[] {
  const logs = distribution.map((chance, k) => Math.log(chance) + k * logOdds);
  const most = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - most));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** The odds at which an increasing function of their logarithm reaches a value. */
function solve(increasing: (logOdds: number) => number, value: number): number {
  return Math.exp(invertCdf(increasing, value, -50, 50));
}
