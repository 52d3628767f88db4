/** People as a reader looks for them: by name, an Ó beside the O. */

/** For sort(). */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, "en");
