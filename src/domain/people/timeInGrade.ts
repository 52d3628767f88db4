/** How long somebody has been in a grade or at a level: shown as context, never required (R12). */
import { counted } from "../../statistics/points";
import { isDay, wholeMonths } from "../day";
import type { Person } from "./person";

export interface TimeSpan {
  /** Whole months. */
  readonly months: number;
  /** True when the start of the grade is unknown and the level's start stands in for it. */
  readonly atLeast: boolean;
}

/**
 * Months in the grade, counted across tracks, on a given day; null when no start is known. Known only from the start
 * of the level, it is a minimum: the grade may have begun on the other track.
 * @param day yyyy-MM-dd
 * @example timeInGrade({ gradeSince: "", levelSince: "2025-01-01" }, "2026-05-01") // { months: 16, atLeast: true }
 */
export function timeInGrade(
  { gradeSince, levelSince }: Pick<Person, "gradeSince" | "levelSince">,
  day: string,
): TimeSpan | null {
  if (isDay(gradeSince)) return { months: wholeMonths(gradeSince, day), atLeast: false };
  return isDay(levelSince) ? { months: wholeMonths(levelSince, day), atLeast: true } : null;
}

/** Months at the level on a given day; a track change starts it anew. Null when its start is unknown. */
export function timeAtLevel({ levelSince }: Pick<Person, "levelSince">, day: string): TimeSpan | null {
  return isDay(levelSince) ? { months: wholeMonths(levelSince, day), atLeast: false } : null;
}

/** A level that begins in this very month says nothing of the grade. */
export const isKnown = ({ months, atLeast }: TimeSpan): boolean => months > 0 || !atLeast;

/**
 * For people: "1 year 4 months", "at least 1 year 4 months", "less than a month", "not known".
 * @example timeInWords({ months: 16, atLeast: false }) // "1 year 4 months"
 */
export function timeInWords(time: TimeSpan | null): string {
  if (!time || !isKnown(time)) return "not known";
  if (time.months === 0) return "less than a month";
  const [years, months] = [Math.floor(time.months / 12), time.months % 12];
  const words = [years && counted(years, "year"), months && counted(months, "month")];
  return [time.atLeast && "at least", ...words].filter(Boolean).join(" ");
}

/**
 * The same for a narrow column: "1 y 4 mo", "≥ 1 y 4 mo", "< 1 mo", "not known".
 * @example timeInBrief({ months: 16, atLeast: true }) // "≥ 1 y 4 mo"
 */
export function timeInBrief(time: TimeSpan | null): string {
  if (!time || !isKnown(time)) return "not known";
  if (time.months === 0) return "< 1 mo";
  const [years, months] = [Math.floor(time.months / 12), time.months % 12];
  return [time.atLeast && "≥", years && `${years} y`, months && `${months} mo`].filter(Boolean).join(" ");
}

/** The same in a line of a page, where no sign stands for a word: "at least 1 y 4 mo", "under 1 mo". */
export const timeInLine = (time: TimeSpan | null): string =>
  timeInBrief(time).replace("≥", "at least").replace("<", "under");
