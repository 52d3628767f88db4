/** Three versions of one form to one. */

export type Entries<E> = Readonly<Record<string, E>>;

/**
 * What only one side changed since `base` is taken from that side. What both changed differently is `open`: `value`
 * holds mine, `open` theirs, and a person decides.
 * @example merge({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 3, b: 4 }) // { value: { a: 2, b: 4 }, open: { a: 3 } }
 */
export function merge<E>(base: Entries<E>, mine: Entries<E>, theirs: Entries<E>) {
  const value: Record<string, E> = {};
  const open: Record<string, E> = {};
  for (const [name, their] of Object.entries(theirs)) {
    const my = mine[name];
    const iChanged = my !== undefined && !same(my, base[name]);
    value[name] = iChanged ? my : their;
    if (iChanged && !same(their, base[name]) && !same(my, their)) open[name] = their;
  }
  return { value, open };
}

/** The entries of `after` that differ from `before`. */
export const changedIn = <E>(before: Entries<E>, after: Entries<E>): Entries<E> =>
  Object.fromEntries(Object.entries(after).filter(([name, entry]) => !same(entry, before[name])));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
