/** From when until when enough people of each group can be seen waiting. */
import type { Spell } from "./spell";

export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** So few in view, and one of them decides where the curve goes. */
const enough = 5;

/**
 * The longest stretch of time over which five people of each list are in view and wait; undefined without one. With delayed
 * entry that need not begin at 0: the first months may have been seen of one person only.
 *
 * Source: Klein & Moeschberger (2003), Survival Analysis, 4.6 (small risk sets under left truncation).
 *
 * @example enoughWaiting([[1, 2, 3, 4, 5].map((entry) => ({ entry, exit: 20 }))]) // { from: 5, until: 20 }
 */
export function enoughWaiting(
  lists: readonly (readonly Pick<Spell, "entry" | "exit">[])[],
): Stretch | undefined {
  const times = [...new Set(lists.flat().flatMap(({ entry, exit }) => [entry, exit]))].sort((a, b) => a - b);
  const waiting = lists.map((spells) => countsAfter(spells, times));
  let best: Stretch | undefined;
  let from: number | undefined;
  times.forEach((time, i) => {
    if (!waiting.every((counts) => counts[i]! >= enough)) from = undefined;
    else {
      from ??= time;
      const until = times[i + 1]!;
      if (!best || until - from > best.until - best.from) best = { from, until };
    }
  });
  return best;
}

/** How many are in view right after each time. */
function countsAfter(spells: readonly Pick<Spell, "entry" | "exit">[], times: readonly number[]): number[] {
  const change = new Map<number, number>();
  for (const { entry, exit } of spells) {
    change.set(entry, (change.get(entry) ?? 0) + 1);
    change.set(exit, (change.get(exit) ?? 0) - 1);
  }
  let count = 0;
  return times.map((time) => {
    count += change.get(time) ?? 0;
    return count;
  });
}

/**
 * The stays as they are seen after a time: those that ended before are left out.
 *
 * @example seenFrom(5, [{ entry: 1, exit: 4 }, { entry: 2, exit: 9 }]) // [{ entry: 5, exit: 9 }]
 */
export function seenFrom<T extends Pick<Spell, "entry" | "exit">>(from: number, spells: readonly T[]): T[] {
  return spells
    .filter(({ exit }) => exit > from)
    .map((spell) => ({ ...spell, entry: Math.max(spell.entry, from) }));
}
