/** A packet notes when its rater first used Plumbline in it (Drive's own note is about HR), and finishes what was interrupted. */
import { aloneAndSettled, commitRow } from "../../workbook/cells/transaction";
import { readTable } from "../../workbook/tables/readTable";
import { settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { settingChanges } from "../settingChanges";

/** Whether this is a rater's first call in the own packet. */
export const isFirstCall = ({ settings, caller }: Context): boolean =>
  settings.kind === "packet" && caller.role === "rater" && settings.openedOn === "";

/**
 * Whether a save that was interrupted waits in a file that HR collects: its readers see it as done, HR does not before it
 * is.
 */
export const hasUnfinished = ({ seen, settings }: Context): boolean =>
  ["packet", "person's file", "kit", "readiness notes"].includes(settings.kind) && seen.pending() !== null;

/** A call of its own, so that the rater's first page waits for nothing; repeated, the first instant stays. */
export function noteOpening(context: Context): Outcome<null> {
  if (!isFirstCall(context)) {
    const settled = aloneAndSettled(context.store, (left) => ({ problems: left }));
    return done(null, settled.problems);
  }
  const noted = commitRow(context.store, settingsTable.name, (grid) => {
    const { rows } = readTable(settingsTable, grid);
    return { changes: settingChanges(rows, { openedOn: context.now }), answer: null };
  });
  return "answer" in noted ? done(null, noted.problems) : refuse(...noted.problems);
}
