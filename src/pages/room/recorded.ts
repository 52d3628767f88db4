/** What was recorded last, in words; what one press recorded of several people is one. */
import { lastWord, wordInWords } from "../../domain/calibration/approval";
import { gradeDecision } from "../../domain/calibration/caseInWords";
import { decisionInWords, decisionsThatHold } from "../../domain/calibration/decision";
import type { RoomCase, RoomDecision } from "../../domain/calibration/room";
import { isProposedAgain } from "./caseWords";
import { isOfThisMeeting, lastOn, type Meeting, nameOf, openCaseOf, peopleIn, personOf } from "./meeting";

/** "Leadership 2 → 3", "taken back: Leadership 3 → 2", "case: agreed" */
export const rowInWords = (row: Pick<RoomDecision, "kind" | "from" | "to" | "reverses">): string => {
  if (row.kind !== "marks") return `case: ${wordInWords(row)}`;
  return `${row.reverses && "taken back: "}${decisionInWords(row)}`;
};

/** For people; blank before anything is recorded. */
export function lastRecorded(meeting: Meeting): string {
  const rows = meeting.decisions.filter((row) => isOfMeeting(row) && isOfThisMeeting(meeting.room, row));
  const last = rows[rows.length - 1];
  if (!last) return "";
  const press = pressOf(last);
  const people = press ? rows.filter((row) => pressOf(row) === press).length : 1;
  return people > 1
    ? `${peopleIn(people)}, ${rowInWords(last)} together`
    : `${nameOf(meeting, last.person)}, ${rowInWords(last)}`;
}

/** Whether what the meeting said last about somebody is a word on a case. */
export const isWordLast = ({ decisions }: Meeting, id: string): boolean =>
  (decisions.filter((row) => row.person === id && isOfMeeting(row)).at(-1)?.kind ?? "marks") !== "marks";

/** Whom the last press for several people still decides, each with that decision. */
export function keptTogether(meeting: Meeting): readonly RoomDecision[] {
  const deciding = decisionsThatHold(meeting.decisions).filter(
    (row) => pressOf(row) && personOf(meeting, row.person) && lastOn(meeting, row.person) === row,
  );
  const press = deciding.length && pressOf(deciding[deciding.length - 1]!);
  return deciding.filter((row) => pressOf(row) === press);
}

export const noWordYet = "case: no word yet";

/** What the meeting says of a case as it is proposed now, or that it has yet to; blank where nobody asks it to. */
export function caseOfMeeting({ decisions }: Meeting, one: RoomCase): string {
  const word = lastWord(one, decisions, "session")?.to;
  if (word) return `case: ${word}`;
  if (one.status !== "proposed") return "";
  return gradeDecision(one, decisions) && one.gradeFirst
    ? `case: ${one.gradeFirst} reached, no word on the track yet`
    : isProposedAgain(one, decisions)
      ? "case: proposed again, no word yet"
      : noWordYet;
}

/** The same of the case somebody waits for; blank for whoever has none. */
export function openCaseSays(meeting: Meeting, id: string): string {
  const one = openCaseOf(meeting, id);
  return one ? caseOfMeeting(meeting, one) : "";
}

/** The part of the id that the rows of one press share; blank of a row that stands alone. */
const pressOf = ({ kind, id, person }: RoomDecision): string =>
  kind === "marks" && id.endsWith(`/${person}`) ? id.slice(0, -person.length) : "";

/** What HR or the skip-level said is recorded elsewhere. */
const isOfMeeting = ({ kind, from, reasonCode }: RoomDecision): boolean =>
  kind === "marks" || (kind === "approval" ? from === "session" : reasonCode === "");
