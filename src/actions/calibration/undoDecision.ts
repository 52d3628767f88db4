/** Takes a decision back by adding a row that reverses it (R14). */
import { decisionsThatHold } from "../../domain/calibration/decision";
import type { Problem } from "../../domain/problem";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { appendDecision, decidable } from "./decidable";

/** Takes a decision back by adding a row that reverses it. */
export function undoDecision(
  context: Context,
  input: { id: string; decision: string; person: string; request: string },
): Outcome<{ id: string }> {
  const found = decidable(context, input.person);
  if ("problems" in found) return found;
  const { decisions: all } = found.standing;
  if (all.some(({ id }) => id === input.id)) return done({ id: input.id });
  const undone = decisionsThatHold(all).find(({ id }) => id === input.decision);
  if (!undone) return refuse(notHolding);
  return appendDecision(context, input.request, found.standing, {
    id: input.id,
    session: undone.session,
    kind: undone.kind,
    from: undone.to,
    to: undone.from,
    reasonCode: "",
    comment: "",
    decidedBy: undone.decidedBy,
    reverses: undone.id,
  });
}

const notHolding: Problem = {
  code: "decision.notHolding",
  message: "This decision was taken back already, or is not on the sheet Decisions. Look at the list again.",
};
