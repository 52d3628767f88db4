/** Who has marks and is shown in no session: participants above all, whose own row no session of theirs may show. */
import type { Session } from "./session";
import type { SessionRoster } from "./sessionRoster";
import type { Standing } from "./standing";
import { withoutConflicts } from "./withoutConflicts";

/**
 * Nobody while no session is planned: then the meeting is held over the hub, about everybody.
 * @param sessions of this cycle, closed ones too
 */
export function inNoSession(
  people: readonly Standing[],
  sessions: readonly Session[],
  roster: SessionRoster,
): readonly Standing[] {
  if (!sessions.length) return [];
  const shown = new Set(sessions.flatMap((session) => withoutConflicts(session, roster).people));
  return people.filter(({ person, rating }) => rating !== null && !shown.has(person.id));
}
