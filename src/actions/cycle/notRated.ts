/** Whom nobody rates in this cycle, and why (R11). */
import { byName } from "../../domain/people/byName";
import { readTables } from "../../workbook/tables/readTables";
import { type Context, dayOf } from "../context";
import { newTasks } from "./newTasks";

export interface NotRated {
  readonly reason: string;
  readonly names: readonly string[];
}

/** Before a cycle is open, what today's roster would come to. */
export function notRated({ seen, settings, now }: Context) {
  const open = settings.cycle ?? { name: "", state: "Draft" as const, cutOff: dayOf(now) };
  const { unrated, problems } = newTasks(seen, open, settings.rubricVersion);
  const { people } = readTables(seen, ["people"]).tables;
  const names = new Map(people.rows.map(({ id, name }) => [id, name] as const));
  const reasons = [...new Set(unrated.map(({ reason }) => reason))];
  return {
    unrated: reasons.map(
      (reason): NotRated => ({
        reason,
        names: unrated
          .filter((one) => one.reason === reason)
          .map(({ person }) => ({ name: names.get(person) ?? person }))
          .sort(byName)
          .map(({ name }) => name),
      }),
    ),
    toRate: people.rows.length - unrated.length,
    people: people.rows.length,
    problems,
  };
}
