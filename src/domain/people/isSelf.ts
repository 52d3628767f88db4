/** The one rule by which nobody rates, reads or decides on themselves, under any address they have (R4). */
import { found, type Problem } from "../problem";
import { normalEmail } from "../roles";
import type { Person } from "./person";

/** A row of Raters, as far as it says which addresses are one person's. */
export interface SignsIn {
  readonly email: string;
  readonly alsoSignsInAs: readonly string[];
}

/** Every address of whoever has this one, itself included; none of a blank one. */
export function addressesOf(email: string, raters: readonly SignsIn[]): ReadonlySet<string> {
  const own = new Set([normalEmail(email)].filter(Boolean));
  const groups = raters.map((rater) =>
    [rater.email, ...rater.alsoSignsInAs].map(normalEmail).filter(Boolean),
  );
  for (let before = -1; before < own.size; ) {
    before = own.size;
    for (const group of groups) if (group.some((one) => own.has(one))) for (const one of group) own.add(one);
  }
  return own;
}

/**
 * Whether somebody with this address is the person.
 * @example isSelf("ann@home.example", [{ email: "ann@x.com", alsoSignsInAs: ["ann@home.example"] }])({ email: "ann@x.com" }) // true
 */
export function isSelf(
  email: string,
  raters: readonly SignsIn[],
): (person: Pick<Person, "email"> | undefined) => boolean {
  const own = addressesOf(email, raters);
  return (person) => person !== undefined && own.has(normalEmail(person.email));
}

/**
 * The rater's other addresses that are somebody else's work address: with one of them that person would get into the
 * rater's packet, so none is believed.
 */
export function crossedSignIns(
  { email, alsoSignsInAs }: SignsIn,
  people: readonly Pick<Person, "id" | "name" | "email">[],
): Problem[] {
  const own = people.find((person) => normalEmail(person.email) === normalEmail(email));
  return alsoSignsInAs.flatMap((address): Problem[] => {
    const other = people.find((person) => normalEmail(person.email) === normalEmail(address));
    if (!other || other === own) return [];
    const message = `Raters, ${email}: expected another address of the same person under "Also signs in as", found ${found(address)}, the work address of ${other.name} (${other.id}). Take it out; with it ${other.name} could open this packet.`;
    return [{ code: "rater.crossed", message, where: { sheet: "Raters", column: "Also signs in as" } }];
  });
}

export const ratesThemselves = ({ id, name }: Pick<Person, "id" | "name">, how: string): Problem => ({
  code: "rating.self",
  message: `${name} (${id}): nobody rates themselves, under any of their addresses. ${how}`,
});
