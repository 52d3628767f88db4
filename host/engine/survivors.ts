/** Which buffered writes reach the sheet when an execution is killed: Google promises nothing about it. */
export type Survivors = "none" | "all" | { prefix: number } | { subset: number };

/** `subset` is a seed: the same seed keeps the same writes. */
export function survivorsOf<T>(writes: T[], survivors: Survivors): T[] {
  if (survivors === "none") return [];
  if (survivors === "all") return writes;
  if ("prefix" in survivors) return writes.slice(0, survivors.prefix);
  const random = randomFrom(survivors.subset);
  return writes.filter(() => random() < 0.5);
}

/** Mulberry32: a small, even generator of numbers from 0 to below 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
