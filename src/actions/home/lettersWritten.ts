/** How far somebody is with the letters. */
import { whyNot } from "../../domain/cycle/cycle";
import { readIfThere } from "../../workbook/tables/readIfThere";
import type { Context } from "../context";

/** Letters of this cycle, and how many are released; undefined where HR opened none. */
export function lettersWritten({ seen, settings }: Pick<Context, "seen" | "settings">) {
  if (!settings.cycle || whyNot("write", settings.cycle.state)) return undefined;
  const { name } = settings.cycle;
  const letters = readIfThere(seen, "letters").rows.filter(({ cycle }) => cycle === name);
  const released = letters.filter(({ status }) => status === "released").length;
  return letters.length ? { released, of: letters.length } : undefined;
}
