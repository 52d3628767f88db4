/** Raters whose work address changes in the middle of a cycle: tasks and packet stay theirs under the address they began with. */
import { normalEmail } from "../roles";
import type { SignsIn } from "./isSelf";
import type { Person } from "./person";
import type { PersonChange } from "./roster/compareRoster";

export interface MovedRater {
  /** Employee id and name. */
  readonly id: string;
  readonly name: string;
  /** The address tasks and packet go by. */
  readonly rater: string;
  readonly before: string;
  readonly after: string;
}

/** Whom a roster gives another address while tasks or a packet stand under the old one. */
export function movedRaters(
  changed: readonly Pick<PersonChange, "before" | "after">[],
  raters: readonly SignsIn[],
): readonly MovedRater[] {
  const raterOf = ratersByAddress(raters);
  return changed.flatMap(({ before, after }): MovedRater[] => {
    const rater = raterOf.get(normalEmail(before.email));
    const isMoved = normalEmail(after.email) !== "" && !raterOf.has(normalEmail(after.email));
    return rater && isMoved
      ? [{ id: after.id, name: after.name, rater, before: before.email, after: after.email }]
      : [];
  });
}

/**
 * The address a manager is a rater by: their own, or the one they began with where nobody has that any more.
 * @param people everybody, for whose address is whose
 */
export function raterAddresses(
  raters: readonly SignsIn[],
  people: readonly Pick<Person, "email">[],
): (email: string) => string {
  const inUse = new Set(people.map(({ email }) => normalEmail(email)));
  const former = ratersByAddress(raters.filter(({ email }) => !inUse.has(normalEmail(email))));
  const listed = new Set(raters.map(({ email }) => normalEmail(email)));
  return (email) => (listed.has(email) ? email : (former.get(email) ?? email));
}

/** The address each rater's tasks and packet go by, by every address of theirs. */
export const ratersByAddress = (raters: readonly SignsIn[]): ReadonlyMap<string, string> =>
  new Map(
    raters.flatMap(({ email, alsoSignsInAs }) =>
      [...alsoSignsInAs, email].map((one) => [normalEmail(one), normalEmail(email)] as const),
    ),
  );
