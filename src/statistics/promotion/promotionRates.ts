/** Whether two groups are promoted at the same rate from the same grade. */

import { newcombeInterval } from "../distributions/wilson";
import type { Group } from "../group";
import { groupBy } from "../groupBy";
import { counted } from "../points";
import { isRefused, type Refusal, refuse } from "../refusal";
import type { Share } from "../share";
import { exactOdds } from "./exactOdds";
import {
  type Homogeneity,
  isInformative,
  type MantelHaenszel,
  mantelHaenszel,
  type OutcomeTable,
  woolfTest,
} from "./mantelHaenszel";

/** One person in one cycle. */
export interface PromotionRow {
  /** Grade and cycle: people are compared inside it. */
  readonly stratum: string;
  readonly group: Group;
  readonly isPromoted: boolean;
}

export interface PromotionStratum extends OutcomeTable {
  readonly stratum: string;
  /** Share of b less share of a with its 95 % interval; null where only one group is there. */
  readonly difference: { value: number; interval: [number, number] } | null;
  readonly isCompared: boolean;
}

export interface PooledPromotions
  extends Pick<MantelHaenszel, "riskDifference" | "oddsRatio" | "informativeStrata"> {
  readonly p: number;
  readonly method: "exact" | "mantelHaenszel";
}

export interface PromotionRates {
  readonly strata: PromotionStratum[];
  /** One number over all strata, or why there is none. */
  readonly pooled: PooledPromotions | Refusal;
  /** Whether grades differ in how the groups compare; refused for a single grade. */
  readonly homogeneity: Homogeneity | Refusal;
}

/** Fewer promotions are counts, not rates. */
const enoughPromotions = 5;

/**
 * Promotion rates by stratum and over all. A person may appear in several cycles: somebody who stays is at risk again,
 * and a promotion starts anew at another grade.
 *
 * Source: Mantel & Haenszel (1959); Newcombe (1998), Stat. Med. 17:873.
 *
 * @example promotionRates(rows)
 */
export function promotionRates(rows: readonly PromotionRow[]): PromotionRates | Refusal {
  if (rows.length === 0) return refuse("empty", "There are no completed cycles yet.");
  const byStratum = groupBy(
    rows,
    ({ stratum }) => stratum,
    (row) => row,
  );
  const tables = new Map(
    [...byStratum].map(([stratum, own]) => [stratum, { a: shareOf(own, "a"), b: shareOf(own, "b") }]),
  );
  const homogeneity = woolfTest([...tables.values()]);
  return {
    strata: [...tables].map(([stratum, table]) => ({
      stratum,
      ...table,
      difference: differenceOf(table),
      isCompared: isInformative(table),
    })),
    pooled: pool([...tables.values()], homogeneity),
    homogeneity,
  };
}

function shareOf(rows: readonly PromotionRow[], group: Group): Share {
  const own = rows.filter((row) => row.group === group);
  return { some: own.filter(({ isPromoted }) => isPromoted).length, all: own.length };
}

function differenceOf({ a, b }: OutcomeTable): PromotionStratum["difference"] {
  if (a.all === 0 || b.all === 0) return null;
  const interval = newcombeInterval(a, b);
  return isRefused(interval) ? null : { value: b.some / b.all - a.some / a.all, interval };
}

function pool(
  tables: readonly OutcomeTable[],
  homogeneity: Homogeneity | Refusal,
): PooledPromotions | Refusal {
  const both = tables.filter(({ a, b }) => a.all > 0 && b.all > 0);
  if (both.length === 0) return refuse("oneGroup", "No grade has people of both groups.");
  const promoted = both.reduce((sum, { a, b }) => sum + a.some + b.some, 0);
  const people = both.reduce((sum, { a, b }) => sum + a.all + b.all, 0);
  if (promoted === 0) return refuse("noPromotions", "There are no promotions to compare.");
  if (promoted === people)
    return refuse("noVariation", "Everybody was promoted, so there is no rate to compare.");
  if (promoted < enoughPromotions) {
    const count = counted(promoted, "promotion", "promotions");
    return refuse("tooFewPeople", `There have been ${count} only: read them one by one, not as rates.`);
  }
  if (!isRefused(homogeneity) && homogeneity.p < 0.05) {
    return refuse(
      "differsByStratum",
      "Grades differ in how the groups compare, so one number would mislead.",
    );
  }
  const found = mantelHaenszel(both);
  if (isRefused(found)) return found;
  const { riskDifference, oddsRatio, informativeStrata, isSparse, pCorrected } = found;
  const exact = isSparse ? exactOdds(both) : undefined;
  const isExact = exact !== undefined && !isRefused(exact);
  return {
    riskDifference,
    oddsRatio,
    informativeStrata,
    p: isExact ? exact.p : pCorrected,
    method: isExact ? "exact" : "mantelHaenszel",
  };
}
