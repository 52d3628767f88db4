/** How long people stay at a level before they are promoted, counting those who still wait. */

import { normalQuantile } from "../distributions/normal";
import { type Refusal, refuse, refuseOutside } from "../refusal";
import { enoughWaiting, seenFrom } from "./enoughWaiting";
import type { Spell } from "./spell";

export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Share still waiting after this time, 0 … 1. */
  readonly survival: number;
  /** Null once nobody waits any more. */
  readonly standardError: number | null;
  readonly interval: [number, number] | null;
}

export interface Survival {
  /** From this time on, the curve holds for those who still wait then; 0 unless the records begin later. */
  readonly from: number;
  readonly steps: SurvivalStep[];
  /** The time by which half had the event, with its 95 % interval; null for an end that is not reached. */
  readonly median: number | null;
  readonly medianInterval: [number | null, number | null];
}

/**
 * The product-limit curve with Greenwood's errors and log-log intervals. People count as at risk only from the time the
 * records see them, else those who were promoted before would be missing and stays look too long; and with delayed entry
 * the curve begins where five people are in view.
 *
 * Source: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457; Andersen, Borgan, Gill & Keiding (1993), Statistical Models
 * Based on Counting Processes, ch. IV (delayed entry).
 *
 * @example kaplanMeier([{ entry: 0, exit: 12, hasEvent: true }, { entry: 0, exit: 20, hasEvent: false }])
 * // { from: 0, median: 12, … }
 */
export function kaplanMeier(spells: readonly Spell[]): Survival | Refusal {
  const broken = refuseOutside(
    "time",
    spells.flatMap(({ entry, exit }) => [entry, exit]),
    0,
  );
  if (broken) return broken;
  const seen = spells.filter(({ entry, exit }) => exit > entry);
  if (seen.length === 0) return refuse("empty", "Nobody has been at this level for any time.");
  const isDelayed = seen.some(({ entry }) => entry > 0);
  const stretch = isDelayed ? enoughWaiting([seen]) : { from: 0 };
  if (!stretch) return refuse("tooFewPeople", "At no time are five people in view waiting.");
  const valid = seenFrom(stretch.from, seen);
  const z = normalQuantile(0.975);
  let survival = 1;
  let greenwood = 0;
  const steps = riskTable(valid).map(({ time, atRisk, events }): SurvivalStep => {
    survival *= 1 - events / atRisk;
    greenwood += events === atRisk ? Infinity : events / (atRisk * (atRisk - events));
    if (survival === 0) return { time, atRisk, events, survival, standardError: null, interval: null };
    const reach = survival === 1 ? 0 : (z * Math.sqrt(greenwood)) / Math.log(survival);
    const power = (sign: number) => (survival === 1 ? 1 : survival ** Math.exp(sign * reach));
    const interval: [number, number] = [power(-1), power(1)];
    return { time, atRisk, events, survival, standardError: survival * Math.sqrt(greenwood), interval };
  });
  return {
    from: stretch.from,
    steps,
    median: medianOf(steps),
    medianInterval: [
      firstTime(steps, ({ interval }) => interval?.[0]),
      firstTime(steps, ({ interval }) => interval?.[1]),
    ],
  };
}

/**
 * At each time at which a spell ends: who was at risk and how many had the event. Spells that do not end after they begin
 * are left out.
 *
 * @example riskTable([{ entry: 0, exit: 12, hasEvent: true }]) // [{ time: 12, atRisk: 1, events: 1 }]
 */
export function riskTable(spells: readonly Spell[]): { time: number; atRisk: number; events: number }[] {
  const valid = spells.filter(({ entry, exit }) => exit > entry);
  const entries = valid.map(({ entry }) => entry).sort((a, b) => a - b);
  const exits = valid.sort((a, b) => a.exit - b.exit);
  const table: { time: number; atRisk: number; events: number }[] = [];
  let entered = 0;
  for (let from = 0; from < exits.length; ) {
    const time = exits[from]!.exit;
    while (entered < entries.length && entries[entered]! < time) entered++;
    let to = from;
    let events = 0;
    for (; to < exits.length && exits[to]!.exit === time; to++) events += Number(exits[to]!.hasEvent);
    table.push({ time, atRisk: entered - from, events });
    from = to;
  }
  return table;
}

const half = 0.5 + 1e-12;

/** Where exactly half are left over a stretch of time, its middle. */
function medianOf(steps: readonly SurvivalStep[]): number | null {
  const at = steps.findIndex(({ survival }) => survival <= half);
  const step = steps[at];
  if (!step) return null;
  const next = steps.slice(at + 1).find(({ events }) => events > 0);
  return step.survival >= 1 - half && next ? (step.time + next.time) / 2 : step.time;
}

function firstTime(
  steps: readonly SurvivalStep[],
  read: (step: SurvivalStep) => number | undefined,
): number | null {
  const found = steps.find((step) => {
    const value = read(step);
    return value !== undefined && value <= half;
  });
  return found?.time ?? null;
}

/**
 * Mean time at the level up to `until`, of those who still waited where the curve begins: the area under the curve, with its
 * standard error.
 *
 * Source: Royston & Parmar (2013), BMC Med. Res. Methodol. 13:152.
 *
 * @example restrictedMean(curve, 24) // { value: 18, … }
 */
export function restrictedMean(
  { from, steps }: Survival,
  until: number,
): { readonly value: number; readonly standardError: number } {
  const start = { time: from, atRisk: 0, events: 0, survival: 1 };
  const inside = [start, ...steps.filter(({ time }) => time <= until)];
  let area = 0;
  let variance = 0;
  let to = Math.max(from, until);
  // From the end: the area to the right of each step is what its uncertainty moves.
  for (const { time, atRisk, events, survival } of inside.reverse()) {
    area += survival * (to - time);
    to = time;
    if (events > 0 && events < atRisk) variance += (area * area * events) / (atRisk * (atRisk - events));
  }
  return { value: from + area, standardError: Math.sqrt(variance) };
}
