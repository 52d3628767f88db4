/** Reads one session's file as untrusted input and judges it by what the hub knows (R3). */
import { judgeSession, type SessionMerge } from "../../../domain/calibration/judgeSession";
import { presentIn, type Session } from "../../../domain/calibration/session";
import { participantOf } from "../../../domain/calibration/sessionRoster";
import { withoutConflicts } from "../../../domain/calibration/withoutConflicts";
import { normalEmail } from "../../../domain/roles";
import { readTables } from "../../../workbook/tables/readTables";
import { decisionsTable, evidenceTable, minutesTable } from "../../../workbook/tables/tables";
import type { Context } from "../../context";
import { notMadeHere } from "../../madeFiles/notMadeHere";
import { placed } from "../../madeFiles/placed";
import { withoutFormulas } from "../../madeFiles/withoutFormulas";
import { type NotDone, refuse } from "../../outcome";
import { readStandings } from "../readStandings";
import { unknownSession } from "./createSessionFile";
import { knownAddresses, readSessions } from "./readSessions";

export interface SessionFileRead {
  readonly session: Session;
  readonly merge: SessionMerge;
  /** Of what would be merged. */
  readonly fingerprint: string;
}

export function readSessionFile(context: Context, id: string): SessionFileRead | NotDone {
  const { seen, settings, files, store, now } = context;
  const { cycle } = settings;
  const { sessions, roster, isBroken, problems } = readSessions(context);
  if (isBroken) return refuse(...problems);
  const session = sessions.find((one) => one.id === id);
  if (!cycle || !session) return refuse(unknownSession);
  if (!session.file) return refuse(noFile(session));
  const foreign = notMadeHere(context, session.file, `The session file of ${session.name}`);
  if (foreign) return refuse(foreign);
  const { tables, problems: found } = readTables(seen, ["decisions", "evidence", "minutes"]);
  if (tables.decisions.isBroken || tables.evidence.isBroken || tables.minutes.isBroken)
    return refuse(...found);
  const { ladder, people } = readStandings(context);
  const shown = new Set(withoutConflicts(session, roster).people);
  const [decisions = null, evidence = null, minutes = null] = files.read(session.file, [
    decisionsTable.name,
    evidenceTable.name,
    minutesTable.name,
  ]);
  const read = {
    decisions: withoutFormulas(decisionsTable, decisions),
    evidence: withoutFormulas(evidenceTable, evidence),
    // Files of an earlier version have none.
    minutes: minutes ? withoutFormulas(minutesTable, minutes) : { rows: [], rowNumbers: [], problems: [] },
  };
  const runs = [...knownAddresses(session.facilitator, roster), settings.owner, ...settings.hr].map(
    normalEmail,
  );
  const merge = judgeSession(
    {
      cycle,
      now,
      session: [session.id, session.name],
      people: people.filter(({ person }) => shown.has(person.id)),
      mayRecord: new Set(runs),
      takesPart: new Set([...runs, ...presentIn(session).flatMap((one) => knownAddresses(one, roster))]),
      isAbout: (address, person) => participantOf(address, roster).rows.some(({ id }) => id === person),
      ladder,
      reasonCodes: settings.reasonCodes,
      decisions: tables.decisions.rows,
      evidence: tables.evidence.rows,
      minutes: tables.minutes.rows,
    },
    {
      decisions: placed(read.decisions),
      evidence: placed(read.evidence),
      minutes: placed(read.minutes),
      problems: [read.decisions, read.evidence, read.minutes].flatMap(({ problems }) => problems),
    },
  );
  const fingerprint = store
    .digest(JSON.stringify([merge.decisions, merge.evidence, merge.minutes]))
    .slice(0, 16);
  return { session, merge, fingerprint };
}

const noFile = ({ name }: Session) => ({
  code: "session.noFile",
  message: `${name} has no session file yet. Create it first; what is decided in the meeting is collected from it.`,
});
