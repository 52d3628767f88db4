/** What the pictures show, before anything is drawn: one grade on both tracks, and the bands before and after. */

import { band } from "../../domain/calibration/band";
import { givenMarks, overallValue, type RoomPerson } from "../../domain/calibration/room";
import type { Track } from "../../domain/ladder/ladder";
import type { Marks } from "../../domain/rating/rating";
import { type Meeting, marksOn, personOf } from "./meeting";

export interface Dot {
  readonly id: string;
  readonly name: string;
  readonly track: Track;
  /** Unrounded overall as it holds now. */
  readonly value: number;
  /** As the manager submitted it. */
  readonly before: number | null;
  readonly isCurrent: boolean;
  /** Columns away from the middle line, 0 for the nearest. */
  readonly column: number;
}

/** Both tracks of the current person's grade, side by side from the middle outwards. */
export function gradeDots(meeting: Meeting, apart: number): readonly Dot[] {
  const current = personOf(meeting, meeting.current);
  const { criteria, people } = meeting.room;
  const dots = people.flatMap((person): Omit<Dot, "column">[] => {
    if (person.grade === null || person.grade !== current?.grade || person.track === null) return [];
    const value = overallValue(person, criteria, marksOn(meeting, person));
    if (value === null) return [];
    const before = overallValue(person, criteria, givenMarks(person));
    const { id, name, track } = person;
    return [{ id, name, track, value, before, isCurrent: person === current }];
  });
  return [
    ...spread(
      dots.filter(({ track }) => track === "IC"),
      apart,
    ),
    ...spread(
      dots.filter(({ track }) => track === "M"),
      apart,
    ),
  ];
}

/**
 * Each dot in the first column, from the middle outwards, where it covers no other.
 * @param apart points of the scale that two dots in one column need between them
 * @example spread([{ value: 3 }, { value: 3 }, { value: 4 }], 0.2) // columns 0, 1, 0
 */
export function spread<One extends { readonly value: number }>(
  dots: readonly One[],
  apart: number,
): readonly (One & { readonly column: number })[] {
  const columns: number[] = [];
  return [...dots]
    .sort((a, b) => a.value - b.value)
    .map((dot) => {
      const free = columns.findIndex((highest) => dot.value - highest >= apart - 1e-9);
      const column = free < 0 ? columns.length : free;
      columns[column] = dot.value;
      return { ...dot, column };
    });
}

/** How many people of the current person's grade have no overall, by track: no count leaves them out (R32). */
export function withoutOverall(meeting: Meeting, dots: readonly Dot[]): Readonly<Record<Track, number>> {
  const grade = personOf(meeting, meeting.current)?.grade;
  const shown = new Set(dots.map(({ id }) => id));
  const of = (track: Track) =>
    meeting.room.people.filter((one) => one.grade === grade && one.track === track && !shown.has(one.id))
      .length;
  return { IC: of("IC"), M: of("M") };
}

export interface BandCount {
  readonly band: number;
  readonly before: number;
  readonly now: number;
}

/** How many people of the meeting stand in each band, as submitted and as it holds; the highest band first. */
export function bandCounts({ room, ...meeting }: Meeting): readonly BandCount[] {
  const { criteria, bandCuts, people } = room;
  const bandsOf = (marks: (person: RoomPerson) => Marks) =>
    people.flatMap((person) => {
      const value = overallValue(person, criteria, marks(person));
      return value === null ? [] : [band(value, bandCuts)];
    });
  const before = bandsOf(givenMarks);
  const now = bandsOf((person) => marksOn({ room, ...meeting }, person));
  return [5, 4, 3, 2, 1].map((one) => ({
    band: one,
    before: before.filter((each) => each === one).length,
    now: now.filter((each) => each === one).length,
  }));
}

/** Below so many people nothing is said of a group (R19). */
const fewest = 5;

/** What the picture of a grade shows, in a sentence or two. */
export function gradeSentence(dots: readonly Dot[], grade: number): string {
  const side = (track: Track) => dots.filter((dot) => dot.track === track);
  const [ic, management] = [side("IC"), side("M")];
  const share = (group: readonly Dot[], on: string) =>
    `${group.filter(({ value }) => value >= 3).length} of ${group.length} ${on}`;
  if (!ic.length || !management.length) {
    const [there, on, other] = ic.length
      ? [ic, "on IC", "in management"]
      : [management, "in management", "on IC"];
    return `At grade ${grade}, ${share(there, on)} stand at 3 or above; nobody ${other} has marks there.`;
  }
  const counts = `At grade ${grade}, ${share(ic, "on IC")} and ${share(management, "in management")} stand at 3 or above.`;
  return Math.min(ic.length, management.length) < fewest ? `${counts} Too few to generalise.` : counts;
}
