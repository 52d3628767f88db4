/** What was not recorded, and why: what somebody else decided meanwhile stands beside it, and a person chooses. */

import { newId } from "../../newId";
import { Problems } from "../../parts/Problems";
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
  return (
    <section class="refused-one">
      <h3>{parcel.label}</h3>
      {mine && <p dir="auto">You wrote: {mine}</p>}
      <Problems problems={problems} />
      {wasOvertaken(refused) &&
        parcel.people.map((id) => <Decided key={id} last={lastOn(meeting, id)} group="" waits="" />)}
      <p class="buttons">
        {again && (
          <button type="button" onClick={again}>
            Record mine after it
          </button>
        )}
        <button type="button" class="primary" onClick={setAside}>
          {wasOvertaken(refused) ? "Leave theirs" : "Put this aside"}
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
}

function textOf({ parcel }: RefusedParcel): string {
  if (parcel.call === "recordDecision")
    return [parcel.input.reasonCode, parcel.input.comment].filter(Boolean).join(": ");
  return parcel.call === "addEvidence" ? `${parcel.input.text} (${parcel.input.source})` : "";
}
