/** Checks what a rater says about the criteria, before it is saved or submitted (R6–R8). */
import { checkText, saysSomething } from "../checkText";
import { type Criterion, unknownCriterion } from "../ladder/ladder";
import { found, type Problem } from "../problem";
import { isMark, longestEvidence, notObserved } from "./rating";

/** An assessment as it came in: the mark may still be anything somebody typed. */
export interface ClaimedAssessment {
  readonly mark: unknown;
  readonly evidence: string;
}

/** Whether a line tells what happened; a digit alone is a mark that went into the wrong field. */
export const isEvidence = (line: string): boolean => saysSomething(line) && !/^\d$/.test(line.trim());

/**
 * All problems, in the order of the criteria; an empty list means it may be saved. A draft may have gaps. Submitting
 * asks the same of every mark, one line of evidence (R7), and of "not observed" a reason in its place.
 */
export function checkAssessments(
  criteria: readonly Pick<Criterion, "name">[],
  assessments: Readonly<Record<string, ClaimedAssessment>>,
  { submit }: { readonly submit: boolean },
): readonly Problem[] {
  const given = new Map(Object.entries(assessments));
  const names = criteria.map(({ name }) => name);
  const unknown = [...given.keys()].filter((name) => !names.includes(name)).map(unknownCriterion);
  const perCriterion = names.map((name) => checkOne(name, given.get(name), submit));
  return [...unknown, ...perCriterion.flat()];
}

function checkOne(
  name: string,
  assessment: ClaimedAssessment | undefined,
  submit: boolean,
): readonly Problem[] {
  const { mark, evidence } = assessment ?? { mark: null, evidence: "" };
  const where = { column: name };
  const problems: Problem[] = checkText(evidence, `${name}, evidence`, longestEvidence).map((problem) => ({
    ...problem,
    where,
  }));
  const unmarked = mark === null || mark === undefined || mark === "";
  if (!unmarked && !isMark(mark) && mark !== notObserved) {
    const message = `${name}: expected a whole mark from 1 to 5 or "${notObserved}", found ${found(mark)}.`;
    problems.push({ code: "mark.outOfScale", message, where });
  }
  if (!submit) return problems;
  if (unmarked) {
    const message = `${name}: no mark yet. Choose one from 1 to 5, or "${notObserved}" with the reason.`;
    problems.push({ code: "mark.missing", message, where });
  }
  if (!isEvidence(evidence)) {
    const expected = mark === notObserved ? "say why it was not observed" : "one line of evidence is missing";
    problems.push({
      code: "evidence.missing",
      message: `${name}: ${expected}. Write what you saw, or why not.`,
      where,
    });
  }
  return problems;
}
