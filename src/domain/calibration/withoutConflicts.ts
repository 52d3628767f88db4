/** Whom a session shows in the end: never a participant's own row, whatever was planned (R1). */
import { saysSomething } from "../checkText";
import { presentIn, type Session } from "./session";
import { type Conflict, mayBeAllowed } from "./sessionConflicts";
import { conflictsIn, type SessionRoster } from "./sessionRoster";

export interface OpenSession {
  /** Employee ids. */
  readonly people: readonly string[];
  /** Conflicts because of which somebody is left out. */
  readonly leftOut: readonly Conflict[];
}

type Planned = Pick<Session, "facilitator" | "participants" | "people" | "allowedBecause">;

/** For the whole room: whoever is in conflict with anybody present is not shown there. */
export const withoutConflicts = (session: Planned, roster: SessionRoster): OpenSession =>
  shownTo(presentIn(session), session, roster);

/** For one of those present alone: in the own pre-read only the own conflicts count. */
export const withoutConflictsOf = (email: string, session: Planned, roster: SessionRoster): OpenSession =>
  shownTo([email], session, roster);

function shownTo(present: readonly string[], session: Planned, roster: SessionRoster): OpenSession {
  const isAllowed = saysSomething(session.allowedBecause);
  const leftOut = conflictsIn({ present, people: session.people }, roster).filter(
    (conflict) => !isAllowed || !mayBeAllowed(conflict),
  );
  const hidden = new Set(leftOut.map(({ person }) => person));
  return { people: session.people.filter((id) => !hidden.has(id)), leftOut };
}
