/** A change while it is being made: criterion, mark, reason by number, then what was said. */
import { saysSomething } from "../../domain/checkText";
import { isMark, type Marks } from "../../domain/rating/rating";

/** What the next digit chooses; while the comment is typed, digits are text. */
export type DraftStep = "criterion" | "mark" | "reason" | "comment";

export interface ChangeDraft {
  readonly step: DraftStep;
  /** The criterion whose mark is asked for. */
  readonly criterion: string;
  /** The marks chosen so far, of one criterion or several. */
  readonly marks: Marks;
  readonly reasonCode: string;
  readonly comment: string;
}

export const blankDraft: ChangeDraft = {
  step: "criterion",
  criterion: "",
  marks: {},
  reasonCode: "",
  comment: "",
};

/** What there is to choose from, in the order of the numbers. */
export interface DraftChoices {
  readonly criteria: readonly string[];
  readonly reasons: readonly string[];
  /** The marks that hold. */
  readonly now: Marks;
}

/** The draft after a digit, 1 to 9; a number that nothing has changes nothing. */
export function withDigit(
  draft: ChangeDraft,
  digit: number,
  { criteria, reasons, now }: DraftChoices,
): ChangeDraft {
  if (draft.step === "criterion") {
    const criterion = criteria[digit - 1];
    return criterion === undefined ? draft : { ...draft, criterion, step: "mark" };
  }
  if (draft.step === "mark") return isMark(digit) ? withMark(draft, digit, now) : draft;
  if (draft.step !== "reason") return draft;
  const reasonCode = reasons[digit - 1];
  return reasonCode === undefined ? draft : { ...draft, reasonCode, step: "comment" };
}

/**
 * A mark that holds already is no change: another one is asked for at once. A reason that was chosen before stays, so
 * that a second criterion costs two keys.
 */
function withMark(draft: ChangeDraft, mark: 1 | 2 | 3 | 4 | 5, now: Marks): ChangeDraft {
  const chosen = { ...draft, marks: { ...draft.marks, [draft.criterion]: mark } };
  if (holdsAlready(chosen, now)) return { ...chosen, step: "mark" };
  return { ...chosen, step: draft.reasonCode === "" ? "reason" : "comment" };
}

/** Whether the mark chosen last is the one that holds. */
export const holdsAlready = ({ marks, criterion }: ChangeDraft, now: Marks): boolean =>
  marks[criterion] !== undefined && marks[criterion] === now[criterion];

/** The marks that differ from those that hold. */
export const changedMarks = (draft: ChangeDraft, now: Marks): Marks =>
  Object.fromEntries(Object.entries(draft.marks).filter(([name, mark]) => mark !== (now[name] ?? null)));

/** What is missing before it can be recorded; blank when nothing is. */
export function lacks(draft: ChangeDraft, now: Marks): string {
  if (Object.keys(draft.marks).length === 0) return "Choose a criterion and its mark.";
  if (Object.keys(changedMarks(draft, now)).length === 0)
    return "These marks hold already. Choose another mark, or leave and keep.";
  if (draft.reasonCode === "") return "Choose a reason.";
  return saysSomething(draft.comment) ? "" : "Say in one sentence what led to the change.";
}
