/** The way of a case: the manager proposes, the skip-level and the session have their word, HR decides. */
import { checkText, longestText, saysSomething } from "../checkText";
import type { Step } from "../ladder/step";
import type { Problem } from "../problem";
import { isOutcome, type PromotionCase, type ProposedWhen } from "../promotion/promotion";
import { type Decision, decisionsThatHold } from "./decision";
import { saidSince } from "./saidSince";

/** Whose word is recorded; the manager's is the proposal, HR's last one the decision. */
export type ApprovalStage = "skip-level" | "session" | "HR";

/**
 * "grade reached": of a step that changes track too, the grade is decided first and on its own (R24); "grade taken
 * back", that it was a mistake.
 */
export const approvalWords = [
  "grade reached",
  "grade taken back",
  "agreed",
  "not agreed",
  "sent back",
] as const;
export type ApprovalWord = (typeof approvalWords)[number];

/** One step of the way, as it is shown. */
export interface CaseStep {
  readonly stage: "manager" | ApprovalStage;
  /** "proposed", "agreed", "approved" …; blank while nothing is said. */
  readonly word: string;
  readonly who: string;
  /** By the file's clock; an ISO instant of the manager, and in rows of earlier versions. */
  readonly when: string;
  readonly comment: string;
}

/**
 * Everything that was said of a case in its order, then the stages that have said nothing yet.
 * @param decisions of the person; rows of earlier versions do not say their case and belong to the person's only one
 */
export function stepsOf(
  one: Pick<PromotionCase, "id" | "proposedBy" | "savedAt" | "status" | "decidedBy">,
  decisions: readonly Decision[],
): readonly CaseStep[] {
  const own = decisions.filter((row) => row.case === one.id && row.kind !== "marks");
  const holding = new Set(decisionsThatHold(own));
  const proposed: CaseStep = {
    stage: "manager",
    word: one.status === "draft" ? "" : "proposed",
    who: one.proposedBy,
    when: one.savedAt,
    comment: "",
  };
  const said = own.flatMap((row): CaseStep[] => {
    const { kind, id, from, to, reasonCode, session, decidedBy: who, when, comment } = row;
    const said = { word: wordInWords(row), who, when, comment };
    if (kind === "approval") return [{ stage: from as ApprovalStage, ...said }];
    if (kind === "promotion" && reasonCode === "") return [{ stage: session ? "session" : "HR", ...said }];
    if (!holding.has(row)) return [];
    // A step that changes grade and track is two decisions with one comment.
    const isSecond =
      kind === "track change" && own.some((other) => other.kind === "promotion" && other.id === twin(id));
    const word = reasonCode || `${from} → ${to}`;
    return isSecond ? [] : [{ stage: "HR", word, who, when, comment }];
  });
  const silent = (["skip-level", "session", "HR"] as const)
    .filter(
      (stage) => !said.some((step) => step.stage === stage && !/ (reached|taken back)$/.test(step.word)),
    )
    .filter(() => !isOutcome(one.status))
    .map((stage): CaseStep => ({ stage, word: "", who: "", when: "", comment: "" }));
  return [proposed, ...said, ...silent];
}

const twin = (id: string): string => id.replace(/track change$/, "promotion");

/**
 * The last word of a stage since the case was last proposed; undefined where there is none. What a meeting says of the
 * grade takes the place of what it said before: the track has no word yet.
 */
export function lastWord<One extends Pick<Decision, "case" | "kind" | "from" | "reasonCode" | "when">>(
  one: Pick<PromotionCase, "id"> & ProposedWhen,
  decisions: readonly One[],
  stage: ApprovalStage,
): One | undefined {
  const said = decisions.filter((row) => row.case === one.id && saidSince(row, one));
  const grade = said
    .map(({ kind, reasonCode }) => kind === "promotion" && reasonCode === "")
    .lastIndexOf(true);
  const standing = stage === "session" ? said.slice(grade + 1) : said;
  return standing.filter(({ kind, from }) => kind === "approval" && from === stage).pop();
}

