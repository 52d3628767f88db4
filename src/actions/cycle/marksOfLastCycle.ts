/** The marks that held when somebody's last cycle ended: context for the next one, shown after the rater's own mark. */
import type { HistoryRow } from "../../domain/cycle/history";

/**
 * By employee id, each with the row of the latest cycle before this one. Who rated then, and what was submitted before
 * calibration, is left out: those are not the next rater's to know (R11).
 */
export function marksOfLastCycle(
  history: readonly HistoryRow[],
  cycle: string,
): ReadonlyMap<string, HistoryRow> {
  const found = new Map<string, HistoryRow>();
  for (const row of history) {
    if (row.event !== "final" || row.role !== "manager" || row.cycle === cycle) continue;
    if (row.when > (found.get(row.person)?.when ?? "")) found.set(row.person, row);
  }
  return new Map([...found].map(([person, row]) => [person, asHeld(row)] as const));
}

const asHeld = (row: HistoryRow): HistoryRow => ({
  ...row,
  id: `${row.cycle}/${row.person}/final`,
  by: "",
  rater: "",
  marks: Object.fromEntries(
    Object.entries(row.marks).map(
      ([criterion, { given, calibrated }]) =>
        [criterion, { given: null, calibrated: calibrated ?? given }] as const,
    ),
  ),
});
