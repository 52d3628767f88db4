/** Whose a row is by its name, where its Employee ID says somebody else: the one thing that tells so of a row that was only ever typed. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * An earlier name of somebody is nobody else's, and so is no contradiction.
 * @param people everybody a row may be about
 * @returns the one whose name a row bears beside another's ID; null where name and ID agree, or as far as anybody can tell
 * @example namedAsAnother([{ id: "1", name: "Ida Ito" }, { id: "2", name: "Joe Jung" }])({ person: "2", name: "Ida Ito" }) // { id: "1", name: "Ida Ito" }
 */
export function namedAsAnother(
  people: readonly Named[],
): (row: { readonly person: string; readonly name: string }) => Named | null {
  const byName = new Map(people.map((one) => [one.name.trim(), one] as const));
  const isBy = new Set(people.map(({ id, name }) => `${id}\n${name.trim()}`));
  return ({ person, name }) => {
    const other = byName.get(name.trim());
    return other && other.id !== person && !isBy.has(`${person}\n${name.trim()}`) ? other : null;
  };
}
