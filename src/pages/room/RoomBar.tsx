/** Below: what can be done about the person, each with its key, and what was recorded last. */

import { CommandButton } from "./CommandButton";
import { canHaveWord } from "./caseWords";
import { isDecided, isThrough, marksOpen, personOf, showsPicture, theEnd, together } from "./meeting";
import type { RoomProps } from "./parts";
import { keptTogether, lastRecorded } from "./recorded";

export function RoomBar({ meeting, run }: RoomProps) {
  const { current, shows } = meeting;
  const last = lastRecorded(meeting);
  const person = personOf(meeting, current);
  // What most probably comes next: whoever is through is passed.
  const isDone = person
    ? isThrough(meeting, current)
    : current === together && meeting.agenda.confirm.every((id) => isDecided(meeting, id));
  return (
    <footer>
      {(person?.rating || current === together) && (
        <CommandButton command="keep" run={run} primary={!person && !isDone} />
      )}
      {current === together && keptTogether(meeting).length > 0 && <CommandButton command="undo" run={run} />}
      {person?.rating && (
        <>
          <CommandButton command="change" run={run} />
          <CommandButton command="later" run={run} />
          <CommandButton command="undo" run={run} />
          <CommandButton command="evidence" run={run} />
          {person.manager && (
            <CommandButton command="present" run={run} pressed={meeting.present[person.manager] ?? false} />
          )}
          <CommandButton command="expectation" run={run} pressed={shows.expectation} />
        </>
      )}
      {person?.cases.some((one) => canHaveWord(meeting, one)) && (
        <CommandButton command="word" run={run} primary={!isDone && !marksOpen(meeting, person)} />
      )}
      {current !== theEnd && <CommandButton command="picture" run={run} pressed={showsPicture(meeting)} />}
      <CommandButton command="previous" run={run} />
      {current !== theEnd && <CommandButton command="next" run={run} primary={isDone} />}
      <p class={meeting.notice ? "small notice" : "small last"}>
        {meeting.notice || (last && `Last recorded: ${last}`)}
      </p>
    </footer>
  );
}
