/** A small seeded generator of random numbers, so that the same file always gives the same numbers. */

const { imul, floor } = Math;

/**
 * Returns a function that yields numbers spread evenly over [0, 1).
 *
 * Source: T. Ettinger, mulberry32 (public domain, 2017).
 *
 * @example mulberry32(1)() // 0.6270739405
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A seed made of the data themselves (FNV-1a over six decimals). Sort first where the order means nothing.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, FNV hash (1991).
 *
 * @example seedOf([3, 4]) === seedOf([3, 4]) // true
 */
export function seedOf(values: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const value of values) {
    for (const character of `${value.toFixed(6)};`) {
      hash = imul(hash ^ character.charCodeAt(0), 0x01000193);
    }
  }
  return hash >>> 0;
}

/**
 * Moves a random choice of `count` elements to the front of the list (a part of the Fisher–Yates shuffle).
 *
 * @example const list = [1, 2, 3]; shuffleFront(list, 1, () => 0.99); list[0] // 3
 */
export function shuffleFront<T>(list: T[], count: number, random: () => number): void {
  for (let i = 0; i < count; i++) {
    const other = i + floor(random() * (list.length - i));
    const held = list[i]!;
    list[i] = list[other]!;
    list[other] = held;
  }
}
