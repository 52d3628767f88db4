/** What each command does in the meeting as it stands. */

import { decisionInWords } from "../../domain/calibration/decision";
import { reasonsOf } from "../../domain/calibration/discussable";
import { discussable, waitsForWord } from "../../domain/calibration/room";
import { newId } from "../newId";
import { blankWord, canHaveWord } from "./caseWords";
import type { Command } from "./commands";
import { blankDraft } from "./draft";
import { lastOn, type Meeting, newEvidence, peopleIn, personOf, together } from "./meeting";
import { keeping, keepingTogether, takingBack, undoing, undoingTogether } from "./parcels";
import { isWordLast } from "./recorded";
import type { RoomStep } from "./steps";

/** The steps of a command; a sentence where there is nothing to do. */
export function perform(command: Command, meeting: Meeting): RoomStep {
  switch (command) {
    case "next":
      return { do: "move", by: 1 };
    case "previous":
      return { do: "move", by: -1 };
    case "picture":
    case "names":
    case "projector":
    case "expectation":
      return { do: "toggle", what: command };
    case "together":
      return meeting.oneByOne.discuss.some(({ isSilent }) => isSilent)
        ? { do: "lookTogether" }
        : say("There is nobody about whom only an opinion is missing.");
    case "find":
      return { do: "open", panel: { is: "find", wanted: "" } };
    case "help":
      return { do: "open", panel: { is: "help" } };
    default:
      return onPerson(command, meeting);
  }
}

function onPerson(command: Command, meeting: Meeting): RoomStep {
  const { room, current } = meeting;
  if (current === together) return onTogether(command, meeting);
  const person = personOf(meeting, current);
  if (!person) return say("Choose a person first.");
  if (command === "later" && person.rating)
    return { do: "open", panel: { is: "later", note: meeting.later[current] ?? "" } };
  if (command === "present")
    return person.manager ? { do: "present", manager: person.manager } : say("There is no manager.");
  if (!room.canDecide) return say(room.whyNot);
  if (command === "word") {
    const asked = person.cases.filter((one) => canHaveWord(meeting, one));
    const one = asked.find((waiting) => waitsForWord(waiting, meeting.decisions)) ?? asked[0];
    return one
      ? { do: "open", panel: blankWord(one) }
      : say(
          person.cases.some(({ status }) => status === "proposed" || status === "sent back")
            ? `The case of ${person.name} is with its manager. Open the room again once it is proposed anew.`
            : `No promotion case of ${person.name} waits for the meeting.`,
        );
  }
  if (!person.rating) return say(`${person.name} has no marks: ${person.unratedReason}.`);
  if (command === "change")
    return { do: "open", panel: { is: "change", draft: meeting.left[current] ?? blankDraft } };
  if (command === "evidence")
    return { do: "open", panel: { is: "evidence", criterion: "", text: "", source: "" } };
  if (command === "takeBack") {
    const last = newEvidence(meeting)
      .filter((one) => one.person === current)
      .at(-1);
    return last
      ? { do: "send", ...takingBack(meeting, last, newId()) }
      : say(`Nothing was written about ${person.name} since the room was opened here.`);
  }
  if (command === "undo") {
    const undo = undoing(meeting, person, newId());
    if (!undo) return say(`Nothing is decided about the marks of ${person.name} yet.`);
    // Whoever has just said a word means that word: the marks go back only when it is asked once more.
    if (isWordLast(meeting, current) && meeting.notice !== wordStays) return say(wordStays);
    const held = lastOn({ ...meeting, decisions: [...meeting.decisions, ...undo.decisions] }, current);
    if (!held) return { do: "send", ...undo };
    const said = `${undo.parcel.label}. What was decided before holds: ${decisionInWords(held)}`;
    return { do: "sendAll", sendings: [undo], said };
  }
  const isQuestioned = reasonsOf(discussable(person, room.criteria), room.bandCuts).raised.length > 0;
  return isQuestioned
    ? { do: "open", panel: { is: "keep", comment: lineOfKeep(meeting, current) } }
    : { do: "send", ...keeping(meeting, person, newId(), "") };
}

/** What was said when the marks were kept before; kept once more, it stays. */
function lineOfKeep(meeting: Meeting, id: string): string {
  const last = lastOn(meeting, id);
  return last && decisionInWords(last) === "kept" ? last.comment : "";
}

function onTogether(command: Command, meeting: Meeting): RoomStep {
  if (command !== "keep" && command !== "undo") return say("Choose a person first.");
  if (!meeting.room.canDecide) return say(meeting.room.whyNot);
  if (command === "undo") {
    const sendings = undoingTogether(meeting, newId());
    if (!sendings.length) return say("Nobody is kept together.");
    return { do: "sendAll", sendings, said: `${peopleIn(sendings.length)}, taken back: kept together` };
  }
  const sending = keepingTogether(meeting, newId());
  return sending.parcel.people.length ? { do: "send", ...sending } : say("All of them are decided.");
}

const wordStays =
  "The last was a word on the case: W says another in its place. U again takes back the decision on the marks.";

const say = (what: string): RoomStep => ({ do: "say", what });
