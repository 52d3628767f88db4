/** The cycle whose results hold: the one that was locked last. Its files and letters do not end as the next one opens. */
import { latestFirst } from "../../domain/history/locked";
import type { Settings } from "../../workbook/tables/settings";
import type { Context } from "../context";
import { readLocked } from "../history/readLocked";

type Cycle = NonNullable<Settings["cycle"]>;

/** The one under way as soon as it was locked once, else the one before; null before the first. */
export function lastLocked(context: Pick<Context, "seen" | "settings">): Cycle | null {
  const { cycle: current } = context.settings;
  if (current?.state === "Locked") return current;
  const cycles = [...readLocked(context).cycles].sort(latestFirst);
  const last = cycles.find(({ cycle }) => cycle === current?.name) ?? cycles[0];
  if (!last) return null;
  return last.cycle === current?.name ? current : { name: last.cycle, state: "Locked", cutOff: last.cutOff };
}

/** The hub as it is, asked about that cycle. */
export const asOf = (context: Context, cycle: Cycle | null): Context => ({
  ...context,
  settings: { ...context.settings, cycle },
});
