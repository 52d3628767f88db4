/** The decision that holds, in a line; what comes next may still change it. */
import { decisionInWords } from "../../domain/calibration/decision";
import type { RoomCase, RoomDecision } from "../../domain/calibration/room";
import { noWordYet } from "./recorded";

interface Props {
  last: RoomDecision | undefined;
  /** Who decides in this meeting: not said again. */
  group: string;
  /** A case that has yet to be spoken of: until then its person is not through. */
  case?: RoomCase | undefined;
}

export function Decided({ last, group, case: waiting }: Props) {
  if (!last) return null;
  const why = [last.reasonCode, last.comment].filter(Boolean).join(": ");
  return (
    <p class="decided">
      {waiting ? (
        <b>Marks decided: {decisionInWords(last)}</b>
      ) : (
        <span class="good">✓ Decided: {decisionInWords(last)}</span>
      )}
      {why && <span dir="auto"> · {why}</span>}
      {waiting && ` · ${noWordYet}`}
      {last.decidedBy && last.decidedBy !== group && <span class="small"> · {last.decidedBy}</span>}
    </p>
  );
}
