/** The agenda of one session, or of one meeting about everybody where none is planned. */
import { groupedBy } from "../groupedBy";
import { aboveTheLadder } from "../ladder/ladder";
import { type AgendaRow, agendaRows, type MeetingFacts } from "./agendaRow";
import { notAskedAbout, type OpinionRecord } from "./opinion";
import { presentIn, type Session } from "./session";
import type { SessionRoster } from "./sessionRoster";
import type { Standing } from "./standing";
import { type OpenSession, withoutConflicts } from "./withoutConflicts";

export interface SessionAgenda extends Pick<OpenSession, "leftOut"> {
  readonly rows: readonly AgendaRow[];
  /** What the order rests on. */
  readonly basis: string;
}

/** What the agendas of all sessions are made from. */
export interface AgendaFacts extends Pick<MeetingFacts, "ladder" | "bandCuts" | "shifts"> {
  readonly people: readonly Standing[];
  readonly roster: SessionRoster;
  /** Of any session. */
  readonly opinions: readonly OpinionRecord[];
}

/** Without anybody whom somebody present must not see (R1); only opinions of those who take part count, not on marks they gave. */
export function sessionAgenda(session: Session, facts: AgendaFacts): SessionAgenda {
  const { people: ids, leftOut } = withoutConflicts(session, facts.roster);
  const { participants } = session;
  const people = new Map(facts.people.map((one) => [one.person.id, one] as const));
  const isCounted = ({ person, participant }: OpinionRecord) => {
    const about = people.get(person);
    return about && participants.includes(participant) && notAskedAbout(about, participant) === "";
  };
  const said = facts.opinions.filter((one) => one.session === session.id && isCounted(one));
  const { rows, agenda } = agendaRows({
    ...facts,
    people: facts.people.filter(({ person }) => ids.includes(person.id)),
    minutes: session.minutes,
    draw: session.id,
    present: new Set(presentIn(session)),
    participants,
    opinions: groupedBy(said, ({ person }) => person),
  });
  return { rows, leftOut, basis: agenda.basis };
}

/**
 * Where no session is planned: everybody in one meeting, in the hub.
 * @param minutes of it
 */
export function wholeAgenda(
  facts: Omit<AgendaFacts, "roster" | "opinions">,
  minutes: number,
  draw: string,
): SessionAgenda {
  const { rows, agenda } = agendaRows({
    ...facts,
    people: facts.people.filter(({ person }) => person.level !== aboveTheLadder),
    minutes,
    draw,
    present: new Set(),
    participants: [],
    opinions: new Map(),
  });
  return { rows, leftOut: [], basis: agenda.basis };
}
