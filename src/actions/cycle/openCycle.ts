/** Opens a cycle in Draft. */
import { checkText, longestText } from "../../domain/checkText";
import { checkDays } from "../../domain/cycle/cycleDays";
import { plainName } from "../../domain/plainName";
import { found, type Problem } from "../../domain/problem";
import { type Change, changesOf } from "../../workbook/cells/change";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import { workingTimeTable } from "../../workbook/tables/tables";
import { type Context, todayIn } from "../context";
import { adoptionOf } from "../ladder/adoptLadder";
import { drawAdopted } from "../ladder/drawAdopted";
import { readWholeLadder } from "../ladder/readWholeLadder";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { settingChanges } from "../settingChanges";
import { movedOn, whyNotOn } from "./missingBefore";
import { missingBeforeNext } from "./missingBeforeNext";

/** Opens a cycle in Draft. The one before must be locked; it stays whole, and what it leaves open takes a sentence. A changed ladder becomes its next version. */
export function openCycle(
  context: Context,
  input: {
    name: string;
    cutOff: string;
    due?: string | undefined;
    reason?: string | undefined;
    request: string;
  },
): Outcome<{ name: string }> {
  const { settings, seen } = context;
  const current = settings.cycle;
  const name = plainName(input.name);
  // In Draft the same cycle may be opened again; later that would undo what raters did.
  const isAgain = current?.state === "Draft" && current.name === name;
  if (current && current.state !== "Locked" && !isAgain) return refuse(stillOpen(current));
  if (!name) return refuse(noName);
  const { cutOff, due = "" } = input;
  if (isAgain && (current.cutOff !== cutOff || settings.due !== due)) return refuse(openAlready(current));
  const amiss = checkDays({ cutOff, due }, todayIn(context));
  if (amiss.length) return refuse(...amiss);
  const { tables, problems } = readTables(seen, ["settings", "history", "ratings", "people", "cases"]);
  const broken = problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  if (current?.state === "Locked" && current.name === name) return refuse(nameUsed(name));
  if (tables.history.rows.some((row) => row.cycle === name)) return refuse(nameUsed(name));
  const { reason = "" } = input;
  const missing = missingBeforeNext(context);
  const lacking = [...checkText(reason, "Reason", longestText), ...whyNotOn(missing, reason)];
  if (lacking.length) return refuse(...lacking);
  const ladder = readWholeLadder(context);
  const adoption = ladder.problems.length ? null : adoptionOf(context, ladder);
  const recorded = record(context, {
    request: input.request,
    what: movedOn(`Open the cycle ${name}`, missing, reason),
    changes: [
      ...settingChanges(tables.settings.rows, { cycle: name, state: "Draft", cutOff, due }),
      ...(adoption?.changes ?? []),
      ...(isAgain ? [] : leaveEmptied(seen)),
    ],
    answer: { name },
  });
  if (adoption?.changes.length && "value" in recorded) drawAdopted(context, ladder, adoption.version);
  return recorded;
}

/** Days on leave are of one cycle. */
const leaveEmptied = (seen: Context["seen"]): Change[] =>
  readIfThere(seen, "workingTime").rows.flatMap((row) =>
    changesOf(workingTimeTable, [], row, { ...row, onLeave: null }),
  );

const stillOpen = ({ name, state }: NonNullable<Settings["cycle"]>): Problem => ({
  code: "cycle.stillOpen",
  message: `${name} is still in ${state}. One cycle runs at a time: lock it before you open the next.`,
});

/** To an older page, whose days would go over those that somebody opened it with. */
const openAlready = ({ name, cutOff }: NonNullable<Settings["cycle"]>): Problem => ({
  code: "cycle.openAlready",
  message: `${name} is open already, with the cut-off date ${cutOff}. Open the page again: Correct the days changes it.`,
});

const noName: Problem = {
  code: "cycle.noName",
  message: "Cycle: no name yet. Write one, such as 2026 H2.",
};

const nameUsed = (name: string): Problem => ({
  code: "cycle.nameUsed",
  message: `Cycle: ${found(name)} stands in History already. Choose a name that was not used before.`,
});
