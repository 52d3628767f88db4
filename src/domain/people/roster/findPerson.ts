/** Finds a person by whatever a roster names somebody with: id, e-mail, name, or several of them in one cell. */
import { groupedBy } from "../../groupedBy";
import { bareId } from "./cleanCell";
import { withoutZeros } from "./knownIds";
import { bareEmail } from "./readEmails";
import { turnName } from "./readNames";
import type { RosterPerson } from "./rosterPerson";

export type Findable = Pick<RosterPerson, "id" | "name" | "email"> & { readonly also?: readonly string[] };

/** How somebody was found: a number of another system can be somebody's id by chance, a name hardly. */
export interface FoundPerson {
  readonly ids: readonly string[];
  readonly by: "id" | "email" | "name";
}

const nothing: FoundPerson = { ids: [], by: "id" };

/**
 * A finder for these people. An id is looked for first (as it stands, then without leading zeros), then an e-mail, then
 * a name in either order, with and without middle initials and suffixes; case and kinds of apostrophe do not matter.
 * Of "Ada Ng (000107)" both parts must be the same person's.
 */
export function personFinder(people: readonly Findable[]): (text: string) => FoundPerson {
  const byId = groupedBy(people, ({ id }) => id);
  const byDigits = groupedBy(people, ({ id }) => withoutZeros(id));
  const byEmail = groupedBy(people, ({ email }) => email ?? undefined);
  const named = people.flatMap((person) =>
    [person.name, ...(person.also ?? [])].map((name) => ({ person, name })),
  );
  const byName = groupedBy(named, ({ name }) => nameKey(name));
  const byShortName = groupedBy(named, ({ name }) => shortKey(name));
  const idsOf = (found: readonly Findable[] = []): string[] => [...new Set(found.map(({ id }) => id))];
  const holders = (found: readonly { person: Findable }[] | undefined) => found?.map(({ person }) => person);

  const findOne = (text: string): FoundPerson => {
    const id = bareId(text);
    const found = byId.get(id) ?? byDigits.get(withoutZeros(id));
    if (found) return { ids: idsOf(found), by: "id" };
    const reached = byEmail.get(bareEmail(text));
    if (reached) return { ids: idsOf(reached), by: "email" };
    const turned = turnName(text).name;
    const called =
      byName.get(nameKey(text)) ?? byName.get(nameKey(turned)) ?? byShortName.get(shortKey(turned));
    return called ? { ids: idsOf(holders(called)), by: "name" } : nothing;
  };
  return (text) => {
    const whole = findOne(text);
    if (whole.ids.length) return whole;
    const parts = partsOf(text)
      .map(findOne)
      .filter(({ ids }) => ids.length);
    const [first, ...others] = parts;
    if (!first) return nothing;
    return { by: first.by, ids: first.ids.filter((id) => others.every(({ ids }) => ids.includes(id))) };
  };
}

/** "Ada Ng (000107)", "Ada Ng <ada@example.org>", "000107 - Ada Ng" */
function partsOf(text: string): string[] {
  const bracketed = /^(.+?)\s*[([<]\s*([^()[\]<>]+?)\s*[)\]>]$/.exec(text);
  const parts = bracketed ? bracketed.slice(1) : text.split(/\s+[-–|/:]\s+|\s*[;|]\s*|(?<=\d)\s+(?=\p{L})/u);
  return parts.length > 1 ? parts.map((part) => part.trim()).filter(Boolean) : [];
}

const nameKey = (name: string): string => name.toLowerCase().replace(/[’ʼ`´]/g, "'");

/** Without middle initials and suffixes: "Oisin B. Smit Jr." is "oisin smit". */
const shortKey = (name: string): string =>
  nameKey(name)
    .split(/[\s,]+/)
    .filter(
      (word, at) =>
        word !== "" && (at === 0 || !/^(\p{L}\.?|jr\.?|sr\.?|ii|iii|iv|ph\.?d\.?|mba)$/u.test(word)),
    )
    .join(" ");
