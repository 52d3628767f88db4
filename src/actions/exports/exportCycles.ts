/** Whose results can be looked at and go out: the last locked cycle's, and those of the one under way. */
import { mayExport, whyNot } from "../../domain/cycle/cycle";
import type { Settings } from "../../workbook/tables/settings";
import type { Context } from "../context";
import { asOf, lastLocked } from "../cycle/lastLocked";

type Cycle = NonNullable<Settings["cycle"]>;

/** The locked one first. One that was just opened has nothing to show yet, unless it is the only one. */
export function exportCycles(context: Pick<Context, "seen" | "settings">): readonly Cycle[] {
  const [last, { cycle }] = [lastLocked(context), context.settings];
  const isAnother = cycle && cycle.name !== last?.name && (cycle.state !== "Draft" || !last);
  return [...(last ? [last] : []), ...(isAnother ? [cycle] : [])];
}

/** The hub asked about one of them: the one under way where none is named, and no cycle at all where it is unknown. */
export function askedAbout(context: Context, name: string | undefined): Context {
  if (name === undefined) return context;
  const cycle = exportCycles(context).find((one) => one.name === name) ?? null;
  return asOf(context, cycle);
}

/** What leaves the hub must not change behind it, so only a locked cycle's results do; blank while they may. */
export function whyNotOut({ settings }: Pick<Context, "settings">): string {
  const state = settings.cycle?.state ?? "Draft";
  return mayExport(state) ? "" : whyNot("export", state);
}
