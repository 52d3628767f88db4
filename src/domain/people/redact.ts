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
 * Names, parts of names, addresses and employee IDs of other people; a part that is the person's own, or shorter than
 * three letters, stays. A person still reads the text before it is handed out: what a name gives away is not all there is.
 * @example othersTakenOut([{ id: "7", name: "Ann Archer", email: "ann@x.com" }], me)("where", "Ann said so").text // "[somebody else] said so"
 */
export function othersTakenOut(
  others: readonly Pick<Person, "id" | "name" | "email">[],
  person: Pick<Person, "id" | "name" | "email">,
): (where: string, text: string) => { readonly text: string; readonly removals: readonly Removal[] } {
  const own = new Set([person.id, person.email, person.name, ...partsOf(person.name)]);
  const words = others
    .flatMap(({ id, name, email }) => [email, name, ...partsOf(name), ...(id.length > 3 ? [id] : [])])
    .filter((word) => word !== "" && !own.has(word));
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length).map(literal);
  if (!longestFirst.length) return (_, text) => ({ text, removals: [] });
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (where, text) => {
    const found = text.match(named) ?? [];
    const what = found.length === 1 ? "a name" : `${found.length} names`;
    return {
      text: text.replace(named, standIn),
      removals: found.length ? [{ where, what, reason: "It names somebody else." }] : [],
    };
  };
}

const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter((part) => part.length > 2);

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
