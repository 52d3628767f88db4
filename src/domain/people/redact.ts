/** Takes other people out of a text about somebody, and remembers what was taken out and why. */
import type { Person } from "./person";

export interface Removal {
  /** "Ratings, Leadership: evidence" */
  readonly where: string;
  readonly what: string;
  readonly reason: string;
}

const standIn = "[somebody else]";

/**
 * Names, parts of names, addresses and employee IDs of other people, whole ones in capitals or without, too; a part that
 * is the person's own, or shorter than three letters, stays. Behind a part alone a word with a capital goes too, for it may be a surname that the roster does
 * not know. A person still reads the text before it is handed out: what a name gives away is not all there is.
 * @example othersTakenOut([{ id: "7", name: "Ann Archer", email: "ann@x.com" }], me)("where", "Ann Rø said so").text // "[somebody else] said so"
 */
export function othersTakenOut(
  others: readonly Pick<Person, "id" | "name" | "email">[],
  person: Pick<Person, "id" | "name" | "email">,
): (where: string, text: string) => { readonly text: string; readonly removals: readonly Removal[] } {
  const own = new Set([person.id, person.email, person.name, ...partsOf(person.name)]);
  const isOthers = (word: string) => word !== "" && !own.has(word);
  const said = others.flatMap(({ id, name, email }) => [email, name, ...(id.length > 3 ? [id] : [])]);
  // A name of one word, such as Will, is a word without its capital.
  const isPart = (word: string) => /^[\p{L}\p{M}]+$/u.test(word);
  const whole = said.filter((word) => !isPart(word));
  const parts = [...said.filter(isPart), ...others.flatMap(({ name }) => partsOf(name))];
  const beginning = "(?<![\\p{L}\\p{N}])";
  const ending = "(?![\\p{L}\\p{N}])";
  const notOwn = [...own].filter(Boolean).map(literal).join("|");
  const behind = `([ \\u00A0](?!(?:${notOwn})${ending})\\p{Lu}[\\p{L}\\p{M}'’-]+${ending})?`;
  const alternatives = (words: readonly string[], after: string) => {
    const longestFirst = [...new Set(words)].filter(isOthers).sort((a, b) => b.length - a.length);
    return longestFirst.length ? [`(?:${longestFirst.map(literal).join("|")})${ending}${after}`] : [];
  };
  const patterns = [
    ...alternatives(whole, "").map((one) => new RegExp(beginning + one, "giu")),
    ...alternatives(parts, behind).map((one) => new RegExp(beginning + one, "gu")),
  ];
  return (where, text) => {
    let names = 0;
    let isMore = false;
    const takeOut = (left: string, pattern: RegExp) =>
      left.replace(pattern, (found: string, ...groups: unknown[]) => {
        if (own.has(found)) return found;
        names++;
        if (typeof groups[0] === "string") isMore = true;
        return standIn;
      });
    const left = patterns.reduce(takeOut, text);
    const what = names === 1 ? "a name" : `${names} names`;
    const reason = isMore
      ? "It names somebody else; the word behind went too, for it may be a surname."
      : "It names somebody else.";
    return { text: left, removals: names ? [{ where, what, reason }] : [] };
  };
}

const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter((part) => part.length > 2);

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
