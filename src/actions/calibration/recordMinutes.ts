/** Writes how long the meeting has talked by now, by grade and track. */
import { minutesRow, type TalkedMinutes, type TalkTime } from "../../domain/calibration/talkTime";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import { changesOf } from "../../workbook/cells/change";
import { minutesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";

/**
 * The page says the whole time so far: said again it changes nothing. Of two rooms open at once the longer time stands,
 * so that nothing is counted twice.
 * @returns what the meeting talked by now: a browser that kept nothing goes on from there
 */
export function recordMinutes(
  { store, settings }: Context,
  { talked }: { readonly talked: readonly TalkTime[] },
): Outcome<{ readonly talked: readonly TalkTime[] }> {
  const { cycle, session } = settings;
  if (!cycle || !mayDecide(cycle.state))
    return refuse({ code: "cycle.notLive", message: whyNot("decide", cycle?.state ?? "Draft") });
  const meeting = { cycle: cycle.name, id: session?.id ?? "", name: session?.name ?? "" };
  return saveRow(store, minutesTable, ({ rows }) => {
    const known = new Map(rows.map((row) => [row.id, row] as const));
    const own = rows.filter((row) => minutesRow({ ...row, seconds: 0 }, meeting).id === row.id);
    const standing = new Map(own.map((row) => [row.id, row] as const));
    const changes = talked.flatMap((time) => {
      const now = minutesRow(time, meeting);
      const before = known.get(now.id) ?? null;
      const minutes = Math.max(before?.minutes ?? 0, now.minutes);
      standing.set(now.id, { ...now, minutes });
      return changesOf(minutesTable, [], before, { ...now, minutes });
    });
    return { changes, answer: { talked: [...standing.values()].map(timeOf) } };
  });
}

const timeOf = ({ grade, track, people, minutes }: TalkedMinutes): TalkTime => ({
  grade,
  track,
  people,
  seconds: minutes * 60,
});
