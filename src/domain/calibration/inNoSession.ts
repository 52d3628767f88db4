/** Who has marks and is shown in no session: participants above all, whose own row no session of theirs may show. */
import type { Session } from "./session";
import type { SessionRoster } from "./sessionRoster";
import { withoutConflicts } from "./withoutConflicts";

/**
 * Nobody while no session is planned: then the meeting is held over the hub, about everybody.
 * @param marked one row for each person with marks, such as their managers' submitted ratings
 * @param sessions of this cycle, closed ones too
 */
export function inNoSession<One extends { readonly person: string }>(
  marked: readonly One[],
  sessions: readonly Session[],
  roster: SessionRoster,
): readonly One[] {
  if (!sessions.length) return [];
  const shown = new Set(sessions.flatMap((session) => withoutConflicts(session, roster).people));
  return marked.filter(({ person }) => !shown.has(person));
}
