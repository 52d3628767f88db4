/** What belongs into a session's file: its people without any row its participants must not see (R1), and their agenda. */
import { discussionShifts } from "../../../domain/calibration/reports/discussionShifts";
import type { Session } from "../../../domain/calibration/session";
import { sessionAgenda } from "../../../domain/calibration/sessionAgenda";
import { participantOf } from "../../../domain/calibration/sessionRoster";
import type { OpenSession } from "../../../domain/calibration/withoutConflicts";
import type { Problem } from "../../../domain/problem";
import { normalEmail } from "../../../domain/roles";
import { type SessionContent, sessionDrawings } from "../../../workbook/layout/sessionDrawings";
import { ladderRows } from "../../../workbook/tables/ladderRows";
import { readTables } from "../../../workbook/tables/readTables";
import type { Context } from "../../context";
import { readRubrics } from "../../ladder/readRubrics";
import { readRecords } from "../readRecords";
import { readStandings } from "../readStandings";
import { knownAddresses, readSessions } from "./readSessions";

export interface SessionContents {
  readonly sessions: readonly Session[];
  of(session: Session): SessionContent & Pick<OpenSession, "leftOut">;
  /** Changes whenever the file would; what the meeting writes into it does not count. */
  fingerprintOf(session: Session): string;
  readonly problems: readonly Problem[];
}

/** What a file holds begins with it once its access has ended, whatever changes in the hub afterwards. */
export const closedToAll = "closed";

/** Reads the hub once for any number of sessions. */
export function sessionContents(context: Context): SessionContents {
  const { seen, store, settings, email } = context;
  const { sessions, roster, problems } = readSessions(context);
  const standings = readStandings(context);
  const { ladder, people, problems: found } = standings;
  const rubrics = readRubrics(seen, ladder);
  const reads = readTables(seen, [
    "people",
    "ratings",
    "evidence",
    "cases",
    "history",
    "decisions",
    "opinions",
  ]);
  const { tables } = reads;
  let shifts: ReadonlyMap<string, number> | undefined;
  const shared = {
    settings,
    criteria: ladder.criteria,
    ladder: ladderRows(ladder.grades, ladder.levels),
    rubric: rubrics.cells,
    people: tables.people.rows,
    ratings: tables.ratings.rows,
    evidence: tables.evidence.rows,
    cases: tables.cases.rows,
    history: tables.history.rows,
    decisions: tables.decisions.rows,
  };
  const of = (session: Session): ReturnType<SessionContents["of"]> => {
    shifts = shifts ?? discussionShifts(readRecords(context, standings), settings.bandCuts);
    const { rows, leftOut } = sessionAgenda(session, {
      ladder,
      people,
      roster,
      bandCuts: settings.bandCuts,
      opinions: tables.opinions.rows,
      shifts,
    });
    const facilitators = knownAddresses(session.facilitator, roster);
    const readers = [...(session.closedOn ? [] : facilitators), ...settings.hr];
    return {
      ...shared,
      session,
      leftOut,
      facilitators,
      participants: session.participants.map((one) => participantOf(one, roster).name),
      readers: [...new Set(readers)].filter((one) => one !== normalEmail(email)),
      agenda: rows,
    };
  };
  return {
    sessions,
    of,
    fingerprintOf(session) {
      const content = of(session);
      const drawn = sessionDrawings(content).map(({ sheet, values }) => [sheet, values]);
      const digest = store.digest(JSON.stringify([drawn, content.facilitators])).slice(0, 16);
      return session.closedOn ? `${closedToAll} ${digest}` : digest;
    },
    problems: [...problems, ...found, ...rubrics.problems, ...reads.problems],
  };
}
