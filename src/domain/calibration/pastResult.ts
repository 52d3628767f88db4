/** How a person stood at the end of earlier cycles, and what has changed since (R18). */
import type { HistoryRow } from "../cycle/history";
import { type Criterion, criteriaAt } from "../ladder/ladder";
import { type Overall, overall } from "../rating/overall";
import type { Marks } from "../rating/rating";

export interface PastResult {
  readonly cycle: string;
  readonly level: string;
  /** Calibrated where decided, else as submitted. */
  readonly marks: Marks;
  readonly overall: Overall;
}

/** @param rows ends of earlier cycles of one person; the latest comes first in the result */
export function pastResults(
  rows: readonly HistoryRow[],
  criteria: readonly Criterion[],
): readonly PastResult[] {
  return [...rows]
    .sort((a, b) => (a.when < b.when ? 1 : -1))
    .map(({ cycle, level, marks: kept }) => {
      const marks = Object.fromEntries(
        Object.entries(kept).map(([criterion, { given, calibrated }]) => [criterion, calibrated ?? given]),
      );
      return { cycle, level, marks, overall: overall(criteriaAt(criteria, level), marks) };
    });
}

/** Points between two overalls at one level; "new level" after another one; null where there is nothing to compare. */
export type ChangeSinceLast = number | "new level" | null;

/**
 * Calibrated overall now less that of the last cycle, where both are complete and at the same level (R18).
 * @example changeSinceLast("IC3", { value: 3.5, … }, [{ level: "IC3", overall: { value: 3, … }, … }]) // 0.5
 */
export function changeSinceLast(
  level: string,
  now: Overall | null,
  [last]: readonly Pick<PastResult, "level" | "overall">[],
): ChangeSinceLast {
  if (!last) return null;
  if (last.level !== level) return "new level";
  if (!now || "incomplete" in now || "incomplete" in last.overall) return null;
  return now.value - last.overall.value;
}
