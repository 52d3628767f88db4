/** Promotion cases of the sample: proposing one against the proposed level's expectations, and deciding one. */
import type { Bar, CaseOutcome } from "../../src/domain/promotion/promotion";
import type { Contract } from "../../src/rpc/contract";
import type { Call } from "./client";
import { evidenceFor } from "./evidence";

/** Fields beyond these are blank unless said. */
export interface Proposal extends Partial<Omit<Contract["proposePromotion"]["input"], "bars" | "person">> {
  readonly person: string;
  readonly to: string;
  readonly rationale: string;
  /** Blank unless the step leads to a management seat. */
  readonly businessNeed: string;
  /** In the order of the criteria. */
  readonly bars: readonly Bar[];
}

export interface DecidedCase extends Proposal {
  readonly outcome: CaseOutcome;
  /** yyyy-MM-dd; blank unless approved. */
  readonly effectiveDate: string;
  readonly comment: string;
}

/** A line for "met" is what one writes of somebody who does what the next level's expectation says. */
const markThatFits = { "": 3, "not yet": 3, "in part": 4, met: 5 } as const;

export async function propose(
  call: Call,
  { file, as, turn }: { file: string; as: string; turn: number },
  proposal: Proposal,
): Promise<void> {
  const { person, to: level, bars, rationale, businessNeed, scopeChange, examples } = proposal;
  const { quotes, openGaps, direction, directionOn, nurturing } = proposal;
  const form = await call(file, as, "openProposal", { person, level });
  const track = form.person.level.startsWith("M") ? "M" : "IC";
  const given = form.criteria.map(({ name }, at) => {
    const bar = bars[at] ?? "";
    return [name, { bar, evidence: evidenceFor(person, track, name, markThatFits[bar], turn + 1) }] as const;
  });
  await call(file, as, "proposePromotion", {
    person,
    level,
    seen: form.savedAt,
    rationale,
    businessNeed,
    scopeChange,
    examples,
    quotes,
    openGaps,
    direction,
    directionOn,
    nurturing,
    bars: Object.fromEntries(given),
    propose: true,
  });
}

type Word = Pick<Contract["recordApproval"]["input"], "word" | "by" | "comment">;

/** Records a word on each case of these people on its way to HR. */
export async function sayOf(
  call: Call,
  hub: string,
  as: string,
  words: readonly (Word & { readonly person: string; readonly stage: "session" })[],
): Promise<void> {
  for (const { person, stage, word, by, comment } of words) {
    const { cases } = await call(hub, as, "cases", {});
    const found = cases.find((one) => one.person === person);
    if (!found) throw new Error(`no promotion case of ${person}`);
    await say(call, hub, as, found, stage, word, by, comment);
  }
}

const say = (
  call: Call,
  hub: string,
  as: string,
  { id, seen }: { readonly id: string; readonly seen: string },
  stage: "session" | "HR",
  word: Word["word"],
  by = "",
  comment = "",
) =>
  call(hub, as, "recordApproval", {
    case: id,
    seen,
    stage,
    word,
    by,
    comment,
    session: stage === "session" ? by : "",
  });

export async function decide(
  call: Call,
  hub: string,
  as: string,
  decided: readonly Pick<DecidedCase, "person" | "outcome" | "effectiveDate" | "comment">[],
): Promise<void> {
  const { cases } = await call(hub, as, "cases", {});
  for (const { person, outcome, effectiveDate, comment } of decided) {
    const found = cases.find((one) => one.person === person);
    if (!found) throw new Error(`no promotion case of ${person}`);
    if (found.isBlind && outcome === "approved") await say(call, hub, as, found, "HR", "grade reached");
    await call(hub, as, "decideCase", { case: found.id, seen: found.seen, outcome, effectiveDate, comment });
  }
}
