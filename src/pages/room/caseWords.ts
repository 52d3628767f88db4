/** What a meeting can say of a promotion case as it stands, in the order of the numbers. */
import { type ApprovalStage, type ApprovalWord, lastWord } from "../../domain/calibration/approval";
import { blindGrade, type RoomCase, type RoomDecision } from "../../domain/calibration/room";
import { saidSince } from "../../domain/calibration/saidSince";
import { capitalized } from "../../domain/capitalized";
import type { Meeting, Panel } from "./meeting";

interface CaseWord {
  readonly word: ApprovalWord;
  readonly label: string;
  readonly needsWhy: boolean;
}

/** Where the track changes too, first the grade; once it is reached, that can be taken back. */
export function wordsOn(one: RoomCase, decisions: readonly RoomDecision[]): readonly CaseWord[] {
  const grade = blindGrade(one, decisions);
  return [
    grade
      ? { word: "grade reached", label: `${capitalized(grade)} is reached`, needsWhy: false }
      : { word: "agreed", label: "Agree", needsWhy: false },
    { word: "not agreed", label: "Not agreed", needsWhy: true },
    { word: "sent back", label: "Send back", needsWhy: true },
    ...(one.gradeFirst && !grade
      ? [{ word: "grade taken back" as const, label: `Take ${one.gradeFirst} back`, needsWhy: true }]
      : []),
  ];
}

/** What a meeting asked was answered since. */
export const isProposedAgain = (one: RoomCase, decisions: readonly RoomDecision[]): boolean =>
  decisions.some((row) => row.case === one.id && row.to === "sent back" && !saidSince(row, one));

/** HR has not decided it, nor is it with its manager again: sent back in the hub it is at once, in a session once HR collects. */
export const canHaveWord = (
  { room, decisions }: Pick<Meeting, "room" | "decisions">,
  one: RoomCase,
): boolean =>
  one.status === "proposed" &&
  (room.session !== "" || lastWord(one, decisions, "session")?.to !== "sent back");

export const blankWord = ({ id }: RoomCase, comment = ""): Panel => ({
  is: "word",
  case: id,
  word: "",
  comment,
});

/** Of what a stage said, and of what was said of the grade, the last since the case was proposed. */
export function stillStands(row: RoomDecision, one: RoomCase, words: readonly RoomDecision[]): boolean {
  if (row.kind === "approval") return lastWord(one, words, row.from as ApprovalStage) === row;
  const ofGrade = words.filter(({ kind, reasonCode }) => kind === "promotion" && reasonCode === "");
  return row.reasonCode !== "" || (ofGrade.at(-1) === row && saidSince(row, one));
}
