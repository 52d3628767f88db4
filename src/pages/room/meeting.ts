/** What the page knows of the meeting while it goes on, and what follows from it. */
import { type Agenda, agenda, lookTogether } from "../../domain/calibration/agenda";
import { type ApprovalWord, lastWord } from "../../domain/calibration/approval";
import { lastThatHolds } from "../../domain/calibration/decision";
import { reasonsOf } from "../../domain/calibration/discussable";
import { plannedAgenda } from "../../domain/calibration/plannedAgenda";
import {
  discussable,
  marksNow,
  type Room,
  type RoomCase,
  type RoomDecision,
  type RoomEvidence,
  type RoomPerson,
  waitsForWord,
} from "../../domain/calibration/room";
import { secondsOf, type TalkTime, talkedSince, talkTimes } from "../../domain/calibration/talkTime";
import type { Marks } from "../../domain/rating/rating";
import { isFound } from "../parts/isFound";
import type { ChangeDraft } from "./draft";
import { type Parcel, type RefusedParcel, wasOvertaken } from "./outbox";

/** What is open over the person; keys belong to it then. */
export type Panel =
  | { readonly is: "change"; readonly draft: ChangeDraft }
  | { readonly is: "keep"; readonly comment: string }
  | { readonly is: "later"; readonly note: string }
  | {
      readonly is: "word";
      readonly case: string;
      /** Blank until it is chosen. */
      readonly word: ApprovalWord | "";
      readonly comment: string;
    }
  | { readonly is: "evidence"; readonly criterion: string; readonly text: string; readonly source: string }
  | { readonly is: "find"; readonly wanted: string }
  | { readonly is: "refused" }
  | { readonly is: "help" };

/** What a key shows and puts away again. */
export type Shown = "expectation" | "projector" | "names";

/** Where those stand whose marks nobody questioned. */
export const together = "together";

/** Where the meeting comes out: who is still open. */
export const theEnd = "the end";

export interface MeetingSetting {
  readonly minutes: number;
  /** The grades that take part; people without one always do. */
  readonly grades: readonly number[];
  readonly decidedBy: string;
  /** Whether the meeting chose to look together at those who lack nothing but opinions. */
  readonly silentTogether: boolean;
}

export interface Meeting extends MeetingSetting {
  readonly room: Room;
  /** With those who lack nothing but opinions one by one, whatever the meeting chose. */
  readonly oneByOne: Agenda;
  readonly agenda: Agenda;
  /** Employee ids in the order to talk; those nobody questioned are one stop, and the end is the last. */
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
  /** What stands below for everybody until the next step: why a key did nothing, or what it did elsewhere. */
  readonly notice: string;
}

/** @param talked before, by this meeting, in whatever browser */
export function openMeeting(room: Room, setting: MeetingSetting, talked: readonly TalkTime[] = []): Meeting {
  const people = peopleOf(room, setting);
  const oneByOne = planOf(room, people, setting);
  const plan = setting.silentTogether ? lookTogether(oneByOne) : oneByOne;
  const stops = stopsOf(plan, people);
  return {
    ...setting,
    room: { ...room, people },
    oneByOne,
    agenda: plan,
    stops,
    current: stops[0]!,
    decisions: room.decisions,
    outbox: [],
    refused: [],
    added: [],
    later: {},
    panel: null,
    left: {},
    present: { ...planned(people), ...saidBefore(room) },
    elapsed: room.session ? secondsOf(talked) : 0,
    spent: {},
    talkedBefore: talked,
    picture: null,
    shows: { expectation: false, projector: false, names: false },
    said: "",
    notice: "",
  };
}

/** Who has no marks is none, unless there is a case to talk about. */
const stopsOf = (
  { discuss, confirm, noTime, unrated }: Agenda,
  people: readonly RoomPerson[],
): readonly string[] => [
  ...discuss.map(({ id }) => id),
  ...(confirm.length ? [together] : []),
  ...noTime.map(({ id }) => id),
  ...unrated.filter(({ id }) => people.some((one) => one.id === id && one.cases.length)).map(({ id }) => id),
  theEnd,
];

/** Those who lack nothing but opinions stand with those nobody questioned, or one by one again. */
export function withSilentTogether(meeting: Meeting, silentTogether: boolean): Meeting {
  const { oneByOne, room } = meeting;
  const plan = silentTogether ? lookTogether(oneByOne) : oneByOne;
  const silent = oneByOne.discuss.filter(({ isSilent }) => isSilent);
  const stops = stopsOf(plan, room.people);
  const stand = silent.length === 1 ? "stands" : "stand";
  const notice = silentTogether
    ? `${peopleIn(silent.length)} without an answer from everybody now ${stand} under “Nobody questioned”. T again talks about each.`
    : `${peopleIn(silent.length)} ${stand} one by one again. T looks at them together.`;
  return {
    ...meeting,
    silentTogether,
    agenda: plan,
    stops,
    current: silentTogether ? together : silent[0]!.id,
    picture: null,
    panel: null,
    said: notice,
    notice,
  };
}

