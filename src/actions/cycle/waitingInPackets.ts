/** What closing rating would shut out: nobody closes it before every packet was looked into (R33). */
import type { CycleState } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { packetOf } from "../madeFiles/packetHolds";
import { aFew, type Missing, said } from "./missingBefore";

/** @param looked what the caller found; the packets are not read again, which would take longer than an execution may */
export function waitingInPackets(
  { seen, settings }: Pick<Context, "seen" | "settings">,
  to: CycleState,
  looked: readonly { readonly rater: string; readonly waits: number | null }[],
): readonly Missing[] | Problem {
  if (settings.cycle?.state !== "Rating" || to !== "Pre-read") return [];
  const waits = new Map(looked.map((one) => [one.rater, one.waits] as const));
  const raters = readTables(seen, ["raters"]).tables.raters.rows.filter(packetOf);
  const unseen = raters.filter(({ email }) => !waits.has(email)).map(({ name }) => name);
  if (unseen.length) return notLooked(unseen);
  const named = (isOne: (waiting: number | null) => boolean) =>
    raters.filter(({ email }) => isOne(waits.get(email)!)).map(({ name }) => name);
  return [
    ...said(
      named((waiting) => waiting !== null && waiting > 0),
      "packet holds what is not collected",
      "packets hold what is not collected",
    ),
    ...said(
      named((waiting) => waiting === null),
      "packet can't be read",
      "packets can't be read",
    ),
  ];
}

const notLooked = (names: readonly string[]): Problem => ({
  code: "cycle.notLooked",
  message: `Cycle: nobody has looked into the packets of ${aFew(names, ", ")}, where ratings may wait. Open Run the cycle, which does, and close rating there.`,
});
