/** Opens a cycle in Draft. */
import { isDay } from "../domain/day";
import { found, type Problem } from "../domain/problem";
import { readTables } from "../workbook/readTables";
import type { Settings } from "../workbook/settings";
import { adoptionOf } from "./adoptLadder";
import type { Context } from "./context";
import { type Outcome, refuse } from "./outcome";
import { readWholeLadder } from "./readWholeLadder";
import { record } from "./record";
import { settingChanges } from "./settingChanges";

/** Opens a cycle in Draft. The one before must be locked; it stays whole. A changed ladder becomes its next version. */
export function openCycle(
  context: Context,
  input: { name: string; cutOff: string; request: string },
): Outcome<{ name: string }> {
  const { settings, seen } = context;
  const current = settings.cycle;
  if (current && current.name !== input.name.trim() && current.state !== "Locked")
    return refuse(stillOpen(current));
  if (!isDay(input.cutOff)) return refuse(noDay(input.cutOff));
  const { tables, problems } = readTables(seen, ["settings", "history"]);
  if (tables.settings.isBroken) return refuse(...problems);
  if (tables.history.rows.some((row) => row.cycle === input.name.trim())) return refuse(nameUsed(input.name));
  const name = input.name.trim();
  const ladder = readWholeLadder(context);
  const adopted = ladder.problems.length ? [] : adoptionOf(context, ladder).changes;
  return record(context, {
    request: input.request,
    what: `Open the cycle ${name}`,
    changes: [
      ...settingChanges(tables.settings.rows, { cycle: name, state: "Draft", cutOff: input.cutOff }),
      ...adopted,
    ],
    answer: { name },
  });
}

const stillOpen = ({ name, state }: NonNullable<Settings["cycle"]>): Problem => ({
  code: "cycle.stillOpen",
  message: `${name} is still in ${state}. One cycle runs at a time: lock it before you open the next.`,
});

const noDay = (cutOff: string): Problem => ({
  code: "cycle.cutOff",
  message: `Cut-off date: expected a day as yyyy-MM-dd, found ${found(cutOff)}.`,
});

const nameUsed = (name: string): Problem => ({
  code: "cycle.nameUsed",
  message: `Cycle: ${found(name)} stands in History already. Choose a name that was not used before.`,
});
