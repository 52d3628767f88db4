/** The one rule by which nobody rates, reads or decides on themselves, under any address they have (R4). */
import { found, type Problem } from "../problem";
import { normalEmail } from "../roles";
import type { Person } from "./person";

/** A row of Raters, as far as it says which addresses are one person's. */
export interface SignsIn {
  readonly name?: string;
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

/** What goes to ann+home@x.com arrives at ann@x.com: where nobody has the one, it is whoever has the other. */
export const withoutPlus = (address: string): string => address.replace(/\+[^@]*@/, "@");

/** Whoever has one of these addresses. */
export function peopleAt<P extends Pick<Person, "email">>(
  addresses: Iterable<string>,
  people: readonly P[],
): P[] {
  const at = (address: string) => people.filter(({ email }) => normalEmail(email) === address);
  return [...addresses].flatMap((one) => {
    const own = at(one);
    return own.length ? own : at(withoutPlus(one));
  });
}

/** What People and Raters say of addresses. An Employee ID may stand in several rows, each with an address of its own, or in none. */
export interface WhoIsWho {
  readonly people: readonly Pick<Person, "id" | "name" | "email" | "level" | "manager" | "department">[];
  readonly raters: readonly SignsIn[];
}

/**
 * Whether the Employee ID is that of somebody with this address. Where a row with it lacks its ID, it may be anybody's of
 * whom there is no row.
 * @example selfIn({ people: [{ id: "7", email: "ann@x.com" }], raters: [] })("Ann@x.com", "7") // true
 */
export function selfIn({
  people,
  raters,
}: {
  readonly people: readonly Pick<Person, "id" | "email">[];
  readonly raters: readonly SignsIn[];
}): (email: string, id: string) => boolean {
  const known = new Set(people.map(({ id }) => id));
  const idsAt = new Map<string, ReadonlySet<string>>();
  const idsOf = (addresses: ReadonlySet<string>) => new Set(peopleAt(addresses, people).map(({ id }) => id));
  return (email, id) => {
    const own = idsAt.get(email) ?? idsOf(addressesOf(email, raters));
    idsAt.set(email, own);
    return own.has(id) || (own.has("") && !known.has(id));
  };
}

/** The rater without addresses that are somebody else's: with one of them that person would get into the packet. */
export const trusted = <Rater extends SignsIn>(
  rater: Rater,
  people: readonly Pick<Person, "id" | "email" | "name">[],
): Rater => ({
  ...rater,
  alsoSignsInAs: rater.alsoSignsInAs.filter((address) => !ownerOf(address, rater, people)),
});

/**
 * Whose work address it is, when it is another person's than the rater. Where nobody has the rater's own address any
 * more, as after a change of name or domain, the rater is known by name.
 */
function ownerOf<P extends Pick<Person, "id" | "email" | "name">>(
  address: string,
  { email, name }: SignsIn,
  people: readonly P[],
): P | undefined {
  const [owner] = peopleAt([normalEmail(address)], people);
  const rater = peopleAt([normalEmail(email)], people)[0] ?? (owner?.name === name ? owner : undefined);
  return owner?.id !== rater?.id ? owner : undefined;
}

/** Names each of the rater's other addresses that is somebody else's work address. */
export function crossedSignIns(
  rater: SignsIn,
  people: readonly Pick<Person, "id" | "name" | "email">[],
): Problem[] {
  return rater.alsoSignsInAs.flatMap((address): Problem[] => {
    const other = ownerOf(address, rater, people);
    if (!other) return [];
    const message = `Raters, ${rater.email}: expected another address of the same person under "Also signs in as", found ${found(address)}, the work address of ${other.name} (${other.id}). Take it out; the packet is not shared with it.`;
    return [{ code: "rater.crossed", message, where: { sheet: "Raters", column: "Also signs in as" } }];
  });
}

export const ratesThemselves = ({ id, name }: Pick<Person, "id" | "name">, how: string): Problem => ({
  code: "rating.self",
  message: `${name} (${id}): nobody rates themselves, under any of their addresses. ${how}`,
});
