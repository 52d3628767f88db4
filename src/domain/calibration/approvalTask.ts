/** What a skip-level is asked for in their own packet: to read a case of somebody two levels below, and to say a word on it. */
import { type CycleState, mayPropose } from "../cycle/cycle";
import { type PromotionCase, type ProposedWhen, type Written, writtenIn } from "../promotion/promotion";
import { type ApprovalWord, lastWord } from "./approval";
import type { Decision } from "./decision";

/** The grade is the meeting's and HR's to record. */
export const skipLevelWords = [
  "agreed",
  "not agreed",
  "sent back",
] as const satisfies readonly ApprovalWord[];
export type SkipLevelWord = (typeof skipLevelWords)[number];

/** Why a case can't go back to its manager any more; blank while it can, and for any other word. */
export const whyNotSendBack = (word: SkipLevelWord | "", state: CycleState): string =>
  word === "sent back" && !mayPropose(state, true)
    ? "The manager can't change the case any more. Agree, or say why not; HR decides."
    : "";

/** A row of the packet: the hub's as far as what was written, the skip-level's from the word on. */
export interface ApprovalTask extends Written {
  /** The case's. */
  readonly id: string;
  readonly cycle: string;
  /** Employee id. */
  readonly person: string;
  readonly name: string;
  /** Codes of the current and the proposed level. */
  readonly from: string;
  readonly to: string;
  readonly proposedBy: string;
  /** ISO instant: the word is on what was proposed then, and on nothing later. */
  readonly proposedAt: string;
  /** Blank until something is said. */
  readonly word: SkipLevelWord | "";
  readonly comment: string;
  /** Why the hub did not take the word; blank when it did, or has not looked yet (R34). */
  readonly notCollected: string;
  /** ISO instant. */
  readonly savedAt: string;
  readonly request: string;
}

/** The task as the hub gives it, with the word it has by now, whoever recorded it. */
export function approvalTask(
  one: PromotionCase & ProposedWhen,
  decisions: readonly Decision[],
): ApprovalTask {
  const { id, cycle, person, name, from, to, proposedBy, savedAt: proposedAt } = one;
  const said = lastWord(one, decisions, "skip-level");
  return {
    id,
    cycle,
    person,
    name,
    from,
    to,
    proposedBy,
    proposedAt,
    ...writtenIn(one),
    word: skipLevelWords.find((word) => word === said?.to) ?? "",
    comment: said?.comment ?? "",
    notCollected: "",
    savedAt: "",
    request: "",
  };
}

/** Whether nothing is left to do: said, and not refused. */
export const isSaid = ({ word, notCollected }: Pick<ApprovalTask, "word" | "notCollected">): boolean =>
  word !== "" && notCollected === "";
