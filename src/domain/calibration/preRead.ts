/** The pre-read: what a participant reads of somebody before the meeting, and the opinion asked for. */
import { checkText, saysSomething } from "../checkText";
import { withDayInWords } from "../dayInWords";
import type { Ladder } from "../ladder/ladder";
import { timeInGrade, timeInWords } from "../people/timeInGrade";
import { found, type Problem } from "../problem";
import type { EvidenceOf } from "../rating/evidenceText";
import { overallLabel } from "../rating/overall";
import type { MarkOrNot } from "../rating/rating";
import { casesInWords } from "./caseInWords";
import {
  longestLine,
  type NotAsked,
  notAsked,
  type OpinionAnswer,
  type OpinionRecord,
  opinionAnswers,
} from "./opinion";
import type { Session } from "./session";
import type { Standing } from "./standing";

/** A row of the packet: the hub's up to the case, the participant's from the answer on. */
export interface PreReadRow {
  /** session/person, so that the same person is the same row in every update. */
  readonly id: string;
  /** The session's id and name. */
  readonly session: string;
  readonly sessionName: string;
  /** Employee id. */
  readonly person: string;
  readonly name: string;
  /** Level code. */
  readonly level: string;
  readonly title: string;
  readonly manager: string;
  /** "1 year 4 months", on the day of the meeting where that is set, as the room will say it then. */
  readonly timeInGrade: string;
  /** By criterion name: the manager's mark as submitted, with its evidence. */
  readonly marks: Readonly<Record<string, { readonly mark: MarkOrNot; readonly evidence: string }>>;
  /** "3.3", or "incomplete: Leadership". */
  readonly overall: string;
  readonly flags: readonly string[];
  /** The promotion case in words: "Staff PM proposed"; blank when there is none. */
  readonly case: string;
  /** Blank until the participant says something. */
  readonly answer: OpinionAnswer | "";
  readonly line: string;
  /** Why the hub did not take the opinion that stands here; blank when it did, or has not looked yet (R34). */
  readonly notCollected: string;
  /** ISO instant. */
  readonly savedAt: string;
  readonly request: string;
}

/** Whether nothing is left to do about this person: said, and not refused. */
export const isAnswered = ({ answer, notCollected }: Pick<PreReadRow, "answer" | "notCollected">): boolean =>
  answer !== "" && notCollected === "";

/**
 * Who is not asked about stands in the list all the same (R32).
 * @param ownReports employee ids of those the reader gave marks to
 */
export const notAskedIn = (
  { marks, person }: Pick<PreReadRow, "marks" | "person">,
  ownReports: ReadonlySet<string>,
): NotAsked | "" =>
  notAsked(
    Object.values(marks).some(({ mark }) => mark !== null),
    ownReports.has(person),
  );

const preReadId = (session: string, person: string): string => `${session}/${person}`;

/** Checks an opinion; a question is one that can be read. */
export function checkOpinion({ answer, line }: Pick<PreReadRow, "answer" | "line">): readonly Problem[] {
  const problems = [...checkText(line, "Your line", longestLine)];
  if (!opinionAnswers.some((known) => known === answer)) {
    const message = `Your opinion: expected one of ${opinionAnswers.join(", ")}; found ${found(answer)}.`;
    problems.push({ code: "opinion.answer", message });
  }
  if (answer === "have a question" && !saysSomething(line)) {
    const message = "Your line: nothing written yet. Write the question in one line; the room will read it.";
    problems.push({ code: "opinion.lineMissing", message });
  }
  return problems;
}

/**
 * What one participant reads of one person, without second ratings and without others' opinions.
 * @param said the participant's own opinion, as the hub has it
 */
export const preReadRow = (
  { id, name, date }: Pick<Session, "id" | "name" | "date">,
  { person, level, rating, ...one }: Standing,
  ladder: Ladder,
  evidenceOf: EvidenceOf,
  said: Pick<OpinionRecord, "answer" | "line" | "savedAt"> | undefined,
): PreReadRow => ({
  id: preReadId(id, person.id),
  session: id,
  sessionName: name,
  person: person.id,
  name: person.name,
  level: level?.code ?? person.level,
  title: person.title,
  manager: one.manager,
  timeInGrade: timeInWords(date ? timeInGrade(person, date) : one.inGrade),
  marks: Object.fromEntries(
    ladder.criteria.map((criterion) => [
      criterion.name,
      {
        mark: one.given[criterion.name] ?? null,
        evidence: rating ? evidenceOf(rating, criterion.name) : "",
      },
    ]),
  ),
  overall: one.overallGiven ? overallLabel(one.overallGiven) : withDayInWords(one.unratedReason),
  flags: one.flags.map(({ text }) => text),
  case: casesInWords(one, ladder),
  answer: said?.answer ?? "",
  line: said?.line ?? "",
  notCollected: "",
  savedAt: said?.savedAt ?? "",
  request: "",
});
