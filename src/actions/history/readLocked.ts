/** Reads what locking kept; before the first cycle is locked there is no such sheet. */
import type { LockedCycle, LockedPerson } from "../../domain/history/locked";
import type { Problem } from "../../domain/problem";
import { readTables } from "../../workbook/tables/readTables";
import { lockedCyclesTable, lockedPeopleTable } from "../../workbook/tables/tables";
import type { Context } from "../context";

export interface Locked {
  readonly cycles: readonly LockedCycle[];
  readonly people: readonly LockedPerson[];
  readonly problems: readonly Problem[];
}

export function readLocked({ seen }: Pick<Context, "seen">): Locked {
  const { tables, problems } = readTables(seen, ["lockedCycles", "lockedPeople"]);
  return {
    cycles: tables.lockedCycles.rows,
    people: tables.lockedPeople.rows,
    problems: problems.filter(
      ({ where }) =>
        [lockedCyclesTable.name, lockedPeopleTable.name].includes(where?.sheet ?? "") &&
        !isBlankSheet(seen, where!.sheet!),
    ),
  };
}

/** The cycles whose history went out with this person in it. */
export const exportedWith = ({ cycles, people }: Locked, person: string): readonly LockedCycle[] =>
  cycles.filter(
    ({ cycle, exportedOn }) =>
      exportedOn !== "" && people.some((one) => one.person === person && one.cycle === cycle),
  );

/** Missing, or as an interruption leaves it. */
export const isBlankSheet = (seen: Context["seen"], sheet: string): boolean =>
  !seen.read([sheet])[0]?.some((cells) => cells.some((cell) => cell !== ""));
