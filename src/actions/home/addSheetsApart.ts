/** The sheets of a file that is apart from every hub, made of an empty workbook; interrupted it continues, repeated it changes nothing. */
import type { Drawing } from "../../workbook/ports/drawing";
import { settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { bringToToday } from "./bringToToday";

export interface SetUpApart {
  /** The sheets that were added. */
  readonly added: readonly string[];
  readonly warnings: readonly string[];
}

/** @returns the sheets that were added */
export function addSheetsApart(
  context: Context,
  drawings: readonly Drawing[],
  request: string,
): Outcome<readonly string[]> {
  const { easel, settings, store } = context;
  // Alone: of two who add what an earlier version had not, the second finds it.
  const added = store.alone(() => {
    const standing = easel.sheets();
    easel.add(drawings);
    if (!store.isHub()) store.makeHub();
    if (!easel.warnsIn(settingsTable.name)) easel.warnIn(drawings);
    return drawings.map(({ sheet }) => sheet).filter((sheet) => !standing.includes(sheet));
  });
  if (!context.isSetUp) return done(added);
  const brought = bringToToday(context, drawings, settings.schema, request);
  return "problems" in brought ? brought : done(added);
}
