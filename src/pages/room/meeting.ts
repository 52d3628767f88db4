/** What the page knows of the meeting while it goes on, and what follows from it. */
import { type Agenda, agenda, lookTogether } from "../../domain/calibration/agenda";
import { lastThatHolds } from "../../domain/calibration/decision";
import { reasonsOf } from "../../domain/calibration/discussable";
import { plannedAgenda } from "../../domain/calibration/plannedAgenda";
import {
  discussable,
  marksNow,
  type Room,
  type RoomDecision,
  type RoomEvidence,
  type RoomPerson,
} from "../../domain/calibration/room";
import { type TalkTime, talkedSince, talkTimes } from "../../domain/calibration/talkTime";
import type { Marks } from "../../domain/rating/rating";
import type { ChangeDraft } from "./draft";
import type { Parcel, RefusedParcel } from "./outbox";

/** What is open over the person; keys belong to it then. */
export type Panel =
  | { readonly is: "change"; readonly draft: ChangeDraft }
  | { readonly is: "keep"; readonly comment: string }
  | { readonly is: "later"; readonly note: string }
  | { readonly is: "evidence"; readonly criterion: string; readonly text: string; readonly source: string }
  | { readonly is: "find"; readonly wanted: string }
  | { readonly is: "refused" }
  | { readonly is: "help" };

/** What a key shows and puts away again. */
export type Shown = "expectation" | "projector" | "names";

/** Where those stand whose marks nobody questioned. */
export const together = "together";

export interface Setting {
  readonly minutes: number;
  /** The grades that take part; people without one always do. */
  readonly grades: readonly number[];
  readonly decidedBy: string;
  /** Whether the meeting chose to look together at those who lack nothing but opinions. */
  readonly silentTogether: boolean;
}

export interface Meeting extends Setting {
  readonly room: Room;
  readonly agenda: Agenda;
  /** Employee ids in the order to talk; those nobody questioned are one stop. */
  readonly stops: readonly string[];
  readonly current: string;
  /** Everything decided in this cycle about the people here: saved or not yet. */
  readonly decisions: readonly RoomDecision[];
  readonly outbox: readonly Parcel[];
  readonly refused: readonly RefusedParcel[];
  /** New evidence of this meeting, by person. */
  readonly added: readonly (RoomEvidence & { readonly person: string })[];
  /** Why somebody is to be come back to. */
  readonly later: Readonly<Record<string, string>>;
  readonly panel: Panel | null;
  /** A change that was left before it was recorded. */
  readonly left: Readonly<Record<string, ChangeDraft>>;
  /** Whether a manager is in the room, by name; unknown until said. */
  readonly present: Readonly<Record<string, boolean>>;
  readonly elapsed: number;
  /** Seconds spent on each stop since the page was opened. */
  readonly spent: Readonly<Record<string, number>>;
  /** What was talked before that. */
  readonly talkedBefore: readonly TalkTime[];
  /** Whether somebody asked for the picture or put it away; null: it comes with the decision. */
  readonly picture: boolean | null;
  readonly shows: Readonly<Record<Shown, boolean>>;
  /** For screen readers. */
  readonly said: string;
}

export function openMeeting(room: Room, setting: Setting): Meeting {
  const people = peopleOf(room, setting);
  const whole = planOf(room, people, setting);
  const plan = setting.silentTogether ? lookTogether(whole) : whole;
  const stops = stopsOf(plan);
  return {
    ...setting,
    room: { ...room, people },
    agenda: plan,
    stops,
    current: stops[0] ?? together,
    decisions: room.decisions,
    outbox: [],
    refused: [],
    added: [],
    later: {},
    panel: null,
    left: {},
    present: planned(people),
    elapsed: 0,
    spent: {},
    talkedBefore: [],
    picture: null,
    shows: { expectation: false, projector: false, names: false },
    said: "",
  };
}

const stopsOf = ({ discuss, confirm, noTime, unrated }: Agenda): readonly string[] => [
  ...discuss.map(({ id }) => id),
  ...(confirm.length ? [together] : []),
  ...[...noTime, ...unrated].map(({ id }) => id),
];

