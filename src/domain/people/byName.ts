/** People in the order of an index. */

/** @example [{ name: "Élodie" }, { name: "Dana" }, { name: "eric" }].sort(byName) // Dana, Élodie, eric */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name);
