/** Whom nobody rates in this cycle, and why (R11). */
import { readTables } from "../../workbook/tables/readTables";
import { type Context, todayIn } from "../context";
import { newTasks } from "./newTasks";

export interface NotRated {
  readonly reason: string;
  readonly names: readonly string[];
}

/** Before a cycle is open, what today's roster would come to. */
export function notRated(context: Context) {
  const { seen, settings } = context;
  const open = settings.cycle ?? { name: "", state: "Draft" as const, cutOff: todayIn(context) };
  const { unrated, problems, ...tasks } = newTasks(seen, open, settings.rubricVersion);
  const { people } = readTables(seen, ["people"]).tables;
  const names = new Map(people.rows.map(({ id, name }) => [id, name] as const));
  const reasons = [...new Set(unrated.map(({ reason }) => reason))];
  return {
    unrated: reasons.map(
      (reason): NotRated => ({
        reason,
        names: unrated
          .filter((one) => one.reason === reason)
          .map(({ person }) => names.get(person) ?? person)
          .sort((a, b) => a.localeCompare(b)),
      }),
    ),
    toRate: people.rows.length - unrated.length,
    people: people.rows.length,
    tasks,
    problems,
  };
}
