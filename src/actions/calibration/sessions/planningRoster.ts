/** Whom a session may be about and who may be asked to come: read when somebody plans one, and not before. */
import type { SessionRoster } from "../../../domain/calibration/sessionRoster";
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
  if (isBroken) return refuse(...problems);
  const { assignments } = readTables(context.seen, ["assignments"]).tables;
  const own = assignments.rows.filter(
    ({ cycle, role }) => cycle === context.settings.cycle?.name && role === "manager",
  );
  return done({ ...roster, raters: Object.fromEntries(own.map(({ person, rater }) => [person, rater])) });
}
