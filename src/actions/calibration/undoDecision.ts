/** Takes a decision back by adding a row that reverses it (R14). */
import { decisionsThatHold } from "../../domain/calibration/decision";
import type { Problem } from "../../domain/problem";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { appendDecision, decidable } from "./decidable";

/** Takes a decision back by adding a row that reverses it. */
export function undoDecision(
  context: Context,
  { id, decision, person }: { id: string; decision: string; person: string; request: string },
): Outcome<{ id: string }> {
  const found = decidable(context, person);
  if ("problems" in found) return found;
  return appendDecision(context, id, found, (standing) => {
    const undone = decisionsThatHold(standing).find((one) => one.id === decision);
    if (!undone) return refuse(notHolding);
    return {
      id,
      session: undone.session,
      kind: undone.kind,
      from: undone.to,
      to: undone.from,
      reasonCode: "",
      comment: "",
      managerPresent: "",
      decidedBy: undone.decidedBy,
      reverses: undone.id,
    };
  });
}

const notHolding: Problem = {
  code: "decision.notHolding",
  message: "This decision was taken back already, or is not on the sheet Decisions. Look at the list again.",
};
