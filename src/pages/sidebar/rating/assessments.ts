/** What a rater says, by criterion name, and what is still missing from it. */
import { isEvidence } from "../../../domain/rating/checkRating";
import { type Assessment, notObserved } from "../../../domain/rating/rating";

export type Assessments = Readonly<Record<string, Assessment>>;

export const unanswered: Assessment = { mark: null, evidence: "" };

/** Every mark is asked for the same: itself and one line of evidence (R7). */
export const isComplete = (assessment: Assessment | undefined): boolean =>
  missingFrom(assessment).length === 0;

/** @example missingFrom({ mark: 4, evidence: "" }) // ["one line of evidence"] */
export function missingFrom(assessment: Assessment = unanswered): string[] {
  const missing: string[] = [];
  if (assessment.mark === null) missing.push("a mark");
  if (!isEvidence(assessment.evidence)) {
    missing.push(assessment.mark === notObserved ? "the reason" : "one line of evidence");
  }
  return missing;
}
