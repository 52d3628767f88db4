/** Takes back a session that was planned and in which nothing was decided; one with decisions is closed instead. */
import { isRemoved, type Session } from "../../../domain/calibration/session";
import type { Problem } from "../../../domain/problem";
import { changesOf } from "../../../workbook/cells/change";
import { readTables } from "../../../workbook/tables/readTables";
import { sessionsTable } from "../../../workbook/tables/tables";
import { type Context, todayIn } from "../../context";
import { done, type Outcome, refuse } from "../../outcome";
import { record } from "../../record";
import { closeSessionFile } from "./closeSessionFile";
import { unknownSession } from "./createSessionFile";
import { readSessionFile } from "./readSessionFile";

/** Its row stays in the sheet, closed and about nobody, so that its participants' packets let its people go. */
export function removeSession(
  context: Context,
  { session: id, request }: { session: string; request: string },
): Outcome<{ readonly removed: string }> {
  const { tables, problems } = readTables(context.seen, ["sessions", "decisions"]);
  const { sessions, decisions } = tables;
  if (sessions.isBroken || decisions.isBroken) return refuse(...problems);
  const session = sessions.rows.find((one) => one.id === id);
  if (!session) return refuse(unknownSession);
  if (isRemoved(session)) return done({ removed: id });
  const read = session.file ? readSessionFile(context, id) : null;
  if (read && "problems" in read) return read;
  const inFile = read ? read.merge.decisions.length + read.merge.evidence.length : 0;
  const held = decisions.rows.filter((one) => one.session === id || one.session === session.name).length;
  if (inFile + held || session.closedOn) return refuse(decidedIn(session));
  // Access ends first, as when a packet is closed.
  closeSessionFile(context, session.file);
  return record(context, {
    request,
    what: `Session ${session.name} removed`,
    changes: changesOf(sessionsTable, [], session, {
      ...session,
      people: [],
      closedOn: todayIn(context),
    }),
    answer: { removed: id },
  });
}

const decidedIn = ({ name, closedOn }: Session): Problem => ({
  code: "session.decided",
  message: closedOn
    ? `${name} was closed on ${closedOn}; it stays in the list.`
    : `${name}: something was decided in it, so it is not removed. Collect what was decided, then close the session.`,
});
