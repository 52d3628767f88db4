/** Tests whether two groups wait equally long, inside strata. */
import { chiSquaredTail } from "../distributions/chiSquared";
import type { Group } from "../group";
import { type Refusal, refuse, refuseOutside } from "../refusal";
import type { Spell } from "./spell";

export interface GroupSpell extends Spell {
  readonly stratum: string;
  readonly group: Group;
}

export interface LogRank {
  /** Events of each group, seen and expected if both waited equally long. */
  readonly observed: Record<Group, number>;
  readonly expected: Record<Group, number>;
  readonly chiSquared: number;
  readonly p: number;
}

/**
 * The stratified log-rank test with delayed entry. Refuses where at no time both groups wait and somebody is promoted.
 *
 * Source: Mantel (1966), Cancer Chemother. Rep. 50:163.
 *
 * @example logRank(spells).p
 */
export function logRank(spells: readonly GroupSpell[]): LogRank | Refusal {
  const broken = refuseOutside(
    "time",
    spells.flatMap(({ entry, exit }) => [entry, exit]),
    0,
  );
  if (broken) return broken;
  const observed = { a: 0, b: 0 };
  const expected = { a: 0, b: 0 };
  let variance = 0;
  for (const stratum of new Set(spells.map((spell) => spell.stratum))) {
    const own = spells.filter((spell) => spell.stratum === stratum && spell.exit > spell.entry);
    for (const time of new Set(own.flatMap(({ exit, hasEvent }) => (hasEvent ? [exit] : [])))) {
      const atRisk = { a: 0, b: 0 };
      const events = { a: 0, b: 0 };
      for (const { group, entry, exit, hasEvent } of own) {
        if (entry < time && time <= exit) atRisk[group]++;
        if (hasEvent && exit === time) events[group]++;
      }
      const n = atRisk.a + atRisk.b;
      const d = events.a + events.b;
      for (const group of ["a", "b"] as const) {
        observed[group] += events[group];
        expected[group] += (d * atRisk[group]) / n;
      }
      if (n > 1) variance += (d * atRisk.a * atRisk.b * (n - d)) / (n * n * (n - 1));
    }
  }
  if (!(variance > 0))
    return refuse("noPromotions", "At no time did both groups wait while somebody was promoted.");
  const chiSquared = (observed.b - expected.b) ** 2 / variance;
  return { observed, expected, chiSquared, p: chiSquaredTail(chiSquared, 1) };
}
