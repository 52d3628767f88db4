/** Whom a session may be about and who may be asked to come: read when somebody plans one, and not before. */
import type { SessionRoster } from "../../../domain/calibration/sessionRoster";
import type { Context } from "../../context";
import { done, type Outcome, refuse } from "../../outcome";
import { readSessions } from "./readSessions";

export function planningRoster(context: Context): Outcome<SessionRoster> {
  const { roster, isBroken, problems } = readSessions(context);
  return isBroken ? refuse(...problems) : done(roster);
}
