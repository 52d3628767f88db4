/** Takes a decision back by adding a row that reverses it (R14). */
import { type Decision, decisionsThatHold } from "../../domain/calibration/decision";
import type { Problem } from "../../domain/problem";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { appendDecisions, decidable, ofPerson, rowOf } from "./decidable";

/** Takes a decision back by adding a row that reverses it. */
export function undoDecision(
  context: Context,
  { id, decision, person }: { id: string; decision: string; person: string; request: string },
): Outcome<{ id: string }> {
  const found = decidable(context, person);
  if ("problems" in found) return found;
  const take = (rows: readonly Decision[]) => {
    const undone = decisionsThatHold(ofPerson(context, rows, person)).find((one) => one.id === decision);
    if (!undone) return refuse(notHolding);
    const { session, kind, decidedBy } = undone;
    return [
      rowOf(context, found.person, {
        id,
        session,
        kind,
        from: undone.to,
        to: undone.from,
        reasonCode: "",
        comment: "Taken back.",
        managerPresent: "",
        decidedBy,
        reverses: undone.id,
      }),
    ];
  };
  return appendDecisions(context, [{ id, person, reverses: decision }], take, { id });
}

const notHolding: Problem = {
  code: "decision.notHolding",
  message: "This decision was taken back already, or is not on the sheet Decisions. Look at the list again.",
};
