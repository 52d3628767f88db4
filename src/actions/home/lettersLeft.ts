/** Whether somebody still has letters to write. */
import { whyNot } from "../../domain/cycle/cycle";
import { readIfThere } from "../../workbook/tables/readIfThere";
import type { Context } from "../context";

/** Whether letters of this cycle are still to be written; null where HR opened none. */
export function lettersLeft({ seen, settings }: Pick<Context, "seen" | "settings">): boolean | null {
  if (!settings.cycle || whyNot("write", settings.cycle.state)) return null;
  const { name } = settings.cycle;
  const letters = readIfThere(seen, "letters").rows.filter(({ cycle }) => cycle === name);
  return letters.length ? letters.some(({ status }) => status !== "released") : null;
}
