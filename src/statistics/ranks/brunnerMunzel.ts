/** Compares two groups by how often one is above the other, also where their spreads differ. */

import { studentTCdf, studentTQuantile } from "../distributions/studentT";
import { groupBy } from "../groupBy";
import { mean } from "../moments";
import { mulberry32, seedOf, shuffleFront } from "../mulberry32";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { choose } from "./choose";
import { midranks } from "./midranks";

export interface StudentTest {
  readonly statistic: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** 95 % interval of the superiority, inside 0 … 1. */
  readonly interval: readonly [number, number];
}

export interface BrunnerMunzel {
  /** P(x < y) + ½ P(x = y). */
  readonly superiority: number;
  /** Two-sided, by permutation of the statistic. */
  readonly p: number;
  /** Whether all assignments were counted, or some drawn. */
  readonly method: "exact" | "drawn";
  /** By Student's distribution, with an interval: from ten people a side on. Refused where nothing varies. */
  readonly student: StudentTest | Refusal;
}

/** Up to this many ways to share out the tied values, all are counted. */
const counted = 100_000;
const drawn = 9_999;

/**
 * The generalised Wilcoxon test.
 *
 * Source: Brunner & Munzel (2000), Biom. J. 42:17; permutation: Neubert & Brunner (2007), Comput. Stat. Data Anal.
 * 51:5192.
 *
 * @example brunnerMunzel([1, 2, 3], [3, 4, 5]).superiority // 0.9444444444
 */
export function brunnerMunzel(x: readonly number[], y: readonly number[]): BrunnerMunzel | Refusal {
  const broken = refuseUnlessFinite([...x, ...y]);
  if (broken) return broken;
  if (x.length < 2 || y.length < 2)
    return refuse("tooFewPeople", "It takes two people on each side to compare them.");
  const { superiority, error, df } = superiorityOf(x, y);
  return { superiority, ...permutation(x, y), student: studentTest(superiority, error, df) };
}

function studentTest(superiority: number, error: number, df: number): StudentTest | Refusal {
  if (error === 0) {
    return refuse(
      "noVariation",
      superiority === 0.5
        ? "All marks are the same, so nothing can be tested."
        : "Everybody on one side is above everybody on the other, so there is no interval.",
    );
  }
  const statistic = (superiority - 0.5) / error;
  const reach = studentTQuantile(0.975, df) * error;
  return {
    statistic,
    df,
    p: 2 * studentTCdf(-Math.abs(statistic), df),
    interval: [Math.max(0, superiority - reach), Math.min(1, superiority + reach)],
  };
}

function superiorityOf(
  x: readonly number[],
  y: readonly number[],
): { superiority: number; error: number; df: number } {
  const [n, m] = [x.length, y.length];
  const ranks = midranks([...x, ...y]);
  const placement = (values: readonly number[], own: readonly number[]) => {
    const inside = midranks(values);
    return own.map((rank, i) => rank - inside[i]!);
  };
  // How many of the other side each value exceeds.
  const placedX = placement(x, ranks.slice(0, n));
  const placedY = placement(y, ranks.slice(n));
  const spread = (placed: readonly number[]) => {
    const centre = mean(placed);
    return placed.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (placed.length - 1);
  };
  const partX = spread(placedX) / (m * m * n);
  const partY = spread(placedY) / (n * n * m);
  return {
    superiority: mean(placedY) / n,
    error: Math.sqrt(partX + partY),
    df: (partX + partY) ** 2 / (partX ** 2 / (n - 1) + partY ** 2 / (m - 1)),
  };
}

/** How far from even, in its own errors; endless where one side is above the other altogether. */
function extremity(x: readonly number[], y: readonly number[]): number {
  const { superiority, error } = superiorityOf(x, y);
  return superiority === 0.5 ? 0 : Math.abs(superiority - 0.5) / error;
}

/** Share of assignments whose statistic is as extreme. */
function permutation(x: readonly number[], y: readonly number[]): Pick<BrunnerMunzel, "p" | "method"> {
  const all = [...x, ...y].sort((a, b) => a - b);
  const seen = extremity(x, y) - 1e-9;
  const levels = [
    ...groupBy(
      all,
      (value) => value,
      (value) => value,
    ).values(),
  ];
  if (levels.reduce((product, { length }) => product * (length + 1), 1) <= counted) {
    return { p: countedShare(levels, x.length, y.length, seen), method: "exact" };
  }
  const random = mulberry32(seedOf([x.length, ...all]));
  let extreme = 0;
  for (let draw = 0; draw < drawn; draw++) {
    shuffleFront(all, x.length, random);
    if (extremity(all.slice(0, x.length), all.slice(x.length)) >= seen) extreme++;
  }
  return { p: (extreme + 1) / (drawn + 1), method: "drawn" };
}

/** Equal values are exchanged together, which makes counting short. */
function countedShare(levels: readonly (readonly number[])[], m: number, n: number, seen: number): number {
  let extreme = 0;
  const visit = (level: number, first: readonly number[], second: readonly number[], ways: number): void => {
    const next = levels[level];
    if (first.length > m || second.length > n) return;
    if (!next) {
      if (extremity(first, second) >= seen) extreme += ways;
      return;
    }
    for (let k = 0; k <= next.length; k++) {
      const chosen = [...first, ...next.slice(0, k)];
      visit(level + 1, chosen, [...second, ...next.slice(k)], ways * choose(next.length, k));
    }
  };
  visit(0, [], [], 1);
  return extreme / choose(m + n, m);
}
