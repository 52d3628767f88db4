/** The list a rater works from: own reports, second ratings and shared profiles, with all that rating them takes. */
import { type CycleState, mayRate, whyNot } from "../../domain/cycle/cycle";
import type { ScalePoint } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { readTasks, type Task, type UnreadTask } from "./task";

export interface ReportList {
  readonly cycle: { readonly name: string; readonly state: CycleState } | null;
  /** yyyy-MM-dd, or blank. */
  readonly due: string;
  /** In a packet: the day HR last brought it up to date, yyyy-MM-dd; else blank. */
  readonly heard: string;
  readonly canRate: boolean;
  /** Whether the tasks are those of the cycle before, because the one under way is still in preparation. */
  readonly isOver: boolean;
  readonly whyNot: string;
  /** Whether the caller may give a submitted rating back to its rater now. */
  readonly canReturn: boolean;
  readonly scale: readonly ScalePoint[];
  readonly tasks: readonly Task[];
  readonly unread: readonly UnreadTask[];
  /** Tasks of this cycle that somebody else has now. */
  readonly givenAway: readonly { readonly name: string; readonly said: string }[];
  readonly problems: readonly Problem[];
}

export function listReports(context: Context): Outcome<ReportList> {
  const { settings, caller } = context;
  const { cycle, tasks, unread, problems } = readTasks(context, ({ rater }) => rater === caller.rater);
  const state = settings.cycle?.state;
  const isOver = cycle !== (settings.cycle?.name ?? "");
  return done({
    cycle: settings.cycle && { name: settings.cycle.name, state: settings.cycle.state },
    due: settings.due,
    heard: settings.updatedOn,
    canRate: state !== undefined && mayRate(state),
    isOver,
    whyNot: !state
      ? "No cycle is open. HR opens one in the hub."
      : whyNot("rate", state) +
        (isOver
          ? ` Here are your ratings of ${cycle}: evidence that you add there comes along into ${settings.cycle?.name}.`
          : ""),
    canReturn: settings.kind === "hub" && state !== undefined && whyNot("return", state) === "",
    scale: settings.scale,
    tasks,
    unread,
    givenAway: givenAway(context),
    problems,
  });
}

/** Only where HR said so: a rater who never should have been asked hears nothing. */
const givenAway = ({ seen, settings, caller }: Context): ReportList["givenAway"] =>
  readTables(seen, ["ratings"])
    .tables.ratings.rows.filter(
      ({ cycle, rater, role }) =>
        cycle === settings.cycle?.name && rater === caller.rater && role === "former rater",
    )
    .flatMap(({ name, givenOver }) => (givenOver ? [{ name, said: givenOver }] : []));
