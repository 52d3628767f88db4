/** Reads what locking kept; before the first cycle is locked there is nothing. */
import type { LockedCycle, LockedPerson } from "../../domain/history/locked";
import type { Problem } from "../../domain/problem";
import { readIfThere } from "../../workbook/tables/readIfThere";
import type { Context } from "../context";

export interface Locked {
  readonly cycles: readonly LockedCycle[];
  readonly people: readonly LockedPerson[];
  readonly problems: readonly Problem[];
}

export function readLocked({ seen }: Pick<Context, "seen">): Locked {
  const [cycles, people] = [readIfThere(seen, "lockedCycles"), readIfThere(seen, "lockedPeople")];
  return {
    cycles: cycles.rows,
    people: people.rows,
    problems: [...cycles.problems, ...people.problems],
  };
}

/** The cycles whose history went out with this person in it. */
export const exportedWith = ({ cycles, people }: Locked, person: string): readonly LockedCycle[] =>
  cycles.filter(
    ({ cycle, exportedOn }) =>
      exportedOn !== "" && people.some((one) => one.person === person && one.cycle === cycle),
  );