/** As planned, unless somebody chose other minutes or grades: then the time is shared out anew, in the same order. */
function planOf(room: Room, people: readonly RoomPerson[], { minutes }: MeetingSetting): Agenda {
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

/** What another meeting recorded of the same people was not said in this one; over the hub there is no other. */
export const isOfThisMeeting = ({ session }: Room, row: Pick<RoomDecision, "session">): boolean =>
  !session || row.session === session;

/** What this meeting said before, in whatever browser. */
const saidBefore = (room: Room): Meeting["present"] => {
  const managerOf = new Map(room.people.map(({ id, manager }) => [id, manager] as const));
  return Object.fromEntries(
    room.decisions
      .filter((row) => isOfThisMeeting(room, row) && row.managerPresent)
      .map(({ person, managerPresent }) => [managerOf.get(person) ?? "", managerPresent === "yes"] as const),
  );
};

const peopleOf = ({ people }: Room, { grades }: MeetingSetting): readonly RoomPerson[] =>
  people.filter(({ grade }) => grade === null || grades.includes(grade));

export const personOf = ({ room }: Meeting, id: string): RoomPerson | undefined =>
  room.people.find((person) => person.id === id);

/** Whom somebody looks for by name or level, apart from those who are found by their manager. */
export function findPeople({ room: { people } }: Meeting, wanted: string) {
  const byOwn = people.filter(({ name, level }) => isFound(wanted, name, level));
  const byManager = people.filter((one) => !byOwn.includes(one) && isFound(wanted, one.manager));
  return { byOwn, byManager };
}

export const peopleIn = (count: number): string => (count === 1 ? "1 person" : `${count} people`);

export const nameOf = (meeting: Meeting, id: string): string =>
  id === together
    ? "Those nobody questioned"
    : id === theEnd
      ? "The end of the meeting"
      : (personOf(meeting, id)?.name ?? id);

export const marksOn = ({ decisions }: Meeting, person: RoomPerson): Marks => marksNow(person, decisions);

/** The decision on somebody's marks that holds last. */
export const lastOn = ({ decisions }: Meeting, id: string): RoomDecision | undefined =>
  lastThatHolds(decisions.filter((one) => one.person === id && one.kind === "marks"));

export const isDecided = (meeting: Meeting, id: string): boolean => lastOn(meeting, id) !== undefined;

/** Whether there are marks that nobody decided. */
export const marksOpen = (meeting: Meeting, { id, rating }: RoomPerson): boolean =>
  rating !== null && !isDecided(meeting, id);

/** The case of somebody that the meeting has yet to say what it thinks of. */
export const openCaseOf = (meeting: Meeting, id: string): RoomCase | undefined =>
  personOf(meeting, id)?.cases.find((one) => waitsForWord(one, meeting.decisions));

const hasOpenCase = (meeting: Meeting, id: string): boolean => openCaseOf(meeting, id) !== undefined;

/** Whether nothing is left to say: marks, where there are any, and case. */
export const isThrough = (meeting: Meeting, id: string): boolean =>
  (isDecided(meeting, id) || !personOf(meeting, id)?.rating) && !hasOpenCase(meeting, id);

/** Who is not decided, apart by why, each in the agenda's order; at last those of whom only a case is open. */
export function leftOpen(meeting: Meeting) {
  const { discuss, noTime, confirm, unrated } = meeting.agenda;
  const open = (ids: readonly string[]) => ids.filter((id) => !isDecided(meeting, id));
  const isPutOff = (id: string) => meeting.later[id] !== undefined;
  const [talk, group, late] = [discuss.map(({ id }) => id), confirm, noTime.map(({ id }) => id)].map(
    open,
  ) as [string[], string[], string[]];
  return {
    putOff: [...talk, ...group, ...late].filter(isPutOff),
    talk: talk.filter((id) => !isPutOff(id)),
    group: group.filter((id) => !isPutOff(id)),
    noTime: late.filter((id) => !isPutOff(id)),
    onlyCase: [...discuss, ...noTime, ...unrated]
      .map(({ id }) => id)
      .filter((id) => hasOpenCase(meeting, id) && ![...talk, ...late].includes(id)),
  };
}

/** How many are not through. */
export const openCount = (meeting: Meeting): number =>
  Object.values(leftOpen(meeting)).reduce((sum, { length }) => sum + length, 0);

/** People of whom a case has yet to be spoken, decided or not. */
export const openCases = (meeting: Meeting): number =>
  meeting.room.people.filter(({ id }) => hasOpenCase(meeting, id)).length;

/** Whose case has to be proposed again before anybody says another word on it. */
export const withManager = ({ room, decisions }: Meeting): readonly string[] =>
  room.people
    .filter(({ cases }) =>
      cases.some(
        (one) =>
          one.status === "sent back" ||
          (one.status === "proposed" && lastWord(one, decisions, "session")?.to === "sent back"),
      ),
    )
    .map(({ id }) => id);

/** Whether a word was refused about a case that still stands here as it was before. */
export const isCaseOld = ({ room, refused }: Meeting): boolean =>
  refused.some(({ parcel, problems }) => {
    if (parcel.call !== "sayOfCase" || !wasOvertaken({ problems })) return false;
    return room.people.some(({ cases }) => cases.some(({ seen }) => seen === parcel.input.seen));
  });

/** What came up in this meeting, without what is being taken back. */
export const newEvidence = ({ added, outbox }: Meeting): Meeting["added"] => {
  const isLeaving = (id: string) =>
    outbox.some((parcel) => parcel.call === "takeBackEvidence" && parcel.input.entry === id);
  return added.filter(({ id }) => !isLeaving(id));
};

/** "3 not decided yet, 1 promotion case without a word"; blank once everybody is through. */
export function leftInWords(meeting: Meeting): string {
  const { onlyCase } = leftOpen(meeting);
  const marks = openCount(meeting) - onlyCase.length;
  const cases = openCases(meeting);
  return [
    marks ? `${marks} not decided yet` : "",
    cases ? `${cases} promotion ${cases === 1 ? "case" : "cases"} without the meeting's word` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

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
