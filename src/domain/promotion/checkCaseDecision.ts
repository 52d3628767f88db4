/** Checks the decision on a promotion case before it is recorded (R23). */
import { checkText, longestText, saysSomething } from "../checkText";
import { isDay } from "../day";
import { criteriaAt, type Ladder } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import { found, type Problem } from "../problem";
import { barMet, type CaseOutcome, caseOutcomes, isOutcome, type PromotionCase } from "./promotion";

/**
 * Checks the decision on a case. Approving needs a day on which it takes effect. A comment is needed where the person
 * would ask why: declined, deferred, approved although the bar is not met, approved over more than one grade.
 */
export function checkCaseDecision(
  decided: PromotionCase,
  ladder: Pick<Ladder, "levels" | "criteria">,
  decision: { readonly outcome: CaseOutcome; readonly effectiveDate: string; readonly comment: string },
): readonly Problem[] {
  const { outcome, effectiveDate, comment } = decision;
  if (decided.status === "draft") {
    const message = "Case: still a draft of the manager. It can be decided once it is proposed.";
    return [{ code: "case.draft", message }];
  }
  if (!isOutcome(outcome)) {
    const message = `Outcome: expected ${caseOutcomes.join(", ")}; found ${found(outcome)}.`;
    return [{ code: "case.outcome", message }];
  }
  const problems = [...checkText(comment, "Comment", longestText), ...checkEffect(outcome, effectiveDate)];
  const step = stepBetween(ladder, decided.from, decided.to);
  if (!isStep(step) && outcome === "approved") problems.push(step);
  const gradesUp = isStep(step) ? step.gradesUp : 0;
  const why = whyComment(outcome, gradesUp, barMet(decided, criteriaAt(ladder.criteria, decided.to)));
  if (why !== "" && !saysSomething(comment)) {
    const message = `Comment: ${why}. Write one sentence; the person may read it later.`;
    problems.push({ code: "case.commentMissing", message });
  }
  return problems;
}

function checkEffect(outcome: CaseOutcome, effectiveDate: string): Problem[] {
  if (outcome === "approved" && !isDay(effectiveDate)) {
    const message = `Effective date: expected a day as yyyy-MM-dd, found ${found(effectiveDate)}. Choose the day it takes effect.`;
    return [{ code: "case.effectiveDate", message }];
  }
  if (outcome !== "approved" && effectiveDate !== "") {
    const message = `Effective date: only an approved case has one, found ${found(effectiveDate)}. Leave it blank.`;
    return [{ code: "case.effectiveDate", message }];
  }
  return [];
}

function whyComment(outcome: CaseOutcome, gradesUp: number, met: boolean): string {
  if (outcome !== "approved") return `a case that is ${outcome} needs the reason`;
  if (gradesUp > 1) return `${gradesUp} grades at once need a note`;
  return met ? "" : "approving before every expectation is met needs the reason";
}
