/** What is kept when a cycle is locked, because later changes would hide it: who stood where since when, and the ladder judged by. */
import { type Criterion, gradeInCode, type Ladder, type Track, trackNames } from "../ladder/ladder";
import { readTrackWord } from "../ladder/readLevelText";

export interface LockedPerson {
  /** cycle/person */
  readonly id: string;
  readonly cycle: string;
  readonly person: string;
  readonly name: string;
  /** The level the marks are relative to; for the unrated, that of People. */
  readonly level: string;
  /** Days are yyyy-MM-dd, empty when unknown. */
  readonly levelSince: string;
  readonly gradeSince: string;
  readonly hired: string;
  /** Employee id. */
  readonly manager: string;
  /** Blank for the rated. */
  readonly unratedReason: string;
}

export interface LockedCycle {
  readonly cycle: string;
  /** yyyy-MM-dd */
  readonly lockedOn: string;
  readonly cutOff: string;
  readonly ladderVersion: string;
  /** "IC4 Staff PM", a line each. */
  readonly levels: readonly string[];
  /** "Leadership; 1", and "; Management" where one track alone has it. */
  readonly criteria: readonly string[];
  /** yyyy-MM-dd of the last export of its history, and the organisation it went out under; blank before. */
  readonly exportedOn: string;
  readonly org: string;
  /** "2026-11-28 007": who was removed after it went out, so that the next export tells the warehouse. */
  readonly removed: readonly string[];
}

/** Cycles in the order of their locking; of one day, by name. */
export const latestFirst = (a: LockedCycle, b: LockedCycle): number =>
  a.lockedOn < b.lockedOn ? 1 : a.lockedOn > b.lockedOn ? -1 : a.cycle < b.cycle ? 1 : -1;

export const lockedPersonId = (cycle: string, person: string): string => `${cycle}/${person}`;

/** A ladder as the lines of a locked cycle. */
export const ladderLines = ({
  levels,
  criteria,
}: Pick<Ladder, "levels" | "criteria">): Pick<LockedCycle, "levels" | "criteria"> => ({
  levels: levels.map(({ code, title }) => `${code} ${title}`),
  criteria: criteria.map(({ name, weight, onlyFor }) =>
    [name, weight, ...(onlyFor ? [trackNames[onlyFor]] : [])].join("; "),
  ),
});

type LockedLevel = Readonly<{ code: string; title: string; track: Track; grade: number }>;

/** The levels and criteria that the lines of a locked cycle say. */
export function lockedLadder({ levels, criteria }: Pick<LockedCycle, "levels" | "criteria">): {
  readonly levels: readonly LockedLevel[];
  readonly criteria: readonly Pick<Criterion, "name" | "weight" | "onlyFor">[];
} {
  return {
    levels: levels.map((line) => {
      const [code = ""] = line.split(" ");
      return { ...trackAndGrade(code), code, title: line.slice(code.length + 1) };
    }),
    criteria: criteria.map((line) => {
      const [name = "", weight, track = ""] = line.split("; ");
      return { name, weight: Number(weight), onlyFor: readTrackWord(track) ?? "" };
    }),
  };
}

/** @example trackAndGrade("M5") // { track: "M", grade: 5 } */
export const trackAndGrade = (code: string): { readonly track: Track; readonly grade: number } => ({
  track: code.startsWith("M") ? "M" : "IC",
  grade: Number(gradeInCode(code)),
});
