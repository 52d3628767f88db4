/** HR's list of sessions: who meets about whom, conflicts, files, how many opinions are in and who is in no session. */

import { wasDecidedOn } from "../../../domain/calibration/decision";
import { inNoSession } from "../../../domain/calibration/inNoSession";
import { notAskedAbout } from "../../../domain/calibration/opinion";
import { saidSince } from "../../../domain/calibration/saidSince";
import type { Session } from "../../../domain/calibration/session";
import { participantOf } from "../../../domain/calibration/sessionRoster";
import { isToCome } from "../../../domain/calibration/standing";
import { withoutConflicts, withoutConflictsOf } from "../../../domain/calibration/withoutConflicts";
import { noCycle } from "../../../domain/cycle/cycle";
import { groupedBy } from "../../../domain/groupedBy";
import type { Problem } from "../../../domain/problem";
import { readTables } from "../../../workbook/tables/readTables";
import type { Context } from "../../context";
import { done, type Outcome, refuse } from "../../outcome";
import { readStandings } from "../readStandings";
import { readSessions } from "./readSessions";
import { closedToAll, sessionContents } from "./sessionContent";

export interface SessionList {
  readonly sessions: readonly (Omit<Session, "cycle" | "file" | "fileHolds"> & {
    readonly url: string;
    readonly needsUpdate: boolean;
    /** Closed by an account that could not take the file from its facilitator. */
    readonly isStillShared: boolean;
    /** Each in a sentence: why people of the session are not shown in it. */
    readonly conflicts: readonly string[];
    /** People on the list who are not on the sheet People any more. */
    readonly gone: readonly string[];
    /** Of every participant: how many opinions were collected, of how many asked for: of those others gave marks to. */
    readonly opinions: readonly { readonly name: string; readonly given: number; readonly of: number }[];
    /** People about whom this meeting or HR decided; a skip-level's word on a case is none. */
    readonly decided: number;
    /** How many of its people nobody is to rate: they left, are on leave or came too late. */
    readonly notRated: number;
    /** Names of its people whose case was sent back and is not proposed again. */
    readonly sentBack: readonly string[];
    /** Names of those whose case was proposed again since a meeting or HR said a word on it, so that it waits to be heard. */
    readonly proposedAgain: readonly string[];
  })[];
  /** Names of those who have marks and are shown in no session, or were left undecided in one that is closed. */
  readonly inNoSession: readonly string[];
  readonly problems: readonly Problem[];
}

export function listSessions(context: Context): Outcome<SessionList> {
  const { seen, settings, files } = context;
  if (!settings.cycle) return refuse(noCycle);
  const { roster } = readSessions(context);
  const contents = sessionContents(context);
  const { people } = readStandings(context);
  const { opinions } = readTables(seen, ["opinions"]).tables;
  const saidBy = groupedBy(opinions.rows, ({ session, participant }) => `${session}/${participant}`);
  const known = new Set(people.map(({ person }) => person.id));
  const standing = new Map(people.map((one) => [one.person.id, one] as const));
  const isAsked = (id: string, participant: string) => {
    const one = standing.get(id);
    return one !== undefined && notAskedAbout(one, participant) === "";
  };
  const decidedIn = ({ id, name, people: about }: Session) =>
    about.filter((person) =>
      wasDecidedOn(
        (standing.get(person)?.decisions ?? []).filter((row) => ["", id, name].includes(row.session)),
      ),
    );
  type Standing = (typeof people)[number];
  const whoseCase = (
    session: Pick<Session, "people">,
    isMeant: (one: Standing["cases"][number], decisions: Standing["decisions"]) => boolean,
  ) =>
    session.people.flatMap((id) => {
      const one = standing.get(id);
      return one?.cases.some((each) => isMeant(each, one.decisions)) ? [one.person.name] : [];
    });
  return done({
    sessions: contents.sessions.map(({ cycle, file, fileHolds, ...session }) => {
      const whole = { ...session, cycle, file, fileHolds };
      return {
        ...session,
        url: file ? files.linkTo(file) : "",
        isStillShared: session.closedOn !== "" && !fileHolds.startsWith(closedToAll),
        needsUpdate: file !== "" && fileHolds !== contents.fingerprintOf(whole),
        conflicts: withoutConflicts(session, roster).leftOut.map(({ text }) => text),
        gone: session.people.filter((id) => !known.has(id)),
        opinions: session.participants.map((email) => ({
          name: participantOf(email, roster).name,
          given:
            saidBy.get(`${session.id}/${email}`)?.filter(({ person }) => isAsked(person, email)).length ?? 0,
          of: withoutConflictsOf(email, session, roster).people.filter((id) => isAsked(id, email)).length,
        })),
        decided: decidedIn(whole).length,
        notRated: session.people.filter((id) => {
          const one = standing.get(id);
          return one && !one.rating && !isToCome(one);
        }).length,
        sentBack: whoseCase(session, (one) => one.status === "sent back"),
        proposedAgain: whoseCase(session, (one, decisions) => {
          const said = decisions.filter((row) => row.case === one.id && row.from !== "skip-level");
          return one.status === "proposed" && said.length > 0 && !said.some((row) => saidSince(row, one));
        }),
      };
    }),
    inNoSession: inNoSession(
      people.flatMap(({ rating }) => rating ?? []),
      contents.sessions.map((one) => (one.closedOn ? { ...one, people: decidedIn(one) } : one)),
      roster,
    ).map(({ name }) => name),
    problems: contents.problems,
  });
}
