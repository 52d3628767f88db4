/** The meeting's word on a case: the grade, agreed, not agreed, or sent back; said again, the last one counts. */

import { useState } from "preact/hooks";
import { type ApprovalWord, lastWord } from "../../domain/calibration/approval";
import type { RoomCase, RoomPerson } from "../../domain/calibration/room";
import { capitalized } from "../../domain/capitalized";
import { longestText, saysSomething } from "../../domain/checkText";
import { newId } from "../newId";
import { wordOnCase } from "./parcels";
import type { RoomProps } from "./parts";

interface Props extends RoomProps {
  person: RoomPerson;
  one: RoomCase;
  /** "grade 4" while it is to be decided before the track. */
  grade: string;
}

export function CaseWord({ person, one, grade, meeting, dispatch }: Props) {
  const [comment, setComment] = useState("");
  const [lacks, setLacks] = useState(false);
  const chosen = lastWord(one, meeting.decisions, "session")?.to;
  if (one.status !== "proposed" || !meeting.room.canDecide) return null;
  const say = (word: ApprovalWord, needsWhy: boolean) => {
    const isLacking = needsWhy && !saysSomething(comment);
    setLacks(isLacking);
    if (isLacking) return;
    dispatch({ do: "send", ...wordOnCase(meeting, person, one, newId(), { word, comment: comment.trim() }) });
    setComment("");
  };
  const choice = (label: string, word: ApprovalWord, needsWhy: boolean) => (
    <button type="button" aria-pressed={word === chosen} onClick={() => say(word, needsWhy)}>
      {label}
    </button>
  );
  return (
    <div class="case-word">
      <label>
        The meeting on this case, in a sentence
        <input
          type="text"
          dir="auto"
          maxLength={longestText}
          value={comment}
          onInput={({ currentTarget }) => setComment(currentTarget.value)}
        />
      </label>
      <div class={lacks ? "small lacking" : "small"} role={lacks ? "alert" : undefined}>
        {lacks ? "Say why first." : `${person.name} may read it later. HR decides the case afterwards.`}
      </div>
      <div class="case-buttons">
        {grade ? (
          <button type="button" onClick={() => say("grade reached", false)}>
            {capitalized(grade)} is reached
          </button>
        ) : (
          choice("Agree", "agreed", false)
        )}
        {one.gradeFirst && !grade && (
          <button type="button" onClick={() => say("grade taken back", true)}>
            Take {one.gradeFirst} back
          </button>
        )}
        {choice("Not agreed", "not agreed", true)}
        {choice("Send back", "sent back", true)}
      </div>
    </div>
  );
}
