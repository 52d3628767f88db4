/** What was decided so far about one person, each undoable; what was undone stays to be read. */
import type { DecisionList } from "../../contract";
import { newId } from "../../newId";
import { server } from "../../server";
import { dayInWords } from "../dayInWords";
import { Button } from "../parts/Button";
import { TroubleNote } from "../parts/TroubleNote";
import { useSend } from "../useSend";
import type { DecidedPerson } from "./DecidePerson";

interface Props {
  list: DecisionList;
  person: DecidedPerson;
  recorded: (list: DecisionList, message: string) => void;
}

export function Decisions({ list, person, recorded }: Props) {
  const sending = useSend(server.undoDecision, (newer) =>
    recorded(newer, "Undone. The decision stays in the record."),
  );
  if (person.decisions.length === 0) return null;
  return (
    <>
      <h2>Decided so far</h2>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <ul class="rows">
        {person.decisions.map(({ id, when, from, to, reason, comment, decidedBy, reversed }) => (
          <li key={id}>
            <div>
              {from === to ? `Kept: ${to}` : [<del key="from">{from}</del>, " → ", to]}
              {reversed && <strong> (undone)</strong>}
            </div>
            <div class="small">
              {[reason, comment].filter(Boolean).join(": ")} {dayInWords(when.slice(0, 10))}, {decidedBy}
            </div>
            {list.canDecide && !reversed && (
              <Button
                onPress={() => sending.send({ id: newId(), decision: id })}
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
