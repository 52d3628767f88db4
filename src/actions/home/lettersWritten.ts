/** How far somebody is with the letters. */
import { whyNot } from "../../domain/cycle/cycle";
import { readIfThere } from "../../workbook/tables/readIfThere";
import type { Context } from "../context";

/**
 * Letters of this cycle, and how many are released; before it is locked those of earlier ones, while some are still to
 * come. Undefined where there are none.
 */
export function lettersWritten({ seen, settings }: Pick<Context, "seen" | "settings">) {
  const { cycle: now } = settings;
  if (!now) return undefined;
  const isLocked = !whyNot("write", now.state);
  const letters = readIfThere(seen, "letters").rows.filter(({ cycle }) => (cycle === now.name) === isLocked);
  const released = letters.filter(({ status }) => status === "released").length;
  const isOver = !isLocked && released === letters.length;
  return letters.length && !isOver ? { released, of: letters.length } : undefined;
}
