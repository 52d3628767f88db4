/** Turns an empty workbook into a hiring file for one opening; interrupted it continues, repeated it changes nothing. */
import { hiringDrawings } from "../../workbook/layout/hiringDrawings";
import type { Context } from "../context";
import { nameOpening } from "../hiring/nameOpening";
import { done, type Outcome, refuse } from "../outcome";
import { addSheetsApart, isAnother, type SetUpApart } from "./addSheetsApart";
import { isForReadiness } from "./setUp";

export function setUpHiring(
  context: Context,
  { opening, level, request }: { opening: string; level: string; request: string },
): Outcome<SetUpApart> {
  const { settings, email, openTo } = context;
  if (settings.kind === "readiness file") return refuse(isForReadiness);
  if (settings.kind === "hub") return refuse(isAnother("hub"));
  const named = settings.hiring ?? nameOpening({ opening, level });
  if ("code" in named) return refuse(named);
  const drawings = hiringDrawings(email, named, context.shippedHiring());
  const sheets = addSheetsApart(context, drawings, request);
  if ("problems" in sheets) return sheets;
  const others = openTo().filter((one) => one && one !== email);
  return done({
    added: sheets.value,
    warnings: [makerOwnsKits, ...(others.length ? [openToOthers(others)] : [])],
  });
}

const makerOwnsKits =
  "You will own the kits this file makes, and Google lets an owner open what is theirs. Plumbline shows you no scorecard before all are submitted; if you interview too, let somebody who does not make this file.";

const openToOthers = (some: readonly string[]): string =>
  `This file can also be opened by ${some.join(", ")}. Whoever opens it reads what is kept about candidates.`;
