/** Whom a session may be about and who may be asked to come: read when somebody plans one, and not before. */
import type { SessionRoster } from "../../../domain/calibration/sessionRoster";
import { breaksTable } from "../../../workbook/tables/readTable";
import { readTables } from "../../../workbook/tables/readTables";
import type { Context } from "../../context";
import { done, type Outcome, refuse } from "../../outcome";
import { readSessions } from "./readSessions";

export interface PlanningRoster extends SessionRoster {
  /** Who rates whom as manager in this cycle: addresses by employee id. */
  readonly raters: Readonly<Record<string, string>>;
}

export function planningRoster(context: Context): Outcome<PlanningRoster> {
  const { roster, isBroken, problems } = readSessions(context);
  const asked = readTables(context.seen, ["assignments"]);
  if (isBroken || asked.problems.some(breaksTable)) return refuse(...problems, ...asked.problems);
  const own = asked.tables.assignments.rows.filter(
    ({ cycle, role }) => cycle === context.settings.cycle?.name && role === "manager",
  );
  return done({ ...roster, raters: Object.fromEntries(own.map(({ person, rater }) => [person, rater])) });
}
