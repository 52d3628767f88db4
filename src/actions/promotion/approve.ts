/** In a skip-level's packet: the cases that wait for their word, and saying it. */
import { checkApproval } from "../../domain/calibration/approval";
import { type ApprovalTask, type SkipLevelWord, whyNotSendBack } from "../../domain/calibration/approvalTask";
import { mayPropose, whyNot } from "../../domain/cycle/cycle";
import { criteriaAt, findLevel } from "../../domain/ladder/ladder";
import { isStep, type StepKind, stepBetween } from "../../domain/ladder/step";
import type { Problem } from "../../domain/problem";
import { type Bar, type Written, writtenIn } from "../../domain/promotion/promotion";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { approvalTasksTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { readRubrics } from "../ladder/readRubrics";
import { done, type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";

type Said = Pick<ApprovalTask, "word" | "comment" | "notCollected" | "savedAt">;

export interface CasesToApprove {
  /** Why nothing can be said; blank when it can. */
  readonly whyNot: string;
  /** Whether a case can still go back to its manager. */
  readonly maySendBack: boolean;
  readonly cases: readonly (Pick<ApprovalTask, "id" | "name" | "from" | "to" | "proposedBy"> &
    Said & {
      /** Titles of the two levels, or their codes where the ladder does not have them. */
      readonly fromTitle: string;
      readonly toTitle: string;
      readonly kind: StepKind | "";
      readonly needsBusinessNeed: boolean;
      readonly written: Omit<Written, "bars">;
      readonly bars: readonly {
        readonly criterion: string;
        readonly expectation: string;
        readonly before: string;
        readonly bar: Bar;
        readonly evidence: string;
      }[];
    })[];
  readonly problems: readonly Problem[];
}

export function casesToApprove({ seen, settings }: Context): Outcome<CasesToApprove> {
  const [grid = null] = seen.read([approvalTasksTable.name]);
  const state = settings.cycle?.state ?? "Draft";
  const page = { whyNot: whyNot("approve", state), maySendBack: mayPropose(state, true) };
  // Whoever was never asked has no such sheet.
  if (!grid) return done({ ...page, cases: [], problems: [] });
  const { tables, problems } = readTables(seen, ["approvalTasks"]);
  const ladder = readLadder(seen);
  const { textOf } = readRubrics(seen, ladder);
  const titleOf = (code: string) => findLevel(ladder, code)?.title ?? code;
  const { typedOver } = tables.approvalTasks;
  const cases = tables.approvalTasks.rows.map((row): CasesToApprove["cases"][number] => {
    const task = typedOver.has(row.id) ? { ...row, word: "" as const, comment: "" } : row;
    const { id, name, from, to, proposedBy, word, comment, notCollected, savedAt } = task;
    const step = stepBetween(ladder, from, to);
    const { bars, ...written } = writtenIn(task);
    const kind = isStep(step) ? step.kind : "";
    return {
      ...{ id, name, from, to, proposedBy, word, comment, notCollected, savedAt, written, kind },
      fromTitle: titleOf(from),
      toTitle: titleOf(to),
      needsBusinessNeed: isStep(step) && step.needsBusinessNeed,
      bars: criteriaAt(ladder.criteria, to).map(({ name: criterion }) => ({
        criterion,
        expectation: textOf(to, criterion).expectation,
        // What changes between two tracks is read from both texts.
        before: kind.includes("track change") ? textOf(from, criterion).expectation : "",
        ...(bars[criterion] ?? { bar: "" as const, evidence: "" }),
      })),
    };
  });
  const again = cases.filter(({ id }) => typedOver.has(id)).map(sayAgain);
  return done({ ...page, cases, problems: [...ladder.problems, ...problems, ...again] });
}

export interface WordToSave {
  readonly case: string;
  readonly word: SkipLevelWord;
  readonly comment: string;
  /** When the word that was on the screen was saved; blank for none. */
  readonly seen: string;
  readonly request: string;
}

/** It holds once HR has collected it. */
export function sayAsSkipLevel(
  { store, settings, caller, now }: Context,
  { case: id, word, comment, seen, request }: WordToSave,
): Outcome<{ readonly savedAt: string }> {
  const state = settings.cycle?.state ?? "Draft";
  const closed = whyNot("approve", state);
  if (closed) return refuse({ code: "cycle.notDeciding", message: closed });
  const tooLate = whyNotSendBack(word, state);
  if (tooLate) return refuse({ code: "approval.tooLate", message: tooLate });
  const said = { stage: "skip-level" as const, word, by: caller.rater, comment };
  return saveRow(store, approvalTasksTable, (read) => {
    const before = read.rows.find((row) => row.id === id);
    if (!before || settings.raterIs.includes(before.person)) return refuse(notYours);
    const isSaid = before.word === word && before.comment === comment;
    if (before.request === request && isSaid) return { changes: [], answer: { savedAt: before.savedAt } };
    if (before.savedAt !== seen) return refuse(savedElsewhere);
    const problems = checkApproval({ status: "proposed" }, said, null);
    if (problems.length) return refuse(...problems);
    const after = { ...before, word, comment, notCollected: "", savedAt: now, request };
    return { changes: changesOf(approvalTasksTable, read.criteria, before, after), answer: { savedAt: now } };
  });
}

/** Words that a sort of some columns brought there would be another case's. */
const sayAgain = ({ name }: Pick<ApprovalTask, "name">): Problem => ({
  code: "approval.typedOver",
  message: `Your word on ${name} does not count: somebody typed into its row of the sheet ${approvalTasksTable.name}, or sorted some of its columns. Read the case and say your word again.`,
  where: { sheet: approvalTasksTable.name },
});

const notYours: Problem = {
  code: "approval.notYours",
  message:
    "No such case waits for your word: it is decided or sent back by now, or it is somebody else's. Open the list again.",
};

const savedElsewhere: Problem = {
  code: "approval.savedElsewhere",
  message: "Another word on this case was saved in another window. Open the list again to see it.",
};
