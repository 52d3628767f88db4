/** Promotion cases of the sample: proposing one against the proposed level's expectations, and deciding one. */
import type { Bar, CaseOutcome } from "../../src/domain/promotion/promotion";
import type { Call } from "./client";
import { evidenceFor } from "./evidence";

export interface Proposal {
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
  { person, to: level, rationale, businessNeed, bars }: Proposal,
): Promise<void> {
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
    bars: Object.fromEntries(given),
    propose: true,
  });
}

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
    await call(hub, as, "decideCase", { case: found.id, seen: found.seen, outcome, effectiveDate, comment });
  }
}
