/** A change in the place of its criterion: new mark and reason by number, then what was said, Enter. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { RoomPerson } from "../../../domain/calibration/room";
import { newId } from "../../newId";
import { type ChangeDraft, changedMarks, holdsAlready, lacks, withDigit } from "../draft";
import { marksOn } from "../meeting";
import { decision } from "../parcels";
import type { RoomProps } from "../parts";
import { Options } from "./Options";
import { PanelLine } from "./PanelLine";

interface Props extends RoomProps {
  person: RoomPerson;
  draft: ChangeDraft;
}

export function ChangePanel({ person, draft, meeting, dispatch }: Props) {
  const { room } = meeting;
  const now = marksOn(meeting, person);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [draft.step, draft.criterion]);
  const set = (next: ChangeDraft) => dispatch({ do: "open", panel: { is: "change", draft: next } });
  const reasons = room.reasonCodes.map(({ name }) => name);
  const choices = { criteria: [], reasons, now };
  const lacking = lacks(draft, now);
  const record = () => {
    if (lacking) return dispatch({ do: "say", what: lacking });
    const { reasonCode, comment } = draft;
    const said = { reasonCode, comment: comment.trim() };
    dispatch({ do: "send", ...decision(meeting, person, newId(), changedMarks(draft, now), said) });
  };
  return (
    <div class="panel" ref={place}>
      <Options
        legend={`${draft.criterion}, now ${now[draft.criterion] ?? "no mark"}: new mark, 1 to 5`}
        isNext={draft.step === "mark"}
        options={room.scale.map(({ name }) => name)}
        chosen={Number(draft.marks[draft.criterion] ?? 0) - 1}
        choose={(at) => set(withDigit({ ...draft, step: "mark" }, at + 1, choices))}
      />
      {draft.step === "mark" && holdsAlready(draft, now) && (
        <p class="small lacking" role="status">
          {draft.marks[draft.criterion]} holds already. Choose another mark, or leave and keep.
        </p>
      )}
      <Options
        legend={`Reason, 1 to ${reasons.length}; A chooses a mark on another criterion too`}
        isNext={draft.step === "reason"}
        options={reasons}
        chosen={reasons.indexOf(draft.reasonCode)}
        choose={(at) => set(withDigit({ ...draft, step: "reason" }, at + 1, choices))}
      />
      <PanelLine
        label="What was said"
        hint={`${person.name} may read this later.`}
        value={draft.comment}
        isNext={draft.step === "comment"}
        lacking={draft.step === "comment" || meeting.notice === lacking ? lacking : ""}
        onInput={(comment) => set({ ...draft, comment })}
        onFocus={() => draft.step !== "comment" && set({ ...draft, step: "comment" })}
        enter={record}
        enterLabel="Record"
        leave={() => dispatch({ do: "close" })}
      />
    </div>
  );
}
