/** Compares a group with random groups of the same size. */
import { mulberry32, shuffleFront } from "../mulberry32";
import { choose } from "./choose";

export interface SubsetTest {
  readonly value: number;
  /** Mean of the statistic over the random groups. */
  readonly usual: number;
  /** Share of random groups with a value as low, and as high. */
  readonly pLow: number;
  readonly pHigh: number;
}

const rounding = 1e-9;

/** So many drawn groups as extreme on either side settle a share to a fifth of itself: more draws say no more. */
const settled = 25;
/** Draws between two looks at whether all is settled. */
const betweenLooks = 250;

/**
 * Counts every group of the pool with as many members, or draws some where there are more than `counted`, until every
 * share is settled; the same groups serve all statistics. A group that is like none of the pool still counts as one
 * itself, so no share is 0.
 *
 * Source: Pitman (1937), Suppl. J. R. Stat. Soc. 4:119; Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9:39;
 * Besag & Clifford (1991), Biometrika 78:301 (stopping early).
 *
 * @param pool at least as large as the group; the draw follows its order
 * @example subsetTests([1, 1], [1, 2, 3, 4], [variance], 1)[0].pLow // 0.1666666666
 */
export function subsetTests<T>(
  group: readonly T[],
  pool: readonly T[],
  statistics: readonly ((members: readonly T[]) => number)[],
  seed: number,
  { counted = 20_000, draws = 4_999 } = {},
): SubsetTest[] {
  const isCounted = choose(pool.length, group.length) <= counted;
  const counts = statistics.map((statistic) => ({ value: statistic(group), low: 0, high: 0, sum: 0 }));
  let groups = 0;
  const visit = (members: readonly T[]): void => {
    groups++;
    statistics.forEach((statistic, i) => {
      const count = counts[i]!;
      const other = statistic(members);
      count.sum += other;
      if (other <= count.value + rounding) count.low++;
      if (other >= count.value - rounding) count.high++;
    });
  };
  if (isCounted) forEachSubset(pool, group.length, visit);
  else {
    const random = mulberry32(seed);
    const shuffled = [...pool];
    const members = group.slice();
    const isSettled = () => counts.every(({ low, high }) => low >= settled && high >= settled);
    for (let draw = 0; draw < draws; draw++) {
      if (draw % betweenLooks === 0 && isSettled()) break;
      shuffleFront(shuffled, members.length, random);
      for (let i = 0; i < members.length; i++) members[i] = shuffled[i]!;
      visit(members);
    }
  }
  const share = (count: number) => (isCounted ? Math.max(1, count) / groups : (count + 1) / (groups + 1));
  return counts.map(({ value, low, high, sum }) => ({
    value,
    usual: sum / groups,
    pLow: share(low),
    pHigh: share(high),
  }));
}

function forEachSubset<T>(values: readonly T[], size: number, visit: (subset: readonly T[]) => void): void {
  const chosen: T[] = [];
  const choosing = (from: number): void => {
    if (chosen.length === size) visit(chosen);
    else {
      for (let i = from; i <= values.length - (size - chosen.length); i++) {
        chosen.push(values[i]!);
        choosing(i + 1);
        chosen.pop();
      }
    }
  };
  choosing(0);
}
