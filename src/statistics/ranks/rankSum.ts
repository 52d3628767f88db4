/** The shift between two small groups in rating points, with an exact interval. */

import { normalCdf, normalQuantile } from "../distributions/normal";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { choose } from "./choose";
import { tiesAmong } from "./midranks";

export interface RankSum {
  /** Pairs in which x is above y, ties counting half. */
  readonly w: number;
  /** Two-sided; exact without ties in groups of fewer than 50, else normal with continuity correction. */
  readonly p: number;
  /** Median of all differences x − y (Hodges–Lehmann). */
  readonly shift: number;
  /** 95 % interval of the shift. */
  readonly interval: [number, number];
}

/**
 * The Wilcoxon–Mann–Whitney test with the shift that fits best.
 *
 * Source: Mann & Whitney (1947), Ann. Math. Stat. 18:50; Hodges & Lehmann (1963), Ann. Math. Stat. 34:598; Hollander &
 * Wolfe (1973), Nonparametric Statistical Methods, ch. 4.
 *
 * @example rankSum([4, 5, 6], [1, 2, 3]).shift // 3
 */
export function rankSum(x: readonly number[], y: readonly number[]): RankSum | Refusal {
  const broken = refuseUnlessFinite([...x, ...y]);
  if (broken) return broken;
  if (x.length === 0 || y.length === 0) return refuse("oneGroup", "One of the two groups is empty.");
  const differences = x.flatMap((value) => y.map((other) => value - other)).sort((a, b) => a - b);
  const pairs = differences.length;
  const w = differences.reduce((sum, d) => sum + (d > 0 ? 1 : d === 0 ? 0.5 : 0), 0);
  const isExact = Math.max(x.length, y.length) < 50 && new Set([...x, ...y]).size === x.length + y.length;
  const spread = spreadWithTies(x, y);
  const at = (index: number) => differences[Math.min(pairs - 1, Math.max(0, index))]!;
  const low = isExact
    ? exactQuantile(0.025, x.length, y.length)
    : Math.round(pairs / 2 + normalQuantile(0.025) * spread);
  return {
    w,
    p: isExact ? exactP(w, x.length, y.length) : normalP(w, pairs, spread),
    shift: (at(Math.floor((pairs - 1) / 2)) + at(Math.ceil((pairs - 1) / 2))) / 2,
    interval: [at(Math.max(1, low) - 1), at(pairs - Math.max(1, low))],
  };
}

function spreadWithTies(x: readonly number[], y: readonly number[]): number {
  const n = x.length + y.length;
  const ties = tiesAmong([...x, ...y]);
  return Math.sqrt(((x.length * y.length) / 12) * (n + 1 - ties / Math.max(1, n * (n - 1))));
}

function normalP(w: number, pairs: number, spread: number): number {
  if (spread === 0) return 1;
  return Math.min(1, 2 * normalCdf(-Math.max(0, Math.abs(w - pairs / 2) - 0.5) / spread));
}

/** P(W ≤ w) for each w, by counting the ways to place x among y, rank after rank. */
function cumulative(m: number, n: number): Float64Array {
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(m * n + 1));
  ways[0]![0] = 1;
  for (let rank = 1; rank <= m + n; rank++) {
    // With k of x among the first `rank`, the last of them stands above rank − k of y.
    for (let k = Math.min(rank, m); k >= Math.max(1, rank - n); k--) {
      const list = ways[k] as Float64Array;
      const before = ways[k - 1] as Float64Array;
      for (let s = list.length - 1; s >= rank - k; s--) list[s]! += before[s - (rank - k)]!;
    }
  }
  const total = choose(m + n, m);
  let sum = 0;
  return ways[m]!.map((count) => {
    sum += count;
    return sum / total;
  });
}

function exactP(w: number, m: number, n: number): number {
  const below = cumulative(m, n)[Math.min(w, m * n - w)] as number;
  return Math.min(1, 2 * below);
}

function exactQuantile(p: number, m: number, n: number): number {
  return cumulative(m, n).findIndex((value) => value >= p);
}
