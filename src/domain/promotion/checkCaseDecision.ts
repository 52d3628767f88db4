/** Checks the decision on a promotion case before it is recorded (R23). */
import { checkText, longestText, saysSomething } from "../checkText";
import { isDay } from "../day";
import { criteriaAt, type Ladder } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import { found, type Problem } from "../problem";
import { barMet, type CaseOutcome, caseOutcomes, isOutcome, type PromotionCase } from "./promotion";

/** What a decision has to fit. */
export interface DecisionFacts {
  /** yyyy-MM-dd. */
  readonly today: string;
  /** yyyy-MM-dd: since when the person is at the current level, or with the company; blank where unknown. */
  readonly began: string;
  /** Why it can't be approved, whatever is written. */
  readonly blocked: readonly string[];
  /** Whether the skip-level or the session did not agree. */
  readonly isContested: boolean;
  /** That the skip-level has not said a word; blank when they have, or nobody is asked. */
  readonly missingWord: string;
}

/**
 * Checks the decision on a case. Approving needs a day on which it takes effect. A comment is needed where the person
 * would ask why: declined, deferred, approved although the bar is not met, somebody did not agree or was not heard, approved over
 * more than one grade, from a day far away, decided anew.
 */
export function checkCaseDecision(
  decided: PromotionCase,
  ladder: Pick<Ladder, "levels" | "criteria">,
  decision: { readonly outcome: CaseOutcome; readonly effectiveDate: string; readonly comment: string },
  facts: DecisionFacts,
): readonly Problem[] {
  const { outcome, effectiveDate, comment } = decision;
  if (decided.status === "draft" || decided.status === "sent back") {
    const message = "Case: still a draft of the manager. It can be decided once it is proposed.";
    return [{ code: "case.draft", message }];
  }
  if (!isOutcome(outcome)) {
    const message = `Outcome: expected ${caseOutcomes.join(", ")}; found ${found(outcome)}.`;
    return [{ code: "case.outcome", message }];
  }
  const problems = [
    ...checkText(comment, "Comment", longestText),
    ...checkEffect(outcome, effectiveDate, facts),
  ];
  const step = stepBetween(ladder, decided.from, decided.to);
  if (outcome === "approved")
    problems.push(...facts.blocked.map((message) => ({ code: "case.blocked", message })));
  const gradesUp = isStep(step) ? step.gradesUp : 0;
  const why = isOutcome(decided.status)
    ? "a case that is decided anew needs the reason"
    : whyComment(outcome, gradesUp, barMet(decided, criteriaAt(ladder.criteria, decided.to)), facts) ||
      whyFar(outcome, effectiveDate, facts.today);
  if (why !== "" && !saysSomething(comment)) {
    const message = `Comment: ${why.replace(/\.$/, "")}. Write one sentence; the person may read it later.`;
    problems.push({ code: "case.commentMissing", message });
  }
  return problems;
}

function checkEffect(outcome: CaseOutcome, effectiveDate: string, { began }: DecisionFacts): Problem[] {
  if (outcome === "approved" && !isDay(effectiveDate)) {
    const message = `Effective date: expected a day as yyyy-MM-dd, found ${found(effectiveDate)}. Choose the day it takes effect.`;
    return [{ code: "case.effectiveDate", message }];
  }
  if (outcome === "approved" && effectiveDate < began) {
    const message = `Effective date: expected a day after the current level began on ${began}, found ${effectiveDate}.`;
    return [{ code: "case.effectiveDate", message }];
  }
  if (outcome !== "approved" && effectiveDate !== "") {
    const message = `Effective date: only an approved case has one, found ${found(effectiveDate)}. Leave it blank.`;
    return [{ code: "case.effectiveDate", message }];
  }
  return [];
}

/** A year and a day from today, either way, is more often a slip than meant. */
function whyFar(outcome: CaseOutcome, effectiveDate: string, today: string): string {
  if (outcome !== "approved" || !isDay(effectiveDate)) return "";
  const days = Math.abs(Date.parse(effectiveDate) - Date.parse(today)) / 86_400_000;
  return days > 366 ? `${effectiveDate} is more than a year away, which needs a word` : "";
}

function whyComment(
  outcome: CaseOutcome,
  gradesUp: number,
  met: boolean,
  { isContested, missingWord }: DecisionFacts,
): string {
  if (outcome !== "approved") return `a case that is ${outcome} needs the reason`;
  if (gradesUp > 1) return `${gradesUp} grades at once need a note`;
  if (isContested) return "approving what was not agreed to needs the reason";
  return met ? missingWord : "approving before every expectation is met needs the reason";
}
