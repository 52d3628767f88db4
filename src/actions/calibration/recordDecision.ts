/** Records a decision on the marks of one person (R14). */
import { calibratedMarks, checkDecision, type Decision } from "../../domain/calibration/decision";
import { formatMarks } from "../../domain/rating/marksText";
import type { Marks } from "../../domain/rating/rating";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { appendDecision, decidable, overtaken } from "./decidable";

export interface DecisionToRecord {
  /** Made by the page; the request's. */
  readonly id: string;
  readonly person: string;
  /** The marks to hold, of the criteria decided on. */
  readonly marks: Marks;
  /** The marks that stood on the screen. */
  readonly seen: Marks;
  /** Id of the last decision that stood there, "" for none. */
  readonly after?: string;
  readonly reasonCode: string;
  readonly comment: string;
  readonly decidedBy: string;
  readonly session: string;
  readonly managerPresent?: Decision["managerPresent"];
  readonly request: string;
}

export function recordDecision(context: Context, input: DecisionToRecord): Outcome<{ id: string }> {
  const found = decidable(context, input.person);
  if ("problems" in found) return found;
  const { id, reasonCode, comment, session, managerPresent = "" } = input;
  return appendDecision(context, id, found, (standing) => {
    const meanwhile = overtaken(found.person, standing, input.after);
    if (meanwhile) return refuse(meanwhile);
    const problems = checkDecision(input, {
      criteria: found.criteria,
      standing: calibratedMarks(found.given, standing),
      reasonCodes: context.settings.reasonCodes,
    });
    if (problems.length) return refuse(...problems);
    return {
      id,
      session,
      reasonCode,
      comment,
      managerPresent,
      kind: "marks",
      from: formatMarks(input.seen),
      to: formatMarks(input.marks),
      decidedBy: input.decidedBy.trim() || context.email,
      reverses: "",
    };
  });
}
