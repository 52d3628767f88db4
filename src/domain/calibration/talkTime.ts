/** How long a meeting talked, by grade and track: never about one person, so that nobody's minutes are held against them. */
import { groupedBy } from "../groupedBy";
import type { Level, Track } from "../ladder/ladder";
import { found } from "../problem";

/** Those of a grade and track; of those too few to be told apart, of no grade and track. */
export interface TalkTime {
  readonly grade: number | null;
  readonly track: Track | "";
  /** How many of the meeting's people. */
  readonly people: number;
  readonly seconds: number;
}

/** A row of Minutes: what one meeting took for those of a grade and track. */
export interface TalkedMinutes extends Omit<TalkTime, "seconds"> {
  /** meeting/grade/track */
  readonly id: string;
  readonly cycle: string;
  /** Name of the session; blank for a meeting held in the hub. */
  readonly session: string;
  /** With one decimal. */
  readonly minutes: number;
}

interface Talked {
  readonly grade: number | null;
  readonly track: Track | null;
}

/** A grade's only person on a track would be a person's minutes. */
const fewest = 2;

/**
 * Whoever is alone at a grade and track counts among the others; alone even there, not at all.
 * @param secondsOn 0 or more
 * @example talkTimes(twelve, secondsOn)[0] // { grade: 4, track: "IC", people: 5, seconds: 700 }
 */
export function talkTimes<Person extends Talked>(
  people: readonly Person[],
  secondsOn: (person: Person) => number,
): readonly TalkTime[] {
  const cells = [
    ...groupedBy(people, ({ grade, track }) => cellName({ grade, track: track ?? "" })).values(),
  ];
  const isTold = (own: readonly Person[]) => own[0]!.grade !== null && own.length >= fewest;
  const time = (own: readonly Person[], { grade, track }: Talked): TalkTime => ({
    grade,
    track: track ?? "",
    people: own.length,
    seconds: own.reduce((sum, one) => sum + secondsOn(one), 0),
  });
  const others = cells.filter((own) => !isTold(own)).flat();
  return [
    ...cells.filter(isTold).map((own) => time(own, own[0]!)),
    ...(others.length >= fewest ? [time(others, { grade: null, track: null })] : []),
  ];
}

const cellName = ({ grade, track }: Pick<TalkTime, "grade" | "track">): string => `${grade ?? ""}/${track}`;

/** What was talked before and what has been since, cell by cell: the ladder's order, the others last. */
export const talkedSince = (before: readonly TalkTime[], now: readonly TalkTime[]): readonly TalkTime[] =>
  [
    ...now.map((one) => {
      const earlier = before.find((other) => cellName(other) === cellName(one));
      return { ...one, seconds: one.seconds + (earlier?.seconds ?? 0) };
    }),
    ...before.filter((one) => !now.some((other) => cellName(other) === cellName(one))),
  ].sort(byGradeThenTrack);

/** Of all grades and tracks together. */
export const secondsOf = (talked: readonly TalkTime[]): number =>
  talked.reduce((sum, { seconds }) => sum + seconds, 0);

/** Of which meeting minutes are: a session by id and name, both blank where everybody meets in the hub. */
export interface MeetingOfMinutes {
  readonly cycle: string;
  readonly id: string;
  readonly name: string;
}

/** The row's id says all but the minutes, so that a meeting has one row for each. */
export const minutesRow = (
  { grade, track, people, seconds }: TalkTime,
  meeting: MeetingOfMinutes,
): TalkedMinutes => ({
  id: [meeting.id || meeting.cycle, grade ?? "others", track].filter((part) => part !== "").join("/"),
  cycle: meeting.cycle,
  session: meeting.name,
  grade,
  track,
  people,
  minutes: Math.round(seconds / 6) / 10,
});

/** Several meetings of a cycle, added up by grade and track: the ladder's order, the others last. */
export function minutesTogether(
  rows: readonly TalkedMinutes[],
): readonly Omit<TalkedMinutes, "id" | "session" | "cycle">[] {
  const cells = groupedBy(rows, cellName);
  return [...cells.values()]
    .map((own) => ({
      grade: own[0]!.grade,
      track: own[0]!.track,
      people: own.reduce((sum, { people }) => sum + people, 0),
      minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
    }))
    .sort(byGradeThenTrack);
}

type GradeAndTrack = Pick<TalkTime, "grade" | "track">;

const byGradeThenTrack = (a: GradeAndTrack, b: GradeAndTrack): number =>
  order(a) - order(b) || (a.track < b.track ? -1 : 1);

const order = ({ grade }: GradeAndTrack): number => grade ?? Number.POSITIVE_INFINITY;

/** No meeting lasts longer than a day. */
export const mostSeconds = 24 * 3600;

/** Judges a row of a session's file (R3). @returns why it is refused, or nothing */
export function whyNotMinutes(
  row: TalkedMinutes,
  meeting: MeetingOfMinutes,
  { levels, people }: { readonly levels: readonly Pick<Level, "grade">[]; readonly people: number },
): string {
  const { grade, track, minutes } = row;
  if (row.id !== minutesRow({ ...row, seconds: 0 }, meeting).id)
    return `Expected the minutes of this session, its grade and track in the ID, found ${found(row.id)}.`;
  if (grade !== null && !levels.some((level) => level.grade === grade))
    return `Expected a grade of the ladder, found ${found(grade)}.`;
  if (grade === null && track !== "") return `Expected a grade beside the track ${track}, found nothing.`;
  if (row.people < fewest || row.people > people)
    return `Expected the minutes of ${fewest} to ${people} people, found ${found(row.people)}.`;
  if (minutes * 60 > mostSeconds) return `Expected at most a day, found ${found(minutes)} minutes.`;
  return "";
}

/** @example clock(92) // "1:32" */
export const clock = (seconds: number): string => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};
