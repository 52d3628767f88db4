/** Moves the cycle from state to state. */
import { type CycleState, checkTransition } from "../domain/cycle";
import { calibratedMarks } from "../domain/decision";
import type { Problem } from "../domain/problem";
import { marksOf } from "../domain/rating";
import { groupedBy } from "../domain/roster/groupedBy";
import { type Change, changesOf } from "../workbook/change";
import { readTables } from "../workbook/readTables";
import type { Settings } from "../workbook/settings";
import { historyTable } from "../workbook/tables";
import { adoptionOf } from "./adoptLadder";
import type { Context } from "./context";
import { historyRow } from "./historyRow";
import { addMissingPlaces } from "./missingPlaces";
import { newTasks } from "./newTasks";
import { type Outcome, refuse } from "./outcome";
import { readWholeLadder } from "./readWholeLadder";
import { record } from "./record";
import { settingChanges } from "./settingChanges";

/** Moves the cycle on. Opening for rating asks the raters; going Live and locking keep what stood then. */
export function changeCycleState(
  context: Context,
  input: { to: CycleState; reason: string; request: string },
): Outcome<{ state: CycleState }> {
  const { settings, seen, caller } = context;
  const current = settings.cycle;
  if (!current) return refuse(noCycle);
  if (current.state === input.to)
    return record(context, { request: input.request, what: "", changes: [], answer: { state: input.to } });
  const refused = checkTransition(current.state, input.to, { role: caller.role, reason: input.reason });
  if (refused.length) return refuse(...refused);
  const { tables, problems } = readTables(seen, ["settings"]);
  if (tables.settings.isBroken) return refuse(...problems);
  const opened = input.to === "Rating" ? openForRating(context, current) : { changes: [] };
  if ("problems" in opened) return opened;
  return record(context, {
    request: input.request,
    what: `${current.name}: ${current.state} to ${input.to}${input.reason ? `, because ${input.reason}` : ""}`,
    changes: [
      ...opened.changes,
      ...snapshot(context, input.to),
      ...settingChanges(tables.settings.rows, { state: input.to }),
    ],
    answer: { state: input.to },
  });
}

/** Raters are asked against a ladder that can be read and has its version, with a place for every mark. */
function openForRating(
  context: Context,
  current: NonNullable<Settings["cycle"]>,
): { readonly changes: readonly Change[] } | { readonly problems: readonly Problem[] } {
  const { seen, settings } = context;
  if (current.state !== "Draft") return { changes: newTasks(seen, current, settings.rubricVersion).changes };
  const ladder = readWholeLadder(context);
  if (ladder.problems.length) return refuse(...ladder.problems);
  addMissingPlaces(context, ladder);
  const { version, changes } = adoptionOf(context, ladder);
  return { changes: [...changes, ...newTasks(seen, current, version).changes] };
}

/** Going Live keeps a baseline of all marks (R14); locking keeps the end of the cycle. */
function snapshot({ seen, settings, email, now }: Context, to: CycleState): Change[] {
  const event = to === "Live" ? "baseline" : to === "Locked" ? "final" : null;
  if (!event) return [];
  const { tables } = readTables(seen, ["ratings", "decisions", "history"]);
  const name = settings.cycle?.name;
  const ofCycle = tables.decisions.rows.filter(({ cycle }) => cycle === name);
  const decisionsOn = groupedBy(ofCycle, ({ person }) => person);
  const standing = new Map(tables.history.rows.map((row) => [row.id, row] as const));
  return tables.ratings.rows
    .filter((rating) => rating.cycle === name && rating.status === "submitted")
    .flatMap((rating) => {
      const decisions = decisionsOn.get(rating.person) ?? [];
      const row = historyRow(
        rating,
        { event, when: now, by: email },
        rating.role === "manager" ? calibratedMarks(marksOf(rating.assessments), decisions) : {},
      );
      return changesOf(historyTable, tables.history.criteria, standing.get(row.id) ?? null, row);
    });
}

const noCycle: Problem = { code: "cycle.none", message: "No cycle is open. Open one first." };
