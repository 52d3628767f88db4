/** Every step from one state of the meeting to the next; nothing here waits, and nothing that was written is lost. */
import type { Room, RoomDecision, RoomEvidence, RoomPerson } from "../../domain/calibration/room";
import type { Problem } from "../../domain/problem";
import {
  type Meeting,
  nameOf,
  type Panel,
  type Shown,
  showsPicture,
  spentOn,
  withSilentTogether,
} from "./meeting";
import type { Parcel } from "./outbox";
import type { Sending } from "./parcels";

export type RoomStep =
  | { readonly do: "go"; readonly to: string }
  | { readonly do: "move"; readonly by: 1 | -1 }
  | { readonly do: "open"; readonly panel: Panel }
  | { readonly do: "close" }
  | { readonly do: "toggle"; readonly what: Shown | "picture" }
  | { readonly do: "lookTogether" }
  | { readonly do: "present"; readonly manager: string }
  | { readonly do: "putOff"; readonly note: string }
  | ({ readonly do: "send" } & Sending)
  | { readonly do: "sendAll"; readonly sendings: readonly Sending[]; readonly said: string }
  | {
      readonly do: "add";
      readonly parcel: Parcel;
      readonly evidence: RoomEvidence & { readonly person: string };
    }
  | { readonly do: "taken"; readonly id: string }
  | { readonly do: "refuse"; readonly id: string; readonly problems: readonly Problem[] }
  | { readonly do: "setAside"; readonly id: string }
  | { readonly do: "catchUp"; readonly decisions: readonly RoomDecision[] }
  | { readonly do: "takeIn"; readonly room: Pick<Room, "people" | "decisions"> }
  | { readonly do: "tick"; readonly seconds: number }
  | { readonly do: "say"; readonly what: string };

export function after(meeting: Meeting, step: RoomStep): Meeting {
  return next(isInBackground(step) ? meeting : { ...meeting, notice: "" }, step);
}

/** What happens by itself leaves standing what was said to somebody, but for what was not recorded. */
const isInBackground = (step: RoomStep): boolean =>
  ["tick", "taken", "refuse", "catchUp", "takeIn"].includes(step.do);

function next(meeting: Meeting, step: RoomStep): Meeting {
  switch (step.do) {
    case "go":
      return goTo(meeting, step.to);
    case "move":
      return goTo(meeting, neighbour(meeting, step.by));
    case "open":
      return { ...meeting, panel: step.panel };
    case "close":
      return meeting.panel ? closed(meeting) : withoutExpectations(meeting);
    case "toggle":
      return toggled(meeting, step.what);
    case "lookTogether":
      return withSilentTogether(meeting, !meeting.silentTogether);
    case "present":
      return {
        ...meeting,
        present: { ...meeting.present, [step.manager]: !meeting.present[step.manager] },
        said: `${step.manager} ${meeting.present[step.manager] ? "not present" : "present"}`,
      };
    case "putOff":
      return {
        ...meeting,
        panel: null,
        later: { ...meeting.later, [meeting.current]: step.note },
        said: `${nameOf(meeting, meeting.current)}: come back later`,
      };
    case "send":
      return sent(meeting, step.parcel, step.decisions);
    case "sendAll": {
      const all = step.sendings.reduce((now, one) => sent(now, one.parcel, one.decisions), meeting);
      return { ...all, said: step.said, notice: step.said };
    }
    case "add":
      return {
        ...sent(meeting, step.parcel, []),
        added: [...meeting.added, step.evidence],
      };
    case "taken":
      return taken(meeting, step.id);
    case "refuse":
      return refused(meeting, step.id, step.problems);
    case "setAside": {
      const left = meeting.refused.filter(({ parcel }) => parcel.id !== step.id);
      return { ...meeting, refused: left, panel: left.length ? meeting.panel : null };
    }
    case "catchUp":
      return caughtUp(meeting, step.decisions);
    case "takeIn":
      return takenIn(meeting, step.room);
    case "tick":
      return {
        ...meeting,
        elapsed: meeting.elapsed + step.seconds,
        spent: { ...meeting.spent, [meeting.current]: spentOn(meeting, meeting.current) + step.seconds },
      };
    case "say":
      return { ...meeting, said: step.what, notice: step.what };
  }
}

/** The picture and the expectations are shown for one person: seen before the next decision, a picture would lead it (R10). */
function goTo(meeting: Meeting, to: string): Meeting {
  if (to === meeting.current) return { ...meeting, panel: null };
  const notice = notEnded(meeting);
  return {
    ...withoutExpectations(closed(meeting)),
    current: to,
    picture: null,
    said: [notice, nameOf(meeting, to)].filter(Boolean).join(" "),
    notice,
  };
}

/** What somebody began and did not end with Enter is not recorded. */
function notEnded(meeting: Meeting): string {
  const { panel, current } = meeting;
  const name = nameOf(meeting, current);
  if (panel?.is === "keep") return `The marks of ${name} are not kept: that takes Enter.`;
  return panel?.is === "word" && panel.word
    ? `The word on the case of ${name} is not recorded: that takes Enter.`
    : "";
}

