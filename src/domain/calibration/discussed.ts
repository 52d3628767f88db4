/** One person as a meeting sees them: all that is known before it begins, in one row of the session file. */
import type { Ladder } from "../ladder/ladder";
import { timeInBrief } from "../people/timeInGrade";
import { caseInWords } from "../promotion/caseInWords";
import type { EvidenceEntry } from "../rating/evidence";
import { type EvidenceOf, evidenceIn } from "../rating/evidenceText";
import { overallLabel } from "../rating/overall";
import { type MarkOrNot, marksOf } from "../rating/rating";
import { type Agenda, agenda } from "./agenda";
import type { Discussable } from "./discussable";
import type { Opinion } from "./opinion";
import { complete, type Standing } from "./standing";

/** What is known on one criterion. */
export interface DiscussedMark {
  /** The manager's mark as submitted, and the evidence for it: the line, then further entries. */
  readonly given: MarkOrNot;
  readonly evidence: string;
  /** Each second rater's mark, and in the same order the evidence for it; without names. */
  readonly second: readonly MarkOrNot[];
  readonly secondEvidence: readonly string[];
  /** Calibrated at the end of the last cycle, where that was at the same level (R18). */
  readonly last: MarkOrNot;
}

/** Where the agenda puts somebody. */
export const agendaParts = ["discuss", "confirm", "no time", "unrated"] as const;
export type AgendaPart = (typeof agendaParts)[number];

export interface Discussed {
  /** Employee id. */
  readonly id: string;
  readonly name: string;
  /** Level code. */
  readonly level: string;
  readonly title: string;
  /** The rating manager's name; blank when there is none. */
  readonly manager: string;
  /** Whether the manager takes part in the session. */
  readonly managerIsHere: "yes" | "no";
  /** In brief: "1 y 4 mo". */
  readonly timeInGrade: string;
  /** Blank for the rated. */
  readonly unratedReason: string;
  readonly part: AgendaPart;
  /** From 1, in the order of the meeting. */
  readonly place: number;
  /** To talk, in halves; 0 for those who are not discussed. */
  readonly minutes: number;
  /** In words, what deserves the time. */
  readonly why: readonly string[];
  readonly flags: readonly string[];
  /** "agree", "have a question: Which launch?"; without names. */
  readonly opinions: readonly string[];
  /** How many participants were asked and have not answered. */
  readonly opinionsMissing: number;
  /** The promotion case in words: "Staff PM proposed"; blank when there is none. */
  readonly case: string;
  /** The manager's reasons for it. */
  readonly rationale: string;
  /** The last cycle: its name, the level then and the overall as shown; blank for somebody's first. */
  readonly lastCycle: string;
  readonly lastLevel: string;
  readonly lastOverall: string;
  /** By criterion name. */
  readonly marks: Readonly<Record<string, DiscussedMark>>;
}

export interface MeetingFacts {
  readonly ladder: Ladder;
  /** Whom the meeting is about; no participant's own row among them. */
  readonly people: readonly Standing[];
  readonly minutes: number;
  readonly bandCuts: readonly number[];
  /** What chance is drawn from where people are equal: the session's id. */
  readonly draw: string;
  /** Addresses of those who take part. */
  readonly present: ReadonlySet<string>;
  /** How many of them were asked for an opinion on each person. */
  readonly asked: number;
  /** By employee id. */
  readonly opinions: ReadonlyMap<string, readonly Opinion[]>;
  readonly evidence: readonly EvidenceEntry[];
  /** From statistics, by employee id: how many bands talking may move the marks (§10.3). */
  readonly shifts: ReadonlyMap<string, number>;
}

/** In the order of the agenda: who is discussed, who finds no time, who is confirmed together, who has no marks. */
export function discussedRows(facts: MeetingFacts): {
  readonly rows: readonly Discussed[];
  readonly agenda: Agenda;
} {
  const order = agenda(
    facts.people.map((one) => discussable(one, facts)),
    facts.minutes,
    { cuts: facts.bandCuts, draw: facts.draw },
  );
  const places = [
    ...order.discuss.map((item) => ({ ...item, part: "discuss" as const })),
    ...order.noTime.map((item) => ({ ...item, minutes: 0, part: "no time" as const })),
    ...order.confirm.map((id) => ({ id, minutes: 0, why: [], part: "confirm" as const })),
    ...order.unrated.map((item) => ({ ...item, minutes: 0, part: "unrated" as const })),
  ];
  const known = new Map(facts.people.map((one) => [keyOf(one), one] as const));
  const evidenceOf = evidenceIn(facts.evidence);
  return {
    agenda: order,
    rows: places.map(({ id, ...item }, at) => ({
      ...aboutPerson(known.get(id)!, facts, evidenceOf),
      ...item,
      place: at + 1,
    })),
  };
}

/** Rows of People that can't be read may lack an id; their people still stand on the agenda (R32). */
const keyOf = ({ person }: Standing): string => person.id || `?${person.name}`;

function discussable(one: Standing, { ladder, opinions, asked, shifts }: MeetingFacts): Discussable {
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
    opinionsMissing: Math.max(0, asked - given.length),
    case: caseInWords(one.case, ladder),
    shift: shifts.get(one.person.id) ?? null,
  };
}

type FromAgenda = "place" | "part" | "minutes" | "why";

function aboutPerson(
  one: Standing,
  { ladder, present, opinions, asked }: MeetingFacts,
  evidenceOf: EvidenceOf,
): Omit<Discussed, FromAgenda> {
  const { person, rating, secondRatings } = one;
  const said = opinions.get(person.id) ?? [];
  const last = one.past[0];
  const isComparable = last !== undefined && last.level === one.level?.code;
  const proposal = caseInWords(one.case, ladder);
  return {
    id: person.id,
    name: person.name,
    level: one.level?.code ?? person.level,
    title: person.title,
    manager: one.manager,
    managerIsHere: rating && present.has(rating.rater) ? "yes" : "no",
    timeInGrade: timeInBrief(one.inGrade),
    unratedReason: one.unratedReason,
    flags: one.flags.map(({ text }) => text),
    opinions: said.map(({ answer, line }) => (line ? `${answer}: ${line}` : answer)).sort(),
    opinionsMissing: Math.max(0, asked - said.length),
    case: proposal,
    rationale: proposal ? one.case!.rationale : "",
    lastCycle: last?.cycle ?? "",
    lastLevel: last?.level ?? "",
    lastOverall: last ? overallLabel(last.overall) : "",
    marks: Object.fromEntries(
      ladder.criteria.map(({ name }) => [
        name,
        {
          given: one.given[name] ?? null,
          evidence: rating ? evidenceOf(rating, name) : "",
          second: secondRatings.map(({ assessments }) => assessments[name]?.mark ?? null),
          secondEvidence: secondRatings.map((second) => evidenceOf(second, name)),
          last: isComparable ? (last.marks[name] ?? null) : null,
        },
      ]),
    ),
  };
}
