/** Records a decision on the marks of one person (R14). */
import { calibratedMarks, checkDecision, type Decision, withoutOwn } from "../../domain/calibration/decision";
import type { Problem } from "../../domain/problem";
import { formatMarks } from "../../domain/rating/marksText";
import type { Marks } from "../../domain/rating/rating";
import type { Context } from "../context";
import type { Outcome } from "../outcome";
import { appendDecisions, type Decidable, decidable, ofPerson, overtaken, rowOf } from "./decidable";

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
  const row = decisionOf(context, found, input);
  const decide = (rows: readonly Decision[]) => {
    const problems = whyNotRecorded(context, found, input, rows);
    return problems.length ? { problems } : [row];
  };
  return appendDecisions(context, [row], decide, { id: input.id });
}

type Input = Omit<DecisionToRecord, "request" | "person">;

/** The row of one decision, whatever was decided before. */
export const decisionOf = (
  context: Context,
  { person }: Decidable,
  { id, session, reasonCode, comment, managerPresent = "", ...input }: Input,
): Decision =>
  rowOf(context, person, {
    id,
    session,
    reasonCode,
    comment,
    managerPresent,
    kind: "marks",
    from: formatMarks(input.seen),
    to: formatMarks(input.marks),
    decidedBy: withoutOwn(input.decidedBy, person) || context.email,
    reverses: "",
  });

/** Why it can't be recorded after the decisions there are. */
export function whyNotRecorded(
  context: Context,
  { person, given, criteria }: Decidable,
  input: Input,
  rows: readonly Decision[],
): readonly Problem[] {
  if (input.decidedBy.trim() && !withoutOwn(input.decidedBy, person)) return [byThemselves(person)];
  const standing = ofPerson(context, rows, person.id);
  const meanwhile = overtaken(person, standing, input.after);
  if (meanwhile) return [meanwhile];
  const { reasonCodes } = context.settings;
  return checkDecision(input, { criteria, standing: calibratedMarks(given, standing), reasonCodes });
}

const byThemselves = ({ name }: Decidable["person"]): Problem => ({
  code: "decision.self",
  message: `Decided by: expected somebody other than ${name}; nobody decides about themselves.`,
});
