/** Compares two groups by how often one is above the other, also where their spreads differ. */

import { studentTCdf, studentTQuantile } from "../distributions/studentT";
import { mean } from "../moments";
import { mulberry32, seedOf, shuffleFront } from "../mulberry32";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { choose } from "./choose";
import { midranks } from "./midranks";

export interface BrunnerMunzelTest {
  readonly statistic: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** 95 % interval of the superiority, inside 0 … 1. */
  readonly interval: [number, number];
  /** Two-sided, by permutation of the same statistic: the one to use below ten people a side. */
  readonly permutationP: number;
}

export interface BrunnerMunzel {
  /** P(x < y) + ½ P(x = y). */
  readonly superiority: number;
  readonly test: BrunnerMunzelTest | Refusal;
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
 * @example brunnerMunzel([1, 2, 3], [3, 4, 5]).superiority // 0.9444444444444444
 */
export function brunnerMunzel(x: readonly number[], y: readonly number[]): BrunnerMunzel | Refusal {
  const broken = refuseUnlessFinite([...x, ...y]);
  if (broken) return broken;
  if (x.length < 2 || y.length < 2)
    return refuse("tooFewPeople", "It takes two people on each side to compare them.");
  const { superiority, error, df } = describe(x, y);
  if (error === 0) {
    const sentence =
      superiority === 0.5
        ? "All marks are the same, so nothing can be tested."
        : "Everybody on one side is above everybody on the other.";
    return { superiority, test: refuse("noVariation", sentence) };
  }
  const statistic = (superiority - 0.5) / error;
  const reach = studentTQuantile(0.975, df) * error;
  const test = {
    statistic,
    df,
    p: 2 * studentTCdf(-Math.abs(statistic), df),
    interval: [Math.max(0, superiority - reach), Math.min(1, superiority + reach)] as [number, number],
    permutationP: permutationP(x, y, statistic),
  };
  return { superiority, test };
}

function describe(
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

/** Share of assignments whose statistic is as extreme; equal values are exchanged together, which makes counting short. */
function permutationP(x: readonly number[], y: readonly number[], statistic: number): number {
  const all = [...x, ...y].sort((a, b) => a - b);
  const isExtreme = (first: readonly number[], second: readonly number[]) => {
    const { superiority, error } = describe(first, second);
    return Math.abs(superiority - 0.5) >= (Math.abs(statistic) - 1e-9) * error;
  };
  const levels = [...new Set(all)].map((value) => ({
    value,
    count: all.filter((one) => one === value).length,
  }));
  if (levels.reduce((product, { count }) => product * (count + 1), 1) > counted) {
    const random = mulberry32(seedOf([x.length, ...all]));
    let extreme = 0;
    for (let draw = 0; draw < drawn; draw++) {
      shuffleFront(all, x.length, random);
      if (isExtreme(all.slice(0, x.length), all.slice(x.length))) extreme++;
    }
    return (extreme + 1) / (drawn + 1);
  }
  let extreme = 0;
  const visit = (level: number, first: number[], second: number[], ways: number): void => {
    const next = levels[level];
    if (first.length > x.length || second.length > y.length) return;
    if (!next) {
      if (isExtreme(first, second)) extreme += ways;
      return;
    }
    for (let k = 0; k <= next.count; k++) {
      const repeat = (count: number) => new Array<number>(count).fill(next.value);
      visit(
        level + 1,
        [...first, ...repeat(k)],
        [...second, ...repeat(next.count - k)],
        ways * choose(next.count, k),
      );
    }
  };
  visit(0, [], [], 1);
  return extreme / choose(all.length, x.length);
}
