/** Compares how long two groups stay at a level before promotion. */

import type { Group } from "../group";
import type { Measured } from "../measured";
import { measureWith } from "../measured";
import { isRefused, type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { cumulativeIncidence, type EndedSpell } from "./cumulativeIncidence";
import { kaplanMeier, restrictedMean, riskTable, type Survival } from "./kaplanMeier";
import { type GroupSpell, type LogRank, logRank } from "./logRank";

/** One stay at a level; times in months. */
export interface LevelSpell extends EndedSpell {
  /** Grade: the test compares inside it. */
  readonly stratum: string;
  readonly group: Group;
}

export interface WaitingTime {
  readonly curve: Survival;
  /** Half are promoted by then; a refusal where that has not happened yet. */
  readonly median: number | Refusal;
  /** Mean time waiting within the horizon. */
  readonly mean: { value: number; standardError: number };
  /** Share promoted by time, given where more than one in five left first; null otherwise. */
  readonly incidence: { time: number; share: number }[] | null;
}

export interface TimeInLevel {
  readonly groups: Record<Group, WaitingTime>;
  /** Up to this time both groups have five people waiting. */
  readonly horizon: number;
  /** Mean waiting time of b less that of a within the horizon. */
  readonly difference: Measured;
  readonly test: LogRank | Refusal;
}

const enoughWaiting = 5;
const manyLeavers = 0.2;

/**
 * Waiting times of both groups; people who left are taken out of the count when they leave, or shown apart when there are
 * many. Refuses where a group never has five people waiting.
 *
 * Source: Kaplan & Meier (1958); Royston & Parmar (2013), BMC Med. Res. Methodol. 13:152.
 *
 * @example timeInLevel(spells).groups.a.median // 26
 */
export function timeInLevel(spells: readonly LevelSpell[]): TimeInLevel | Refusal {
  const broken = refuseUnlessFinite(spells.flatMap(({ entry, exit }) => [entry, exit]));
  if (broken) return broken;
  const valid = spells.filter(({ entry, exit }) => exit > entry);
  const events = valid.map((spell): GroupSpell => ({ ...spell, hasEvent: spell.ending === "promoted" }));
  const horizons = (["a", "b"] as const).map((group) =>
    lastTimeWithEnough(events.filter((one) => one.group === group)),
  );
  const horizon = Math.min(...horizons);
  if (!(horizon > 0)) {
    return refuse(
      "tooFewPeople",
      "One group never has five people waiting, so waiting times are not compared.",
    );
  }
  const a = waiting(valid, events, "a", horizon);
  const b = waiting(valid, events, "b", horizon);
  if (isRefused(a)) return a;
  if (isRefused(b)) return b;
  const difference = {
    mean: b.mean.value - a.mean.value,
    variance: a.mean.standardError ** 2 + b.mean.standardError ** 2,
  };
  return { groups: { a, b }, horizon, difference: measureWith(Infinity)(difference), test: logRank(events) };
}

function lastTimeWithEnough(spells: readonly GroupSpell[]): number {
  return riskTable(spells).reduce((last, { time, atRisk }) => (atRisk >= enoughWaiting ? time : last), 0);
}

function waiting(
  spells: readonly LevelSpell[],
  events: readonly GroupSpell[],
  group: Group,
  horizon: number,
): WaitingTime | Refusal {
  const own = spells.filter((spell) => spell.group === group);
  const curve = kaplanMeier(events.filter((spell) => spell.group === group));
  if (isRefused(curve)) return curve;
  const leavers = own.filter(({ ending }) => ending === "left").length;
  return {
    curve,
    median: curve.median ?? refuse("notReached", "Not reached: fewer than half have been promoted so far."),
    mean: restrictedMean(curve, horizon),
    incidence: leavers > manyLeavers * own.length ? cumulativeIncidence(own) : null,
  };
}
