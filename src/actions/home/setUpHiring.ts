/** Turns an empty workbook into a hiring file for one opening; interrupted it continues, repeated it changes nothing. */
import { hiringDrawings } from "../../workbook/layout/hiringDrawings";
import { settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { nameOpening } from "../hiring/nameOpening";
import { done, type Outcome, refuse } from "../outcome";
import { bringToToday } from "./bringToToday";
import { isForReadiness } from "./setUp";

export interface HiringSetUp {
  /** The sheets that were added. */
  readonly added: readonly string[];
  readonly warnings: readonly string[];
}

export function setUpHiring(
  context: Context,
  { opening, level, request }: { opening: string; level: string; request: string },
): Outcome<HiringSetUp> {
  const { easel, settings, email, openTo, store } = context;
  if (settings.kind === "readiness file") return refuse(isForReadiness);
  const named = settings.hiring ?? nameOpening({ opening, level });
  if ("code" in named) return refuse(named);
  const drawings = hiringDrawings(email, named, context.shippedHiring());
  const standing = easel.sheets();
  const added = drawings.map(({ sheet }) => sheet).filter((sheet) => !standing.includes(sheet));
  easel.add(drawings);
  if (!store.isHub()) store.makeHub();
  if (!easel.warnsIn(settingsTable.name)) easel.warnIn(drawings);
  if (context.isSetUp) {
    const brought = bringToToday(context, drawings, settings.schema, request);
    if ("problems" in brought) return brought;
  }
  const others = openTo().filter((one) => one && one !== email);
  return done({ added, warnings: [makerOwnsKits, ...(others.length ? [openToOthers(others)] : [])] });
}

const makerOwnsKits =
  "You will own the kits this file makes, and Google lets an owner open what is theirs. Plumbline shows you no scorecard before all are submitted; if you interview too, let somebody who does not make this file.";

const openToOthers = (some: readonly string[]): string =>
  `This file can also be opened by ${some.join(", ")}. Whoever opens it reads what is kept about candidates.`;
