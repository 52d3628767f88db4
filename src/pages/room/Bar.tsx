/** Below: what can be done about the person, each with its key, and what was recorded last. */
import { decisionInWords, lastThatHolds } from "../../domain/calibration/decision";
import { CommandButton } from "./CommandButton";
import { isDecided, nameOf, personOf, showsPicture, together } from "./meeting";
import type { RoomProps } from "./parts";

export function Bar({ meeting, run }: RoomProps) {
  const { decisions, current, shows } = meeting;
  const last = lastThatHolds(decisions.filter(({ kind }) => kind === "marks"));
  const isPerson = current !== together;
  const person = personOf(meeting, current);
  // What most probably comes next: whoever is decided, or has no marks, is passed.
  const isDone = person
    ? !person.rating || isDecided(meeting, current)
    : meeting.agenda.confirm.every((id) => isDecided(meeting, id));
  return (
    <footer>
      <CommandButton command="keep" run={run} primary={!isPerson && !isDone} />
      {isPerson && (
        <>
          <CommandButton command="change" run={run} primary={!isDone} />
          <CommandButton command="later" run={run} />
          <CommandButton command="undo" run={run} />
          <CommandButton command="evidence" run={run} />
          <CommandButton command="expectation" run={run} pressed={shows.expectation} />
        </>
      )}
      <CommandButton command="picture" run={run} pressed={showsPicture(meeting)} />
      <CommandButton command="previous" run={run} />
      <CommandButton command="next" run={run} primary={isDone} />
      <span class="grow" />
      {last && (
        <span class="small last">
          Last recorded: {nameOf(meeting, last.person)}, {decisionInWords(last)}
          {last.reasonCode && `, “${last.reasonCode}”`}
        </span>
      )}
    </footer>
  );
}
