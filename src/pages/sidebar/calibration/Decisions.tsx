/** What was decided so far about one person; what holds can be undone, what was undone stays to be read. */
import { dayInWords } from "../../../domain/dayInWords";
import type { DecidedPerson } from "../../contract";
import { useSend } from "../../load/useSend";
import { newId } from "../../newId";
import { Button } from "../../parts/Button";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

type Recorded = DecidedPerson["decisions"][number];

interface Props {
  canDecide: boolean;
  person: DecidedPerson;
  recorded: (message: string) => Promise<void>;
}

export function Decisions({ canDecide, person, recorded }: Props) {
  const sending = useSend(server.undoDecision, () => recorded("Undone. The decision stays in the record."));
  if (person.decisions.length === 0) return null;
  return (
    <>
      <h2>Decided so far</h2>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <ul class="rows">
        {person.decisions.map((decision) => (
          <li key={decision.id}>
            <What decision={decision} />
            {canDecide && !decision.isReversed && !decision.isReversal && (
              <Button
                onPress={() => sending.send({ id: newId(), decision: decision.id, person: person.person })}
                busy={sending.busy && "Undoing…"}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function What({ decision }: { decision: Recorded }) {
  const { from, to, reasonCode, comment, decidedBy, when, isReversed, isReversal } = decision;
  return (
    <>
      <div>
        {isReversal && <strong>Taken back: </strong>}
        {from === to ? (
          isReversal ? (
            "the marks were kept"
          ) : (
            `Kept: ${to}`
          )
        ) : (
          <>
            <del>{from}</del> → {to}
          </>
        )}
        {isReversed && <strong> · no longer holds, taken back later</strong>}
      </div>
      <div class="small">
        {[[reasonCode, comment].filter(Boolean).join(": "), dayInWords(when.slice(0, 10)), decidedBy]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </>
  );
}
