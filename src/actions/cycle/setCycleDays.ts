/** Corrects the days of the cycle under way: when ratings are due, and the cut-off date while nothing is submitted. */
import { noCycle, whyNot } from "../../domain/cycle/cycle";
import { type CycleDays, checkDays } from "../../domain/cycle/cycleDays";
import type { Problem } from "../../domain/problem";
import { isAsked } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import { type Context, todayIn } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { settingChanges } from "../settingChanges";
import { sameState } from "../unchanged";
import { newTasks } from "./newTasks";

/** Once raters are asked, whoever the new cut-off date brings in is asked for as well; nobody is asked for less. */
export function setCycleDays(
  context: Context,
  {
    request,
    seen: shown,
    ...days
  }: CycleDays & {
    /** The days that were on the screen. */
    seen?: CycleDays | undefined;
    request: string;
  },
): Outcome<{
  /** Who joined after the new cut-off date and is asked for already. */
  stayAsked: readonly string[];
}> {
  const { settings, seen } = context;
  const { cycle, due } = settings;
  if (!cycle) return refuse(noCycle);
  const notNow = whyNot("date", cycle.state);
  if (notNow) return refuse({ code: "cycle.notDating", message: notNow });
  const isAt = (one: CycleDays) => one.cutOff === cycle.cutOff && one.due === due;
  if (shown && ![shown, days].some(isAt)) return refuse(changedSince);
  const amiss = checkDays(days, todayIn(context), { cutOff: cycle.cutOff, due });
  if (amiss.length) return refuse(...amiss);
  const isMoved = days.cutOff !== cycle.cutOff;
  if (isMoved && isSubmittedIn(context)) return refuse(cutOffStays);
  const { tables, problems } = readTables(seen, ["settings", "people"]);
  if (tables.settings.isBroken || tables.people.isBroken) return refuse(...problems);
  const tasks =
    isMoved && cycle.state === "Rating"
      ? newTasks(seen, { ...cycle, cutOff: days.cutOff }, settings.rubricVersion)
      : null;
  if (tasks?.isBroken) return refuse(...tasks.problems);
  const asked = new Set((tasks?.asked ?? []).map(({ person }) => person));
  return record(context, {
    request,
    what: `Days of ${cycle.name}: cut-off date ${fromTo(cycle.cutOff, days.cutOff)}, ratings due ${fromTo(due, days.due)}`,
    changes: [...settingChanges(tables.settings.rows, { ...days }), ...(tasks?.changes ?? [])],
    guards: [sameState(context)],
    answer: {
      stayAsked: tables.people.rows
        .filter(({ id, hired }) => asked.has(id) && hired > days.cutOff)
        .map(({ name }) => name),
    },
  });
}

const fromTo = (before: string, after: string): string =>
  before === after ? before || "on no day" : `${before || "on no day"} to ${after || "no day"}`;

/** Who rates whom is not moved under marks that are in. */
export function isSubmittedIn({ seen, settings }: Pick<Context, "seen" | "settings">): boolean {
  const { rows } = readTables(seen, ["ratings"]).tables.ratings;
  return rows.some(
    ({ cycle, role, status }) => cycle === settings.cycle?.name && isAsked(role) && status === "submitted",
  );
}

const changedSince: Problem = {
  code: "cycle.daysChanged",
  message:
    "The days were changed meanwhile. Yours were not saved; leave them, look at what stands there and repeat your change.",
};

const cutOffStays: Problem = {
  code: "cycle.cutOffStays",
  message:
    "Cut-off date: ratings are submitted, so it stays as it is. Who rates whom can still be changed, person by person, under Who is where.",
};
