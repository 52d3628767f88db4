/** Compares how long two groups stay at a level before promotion. */

import type { Group } from "../group";
import type { Measured } from "../measured";
import { measureWith } from "../measured";
import { points } from "../points";
import { isRefused, type Refusal, refuse, refuseOutside } from "../refusal";
import { cumulativeIncidence, type EndedSpell } from "./cumulativeIncidence";
import { enoughWaiting, seenFrom } from "./enoughWaiting";
import { kaplanMeier, restrictedMean, type Survival } from "./kaplanMeier";
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
  /** From this month on both groups have five people in view: everything holds for those who still wait then. */
  readonly from: number;
  /** Up to this time both groups have five people waiting. */
  readonly horizon: number;
  /** Mean waiting time of b less that of a within the horizon. */
  readonly difference: Measured;
  readonly test: LogRank | Refusal;
}

const manyLeavers = 0.2;

/**
 * Waiting times of both groups; people who left are taken out of the count when they leave, or shown apart when there are
 * many. Refuses where a group never has five people waiting.
 *
 * Source: Kaplan & Meier (1958); Royston & Parmar (2013), BMC Med. Res. Methodol. 13:152.
 *
 * @example timeInLevel(spells)
 */
export function timeInLevel(spells: readonly LevelSpell[]): TimeInLevel | Refusal {
  const broken = refuseOutside(
    "time",
    spells.flatMap(({ entry, exit }) => [entry, exit]),
    0,
  );
  if (broken) return broken;
  const valid = spells.filter(({ entry, exit }) => exit > entry);
  const of = (list: readonly LevelSpell[], group: Group) => list.filter((one) => one.group === group);
  const stretch = enoughWaiting([of(valid, "a"), of(valid, "b")]);
  if (!stretch) {
    return refuse(
      "tooFewPeople",
      "At no time do five people of each group wait, so waiting times are not compared.",
    );
  }
  const { from, until: horizon } = stretch;
  const seen = seenFrom(from, valid);
  const a = waiting(of(seen, "a"), horizon);
  const b = waiting(of(seen, "b"), horizon);
  if (isRefused(a)) return a;
  if (isRefused(b)) return b;
  const difference = {
    mean: b.mean.value - a.mean.value,
    variance: a.mean.standardError ** 2 + b.mean.standardError ** 2,
  };
  return {
    groups: { a, b },
    from,
    horizon,
    difference: measureWith(Infinity)(difference),
    test: logRank(seen.map((spell): GroupSpell => ({ ...spell, hasEvent: spell.ending === "promoted" }))),
  };
}

function waiting(own: readonly LevelSpell[], horizon: number): WaitingTime | Refusal {
  const curve = kaplanMeier(own.map((spell) => ({ ...spell, hasEvent: spell.ending === "promoted" })));
  if (isRefused(curve)) return curve;
  const leavers = own.filter(({ ending }) => ending === "left").length;
  const incidence = leavers > manyLeavers * own.length ? cumulativeIncidence(own) : null;
  return {
    curve,
    median: curve.median ?? refuse("notReached", "Not reached: fewer than half have been promoted so far."),
    mean: restrictedMean(curve, horizon),
    incidence: incidence && isRefused(incidence) ? null : incidence,
  };
}

/**
 * Waiting times in words.
 *
 * @param names of the groups
 * @example timeSentence(found, { a: "IC", b: "management" })
 */
export function timeSentence(
  { groups, from, horizon, difference }: TimeInLevel,
  names: Readonly<Record<Group, string>>,
): string {
  const whom = from > 0 ? `Of those still at the level after ${from.toFixed(0)} months` : "Of all";
  const half = (group: Group) => {
    const { median } = groups[group];
    return isRefused(median)
      ? `fewer than half of ${names[group]} have been promoted`
      : `half of ${names[group]} are promoted by month ${median.toFixed(0)}`;
  };
  const months = (value: number) =>
    points(value) === "0.0" ? "equal" : `${points(value)} months ${value < 0 ? "shorter" : "longer"}`;
  const [low, high] = difference.interval.map(months);
  const others = `people of ${names.a}`;
  const compared =
    points(difference.value) === "0.0"
      ? `as long as ${others}`
      : `${months(difference.value)} than ${others}`;
  return (
    `${whom}, ${half("a")}, and ${half("b")}. Within the first ${horizon.toFixed(0)} months people of ${names.b} wait ` +
    `${compared} on average (95% interval: ${low} to ${high}).`
  );
}