export interface ApprovalToCheck {
  readonly stage: ApprovalStage;
  readonly word: ApprovalWord;
  readonly by: string;
  readonly comment: string;
}

/**
 * What the row of Decisions says of a word.
 * @param decided the row that recorded the grade, where it is taken back
 */
export function wordAsRow(
  { from, to }: Step,
  { stage, word }: Pick<ApprovalToCheck, "stage" | "word">,
  decided?: Pick<Decision, "id">,
): Pick<Decision, "kind" | "from" | "to" | "reverses"> {
  const [before, after] = [`grade ${from.grade}`, `grade ${to.grade}`];
  if (word === "grade reached") return { kind: "promotion", from: before, to: after, reverses: "" };
  if (word === "grade taken back")
    return { kind: "promotion", from: after, to: before, reverses: decided?.id ?? "" };
  return { kind: "approval", from: stage, to: word, reverses: "" };
}

/** @example wordInWords({ kind: "promotion", from: "grade 4", to: "grade 3", reverses: "d1" }) // "grade 4 taken back" */
export const wordInWords = ({
  kind,
  from,
  to,
  reverses,
}: Pick<Decision, "kind" | "from" | "to" | "reverses">): string =>
  kind === "approval" ? to : reverses ? `${from} taken back` : `${to} reached`;

/** The case once the word is said: sent back, with what is missing, by whom and when. */
export const afterWord = (
  before: PromotionCase,
  { kind, to, comment, decidedBy, when }: Pick<Decision, "kind" | "to" | "comment" | "decidedBy" | "when">,
): PromotionCase =>
  kind === "approval" && to === "sent back"
    ? { ...before, status: "sent back", sentBackBecause: comment, decidedBy, decidedOn: when.slice(0, 10) }
    : before;

/**
 * Checks a word before it is recorded: anything but agreement needs its reason, and somebody said it.
 * @param blind the step, while its grade is to be decided before the track (R24)
 * @param decided the row that recorded the grade, once there is one
 */
export function checkApproval(
  one: Pick<PromotionCase, "status">,
  { stage, by, word, comment }: ApprovalToCheck,
  blind: Step | null,
  decided?: Pick<Decision, "id">,
): readonly Problem[] {
  if (one.status !== "proposed") {
    const message = `Case: expected one that is proposed, found it ${one.status}. ${isOutcome(one.status) ? "Decide it anew instead." : "It can be looked at once it is proposed."}`;
    return [{ code: "approval.notProposed", message }];
  }
  const problems = [...checkText(comment, "Comment", longestText), ...checkText(by, "Who", 200)];
  if (!saysSomething(by)) {
    const message = `Who: nobody named. Say who spoke for the ${stage}.`;
    problems.push({ code: "approval.nobody", message });
  }
  if (blind && word === "agreed" && stage !== "skip-level") {
    const message = `Case: first the grade. Say whether the work reaches grade ${blind.to.grade}; the track comes after.`;
    problems.push({ code: "approval.gradeFirst", message });
  }
  if (word === "grade reached" && (!blind || stage === "skip-level")) {
    const message =
      "Case: its grade is not to be decided on its own here, or it is decided by now. Open it again.";
    problems.push({ code: "approval.noGrade", message });
  }
  if (word === "grade taken back" && (!decided || stage === "skip-level")) {
    const message = "Case: no grade is recorded that could be taken back. Open it again.";
    problems.push({ code: "approval.noGradeToTakeBack", message });
  }
  if (["grade taken back", "not agreed", "sent back"].includes(word) && !saysSomething(comment)) {
    const message = `Comment: ${word} needs the reason. Write one sentence; the person may read it later.`;
    problems.push({ code: "approval.commentMissing", message });
  }
  return problems;
}
