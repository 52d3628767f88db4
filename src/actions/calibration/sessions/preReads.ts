/** The pre-reads of participants: the people of their own open sessions, and nobody they must not see (R1). */
import {
  type NotAsked,
  notAskedAbout,
  type OpinionRecord,
  opinionId,
} from "../../../domain/calibration/opinion";
import { type PreReadRow, preReadRow } from "../../../domain/calibration/preRead";
import { openSessions } from "../../../domain/calibration/session";
import { withoutConflictsOf } from "../../../domain/calibration/withoutConflicts";
import { whyNot } from "../../../domain/cycle/cycle";
import type { Problem } from "../../../domain/problem";
import { evidenceIn } from "../../../domain/rating/evidenceText";
import { readTables } from "../../../workbook/tables/readTables";
import type { Rater } from "../../../workbook/tables/tables";
import type { Context } from "../../context";
import { readStandings } from "../readStandings";
import { readSessions } from "./readSessions";

export interface PreReads {
  /** Null for somebody who takes part in no session of any cycle; no rows once the own sessions are over. */
  of(rater: Pick<Rater, "email" | "alsoSignsInAs">): readonly PreReadRow[] | null;
  /** Why the participant of that address is not asked about a person; blank where they are. */
  notAsked(person: string, participant: string): NotAsked | "";
  /** By id. */
  readonly opinions: ReadonlyMap<string, OpinionRecord>;
  readonly problems: readonly Problem[];
}

/** Nothing but the sheet Sessions is read before there is something to read for anybody. */
export function preReads(context: Context): PreReads {
  const { seen, settings } = context;
  const { tables, problems } = readTables(seen, ["sessions"]);
  const { cycle } = settings;
  const mayRead = cycle !== null && whyNot("opine", cycle.state) === "";
  const open = mayRead ? openSessions(tables.sessions.rows, cycle.name) : [];
  const takesPart = (
    { email, alsoSignsInAs }: Pick<Rater, "email" | "alsoSignsInAs">,
    { participants }: { readonly participants: readonly string[] },
  ) => [email, ...alsoSignsInAs].some((address) => participants.includes(address));
  const isParticipant = (rater: Parameters<typeof takesPart>[0]) =>
    tables.sessions.rows.some((session) => takesPart(rater, session));
  if (!open.length)
    return {
      of: (rater) => (isParticipant(rater) ? [] : null),
      notAsked: () => "",
      opinions: new Map(),
      problems,
    };
  const { roster } = readSessions(context);
  const { ladder, people } = readStandings(context);
  const reads = readTables(seen, ["evidence", "opinions"]);
  const evidenceOf = evidenceIn(reads.tables.evidence.rows);
  const opinions = new Map(reads.tables.opinions.rows.map((one) => [one.id, one] as const));
  const standing = new Map(people.map((one) => [one.person.id, one] as const));
  const whyNotAbout = (id: string, participant: string) => {
    const one = standing.get(id);
    return one ? notAskedAbout(one, participant) : "";
  };
  return {
    opinions,
    notAsked: whyNotAbout,
    problems: [...problems, ...reads.problems],
    of(rater) {
      if (!isParticipant(rater)) return null;
      return open
        .filter((session) => takesPart(rater, session))
        .flatMap((session) =>
          withoutConflictsOf(rater.email, session, roster).people.flatMap((id) => {
            const one = standing.get(id);
            const isAsked = whyNotAbout(id, rater.email) === "";
            const said = isAsked ? opinions.get(opinionId(session.id, id, rater.email)) : undefined;
            return one ? [preReadRow(session, one, ladder, evidenceOf, said)] : [];
          }),
        );
    },
  };
}
