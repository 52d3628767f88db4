/** Judges one promotion case from a packet against what the hub knows (R3). */

import { mayPropose, whyNot } from "../cycle/cycle";
import { found } from "../problem";
import {
  caseId,
  checkProposal,
  findCase,
  isOutcome,
  nothingWritten,
  oldCaseId,
  type PromotionCase,
  writersOf,
  writtenTexts,
} from "../promotion/promotion";
import { examplesText } from "../promotion/workExample";
import { normalEmail } from "../roles";
import { checkStamp, isSavedSince } from "./checkStamp";
import { type RaterFacts, refused, type Verdict } from "./raterFacts";

/**
 * The record of an accepted case takes from the packet only the proposal; decisions live in the hub alone. A case that
 * somebody else wrote comes into the packet with its person; the rater has said nothing until it is proposed anew.
 */
export function judgeCase(claimed: PromotionCase, facts: RaterFacts): Verdict<PromotionCase> {
  const held = findCase(facts.cases, claimed);
  if (held && normalEmail(claimed.proposedBy) === held.proposedBy && held.proposedBy !== facts.rater)
    return { verdict: "nothing" };
  // What a former manager wrote before is in the hub, and follows the person.
  const isHeld = held?.status === claimed.status && sameProposal(claimed, held);
  if (facts.former.has(claimed.person) || (isHeld && !facts.tasks.has(claimed.person)))
    return { verdict: "nothing" };
  const mismatch = mismatchOf(claimed, facts, held);
  if (mismatch !== "") return refused(mismatch);
  if (isOutcome(claimed.status)) {
    if (held?.status === claimed.status) return { verdict: "same" };
    return refused(`Only HR decides: found ${found(claimed.status)} in the packet. Update the packet.`);
  }
  const isDraft = claimed.status === "draft" || claimed.status === "sent back";
  return isDraft ? judgeDraft(claimed, facts, held) : judgeProposed(claimed, facts, held);
}

function mismatchOf(
  claimed: PromotionCase,
  { tasks, rater, cases }: RaterFacts,
  held: PromotionCase | undefined,
): string {
  const task = tasks.get(claimed.person);
  if (task?.role !== "manager") {
    return `Not a report of this rater: ${found(claimed.person)}. Only the manager proposes a promotion.`;
  }
  if (normalEmail(claimed.proposedBy) !== rater) {
    return `Expected the proposer ${rater}, found ${found(claimed.proposedBy)}. The packet belongs to ${rater} alone.`;
  }
  const { cycle, person, to, id } = claimed;
  const wanted = held?.id ?? caseId(cycle, person, to);
  const isOld = !held && id === oldCaseId(cycle, person) && !cases.some((one) => one.id === id);
  if (id !== wanted && !isOld) {
    return `Expected the ID ${wanted}, found ${found(id)}. A case for another level is another row: propose it in the sidebar.`;
  }
  if (claimed.from !== task.level) {
    return `Proposed from ${found(claimed.from)}, but the level is ${task.level}. Update the packet, then propose again.`;
  }
  return "";
}

/**
 * A draft where a proposal stands was withdrawn; its wording stays with the manager. Begun without knowing of what
 * somebody else proposed meanwhile, it withdraws nothing.
 */
function judgeDraft(
  claimed: PromotionCase,
  { cycle, rater }: RaterFacts,
  held: PromotionCase | undefined,
): Verdict<PromotionCase> {
  const knew = held && [rater, ...claimed.writtenBy.map(normalEmail)].includes(held.proposedBy);
  if (held?.status !== "proposed" || claimed.status !== "draft" || !knew) return { verdict: "draft" };
  if (!mayPropose(cycle.state)) {
    return refused(`Withdrawn too late. ${whyNot("propose", cycle.state)} The proposal stands.`);
  }
  return {
    verdict: "changed",
    record: { ...held, ...nothingWritten, status: "draft" },
  };
}

function judgeProposed(
  claimed: PromotionCase,
  { cycle, ladder, now, rater, tasks }: RaterFacts,
  held: PromotionCase | undefined,
): Verdict<PromotionCase> {
  const stands = held !== undefined && held.status !== "draft";
  const isSentBack = held?.status === "sent back";
  // An answer may say the same once more; what merely was not updated since is no answer.
  const isNoAnswer = !(isSentBack && isSavedSince(claimed, held));
  if (stands && isNoAnswer && sameProposal(claimed, held)) return { verdict: "same" };
  if (held && isOutcome(held.status)) {
    return refused(
      `Already ${held.status} on ${held.decidedOn}: a change comes too late. Update the packet.`,
    );
  }
  if (!mayPropose(cycle.state, isSentBack)) return refused(whyNot("propose", cycle.state));
  const proposal = { ...claimed, bars: withoutBlanks(claimed.bars) };
  const problems = [...checkProposal(proposal, ladder, { propose: true }), ...checkStamp(claimed, now)];
  if (problems.length > 0) return refused(problems.map(({ message }) => message).join(" "));
  const record: PromotionCase = {
    ...proposal,
    name: tasks.get(claimed.person)?.name ?? "",
    status: "proposed",
    sentBackBecause: "",
    proposedBy: rater,
    writtenBy: writersOf(held, rater),
    effectiveDate: "",
    decidedBy: "",
    decidedOn: "",
    comment: "",
    exportedOn: "",
  };
  return { verdict: stands ? "changed" : "new", record };
}

const withoutBlanks = (bars: PromotionCase["bars"]): PromotionCase["bars"] =>
  Object.fromEntries(
    Object.entries(bars).filter(([, { bar, evidence }]) => bar !== "" || evidence.trim() !== ""),
  );

function sameProposal(a: PromotionCase, b: PromotionCase): boolean {
  const other = new Map(Object.entries(withoutBlanks(b.bars)));
  const entries = Object.entries(withoutBlanks(a.bars));
  return (
    a.to === b.to &&
    writtenTexts.every((field) => a[field] === b[field]) &&
    examplesText(a.examples) === examplesText(b.examples) &&
    entries.length === other.size &&
    entries.every(([name, { bar, evidence }]) => {
      const same = other.get(name);
      return same?.bar === bar && same.evidence === evidence;
    })
  );
}
