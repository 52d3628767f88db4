/** Records a decision on the marks of one person (R14). */
import { checkDecision } from "../../domain/calibration/decision";
import { formatMarks } from "../../domain/rating/marksText";
import type { Marks } from "../../domain/rating/rating";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { appendDecision, decidable } from "./decidable";

export interface DecisionToRecord {
  /** Made by the page. */
  readonly id: string;
  readonly person: string;
  /** The marks to hold, of the criteria decided on. */
  readonly marks: Marks;
  /** The marks that stood on the screen. */
  readonly seen: Marks;
  readonly reasonCode: string;
  readonly comment: string;
  readonly decidedBy: string;
  readonly session: string;
  readonly request: string;
}

export function recordDecision(context: Context, input: DecisionToRecord): Outcome<{ id: string }> {
  const found = decidable(context, input.person);
  if ("problems" in found) return found;
  const { ladder, standing } = found;
  if (standing.decisions.some(({ id }) => id === input.id)) return done({ id: input.id });
  const problems = checkDecision(input, {
    criteria: ladder.criteria,
    standing: standing.calibrated,
    reasonCodes: context.settings.reasonCodes,
  });
  if (problems.length) return refuse(...problems);
  const { id, reasonCode, comment, session, request } = input;
  return appendDecision(context, request, standing, {
    id,
    session,
    reasonCode,
    comment,
    kind: "marks",
    from: formatMarks(input.seen),
    to: formatMarks(input.marks),
    decidedBy: input.decidedBy.trim() || context.email,
    reverses: "",
  });
}
