/** Units on which a comparison hangs: without one of them, raters fall apart into separate groups. */
import type { RaterOfUnit } from "./links";

/**
 * The shared units whose removal would split a component. Rating one more unit in common removes the risk.
 *
 * Source: R. Tarjan (1972), SIAM J. Comput. 1:146 (articulation points by depth-first search).
 *
 * @example findBridges([{ unit: "p", rater: "A" }, { unit: "p", rater: "B" }]) // ["p"]
 */
export function findBridges(ratings: readonly RaterOfUnit[]): string[] {
  const { neighbours, units } = toGraph(ratings);
  const entered = new Int32Array(neighbours.length);
  const lowest = new Int32Array(neighbours.length);
  const splits = new Set<number>();
  let clock = 0;
  for (let start = units.length; start < neighbours.length; start++) {
    if (entered[start]) continue;
    // A stack of our own: the chain of raters may be longer than the call stack allows.
    const path: { node: number; next: number }[] = [{ node: start, next: 0 }];
    entered[start] = lowest[start] = ++clock;
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const to = neighbours[top.node]![top.next++];
      if (to === undefined) {
        path.pop();
        const above = path[path.length - 1];
        if (!above) continue;
        lowest[above.node] = Math.min(lowest[above.node]!, lowest[top.node]!);
        // Searches start at raters, so a unit is never the root of one; raters found here are not asked for.
        if (lowest[top.node]! >= entered[above.node]!) splits.add(above.node);
      } else if (entered[to]) {
        lowest[top.node] = Math.min(lowest[top.node]!, entered[to]!);
      } else {
        entered[to] = lowest[to] = ++clock;
        path.push({ node: to, next: 0 });
      }
    }
  }
  return units.filter((_, node) => splits.has(node));
}

function toGraph(ratings: readonly RaterOfUnit[]): { neighbours: number[][]; units: string[] } {
  const units = [...new Set(ratings.map(({ unit }) => unit))];
  const raters = [...new Set(ratings.map(({ rater }) => rater))];
  const unitAt = new Map(units.map((unit, i) => [unit, i]));
  const raterAt = new Map(raters.map((rater, i) => [rater, units.length + i]));
  const neighbours: number[][] = [...units, ...raters].map(() => []);
  for (const { unit, rater } of ratings) {
    const from = unitAt.get(unit)!;
    const to = raterAt.get(rater)!;
    neighbours[from]!.push(to);
    neighbours[to]!.push(from);
  }
  return { neighbours, units };
}
