/** Judges what stands in a skip-level's packet on cases by what the hub asked for (R3). */
import { type CycleState, whyNot } from "../cycle/cycle";
import { localTime } from "../day";
import type { Ladder } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import { checkStamp } from "../packet/checkStamp";
import type { Accepted, PacketRow, RefusedRow } from "../packet/mergePacket";
import { found } from "../problem";
import type { PromotionCase, ProposedWhen } from "../promotion/promotion";
import { checkApproval, lastWord, wordAsRow } from "./approval";
import { type ApprovalTask, skipLevelWords, whyNotSendBack } from "./approvalTask";
import { blindStep } from "./caseInWords";
import type { Decision } from "./decision";

export interface ApprovalFacts {
  readonly state: CycleState;
  /** ISO instant. */
  readonly now: string;
  readonly zone: () => string;
  /** E-mail of the packet's rater, lower case. */
  readonly rater: string;
  /** The cases whose skip-level the rater is, by id; never one about themselves. */
  readonly asked: ReadonlyMap<string, PromotionCase & ProposedWhen>;
  /** Cases that the same collecting changes. */
  readonly changing: ReadonlySet<string>;
  readonly ladder: Pick<Ladder, "levels">;
  readonly decisions: readonly Decision[];
  /** Ids of rows whose words are not those that were saved. */
  readonly typedOver: Pick<ReadonlyMap<string, unknown>, "has">;
}

export interface ApprovalMerge {
  readonly words: readonly Accepted<Decision>[];
  readonly refused: readonly RefusedRow[];
  readonly same: number;
}

/** Rows without a word are passed over; rows that are missing take nothing back. */
export function judgeApprovals(
  facts: ApprovalFacts,
  rows: readonly PacketRow<ApprovalTask>[],
): ApprovalMerge {
  const said = rows.filter(({ record }) => record.word !== "");
  const judged = said.map(({ row, record }) => {
    const alike = said.filter((other) => other.record.id === record.id).length > 1;
    const result = alike
      ? "This case stands in two rows; expected one. Delete the other."
      : judge(record, facts);
    const who = facts.asked.get(record.id)?.name ?? record.person.slice(0, 60);
    return { row, who, result };
  });
  return {
    words: judged.flatMap(({ row, result }) =>
      result && typeof result !== "string" ? [{ row, verdict: "new" as const, record: result }] : [],
    ),
    refused: judged.flatMap(({ row, who, result }) =>
      typeof result === "string" ? [{ row, who, reason: result }] : [],
    ),
    same: judged.filter(({ result }) => result === null).length,
  };
}

/** The row to record, why there is none, or null where the hub has it. */
function judge(claimed: ApprovalTask, facts: ApprovalFacts): Decision | string | null {
  const { state, now, zone, rater, asked, changing, ladder, decisions, typedOver } = facts;
  const when = localTime(claimed.savedAt, zone());
  const says = ({ to, comment }: Decision) => to === claimed.word && comment === claimed.comment;
  if (decisions.some((row) => row.case === claimed.id && row.when === when && says(row))) return null;
  const one = asked.get(claimed.id);
  if (!one)
    return `Expected a case that waits for a word of this skip-level, found ${found(claimed.id)}. It is decided or sent back by now, or was never theirs.`;
  const word = skipLevelWords.find((known) => known === claimed.word);
  if (!word) return `Word: expected one of ${skipLevelWords.join(", ")}; found ${found(claimed.word)}.`;
  const last = lastWord(one, decisions, "skip-level");
  if (last && says(last)) return null;
  if (claimed.proposedAt !== one.savedAt || changing.has(one.id))
    return "The case was proposed anew since this was said. Update the packet, read the case again, then say it.";
  const closed = whyNot("approve", state) || whyNotSendBack(word, state);
  if (closed) return closed;
  const step = stepBetween(ladder, one.from, one.to);
  if (!isStep(step)) return step.message;
  const said = { stage: "skip-level" as const, word, by: rater, comment: claimed.comment };
  const problems = [
    ...checkApproval(one, said, blindStep(one, ladder, decisions)),
    ...checkStamp(claimed, now),
  ];
  if (problems.length) return problems.map(({ message }) => message).join(" ");
  if (typedOver.has(one.id))
    return "Typed into the sheet, or sorted apart, since it was said: open Approve cases under Plumbline, read the case and say it again.";
  if (!claimed.savedAt || claimed.savedAt < one.savedAt)
    return "Typed into the sheet: open Approve cases under Plumbline and say it there, so that it has its time.";
  if (last && when <= last.when)
    return `The hub holds a later word, “${last.to}” by ${last.decidedBy} at ${last.when}. Say yours again in the sidebar if it still holds.`;
  const earlier = decisions.filter(({ id }) => id.startsWith(`${one.id}/skip-level/`)).length;
  return {
    ...wordAsRow(step, said),
    id: `${one.id}/skip-level/${earlier + 1}`,
    cycle: one.cycle,
    session: "",
    person: one.person,
    name: one.name,
    case: one.id,
    reasonCode: "",
    comment: claimed.comment,
    decidedBy: rater,
    managerPresent: "",
    recordedBy: rater,
    when,
  };
}
