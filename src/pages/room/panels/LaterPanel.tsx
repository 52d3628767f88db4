/** Coming back to somebody: what is to be found out meanwhile. */
import type { RoomProps } from "../parts";
import { PanelLine } from "./PanelLine";

export const LaterPanel = ({ note, dispatch }: RoomProps & { note: string }) => (
  <div class="panel">
    <PanelLine
      label="Come back: what to find out"
      hint="Stays in this browser, beside the name in the agenda."
      value={note}
      isNext
      onInput={(next) => dispatch({ do: "open", panel: { is: "later", note: next } })}
      enter={() => dispatch({ do: "putOff", note: note.trim() })}
      enterLabel="Come back"
      leave={() => dispatch({ do: "close" })}
    />
  </div>
);
