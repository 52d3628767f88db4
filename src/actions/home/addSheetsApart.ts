/** The sheets of a file that is apart from every hub, made of an empty workbook; interrupted it continues, repeated it changes nothing. */
import type { Problem } from "../../domain/problem";
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
  const added = easel.add(drawings, store.alone);
  if (!store.isHub()) store.makeHub();
  if (!easel.warnsIn(settingsTable.name)) easel.warnIn(drawings);
  if (!context.isSetUp) return done(added);
  const brought = bringToToday(context, drawings, settings.schema, request);
  return "problems" in brought ? brought : done(added);
}

export const isAnother = (kind: string): Problem => ({
  code: "setUp.otherFile",
  message: `This is a ${kind} that was not finished, or a copy of one. Begin in an empty workbook.`,
});
