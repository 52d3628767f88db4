/** The agenda of a session as rows: one a person, with what only the hub knows about them for this meeting. */
import type { Ladder } from "../ladder/ladder";
import { type MarkOrNot, marksOf } from "../rating/rating";
import { type Agenda, agenda } from "./agenda";
import { casesInWords } from "./caseInWords";
import type { Discussable } from "./discussable";
import { notAskedAbout, type Opinion } from "./opinion";
import { complete, type Standing } from "./standing";

/** Where the agenda puts somebody. */
export const agendaParts = ["discuss", "opinions missing", "confirm", "no time", "unrated"] as const;
export type AgendaPart = (typeof agendaParts)[number];

export interface AgendaRow {
  /** Employee id. */
  readonly id: string;
  readonly name: string;
  /** Level code. */
  readonly level: string;
  /** The manager's name; blank when there is none. */
  readonly manager: string;
  /** Whether the manager who gave the marks takes part. */
  readonly managerIsHere: "yes" | "no";
  /** From 1, in the order of the meeting. */
  readonly place: number;
  readonly part: AgendaPart;
  /** To talk, in halves; 0 for those who are not discussed. */
  readonly minutes: number;
  /** In words: what deserves the time, or why there are no marks. */
  readonly why: readonly string[];
  /** Without names. */
  readonly opinions: readonly Opinion[];
  /** How many participants were asked and have not answered. */
  readonly opinionsMissing: number;
  /** By criterion name: the manager's mark as submitted. */
  readonly marks: Readonly<Record<string, { readonly mark: MarkOrNot }>>;
  /** As on the roster: nobody decides about themselves (R4). */
  readonly email: string;
}

export interface MeetingFacts {
  readonly ladder: Pick<Ladder, "levels">;
  /** Whom the meeting is about; no participant's own row among them. */
  readonly people: readonly Standing[];
  readonly minutes: number;
  readonly bandCuts: readonly number[];
  /** What chance is drawn from where people are equal: the session's id. */
  readonly draw: string;
  /** Addresses of those who take part. */
  readonly present: ReadonlySet<string>;
  /** Addresses of those of them who were asked for opinions. */
  readonly participants: readonly string[];
  /** By employee id. */
  readonly opinions: ReadonlyMap<string, readonly Opinion[]>;
  /** From statistics, by employee id: how many bands talking may move the marks (§10.3). */
  readonly shifts: ReadonlyMap<string, number>;
}

/** In the order of the meeting: who is discussed, who only lacks opinions, who finds no time, who is confirmed together, who has no marks. */
export function agendaRows(facts: MeetingFacts): {
  readonly rows: readonly AgendaRow[];
  readonly agenda: Agenda;
} {
  const order = agenda(
    facts.people.map((one) => discussable(one, facts)),
    facts.minutes,
    { cuts: facts.bandCuts, draw: facts.draw },
  );
  const places = [
    ...order.discuss.map(({ isSilent, ...item }) => ({
      ...item,
      part: isSilent ? ("opinions missing" as const) : ("discuss" as const),
    })),
    ...order.noTime.map((item) => ({ ...item, minutes: 0, part: "no time" as const })),
    ...order.confirm.map((id) => ({ id, minutes: 0, why: [], part: "confirm" as const })),
    ...order.unrated.map((item) => ({ ...item, minutes: 0, part: "unrated" as const })),
  ];
  const known = new Map(facts.people.map((one) => [keyOf(one), one] as const));
  return {
    agenda: order,
    rows: places.map(({ id, ...item }, at) => ({
      ...aboutPerson(known.get(id)!, facts),
      ...item,
      place: at + 1,
    })),
  };
}

/** Rows of People that can't be read may lack an id; their people still stand on the agenda (R32). */
const keyOf = ({ person }: Standing): string => person.id || `?${person.name}`;

function discussable(one: Standing, facts: MeetingFacts): Discussable {
  const { ladder, opinions, shifts } = facts;
  const given = opinions.get(one.person.id) ?? [];
  return {
    id: keyOf(one),
    grade: one.level?.grade ?? null,
    marks: one.given,
    overall: complete(one.overallGiven)?.value ?? null,
    unratedReason: one.unratedReason,
    flags: one.flags,
    secondRatings: one.secondRatings.map(({ assessments }) => marksOf(assessments)),
    opinions: given,
    opinionsMissing: missing(one, facts),
    case: casesInWords(one, ladder),
    shift: shifts.get(one.person.id) ?? null,
  };
}

/** Of those asked about this person, how many have not answered. */
const missing = (one: Standing, { participants, opinions }: MeetingFacts): number => {
  const asked = participants.filter((email) => notAskedAbout(one, email) === "").length;
  return Math.max(0, asked - (opinions.get(one.person.id)?.length ?? 0));
};

function aboutPerson(one: Standing, facts: MeetingFacts) {
  const { person, rating, level, manager, given } = one;
  const { present, opinions } = facts;
  const said = opinions.get(person.id) ?? [];
  return {
    id: person.id,
    name: person.name,
    level: level?.code ?? person.level,
    manager,
    managerIsHere: rating && present.has(rating.rater) ? ("yes" as const) : ("no" as const),
    opinions: said.map(({ answer, line }) => ({ answer, line })).sort(byText),
    opinionsMissing: missing(one, facts),
    marks: Object.fromEntries(Object.entries(given).map(([name, mark]) => [name, { mark }])),
    email: person.email,
  };
}

/** So that the order says nothing of whose they are. */
const byText = (a: Opinion, b: Opinion): number => {
  const [one, other] = [a, b].map(({ answer, line }) => `${answer}\n${line}`) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
};
