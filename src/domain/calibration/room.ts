/** What the meeting's page knows of everybody in it: loaded once, then everything it shows follows from this. */
import {
  type Criterion,
  criteriaAt,
  type Level,
  type ScalePoint,
  type RubricCell as Text,
  type Track,
} from "../ladder/ladder";
import type { Bar, CaseStatus } from "../promotion/promotion";
import type { EvidenceEntry } from "../rating/evidence";
import { overall } from "../rating/overall";
import { type Assessment, type Marks, marksOf } from "../rating/rating";
import { lastWord } from "./approval";
import { gradeDecision } from "./caseInWords";
import { calibratedMarks, type Decision } from "./decision";
import type { Discussable } from "./discussable";
import type { Flag } from "./flags";
import type { Opinion } from "./opinion";
import type { PastResult } from "./pastResult";
import type { MeetingPlan } from "./plannedAgenda";
import { complete } from "./standing";

/** Further evidence, beside the line of its criterion. */
export type RoomEvidence = Pick<EvidenceEntry, "id" | "criterion" | "text" | "date" | "kind" | "link">;

/** What one rater wrote about one person, as submitted. */
export interface RoomRating {
  /** Id of the rating. */
  readonly rating: string;
  /** The rater's name, or the address where no name is known. */
  readonly rater: string;
  readonly assessments: Readonly<Record<string, Assessment>>;
  readonly more: readonly RoomEvidence[];
}

/** A promotion case as the meeting reads it. */
export interface RoomCase {
  readonly id: string;
  /** ISO instant, and the same by the file's clock; words from before count no more. */
  readonly savedAt: string;
  readonly proposedAt: string;
  /** Send it back with a word. */
  readonly seen: string;
  /** "Staff PM"; to be said once the grade is decided. */
  readonly what: string;
  /** "grade 4" where it is decided first, blind to the track (R24); else blank. */
  readonly gradeFirst: string;
  /** What both tracks share at that grade: without rationale and verdicts, until it is decided. */
  readonly impact: string;
  readonly status: CaseStatus;
  readonly rationale: string;
  /** What else was written, as far as it was. */
  readonly rest: readonly { readonly title: string; readonly text: string }[];
  readonly bars: readonly { readonly criterion: string; readonly bar: Bar; readonly evidence: string }[];
}

export interface RoomPerson {
  /** Employee id. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** Code of the level the marks are relative to, or what the roster says where the ladder has no such level. */
  readonly level: string;
  readonly track: Track | null;
  readonly grade: number | null;
  readonly manager: string;
  /** Whether the plan has the manager take part; null where there is no plan. */
  readonly managerIsHere: boolean | null;
  /** In words. */
  readonly timeInGrade: string;
  /** The manager's, once submitted. */
  readonly rating: RoomRating | null;
  readonly second: readonly RoomRating[];
  readonly last: PastResult | null;
  readonly flags: readonly Flag[];
  readonly opinions: readonly Opinion[];
  /** Participants who were asked and have not answered. */
  readonly opinionsMissing: number;
  readonly cases: readonly RoomCase[];
  /** Blank for the rated. */
  readonly unratedReason: string;
}

/** A decision as the page shows it; those of the page itself have a blank `when` before they are saved. */
export type RoomDecision = Pick<
  Decision,
  | "id"
  | "session"
  | "person"
  | "kind"
  | "from"
  | "to"
  | "reasonCode"
  | "comment"
  | "decidedBy"
  | "managerPresent"
  | "recordedBy"
  | "reverses"
  | "case"
  | "when"
>;

/** The grade of a case while the track is not to be looked at; blank from its decision on (R24). */
export const blindGrade = (one: RoomCase, decisions: readonly RoomDecision[]): string =>
  gradeDecision(one, decisions) ? "" : one.gradeFirst;

/** Whether the meeting has not said yet what it thinks of a case; a grade that is reached leaves the track to talk about. */
export const waitsForWord = (one: RoomCase, decisions: readonly RoomDecision[]): boolean =>
  one.status === "proposed" && !lastWord(one, decisions, "session");

export interface Room {
  /** Tells one meeting from another where the browser keeps what is not saved yet. */
  readonly key: string;
  /** The session, or the cycle where there are none. */
  readonly title: string;
  /** Id of the session; blank where there is none. */
  readonly session: string;
  /** The names of those who take part, as planned. */
  readonly participants: readonly string[];
  /** Minutes the meeting is planned for. */
  readonly minutes: number;
  readonly plan: MeetingPlan;
  readonly canDecide: boolean;
  /** Why nothing can be decided; blank when it can. */
  readonly whyNot: string;
  readonly criteria: readonly Criterion[];
  readonly scale: readonly ScalePoint[];
  readonly reasonCodes: readonly { readonly name: string; readonly use: string }[];
  readonly bandCuts: readonly number[];
  /** The levels at the grades of the people here. */
  readonly levels: readonly Level[];
  /** What those levels expect. */
  readonly texts: readonly Text[];
  readonly people: readonly RoomPerson[];
  readonly decisions: readonly RoomDecision[];
}

/** The marks the manager submitted; nothing for the unrated. */
export const givenMarks = ({ rating }: Pick<RoomPerson, "rating">): Marks =>
  rating ? marksOf(rating.assessments) : {};

/** The marks that hold now. */
export const marksNow = (
  person: Pick<RoomPerson, "id" | "rating">,
  decisions: readonly RoomDecision[],
): Marks =>
  calibratedMarks(
    givenMarks(person),
    decisions.filter((one) => one.person === person.id),
  );

/** The overall of marks, unrounded; null where one is missing. */
export const overallValue = (
  { level }: Pick<RoomPerson, "level">,
  criteria: readonly Criterion[],
  marks: Marks,
): number | null => complete(overall(criteriaAt(criteria, level), marks))?.value ?? null;

/** As the agenda looks at the person. */
export const discussable = (person: RoomPerson, criteria: readonly Criterion[]): Discussable => ({
  id: person.id,
  grade: person.grade,
  marks: givenMarks(person),
  overall: overallValue(person, criteria, givenMarks(person)),
  unratedReason: person.unratedReason,
  flags: person.flags,
  secondRatings: person.second.map(({ assessments }) => marksOf(assessments)),
  opinions: person.opinions,
  opinionsMissing: person.opinionsMissing,
  case: person.cases.map(({ what, gradeFirst, status }) => `${gradeFirst || what} ${status}`).join("; "),
  // The order that statistics made comes with the plan; the room itself has none (R17).
  shift: null,
});
