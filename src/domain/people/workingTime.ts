/** Part-time and leave: they scale what a benchmark counts over time, and nothing else reads them. */
import type { Benchmark } from "../ladder/ladder";

export interface WorkingTime {
  /** Employee id. */
  readonly person: string;
  readonly name: string;
  /** Percent of full time, 1 to 100; null for full time. */
  readonly works: number | null;
  /** Days of leave in this cycle, 1 to 366; null for none. */
  readonly onLeave: number | null;
}

/** How much of a cycle somebody could work in, where that is not all of it. */
export interface Presence {
  /** 0 to 1. */
  readonly share: number;
  /** Continues "because of": "working 80 % of full time and 61 of 183 days on leave". */
  readonly why: string;
}

/** @example daysIn(6) // 183 */
const daysIn = (months: number): number => Math.round((months * 365.25) / 12);

/**
 * @param cycleMonths how many months a cycle looks back on
 * @returns null for whoever worked full time in all of it
 * @example presence({ works: 80, onLeave: null }, 6) // { share: 0.8, why: "working 80 % of full time" }
 */
export function presence(
  { works, onLeave }: Pick<WorkingTime, "works" | "onLeave">,
  cycleMonths: number,
): Presence | null {
  const days = daysIn(cycleMonths);
  const away = Math.min(onLeave ?? 0, days);
  const share = ((works ?? 100) / 100) * (1 - away / days);
  const why = [
    ...(works !== null && works < 100 ? [`working ${works} % of full time`] : []),
    ...(away > 0 ? [`${away} of ${days} days on leave`] : []),
  ];
  return share < 1 ? { share, why: why.join(" and ") } : null;
}

/** What counts up with time: six a quarter do, 90 % and two at any time do not. */
const countsUp = /\b(per|an?|each|every)\s+(week|month|quarter|half[- ]?year|year|cycle)\b/i;

/**
 * The target of a benchmark for somebody who was not there all the time, in words; blank where it stays as it is.
 * @example scaledTarget({ direction: "at least", target: 6, unit: "per quarter" }, { share: 0.8, why: "…" }) // "at least 4.8 per quarter"
 */
export function scaledTarget(
  { direction, target, unit }: Pick<Benchmark, "direction" | "target" | "unit">,
  { share }: Pick<Presence, "share">,
): string {
  if (direction !== "at least" || !countsUp.test(unit)) return "";
  return share === 0 ? "nothing" : `at least ${Number((target * share).toFixed(1))} ${unit}`;
}