function neighbour({ stops, current }: Meeting, by: 1 | -1): string {
  const at = stops.indexOf(current);
  // Whoever is no stop was opened from beside the agenda: on to the end, or back to the last.
  if (at < 0) return stops.at(by === 1 ? -1 : -2) ?? current;
  return stops[at + by] ?? current;
}

/** A change left half-way is there again when it is taken up. */
function closed(meeting: Meeting): Meeting {
  const { panel, left, current } = meeting;
  if (panel?.is !== "change") return { ...meeting, panel: null };
  return { ...meeting, panel: null, left: { ...left, [current]: panel.draft } };
}

/** Beside every criterion they push what comes next out of view. */
const withoutExpectations = (meeting: Meeting): Meeting => ({
  ...meeting,
  shows: { ...meeting.shows, expectation: false },
});

function toggled(meeting: Meeting, what: Shown | "picture"): Meeting {
  if (what === "picture") return { ...meeting, picture: !showsPicture(meeting) };
  const shows = { ...meeting.shows, [what]: !meeting.shows[what] };
  // On the wall nobody's name stands in the picture unless somebody asks for it there.
  return { ...meeting, shows: what === "projector" ? { ...shows, names: false } : shows };
}

/** Calls whose label is shown: nothing beside the marks says what they recorded. */
const shownBelow: readonly Parcel["call"][] = [
  "undoDecision",
  "sayOfCase",
  "addEvidence",
  "takeBackEvidence",
];

function sent(meeting: Meeting, parcel: Parcel, decisions: readonly RoomDecision[]): Meeting {
  // A word on a case decides no marks: what is open about them stays.
  const isOnMarks = decisions.some(({ kind }) => kind === "marks");
  const about = new Set(parcel.people);
  const without = <T>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !about.has(id)));
  return {
    ...(isOnMarks ? withoutExpectations(meeting) : meeting),
    panel: null,
    outbox: [...meeting.outbox, parcel],
    decisions: [...meeting.decisions, ...decisions],
    picture: isOnMarks ? null : meeting.picture,
    later: isOnMarks ? without(meeting.later) : meeting.later,
    left: isOnMarks ? without(meeting.left) : meeting.left,
    said: parcel.label,
    // A narrow page has no room for what was recorded last.
    notice: shownBelow.includes(parcel.call) ? parcel.label : meeting.notice,
  };
}

/** Evidence that is taken back is gone once that is saved. */
function taken(meeting: Meeting, id: string): Meeting {
  const parcel = meeting.outbox.find((one) => one.id === id);
  const gone = parcel?.call === "takeBackEvidence" ? parcel.input.entry : "";
  return {
    ...meeting,
    outbox: meeting.outbox.filter((one) => one !== parcel),
    added: meeting.added.filter((one) => one.id !== gone),
  };
}

function refused(meeting: Meeting, id: string, problems: readonly Problem[]): Meeting {
  const parcel = meeting.outbox.find((one) => one.id === id);
  if (!parcel) return meeting;
  const notice = `Not recorded: ${parcel.label}.`;
  return {
    ...meeting,
    outbox: meeting.outbox.filter((one) => one !== parcel),
    refused: [...meeting.refused, { parcel, problems }],
    decisions: meeting.decisions.filter((one) => !isOf(parcel, one)),
    added: meeting.added.filter((one) => one.id !== id),
    said: notice,
    notice,
  };
}

const caughtUp = (meeting: Meeting, decisions: readonly RoomDecision[]): Meeting => ({
  ...meeting,
  decisions: [...decisions, ...notYetSaved(meeting, decisions)],
});

/** Cases as they stand in the file now; the agenda, and whatever somebody writes, stay. */
function takenIn(meeting: Meeting, { people: now, decisions }: Pick<Room, "people" | "decisions">): Meeting {
  const casesNow = new Map(now.map(({ id, cases }) => [id, cases] as const));
  const seenIn = (cases: RoomPerson["cases"]) => cases.map(({ seen }) => seen).join();
  const people = meeting.room.people.map((one) => ({ ...one, cases: casesNow.get(one.id) ?? one.cases }));
  const changed = meeting.room.people.filter(({ cases }, at) => seenIn(cases) !== seenIn(people[at]!.cases));
  const says = changed.map(({ name }) => `The case of ${name} was changed; it stands here as it is now.`);
  const notice = [meeting.notice, ...says].filter(Boolean).join(" ");
  const { panel } = meeting;
  return {
    ...caughtUp(meeting, decisions),
    room: { ...meeting.room, people },
    // A word chosen on what was written before is chosen anew.
    panel: panel?.is === "word" && changed.length ? { ...panel, word: "" } : panel,
    said: says.length ? notice : meeting.said,
    notice,
  };
}

/** The decisions a parcel carries are named after it. */
const isOf = ({ id }: Parcel, decision: RoomDecision): boolean =>
  decision.id === id || decision.id.startsWith(`${id}/`);

const notYetSaved = ({ decisions, outbox }: Meeting, saved: readonly RoomDecision[]): RoomDecision[] => {
  const known = new Set(saved.map(({ id }) => id));
  return decisions.filter((one) => !known.has(one.id) && outbox.some((parcel) => isOf(parcel, one)));
};
