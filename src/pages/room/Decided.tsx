/** The decision that holds, in a line; what comes next may still change it. */
import { decisionInWords } from "../../domain/calibration/decision";
import type { RoomDecision } from "../../domain/calibration/room";

export function Decided({ last }: { last: RoomDecision | undefined }) {
  if (!last) return null;
  const why = [last.reasonCode, last.comment].filter(Boolean).join(": ");
  return (
    <p class="decided">
      <span class="good">✓ Decided: {decisionInWords(last)}</span>
      {why && <span dir="auto"> · {why}</span>}
      {last.decidedBy && <span class="small"> · {last.decidedBy}</span>}
    </p>
  );
}
