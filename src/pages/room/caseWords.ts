/** What a meeting can say of a promotion case as it stands, in the order of the numbers. */
import type { ApprovalWord } from "../../domain/calibration/approval";
import { blindGrade, type RoomCase, type RoomDecision } from "../../domain/calibration/room";
import { capitalized } from "../../domain/capitalized";
import type { Panel } from "./meeting";

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

/** HR has not decided it, nor is it with its manager again. */
export const canHaveWord = ({ status }: RoomCase): boolean => status === "proposed";

export const blankWord = ({ id }: RoomCase): Panel => ({ is: "word", case: id, word: "", comment: "" });
