/** Compares what a roster says of part-time and leave with what the workbook holds. */
import type { WorkingTime } from "../workingTime";
import type { RosterPerson } from "./rosterPerson";

export interface WorkingTimeChange {
  readonly before: WorkingTime | null;
  readonly after: WorkingTime;
}

/** Those whose part-time or leave would be another one; an absent field changes nothing, a blank one clears. */
export function compareWorkingTime(
  current: readonly WorkingTime[],
  incoming: readonly RosterPerson[],
): readonly WorkingTimeChange[] {
  const known = new Map(current.map((row) => [row.person, row] as const));
  return incoming.flatMap(({ id, name, works, onLeave }) => {
    const before = known.get(id) ?? null;
    const old = before ?? { person: id, name, works: null, onLeave: null };
    const after = {
      ...old,
      works: works === undefined ? old.works : works,
      onLeave: onLeave === undefined ? old.onLeave : onLeave,
    };
    return after.works === old.works && after.onLeave === old.onLeave ? [] : [{ before, after }];
  });
}
