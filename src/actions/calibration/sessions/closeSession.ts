/** Closes a session: nothing is decided in it any more, its people leave the participants' packets and its file the facilitator. */
import { changesOf } from "../../../workbook/cells/change";
import { sessionsTable } from "../../../workbook/tables/tables";
import { type Context, todayIn } from "../../context";
import { done, type Outcome, refuse } from "../../outcome";
import { record } from "../../record";
import { closeSessionFile } from "./closeSessionFile";
import { unknownSession } from "./createSessionFile";
import { readSessionFile, type SessionFileRead } from "./readSessionFile";
import { readSessions } from "./readSessions";
import { sessionContents } from "./sessionContent";

/** What was decided and not collected would be lost with it, so it is collected first. */
export function closeSession(
  context: Context,
  { session: id, request }: { session: string; request: string },
): Outcome<{ readonly closedOn: string }> {
  const { sessions, isBroken, problems } = readSessions(context);
  if (isBroken) return refuse(...problems);
  const session = sessions.find((one) => one.id === id);
  if (!session) return refuse(unknownSession);
  if (session.closedOn) return done({ closedOn: session.closedOn });
  const read = session.file ? readSessionFile(context, id) : null;
  if (read && "problems" in read) return read;
  const waiting = read ? countOf(read.merge) : 0;
  if (waiting) {
    const message = `${session.name}: ${waiting} ${waiting === 1 ? "row of its file is" : "rows of its file are"} not collected yet. Collect first, then close.`;
    return refuse({ code: "session.uncollected", message });
  }
  const closedOn = todayIn(context);
  const closed = { ...session, closedOn };
  // Access ends first, as when a packet is closed.
  const fileHolds = closeSessionFile(context, session.file)
    ? sessionContents(context).fingerprintOf(closed)
    : session.fileHolds;
  return record(context, {
    request,
    what: `Session ${session.name} closed`,
    changes: changesOf(sessionsTable, [], session, { ...closed, fileHolds }),
    answer: { closedOn },
  });
}

const countOf = ({ decisions, evidence, minutes }: SessionFileRead["merge"]): number =>
  decisions.length + evidence.length + minutes.length;
