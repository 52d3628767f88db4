/** How long an exercise took, in words. It is something observed: no mark, no order and no decision follows from it (R36). */

/**
 * Whole minutes between two instants; null while one is missing.
 * @example minutesBetween("2026-11-03T09:00:00Z", "2026-11-03T09:08:40Z") // 8
 */
export function minutesBetween(startedAt: string, endedAt: string): number | null {
  const span = Date.parse(endedAt) - Date.parse(startedAt);
  return Number.isNaN(span) || span < 0 ? null : Math.floor(span / 60_000);
}

/**
 * What the time may tell. Between 10 and 30 minutes nothing is known to follow from it, so nothing is said.
 * @param minutes discussion included; null when it was not taken
 * @param ranOut whether the interview ended before the candidate was through
 * @example timeTakenInWords(8, false) // "Under 10 minutes with the discussion: at ease with such a task."
 * @example timeTakenInWords(20, false) // ""
 */
export function timeTakenInWords(minutes: number | null, ranOut: boolean): string {
  if (ranOut) return "The time ran out: the candidate left the path, or requirements are not yet a strength.";
  if (minutes === null) return "";
  // Started and stopped by mistake: that says nothing about a candidate either.
  if (minutes < 1) return "Under a minute: this clock does not say how long it took.";
  if (minutes < 10) return "Under 10 minutes with the discussion: at ease with such a task.";
  if (minutes < 30) return "";
  // A clock that nobody stopped says nothing about a candidate.
  if (minutes > 60) return "Over 60 minutes: this clock does not say whether the time ran out.";
  return "30 to 60 minutes: within what is fine. Ask in the debrief whether the thread was hard to hold.";
}
