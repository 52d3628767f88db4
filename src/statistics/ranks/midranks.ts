/** Ranks in which equal values share their mean rank. */
import { groupBy } from "../groupBy";
import { sum } from "../moments";

/**
 * The rank of each value, 1 for the smallest; ties share the mean of their ranks. Values must be numbers.
 *
 * @example midranks([3, 1, 3]) // [2.5, 1, 2.5]
 */
export function midranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Σ(t³ − t) over the groups of t equal values, by which ties shrink the variance of rank sums.
 *
 * @example tiesAmong([3, 1, 3]) // 6
 */
export function tiesAmong(values: readonly number[]): number {
  const counts = groupBy(
    values,
    (value) => value,
    () => 1,
  );
  return sum([...counts.values()].map(({ length }) => length ** 3 - length));
}
