/** Keeping marks that something questions: one line may answer it. */
import type { RoomPerson } from "../../../domain/calibration/room";
import { newId } from "../../newId";
import { keeping } from "../parcels";
import type { RoomProps } from "../parts";
import { PanelLine } from "./PanelLine";

interface Props extends RoomProps {
  person: RoomPerson;
  comment: string;
}

export const KeepPanel = ({ person, comment, meeting, dispatch }: Props) => (
  <div class="panel">
    <PanelLine
      label="Keep: what answers the question"
      hint={`Enter keeps the marks, with or without a line. ${person.name} may read it later.`}
      value={comment}
      isNext
      onInput={(next) => dispatch({ do: "open", panel: { is: "keep", comment: next } })}
      enter={() => dispatch({ do: "send", ...keeping(meeting, person, newId(), comment.trim()) })}
      enterLabel="Keep"
      leave={() => dispatch({ do: "close" })}
    />
  </div>
);
