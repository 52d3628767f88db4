/** A rating as a line of History. */
import type { HistoryRow } from "../../domain/cycle/history";
import type { Rating } from "../../domain/rating/rating";

/** A rating as it stood at an event: each return is kept, a baseline and an end once a cycle. */
export function historyRow(
  rating: Rating,
  { event, when, by }: Pick<HistoryRow, "event" | "when" | "by">,
  calibrated: Readonly<Record<string, HistoryRow["marks"][string]["calibrated"]>>,
): HistoryRow {
  const once = event === "baseline" || event === "final";
  const marks = Object.entries(rating.assessments).map(
    ([criterion, { mark }]) =>
      [criterion, { given: mark, calibrated: calibrated[criterion] ?? null }] as const,
  );
  return {
    id: once ? `${rating.id}/${event}` : `${rating.id}/${event}/${rating.savedAt}`,
    cycle: rating.cycle,
    event,
    when,
    by,
    person: rating.person,
    name: rating.name,
    rater: rating.rater,
    role: rating.role,
    level: rating.level,
    marks: Object.fromEntries(marks),
  };
}
