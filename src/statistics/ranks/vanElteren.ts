/** Compares two groups inside strata: how often somebody of one is marked higher than somebody of the other. */

import { normalCdf } from "../distributions/normal";
import type { Group } from "../group";
import { sum } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { midranks, tiesAmong } from "./midranks";

export interface GroupRow {
  readonly stratum: string;
  readonly group: Group;
  readonly value: number;
}

export interface StratumSuperiority {
  readonly stratum: string;
  readonly sizes: Record<Group, number>;
  /** P(b > a) + ½ P(b = a) for a random pair of this stratum; 0.5 = parity. */
  readonly superiority: number;
}

export interface VanElteren {
  readonly strata: StratumSuperiority[];
  /** The strata's superiorities, weighted by m·n / (m + n + 1). */
  readonly superiority: number;
  /** Above 0 where b is marked higher. */
  readonly z: number;
  /** Two-sided, for independent people; null where all marks of each stratum are equal. */
  readonly p: number | null;
}

/**
 * Stratified rank-sum test with midranks and ties corrected. Strata with one group drop out. Its p-value takes people as
 * independent: where they share managers, use `permuteGroups`.
 *
 * Source: van Elteren (1960), Bull. Int. Stat. Inst. 37:351; Lehmann (1975), Nonparametrics, ch. 3.
 *
 * @example
 * vanElteren([{ stratum: "4", group: "a", value: 3 }, { stratum: "4", group: "b", value: 4 }]).superiority // 1
 */
export function vanElteren(rows: readonly GroupRow[]): VanElteren | Refusal {
  const broken = refuseUnlessFinite(rows.map(({ value }) => value));
  if (broken) return broken;
  const strata = [...splitByGroup(rows)].filter(([, { a, b }]) => a.length > 0 && b.length > 0);
  if (strata.length === 0) return refuse("oneGroup", "No grade has people of both groups.");
  let deviation = 0;
  let spread = 0;
  let weighted = 0;
  let weights = 0;
  const found = strata.map(([stratum, { a, b }]): StratumSuperiority => {
    const n = a.length + b.length;
    const { rankSum, ties } = ranksOf(b, a);
    deviation += (rankSum - (b.length * (n + 1)) / 2) / (n + 1);
    spread += ((a.length * b.length) / (12 * n * (n - 1))) * ((n ** 3 - n - ties) / (n + 1) ** 2);
    const superiority = (rankSum - (b.length * (b.length + 1)) / 2) / (a.length * b.length);
    const weight = (a.length * b.length) / (n + 1);
    weighted += weight * superiority;
    weights += weight;
    return { stratum, sizes: { a: a.length, b: b.length }, superiority };
  });
  const z = spread > 0 ? deviation / Math.sqrt(spread) : 0;
  return {
    strata: found,
    superiority: weighted / weights,
    z,
    p: spread > 0 ? 2 * normalCdf(-Math.abs(z)) : null,
  };
}

/**
 * The values of each group by stratum, strata in order of first appearance.
 *
 * @example splitByGroup([{ stratum: "4", group: "a", value: 3 }]).get("4") // { a: [3], b: [] }
 */
export function splitByGroup(rows: readonly GroupRow[]): Map<string, Record<Group, number[]>> {
  const strata = new Map<string, Record<Group, number[]>>();
  for (const { stratum, group, value } of rows) {
    const known = strata.get(stratum) ?? { a: [], b: [] };
    known[group].push(value);
    strata.set(stratum, known);
  }
  return strata;
}

/** Sum of the midranks of `own` among both, and Σ(t³ − t) over groups of t ties. */
function ranksOf(own: readonly number[], other: readonly number[]): { rankSum: number; ties: number } {
  const ranks = midranks([...own, ...other]);
  return {
    rankSum: sum(ranks.slice(0, own.length)),
    ties: tiesAmong(ranks),
  };
}
