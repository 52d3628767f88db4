/** What was not recorded, and why: what somebody else decided meanwhile stands beside it, and a person chooses. */

import { newId } from "../../newId";
import { Problems } from "../../parts/Problems";
import { blankWord, canHaveWord } from "../caseWords";
import { Decided } from "../Decided";
import { lastOn, personOf } from "../meeting";
import { type RefusedParcel, wasOvertaken } from "../outbox";
import { decision } from "../parcels";
import type { RoomProps } from "../parts";
import { Dialog } from "./Dialog";

export const RefusedList = (room: RoomProps) => (
  <Dialog title="Not recorded" close={() => room.dispatch({ do: "close" })}>
    {room.meeting.refused.map((one) => (
      <One key={one.parcel.id} refused={one} {...room} />
    ))}
  </Dialog>
);

function One({ refused, meeting, dispatch }: RoomProps & { refused: RefusedParcel }) {
  const { parcel, problems } = refused;
  const mine = textOf(refused);
  const setAside = () => dispatch({ do: "setAside", id: parcel.id });
  const again = recordedAgain(refused);
  const onNewCase = wordOnNewCase(refused);
  const isTheirs = wasOvertaken(refused) && parcel.call !== "sayOfCase";
  return (
    <section class="refused-one">
      <h3>{parcel.label}</h3>
      {mine && <p dir="auto">You wrote: {mine}</p>}
      <Problems problems={problems} />
      {isTheirs &&
        parcel.people.map((id) => <Decided key={id} last={lastOn(meeting, id)} group="" waits="" />)}
      <p class="buttons">
        {again && (
          <button type="button" onClick={again}>
            Record mine after it
          </button>
        )}
        {onNewCase && (
          <button type="button" class="primary" onClick={onNewCase}>
            Look at it again
          </button>
        )}
        <button type="button" class={onNewCase ? undefined : "primary"} onClick={setAside}>
          {isTheirs ? "Leave theirs" : "Put this aside"}
        </button>
      </p>
    </section>
  );

  /** Against what stands now; only a decision about one person can be meant the same way again. */
  function recordedAgain({ parcel: one }: RefusedParcel): (() => void) | null {
    if (one.call !== "recordDecision") return null;
    const person = personOf(meeting, one.input.person);
    if (!person) return null;
    const { marks, reasonCode, comment } = one.input;
    return () => {
      setAside();
      dispatch({ do: "send", ...decision(meeting, person, newId(), marks, { reasonCode, comment }) });
    };
  }

  /** Once the case stands here as it is now: the line is kept, the word is chosen anew. */
  function wordOnNewCase({ parcel: one }: RefusedParcel): (() => void) | null {
    if (one.call !== "sayOfCase") return null;
    const person = personOf(meeting, one.people[0]!);
    const held = person?.cases.find(({ id }) => id === one.input.case);
    if (!person || !held || held.seen === one.input.seen || !canHaveWord(meeting, held)) return null;
    return () => {
      setAside();
      dispatch({ do: "go", to: person.id });
      dispatch({ do: "open", panel: blankWord(held, one.input.comment) });
    };
  }
}

function textOf({ parcel }: RefusedParcel): string {
  if (parcel.call === "recordDecision")
    return [parcel.input.reasonCode, parcel.input.comment].filter(Boolean).join(": ");
  if (parcel.call === "sayOfCase") return parcel.input.comment;
  return parcel.call === "addEvidence" ? `${parcel.input.text} (${parcel.input.source})` : "";
}
