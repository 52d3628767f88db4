/** New evidence on a criterion: what happened, and who says so or where it stands. */
import { useState } from "preact/hooks";
import type { RoomPerson } from "../../../domain/calibration/room";
import { saysSomething } from "../../../domain/checkText";
import { newId } from "../../newId";
import type { Panel } from "../meeting";
import { evidence } from "../parcels";
import type { RoomProps } from "../parts";
import { PanelLine } from "./PanelLine";

interface Props extends RoomProps {
  person: RoomPerson;
  panel: Extract<Panel, { is: "evidence" }>;
}

export function EvidencePanel({ person, panel, dispatch }: Props) {
  const [line, setLine] = useState<"text" | "source">(panel.text === "" ? "text" : "source");
  const set = (part: { text?: string; source?: string }) =>
    dispatch({ do: "open", panel: { ...panel, ...part } });
  const lacking = lackingIn(panel);
  const add = () => {
    if (lacking) return dispatch({ do: "say", what: lacking });
    dispatch({ do: "add", ...evidence(person, newId(), panel) });
  };
  return (
    <div class="panel">
      <PanelLine
        label={`New evidence on ${panel.criterion}`}
        hint="What happened, and what came of it; the person may ask to read it. Enter goes on."
        value={panel.text}
        isNext={line === "text"}
        onInput={(text) => set({ text })}
        onFocus={() => setLine("text")}
        enter={() => setLine("source")}
      />
      <PanelLine
        label="Source"
        hint="Who says so, or where it can be read."
        value={panel.source}
        isNext={line === "source"}
        lacking={line === "source" ? lacking : ""}
        onInput={(source) => set({ source })}
        onFocus={() => setLine("source")}
        enter={add}
        enterLabel="Add"
        leave={() => dispatch({ do: "close" })}
      />
    </div>
  );
}

function lackingIn({ text, source }: Props["panel"]): string {
  if (!saysSomething(text)) return "Write what happened.";
  return saysSomething(source) ? "" : "Say who told it, or where it can be read.";
}
