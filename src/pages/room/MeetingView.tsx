/** The meeting on the screen: time and saving above, agenda, person and picture beside each other, what to do below. */
import { criteriaAt } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import { AgendaList } from "./AgendaList";
import { wordsOn } from "./caseWords";
import type { Command } from "./commands";
import { lacks, withDigit } from "./draft";
import { End } from "./End";
import { Head } from "./Head";
import { type Meeting, marksOn, personOf, showsPicture, theEnd, together } from "./meeting";
import { PersonView } from "./PersonView";
import { Pictures } from "./Pictures";
import { Find } from "./panels/Find";
import { Help } from "./panels/Help";
import { RefusedList } from "./panels/RefusedList";
import { perform } from "./perform";
import { RoomBar } from "./RoomBar";
import { Together } from "./Together";
import { useKeys } from "./useKeys";
import { useMeeting } from "./useMeeting";

export function MeetingView({ opened, problems }: { opened: Meeting; problems: readonly Problem[] }) {
  const { meeting, dispatch, trouble, isKept, handInMinutes } = useMeeting(opened);
  const { panel, current, room, shows } = meeting;
  const run = (command: Command) => dispatch(perform(command, meeting));
  const person = personOf(meeting, current);
  const choices = {
    criteria: criteriaAt(room.criteria, person?.level ?? "").map(({ name }) => name),
    reasons: room.reasonCodes.map(({ name }) => name),
    now: person ? marksOn(meeting, person) : {},
  };
  const wordsOfPanel = (id: string) => {
    const one = person?.cases.find((other) => other.id === id);
    return one ? wordsOn(one, meeting.decisions) : [];
  };
  useKeys({
    panel,
    isOpen: panel !== null || shows.expectation,
    run,
    close: () => dispatch({ do: "close" }),
    typedOn: () =>
      dispatch({
        do: "say",
        what: "You typed on after the line: no key was taken. Pause a second, then press it.",
      }),
    digit: (digit) => {
      if (panel?.is === "change")
        dispatch({ do: "open", panel: { ...panel, draft: withDigit(panel.draft, digit, choices) } });
      const word = panel?.is === "word" && wordsOfPanel(panel.case)[digit - 1];
      if (panel?.is === "word" && word) dispatch({ do: "open", panel: { ...panel, word: word.word } });
      if (panel?.is === "evidence" && choices.criteria[digit - 1])
        dispatch({ do: "open", panel: { ...panel, criterion: choices.criteria[digit - 1]! } });
    },
    enter: () => {
      if (panel?.is === "change")
        dispatch({
          do: "say",
          what: lacks(panel.draft, choices.now) || "Choose Record, or Enter in the line.",
        });
    },
    another: () => {
      if (panel?.is === "change")
        dispatch({ do: "open", panel: { ...panel, draft: { ...panel.draft, step: "criterion" } } });
    },
  });
  const parts = { meeting, dispatch, run };
  return (
    <div class={shows.projector ? "room projector" : "room"}>
      <Head {...parts} trouble={trouble} isKept={isKept} problems={problems} />
      <div class={showsPicture(meeting) ? "columns pictured" : "columns"}>
        <AgendaList {...parts} />
        <main>
          {current === together && <Together {...parts} />}
          {current === theEnd && <End {...parts} handInMinutes={handInMinutes} />}
          {person && <PersonView key={person.id} person={person} {...parts} />}
        </main>
        <Pictures {...parts} />
      </div>
      <RoomBar {...parts} />
      {panel?.is === "help" && <Help {...parts} />}
      {panel?.is === "find" && <Find {...parts} wanted={panel.wanted} />}
      {panel?.is === "refused" && <RefusedList {...parts} />}
      <div role="status" class="hidden">
        {meeting.said}
      </div>
    </div>
  );
}
