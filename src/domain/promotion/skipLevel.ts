/** Whose word a case needs between its manager and the meeting: the manager's own manager. */

import type { SignsIn } from "../people/isSelf";
import { ratersByAddress } from "../people/movedRaters";
import type { Person } from "../people/person";
import type { Rating } from "../rating/rating";
import { normalEmail } from "../roles";
import type { PromotionCase } from "./promotion";

export interface WhoLeads {
  readonly people: readonly Pick<Person, "id" | "name" | "email" | "manager">[];
  readonly raters: readonly SignsIn[];
  /** Of the cycle. */
  readonly ratings: readonly Pick<Rating, "person" | "rater" | "role">[];
}

export interface SkipLevel {
  /** The address their packet goes by. */
  readonly email: string;
  readonly name: string;
}

/**
 * Finds the skip-level of a case: whoever the person's manager in this cycle reports to. Undefined where nobody is above
 * the manager, where no address is known, or where that would be the person themselves.
 */
export function skipLevels({
  people,
  raters,
  ratings,
}: WhoLeads): (one: Pick<PromotionCase, "person">) => SkipLevel | undefined {
  const raterBy = ratersByAddress(raters);
  const address = (email: string) => raterBy.get(normalEmail(email)) ?? normalEmail(email);
  const byId = new Map(people.map((person) => [person.id, person] as const));
  const byAddress = new Map(people.map((person) => [address(person.email), person] as const));
  const raterOf = new Map(
    ratings.flatMap(({ role, person, rater }) => (role === "manager" ? [[person, rater] as const] : [])),
  );
  return ({ person: id }) => {
    const person = byId.get(id);
    const rater = raterOf.get(id);
    const manager = (rater && byAddress.get(address(rater))) || byId.get(person?.manager ?? "");
    const above = byId.get(manager?.manager ?? "");
    const email = address(above?.email ?? "");
    const isOwn = [person, manager].some((one) => one && address(one.email) === email);
    return above && email && !isOwn ? { email, name: above.name } : undefined;
  };
}
