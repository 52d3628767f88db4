/** Everybody a session may be about or may ask to come, as far as planning needs to know. */
import { groupedBy } from "../groupedBy";
import { aboveTheLadder, findLevel, type Ladder, type Track } from "../ladder/ladder";
import { type WhoIsWho, withoutPlus } from "../people/isSelf";
import type { Person } from "../people/person";
import type { PromotionCase } from "../promotion/promotion";
import { normalEmail } from "../roles";
import { type Conflict, conflictsOf, type InSession, type Participant } from "./sessionConflicts";

export interface SessionPerson extends InSession {
  /** Level code; as the roster has it where the ladder does not know it. */
  readonly level: string;
  readonly track: Track | null;
  readonly department: string;
}

export interface SessionRoster {
  /** Without those above the ladder: they are not calibrated. */
  readonly people: readonly SessionPerson[];
  /** Whom each known address stands for; the employee id is blank for those not on the roster. */
  readonly addresses: readonly { readonly address: string; readonly name: string; readonly id: string }[];
  /** Those above the ladder and those whose row can't be read are not discussed, but have a place in the reporting line. */
  readonly above: readonly InSession[];
}

/** @param people those whose row can be read */
export function sessionRoster(
  people: readonly Person[],
  { people: everybody, raters }: WhoIsWho,
  cases: readonly PromotionCase[],
  ladder: Pick<Ladder, "levels">,
): SessionRoster {
  const seats = new Map(
    cases.map((one) => [one.person, seatOf(one, ladder)] as const).filter(([, seat]) => seat !== ""),
  );
  // A row without its Employee ID is known by its address.
  const known = everybody.map((one) => ({ ...one, id: one.id || normalEmail(one.email) }));
  const book = addressBook(known, raters);
  const idAt = new Map(book.map(({ address, id }) => [address, id]));
  const rows = known.map((person): SessionPerson => {
    const level = findLevel(ladder, person.level);
    const { id, name, manager, department } = person;
    return {
      id,
      name,
      manager,
      department,
      level: level?.code ?? person.level,
      track: level?.track ?? null,
      grade: level?.grade ?? null,
      seat: seats.get(id) ?? "",
    };
  });
  const discussed = new Set(people.filter(({ level }) => level !== aboveTheLadder).map(({ id }) => id));
  return {
    people: rows.filter(({ id }) => discussed.has(id)),
    above: rows.flatMap((row, at) =>
      // A second row at somebody's address is about them, whatever ID it says.
      discussed.has(row.id) ? [] : [{ ...row, id: idAt.get(normalEmail(known[at]!.email)) || row.id }],
    ),
    addresses: book,
  };
}

function seatOf({ to, status }: PromotionCase, ladder: Pick<Ladder, "levels">): string {
  const level = findLevel(ladder, to);
  return status === "proposed" && level?.track === "M" ? level.title : "";
}

/** All addresses of a person lead to that person: those on the roster, and what they also sign in as. */
function addressBook(people: WhoIsWho["people"], raters: WhoIsWho["raters"]): SessionRoster["addresses"] {
  const byEmail = groupedBy(people, ({ email }) => normalEmail(email) || undefined);
  const book = new Map([...byEmail].map(([email, own]) => [email, { name: own[0]!.name, id: own[0]!.id }]));
  for (const { email, name = "", alsoSignsInAs } of raters) {
    const all = [email, ...alsoSignsInAs].map(normalEmail).filter(Boolean);
    const known = all.map((address) => book.get(address)).find((entry) => entry?.id);
    for (const address of all) if (!book.get(address)?.id) book.set(address, known ?? { name, id: "" });
  }
  return [...book].map(([address, entry]) => ({ address, ...entry }));
}

/** Who an address stands for; somebody unknown is their address. */
export function participantOf(email: string, { people, above, addresses }: SessionRoster): Participant {
  const address = normalEmail(email);
  const at = (wanted: string) => addresses.find((entry) => entry.address === wanted);
  const known = at(address) ?? at(withoutPlus(address));
  const rows = known?.id ? [...people, ...above].filter(({ id }) => id === known.id) : [];
  return { email: address, name: known?.name || address, rows };
}

/** The conflicts of a planned session. */
export function conflictsIn(
  session: { readonly present: readonly string[]; readonly people: readonly string[] },
  roster: SessionRoster,
): readonly Conflict[] {
  const wanted = new Set(session.people);
  return conflictsOf(
    session.present.map((email) => participantOf(email, roster)),
    roster.people.filter(({ id }) => wanted.has(id)),
  );
}
