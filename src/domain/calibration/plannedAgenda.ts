/** The order of a meeting as HR sees it on the sheet Agenda, taken over by the room: one order, made once, where the statistics are. */
import { type Agenda, lookOver } from "./agenda";
import type { AgendaRow } from "./agendaRow";

export interface MeetingPlan {
  /** In the order of the meeting. */
  readonly stops: readonly Pick<AgendaRow, "id" | "part" | "minutes" | "why">[];
  /** What the order rests on. */
  readonly basis: string;
}

/**
 * @param minutes of the meeting
 * @example plannedAgenda(plan, 60).discuss[0] // { id: "p7", minutes: 4, why: […], isSilent: false }
 */
export function plannedAgenda({ stops, basis }: MeetingPlan, minutes: number): Agenda {
  const of = (...which: AgendaRow["part"][]) => stops.filter(({ part }) => which.includes(part));
  const confirm = of("confirm").map(({ id }) => id);
  return {
    discuss: of("discuss", "opinions missing").map(({ part, ...stop }) => ({
      ...stop,
      isSilent: part === "opinions missing",
    })),
    confirm,
    confirmMinutes: lookOver(confirm.length, minutes),
    noTime: of("no time").map(({ id, why }) => ({ id, why })),
    unrated: of("unrated").map(({ id, why }) => ({ id, why })),
    basis,
  };
}
