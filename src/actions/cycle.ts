/** The cycle: opening one, moving it from state to state, and where it stands. */
import { type CycleState, checkTransition, transitions } from "../domain/cycle";
import { isDay } from "../domain/day";
import { calibratedMarks } from "../domain/decision";
import { found, type Problem } from "../domain/problem";
import { marksOf, type Rating } from "../domain/rating";
import { groupedBy } from "../domain/roster/groupedBy";
import { type Change, changesOf } from "../workbook/change";
import { readTables } from "../workbook/readTables";
import type { Settings } from "../workbook/settings";
import { type HistoryRow, historyTable } from "../workbook/tables";
import { adoptionOf } from "./adoptLadder";
import { type Context, dayOf } from "./context";
import { addMissingPlaces } from "./missingPlaces";
import { newTasks } from "./newTasks";
import { done, type Outcome, refuse } from "./outcome";
import { readWholeLadder } from "./readWholeLadder";
import { record } from "./record";
import { settingChanges } from "./settingChanges";

export interface CyclePage {
  readonly cycle: Settings["cycle"];
  readonly people: number;
  readonly toRate: number;
  readonly unrated: readonly { readonly reason: string; readonly names: readonly string[] }[];
  readonly transitions: readonly {
    readonly to: CycleState;
    readonly label: string;
    readonly needsReason: boolean;
    readonly explains: string;
  }[];
  readonly suggestedName: string;
  readonly problems: readonly Problem[];
}

export function cycle({ seen, settings, caller, now }: Context): Outcome<CyclePage> {
  const open = settings.cycle ?? { name: "", state: "Draft" as const, cutOff: dayOf(now) };
  const { unrated, problems } = newTasks(seen, open, settings.rubricVersion);
  const { tables } = readTables(seen, ["people"]);
  const names = new Map(tables.people.rows.map(({ id, name }) => [id, name] as const));
  const reasons = [...new Set(unrated.map(({ reason }) => reason))];
  const ways = settings.cycle ? transitions(settings.cycle.state) : [];
  return done({
    cycle: settings.cycle,
    people: tables.people.rows.length,
    toRate: tables.people.rows.length - unrated.length,
    unrated: reasons.map((reason) => ({
      reason,
      names: unrated.filter((one) => one.reason === reason).map(({ person }) => names.get(person) ?? person),
    })),
    transitions: ways.filter(({ ownerOnly }) => !ownerOnly || caller.role === "owner"),
    suggestedName: suggestedName(dayOf(now)),
    problems,
  });
}

/** "2026 H2" */
const suggestedName = (day: string): string => `${day.slice(0, 4)} ${day.slice(5, 7) < "07" ? "H1" : "H2"}`;

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

/** A rating as it stood at an event. Submissions are kept one by one, a baseline and an end once a cycle. */
export function historyRow(
  rating: Rating,
  { event, when, by }: Pick<HistoryRow, "event" | "when" | "by">,
  calibrated: Readonly<Record<string, HistoryRow["marks"][string]["calibrated"]>>,
): HistoryRow {
  const once = event === "baseline" || event === "final";
  const marks = Object.entries(rating.assessments).map(
    ([criterion, { mark }]) =>
      [criterion, { given: mark, calibrated: calibrated[criterion] ?? null }] as const,
  );
  return {
    id: once ? `${rating.id}/${event}` : `${rating.id}/${event}/${rating.savedAt}`,
    cycle: rating.cycle,
    event,
    when,
    by,
    person: rating.person,
    rater: rating.rater,
    role: rating.role,
    level: rating.level,
    marks: Object.fromEntries(marks),
  };
}

const noCycle: Problem = { code: "cycle.none", message: "No cycle is open. Open one first." };

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
