/** The order in which the room talks about its people: that of the sheet Agenda. */
import type { AgendaRow } from "../../domain/calibration/agendaRow";
import type { MeetingPlan } from "../../domain/calibration/plannedAgenda";
import { discussionShifts } from "../../domain/calibration/reports/discussionShifts";
import { usualMinutes } from "../../domain/calibration/session";
import { wholeAgenda } from "../../domain/calibration/sessionAgenda";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readRecords } from "./readRecords";
import type { Standings } from "./readStandings";

/** A session file has it from the hub, where the statistics are; in the hub everybody is one meeting. */
export function roomPlan(context: Context, standings: Standings): MeetingPlan {
  const { session, bandCuts, cycle } = context.settings;
  if (session) {
    const { rows } = readTables(context.seen, ["agenda"]).tables.agenda;
    return {
      stops: [...rows].sort((a, b) => a.place - b.place).map(stopOf),
      basis: "In the order of the sheet Agenda.",
    };
  }
  const shifts = discussionShifts(readRecords(context, standings), bandCuts);
  const { rows, basis } = wholeAgenda({ ...standings, bandCuts, shifts }, usualMinutes, cycle?.name ?? "");
  return { stops: rows.map(stopOf), basis };
}

const stopOf = ({ id, part, minutes, why }: AgendaRow) => ({ id, part, minutes, why });
