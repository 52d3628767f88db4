/** Writes how long the meeting has talked by now, by grade and track. */
import { minutesRow, type TalkTime } from "../../domain/calibration/talkTime";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import { changesOf } from "../../workbook/cells/change";
import { minutesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";

/**
 * The page says the whole time so far: said again it changes nothing. Of two rooms open at once the longer time stands,
 * so that nothing is counted twice.
 */
export function recordMinutes(
  { store, settings }: Context,
  { talked }: { readonly talked: readonly TalkTime[] },
): Outcome<{ readonly rows: number }> {
  const { cycle, session } = settings;
  if (!cycle || !mayDecide(cycle.state))
    return refuse({ code: "cycle.notLive", message: whyNot("decide", cycle?.state ?? "Draft") });
  const meeting = { cycle: cycle.name, id: session?.id ?? "", name: session?.name ?? "" };
  return saveRow(store, minutesTable, ({ rows }) => {
    const changes = talked.flatMap((time) => {
      const now = minutesRow(time, meeting);
      const before = rows.find(({ id }) => id === now.id) ?? null;
      const minutes = Math.max(before?.minutes ?? 0, now.minutes);
      return changesOf(minutesTable, [], before, { ...now, minutes });
    });
    return { changes, answer: { rows: talked.length } };
  });
}
