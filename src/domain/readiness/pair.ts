/**
 * How two people who wrote apart come together: each submits first, which records a digest and no word, and shows only
 * when both have submitted. So neither can read before writing, nor change what was submitted after reading (R37).
 */

import { checkText } from "../checkText";
import type { Problem } from "../problem";

/** What one of the two says about every habit, in words. */
export interface SeenOfHabits {
  /** By the habit's name: what was seen, when and by whom. */
  readonly evidence: Readonly<Record<string, string>>;
  /** Rare knowledge of a trade; blank for none. */
  readonly expertise: string;
  /** What would help next. */
  readonly next: string;
}

/** One of the two, as the shared file knows them. */
export interface Half {
  readonly email: string;
  /** Of what was submitted, and of a key that nobody else knows before it is shown; blank before. */
  readonly digest: string;
  /** Blank until it is shown, so that nobody finds out the words by trying. */
  readonly key: string;
  /** What was submitted; null until both have and this one shows it. */
  readonly shown: SeenOfHabits | null;
}

/** In the order they happen; "changed" ends where the words shown are not those submitted. */
export type PairStanding = "to write" | "waiting" | "to show" | "shown" | "changed";

/** Of a text; the same text gives the same one. */
export type Digest = (text: string) => string;

/** What is handed in before a word is shown. */
export const digestOf = (words: SeenOfHabits, key: string, digest: Digest): string =>
  digest(JSON.stringify([key, inOrder(words)]));

/** Where one of the two stands. */
export function standingOf(mine: Half, theirs: Pick<Half, "digest">, digest: Digest): PairStanding {
  if (mine.digest === "") return "to write";
  if (theirs.digest === "") return "waiting";
  if (!mine.shown) return "to show";
  return digestOf(mine.shown, mine.key, digest) === mine.digest ? "shown" : "changed";
}

/** What may be read of the other one: nothing before both have submitted, and nothing that was changed since. */
export function readable(mine: Half, theirs: Half, digest: Digest): SeenOfHabits | null {
  return standingOf(theirs, mine, digest) === "shown" ? theirs.shown : null;
}

/**
 * What is lacking before somebody submits. "Nothing seen yet" is an answer: a habit is only never left out.
 * @param habits the names of all of them
 */
export function lackingIn({ evidence, next }: SeenOfHabits, habits: readonly string[]): readonly string[] {
  return [
    ...habits
      .filter((name) => !evidence[name]?.trim())
      .map((name) => `${name}: a line, or "nothing seen yet"`),
    ...(next.trim() ? [] : ["What would help next"]),
  ];
}

/** Characters of anything written in readiness. */
export const longestWords = 2000;

/** Texts that are longer than their place, or hold what can't be shown. */
export const checkWritten = ({ evidence, expertise, next }: SeenOfHabits): readonly Problem[] =>
  [
    ...Object.entries(evidence),
    ["Rare expertise", expertise] as const,
    ["What would help next", next] as const,
  ].flatMap(([place, text]) => checkText(text, place, longestWords));

/** The same words in one order, for a digest that does not depend on how they were entered. */
const inOrder = ({ evidence, expertise, next }: SeenOfHabits): string =>
  JSON.stringify([
    Object.entries(evidence).sort(([one], [other]) => (one < other ? -1 : 1)),
    expertise,
    next,
  ]);
