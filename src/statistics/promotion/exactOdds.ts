/** The exact test of a common odds ratio, for few cases; Fisher's test when there is one stratum. */
import { invertCdf } from "../distributions/invertCdf";
import { logChoose } from "../distributions/logGamma";
import { sum } from "../moments";
import { type Refusal, refuse } from "../refusal";
import { refuseUnlessCounts } from "../share";
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
/** So many different counts are enough for the usual tests, and would take seconds here. */
const mostCounts = 2_000;

/**
 * Counts how many of b could have had the outcome, given the margins of every stratum. Refused where these are so many that
 * counting is not needed.
 *
 * Source: Fisher (1935), J. R. Stat. Soc. 98:39; Gart (1970), Biometrika 57:471 (strata); Agresti (2002), Categorical
 * Data Analysis, 3.5.
 *
 * @example exactOdds([{ a: { some: 15, all: 18 }, b: { some: 2, all: 12 } }]) // { p: 0.0005367, oddsRatio: 0.0469, … }
 */
export function exactOdds(tables: readonly OutcomeTable[]): ExactOdds | Refusal {
  const broken = refuseUnlessCounts(tables.flatMap(({ a, b }) => [a, b]));
  if (broken) return broken;
  const strata = tables.filter(isInformative);
  if (strata.length === 0) return { p: 1, oddsRatio: null, interval: null };
  const highest = sum(strata.map((table) => highestOf(table) - lowestOf(table)));
  if (highest > mostCounts) {
    return refuse("tooMany", "There are too many cases to count them all; the usual test is exact enough.");
  }
  const logs = strata.map(hypergeometric).reduce(convolve);
  const seen = sum(strata.map((table) => table.b.some - lowestOf(table)));
  const limit = logs[seen]! + rounding;
  const p = sum(logs.filter((log) => log <= limit).map(Math.exp));
  const at = (logOdds: number) => tilt(logs, logOdds);
  return {
    p: Math.min(1, Math.max(p, Number.MIN_VALUE)),
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

function lowestOf({ a, b }: OutcomeTable): number {
  return Math.max(0, a.some + b.some - a.all);
}

function highestOf({ a, b }: OutcomeTable): number {
  return Math.min(a.some + b.some, b.all);
}

/** Logarithms of the chances of the counts of b, from the lowest possible one upwards. */
function hypergeometric(table: OutcomeTable): number[] {
  const { a, b } = table;
  const some = a.some + b.some;
  const lowest = lowestOf(table);
  const all = logChoose(a.all + b.all, some);
  return Array.from(
    { length: highestOf(table) - lowest + 1 },
    (_, k) => logChoose(b.all, lowest + k) + logChoose(a.all, some - lowest - k) - all,
  );
}

/** Of the sums of two counts. */
function convolve(first: readonly number[], second: readonly number[]): number[] {
  return Array.from({ length: first.length + second.length - 1 }, (_, total) => {
    const from = Math.max(0, total - second.length + 1);
    const to = Math.min(first.length - 1, total);
    const logs = Array.from(
      { length: to - from + 1 },
      (_, i) => first[from + i]! + second[total - from - i]!,
    );
    const most = Math.max(...logs);
    return most + Math.log(sum(logs.map((log) => Math.exp(log - most))));
  });
}

/** The chances when the odds ratio is exp(logOdds) instead of 1. */
function tilt(chances: readonly number[], logOdds: number): number[] {
  const logs = chances.map((log, k) => log + k * logOdds);
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** The odds at which an increasing function of their logarithm reaches a value. */
function solve(increasing: (logOdds: number) => number, value: number): number {
  return Math.exp(invertCdf(increasing, value, -50, 50));
}
