/** The meeting's word on a case, by number, and why: said again, the last one counts. */
import { useEffect, useRef } from "preact/hooks";
import type { RoomCase, RoomPerson } from "../../domain/calibration/room";
import { saysSomething } from "../../domain/checkText";
import { newId } from "../newId";
import { wordsOn } from "./caseWords";
import { marksOpen, type Panel } from "./meeting";
import { Options } from "./panels/Options";
import { PanelLine } from "./panels/PanelLine";
import { wordOnCase } from "./parcels";
import type { RoomProps } from "./parts";

interface Props extends RoomProps {
  person: RoomPerson;
  one: RoomCase;
  panel: Extract<Panel, { is: "word" }>;
}

export function CaseWord({ person, one, panel, meeting, dispatch }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // Once its case is open: folded, it has no place to go to.
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [panel.word]);
  const words = wordsOn(one, meeting.decisions);
  const chosen = words.find(({ word }) => word === panel.word);
  const set = (part: Partial<typeof panel>) => dispatch({ do: "open", panel: { ...panel, ...part } });
  const lacking = chosen?.needsWhy && !saysSomething(panel.comment) ? "Say why." : "";
  const record = () => {
    if (!chosen) return dispatch({ do: "say", what: "Choose the word first." });
    if (lacking) return dispatch({ do: "say", what: lacking });
    const said = { word: chosen.word, comment: panel.comment.trim() };
    dispatch({ do: "send", ...wordOnCase(meeting, person, one, newId(), said) });
  };
  return (
    <div class="panel" ref={place}>
      <Options
        legend={`The meeting on this case, 1 to ${words.length}`}
        isNext={!chosen}
        options={words.map(({ label }) => label)}
        chosen={words.indexOf(chosen!)}
        choose={(at) => set({ word: words[at]!.word })}
      />
      <PanelLine
        label="In a sentence"
        hint={`${marksOpen(meeting, person) ? "The marks are not decided yet. " : ""}${person.name} may read it later. HR decides the case afterwards.`}
        value={panel.comment}
        isNext={chosen !== undefined}
        lacking={lacking}
        onInput={(comment) => set({ comment })}
        enter={record}
        enterLabel="Record"
        leave={() => dispatch({ do: "close" })}
      />
    </div>
  );
}
