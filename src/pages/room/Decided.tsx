/** The decision that holds, in a line; what comes next may still change it. */
import { decisionInWords } from "../../domain/calibration/decision";
import type { RoomDecision } from "../../domain/calibration/room";

interface Props {
  last: RoomDecision | undefined;
  /** Who decides in this meeting: not said again. */
  group: string;
  /** What is said of a case that waits for a word: until then its person is not through. */
  waits: string;
}

export function Decided({ last, group, waits }: Props) {
  if (!last) return null;
  const why = [last.reasonCode, last.comment].filter(Boolean).join(": ");
  return (
    <p class="decided">
      {waits ? (
        <b>Marks decided: {decisionInWords(last)}</b>
      ) : (
        <span class="good">✓ Decided: {decisionInWords(last)}</span>
      )}
      {why && <span dir="auto"> · {why}</span>}
      {waits && ` · ${waits}`}
      {last.decidedBy && last.decidedBy !== group && <span class="small"> · {last.decidedBy}</span>}
    </p>
  );
}
