/** Moves the cycle from state to state. */

import { calibratedMarks } from "../../domain/calibration/decision";
import { checkText, longestText } from "../../domain/checkText";
import { type CycleState, checkTransition, noCycle } from "../../domain/cycle/cycle";
import { checkDays } from "../../domain/cycle/cycleDays";
import { groupedBy } from "../../domain/groupedBy";
import type { Problem } from "../../domain/problem";
import { marksOf } from "../../domain/rating/rating";
import { counted } from "../../statistics/points";
import { type Change, changesOf } from "../../workbook/cells/change";
import { firstAnswer } from "../../workbook/cells/firstAnswer";
import type { NewLadder } from "../../workbook/cells/newLadder";
import type { Guard } from "../../workbook/cells/transaction";
import { brokenIn, readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import { historyTable, type TableKey } from "../../workbook/tables/tables";
import { type Context, clockOf, todayIn } from "../context";
import { type Adoption, adoptionOf } from "../ladder/adoptLadder";
import { drawAdopted } from "../ladder/drawAdopted";
import { addMissingPlaces } from "../ladder/missingPlaces";
import { readWholeLadder } from "../ladder/readWholeLadder";
import { withoutColumn } from "../ladder/withoutColumn";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { settingChanges } from "../settingChanges";
import { unchanged } from "../unchanged";
import { historyRow } from "./historyRow";
import { addLockedSheets, type KeptAtLocking, keptAtLocking } from "./keptAtLocking";
import { hasSeen, lookedAt, missingBefore, movedOn, notSeen, whyNotOn } from "./missingBefore";
import { basisOfTasks, newTasks } from "./newTasks";
import { waitingInPackets } from "./waitingInPackets";

/** Moves the cycle on. Opening for rating asks the raters; going Live and locking keep what stood then. */
export function changeCycleState(
  context: Context,
  input: {
    to: CycleState;
    reason: string;
    /** The entries of what is missing that this caller has seen. */
    seen?: readonly string[] | undefined;
    /** Before rating is closed: whose packets were looked into, and what waits there; null where one can't be read. */
    looked?: readonly { rater: string; waits: number | null }[] | undefined;
    request: string;
  },
): Outcome<{ state: CycleState }> {
  const { settings, seen, caller } = context;
  const current = settings.cycle;
  if (!current) return refuse(noCycle);
  if (current.state === input.to)
    return record(context, { request: input.request, what: "", changes: [], answer: { state: input.to } });
  const odd = checkText(input.reason, "Reason", longestText);
  if (odd.length) return refuse(...odd);
  const refused = checkTransition(current.state, input.to, { role: caller.role, reason: input.reason });
  if (refused.length) return refuse(...refused);
  const { tables, problems } = readTables(seen, ["settings"]);
  if (tables.settings.isBroken) return refuse(...problems);
  const moved = input.to === "Rating" ? openForRating(context, current) : kept(context, current, input.to);
  if ("problems" in moved) return moved;
  const known = missingBefore(context, input.to);
  const inPackets = waitingInPackets(context, input.to, input.looked ?? []);
  if ("code" in inPackets) return refuse(inPackets);
  const missing = [...known, ...inPackets];
  const lacking = whyNotOn(missing, input.reason);
  if (lacking.length) return refuse(...lacking);
  if (!hasSeen(known, input.seen)) return refuse(notSeen(known));
  if (input.to === "Locked") addLockedSheets(context);
  const keeping = keep(context, input.request, moved.kept);
  if ("problems" in keeping) return keeping;
  const recorded = record(context, {
    request: input.request,
    what: movedOn(`${current.name}: ${current.state} to ${input.to}`, missing, input.reason),
    changes: [...moved.changes, ...settingChanges(tables.settings.rows, { state: input.to })],
    guards: moved.guards,
    answer: { state: input.to },
  });
  if ("value" in recorded && moved.adopted) drawAdopted(context, moved.adopted.whole, moved.adopted.version);
  return recorded;
}

type Moved =
  | {
      readonly changes: readonly Change[];
      readonly guards: readonly Guard[];
      /** Rows of what stood then, many in a large company. */
      readonly kept: readonly Change[];
      /** Where the ladder's texts are adopted with it. */
      readonly adopted?: NewLadder | undefined;
    }
  | { readonly problems: readonly Problem[] };

type Cycle = NonNullable<Settings["cycle"]>;

/**
 * A step of its own, so that nobody waits long. Until the cycle moves on nobody reads them, and whoever moves it writes
 * them as they stand by then; a request that comes again after it was carried out changes nothing.
 */
function keep(context: Context, request: string, kept: readonly Change[]): Outcome<null> {
  if (!kept.length || firstAnswer(context.store, request).found) return done(null);
  return record(context, {
    request: `${request}/kept ${context.now}`,
    what: `What stood as the cycle moved on: ${counted(new Set(kept.map(({ id }) => id)).size, "row")}`,
    changes: kept,
    answer: null,
  });
}

/** Raters are asked by a day that can be read, against a ladder that can be read and has its version, with a place for every mark. */
function openForRating(context: Context, current: Cycle): Moved {
  const { seen, settings } = context;
  const amiss = checkDays({ cutOff: current.cutOff, due: "" }, todayIn(context));
  if (amiss.length) return refuse(...amiss);
  const ladder = current.state === "Draft" ? readWholeLadder(context) : null;
  if (ladder?.problems.length) return refuse(...ladder.problems);
  if (ladder) addMissingPlaces(context, ladder);
  const { version, changes }: Adoption = ladder
    ? adoptionOf(context, ladder)
    : { version: settings.rubricVersion, changes: [] };
  const tasks = newTasks(seen, current, version);
  const problems = unreadable(seen, basisOfTasks);
  return problems.length
    ? { problems }
    : {
        changes: [...changes, ...tasks.changes],
        guards: [],
        kept: [],
        adopted: ladder && changes.length ? { whole: ladder, version } : undefined,
      };
}

/** What stands at the baseline or at the end; nobody is left out because of a row that can't be read. */
function kept(context: Context, current: Cycle, to: CycleState): Moved {
  const { state, name } = current;
  const event = state === "Pre-read" && to === "Live" ? "baseline" : to === "Locked" ? "final" : null;
  const { seen } = context;
  const broken = brokenIn(seen, lookedAt(to));
  if (broken.length) return { problems: broken };
  if (!event) return { changes: [], guards: [], kept: [] };
  const locked = event === "final" ? keptAtLocking(context, current) : nothingLocked;
  const unread = [
    ...unreadable(seen, ["ratings", "decisions", "history"]),
    ...withoutColumn(seen, ["ratings", "history"]),
  ];
  const problems = [...unread, ...locked.problems.filter((one) => !isAmong(unread, one))];
  if (problems.length) return { problems };
  return {
    changes: locked.cycle,
    kept: [...snapshot(context, name, event), ...locked.people],
    guards: [unchanged(context, "ratings", meanwhile), unchanged(context, "decisions", meanwhile)],
  };
}

const nothingLocked: KeptAtLocking = { cycle: [], people: [], problems: [] };

const isAmong = (problems: readonly Problem[], one: Problem): boolean =>
  problems.some(({ message }) => message === one.message);

const unreadable = (seen: Context["seen"], keys: readonly TableKey[]): readonly Problem[] =>
  keys.flatMap((key) => readTables(seen, [key]).tables[key].problems);

/** Going Live keeps a baseline of all marks (R14); locking keeps the end of the cycle. */
function snapshot(context: Context, name: string, event: "baseline" | "final"): Change[] {
  const { seen, email } = context;
  const { tables } = readTables(seen, ["ratings", "decisions", "history"]);
  const ofCycle = tables.decisions.rows.filter(({ cycle }) => cycle === name);
  const decisionsOn = groupedBy(ofCycle, ({ person }) => person);
  const when = clockOf(context);
  const standing = new Map(tables.history.rows.map((row) => [row.id, row] as const));
  return tables.ratings.rows
    .filter((rating) => rating.cycle === name && rating.status === "submitted")
    .flatMap((rating) => {
      const decisions = decisionsOn.get(rating.person) ?? [];
      const row = historyRow(
        rating,
        { event, when, by: email },
        rating.role === "manager" ? calibratedMarks(marksOf(rating.assessments), decisions) : {},
      );
      return changesOf(historyTable, tables.history.criteria, standing.get(row.id) ?? null, row);
    });
}

const meanwhile: Problem = {
  code: "cycle.marksMoved",
  message: "Somebody saved or decided a mark just now, so the cycle was not moved on. Try again.",
};