/** From now on those who lack nothing but opinions stand with those nobody questioned. */
export function withSilentTogether(meeting: Meeting): Meeting {
  const plan = lookTogether(meeting.agenda);
  return {
    ...meeting,
    silentTogether: true,
    agenda: plan,
    stops: stopsOf(plan),
    current: together,
    picture: null,
    panel: null,
    said: `${peopleIn(plan.confirm.length)} to look at together`,
  };
}

/** As planned, unless somebody chose other minutes or grades: then the time is shared out anew, in the same order. */
function planOf(room: Room, people: readonly RoomPerson[], { minutes }: Setting): Agenda {
  const planned = room.plan.stops.map(({ id }) => id);
  const isCovered = people.every(({ id, unratedReason }) => unratedReason || planned.includes(id));
  if (minutes !== room.minutes || people.length < room.people.length || !isCovered)
    return agenda(
      people.map((person) => discussable(person, room.criteria)),
      minutes,
      { cuts: room.bandCuts, draw: room.session || room.title, planned },
    );
  const stops = room.plan.stops.filter(({ id }) => people.some((person) => person.id === id));
  const others = people
    .filter(({ id }) => !planned.includes(id))
    .map(({ id, unratedReason }) => ({ id, part: "unrated" as const, minutes: 0, why: [unratedReason] }));
  return plannedAgenda({ ...room.plan, stops: [...stops, ...others] }, minutes);
}

/** Managers whom the plan has take part, or not; anybody may be said to have come after all. */
const planned = (people: readonly RoomPerson[]): Meeting["present"] =>
  Object.fromEntries(
    people.flatMap(({ manager, managerIsHere }) =>
      manager && managerIsHere !== null ? [[manager, managerIsHere] as const] : [],
    ),
  );

const peopleOf = ({ people }: Room, { grades }: Setting): readonly RoomPerson[] =>
  people.filter(({ grade }) => grade === null || grades.includes(grade));

export const personOf = ({ room }: Meeting, id: string): RoomPerson | undefined =>
  room.people.find((person) => person.id === id);

export const peopleIn = (count: number): string => (count === 1 ? "1 person" : `${count} people`);

export const nameOf = (meeting: Meeting, id: string): string =>
  id === together ? "Those nobody questioned" : (personOf(meeting, id)?.name ?? id);

export const marksOn = ({ decisions }: Meeting, person: RoomPerson): Marks => marksNow(person, decisions);

/** The decision on somebody's marks that holds last. */
export const lastOn = ({ decisions }: Meeting, id: string): RoomDecision | undefined =>
  lastThatHolds(decisions.filter((one) => one.person === id && one.kind === "marks"));

export const isDecided = (meeting: Meeting, id: string): boolean => lastOn(meeting, id) !== undefined;

/** Whether nobody who has marks is left to decide about. */
export const isOver = (meeting: Meeting): boolean => {
  const { discuss, noTime, confirm } = meeting.agenda;
  return [...[...discuss, ...noTime].map(({ id }) => id), ...confirm].every((id) => isDecided(meeting, id));
};

export const spentOn = ({ spent }: Meeting, id: string): number => spent[id] ?? 0;

/** By grade and track; who is confirmed together gets an equal part of that time. */
export const talkedIn = (meeting: Meeting): readonly TalkTime[] => {
  const { confirm } = meeting.agenda;
  const share = spentOn(meeting, together) / Math.max(1, confirm.length);
  const secondsOn = ({ id }: RoomPerson) => spentOn(meeting, id) + (confirm.includes(id) ? share : 0);
  return talkedSince(meeting.talkedBefore, talkTimes(meeting.room.people, secondsOn));
};

/** As the agenda says it; for those nobody questioned, what might be worth a look all the same. */
export function whyOn({ agenda: { discuss, noTime }, room }: Meeting, person: RoomPerson): readonly string[] {
  const planned = [...discuss, ...noTime].find(({ id }) => id === person.id);
  return planned?.why ?? reasonsOf(discussable(person, room.criteria), room.bandCuts).worth;
}

/** Minutes the agenda gives to a stop; 0 for those it has no time for. */
export function minutesFor({ agenda: { discuss, confirmMinutes } }: Meeting, id: string): number {
  return id === together ? confirmMinutes : (discuss.find((item) => item.id === id)?.minutes ?? 0);
}

/** Picture and bands: once the person is decided, or on a key. */
export const showsPicture = (meeting: Meeting): boolean =>
  meeting.picture ?? isDecided(meeting, meeting.current);
