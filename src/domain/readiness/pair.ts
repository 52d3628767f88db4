/**
 * How two people who wrote apart come together: each submits first, which records a digest and no word, and shows only
 * when both have submitted. So neither can read before writing, nor change what was submitted after reading (R37).
 */

/** What one of the two says about every habit, in words. */
export interface Written {
  /** By habit: what was seen, when and by whom. */
  readonly evidence: Readonly<Record<string, string>>;
  /** Rare knowledge of a trade; blank for none. */
  readonly expertise: string;
  /** What would help next. */
  readonly next: string;
}

/** One of the two, as the shared file knows them. */
export interface Half {
  readonly email: string;
  /** Of what was submitted; blank before. */
  readonly digest: string;
  /** What was submitted; null until both have and this one shows it. */
  readonly shown: Written | null;
}

/** In the order they happen; "changed" ends where the words shown are not those submitted. */
export type Standing = "to write" | "waiting" | "to show" | "shown" | "changed";

/**
 * Where one of the two stands.
 * @param digestOf of words as they were written; the same words give the same one
 */
export function standingOf(
  mine: Half,
  theirs: Pick<Half, "digest">,
  digestOf: (words: Written) => string,
): Standing {
  if (mine.digest === "") return "to write";
  if (theirs.digest === "") return "waiting";
  if (!mine.shown) return "to show";
  return digestOf(mine.shown) === mine.digest ? "shown" : "changed";
}

/** What may be read of the other one: nothing before both have submitted, and nothing that was changed since. */
export function readable(mine: Half, theirs: Half, digestOf: (words: Written) => string): Written | null {
  return standingOf(theirs, mine, digestOf) === "shown" ? theirs.shown : null;
}

/**
 * What is lacking before somebody submits. "Nothing seen yet" is an answer: a habit is only never left out.
 * @param habits all of them, by id and name
 */
export function lackingIn(
  { evidence, next }: Written,
  habits: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  return [
    ...habits
      .filter(({ id }) => !evidence[id]?.trim())
      .map(({ name }) => `${name}: a line, or "nothing seen yet"`),
    ...(next.trim() ? [] : ["What would help next"]),
  ];
}

/** The same words in one order, for a digest that does not depend on how they were entered. */
export const inOrder = ({ evidence, expertise, next }: Written): string =>
  JSON.stringify([
    Object.entries(evidence).sort(([one], [other]) => (one < other ? -1 : 1)),
    expertise,
    next,
  ]);
