/** The meetings of this cycle with their agendas: its sessions, or everybody in one. */
import { discussionShifts } from "../../domain/calibration/reports/discussionShifts";
import type { CalibrationRecords } from "../../domain/calibration/reports/submitted";
import { usualMinutes } from "../../domain/calibration/session";
import { sessionAgenda, wholeAgenda } from "../../domain/calibration/sessionAgenda";
import { readTables } from "../../workbook/tables/readTables";
import type { MeetingAgenda } from "../../workbook/views/agendaView";
import type { Context } from "../context";
import type { Standings } from "./readStandings";
import { readSessions } from "./sessions/readSessions";

export function readMeetings(
  context: Context,
  { ladder, people }: Standings,
  records: CalibrationRecords,
): readonly MeetingAgenda[] {
  const { seen, settings } = context;
  const { sessions, roster } = readSessions(context);
  const facts = {
    ladder,
    people,
    roster,
    bandCuts: settings.bandCuts,
    opinions: readTables(seen, ["opinions"]).tables.opinions.rows,
    shifts: discussionShifts(records, settings.bandCuts),
  };
  if (!sessions.length)
    return [{ session: null, ...wholeAgenda(facts, usualMinutes, settings.cycle?.name ?? "") }];
  return sessions.map((session) => ({ session, ...sessionAgenda(session, facts) }));
}
