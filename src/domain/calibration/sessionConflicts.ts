/** Who must not take part where: nobody sees the own row, nor, unless HR says why, rows one has a stake in (R1, R4). */
import type { Person } from "../people/person";

/** Somebody discussed or present, as far as conflicts go. */
export interface InSession extends Pick<Person, "id" | "name" | "manager"> {
  /** Null above the ladder, or where the ladder does not have the level. */
  readonly grade: number | null;
  /** The management seat this person is proposed for, by title; blank for none: other steps need no seat (R22). */
  readonly seat: string;
}

export interface Participant {
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  /** The roster's row about them, under any of their addresses: none, or several that can't be read and may say different things. */
  readonly rows: readonly InSession[];
}

export type ConflictKind = "self" | "manager" | "seat" | "grade";

export interface Conflict {
  readonly kind: ConflictKind;
  /** The participant's e-mail. */
  readonly participant: string;
  /** Employee id of the person discussed. */
  readonly person: string;
  readonly text: string;
}

const gravest: readonly ConflictKind[] = ["self", "manager", "seat", "grade"];

/** One conflict at most for a participant and a person, the gravest. */
export const conflictsOf = (
  participants: readonly Participant[],
  people: readonly InSession[],
): readonly Conflict[] =>
  participants.flatMap((participant) =>
    people.flatMap((person): Conflict[] => {
      const all = participant.rows.flatMap((own) => conflictBetween(participant.name, own, person) ?? []);
      const found = gravest.flatMap((kind) => all.find((one) => one.kind === kind) ?? [])[0];
      return found ? [{ ...found, participant: participant.email, person: person.id }] : [];
    }),
  );

/** A reason of HR's opens every conflict but one: nobody sees the own row. */
export const mayBeAllowed = ({ kind }: Pick<Conflict, "kind">): boolean => kind !== "self";

function conflictBetween(
  name: string,
  own: InSession,
  person: InSession,
): Pick<Conflict, "kind" | "text"> | null {
  if (own.id === person.id) return { kind: "self", text: `${name} takes part and is to be discussed.` };
  if (own.manager === person.id && own.manager !== "")
    return { kind: "manager", text: `${person.name} is the manager of ${name}, who takes part.` };
  if (own.seat !== "" && own.seat === person.seat)
    return { kind: "seat", text: `${name} and ${person.name} are both proposed for ${own.seat}.` };
  if (own.grade === null || person.grade === null || own.grade > person.grade) return null;
  const text = `${name} takes part at grade ${own.grade}; ${person.name} is at grade ${person.grade}.`;
  return { kind: "grade", text };
}
