/** Keeps, as a cycle is locked, what its history needs and later changes would hide. */
import { ownRatings } from "../../domain/calibration/standing";
import {
  type LockedCycle,
  type LockedPerson,
  ladderLines,
  lockedPersonId,
} from "../../domain/history/locked";
import type { Problem } from "../../domain/problem";
import { type Change, changesOf } from "../../workbook/cells/change";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import { historyTable, lockedCyclesTable, lockedPeopleTable } from "../../workbook/tables/tables";
import { addMissingSheets } from "../addMissingSheets";
import { type Context, todayIn } from "../context";
import { readLocked } from "../history/readLocked";
import { readLadder } from "../ladder/readLadder";
import { newTasks } from "./newTasks";

type Cycle = NonNullable<Settings["cycle"]>;

export interface KeptAtLocking {
  readonly cycle: readonly Change[];
  readonly people: readonly Change[];
  /** What can't be read, so that something would not be kept. */
  readonly problems: readonly Problem[];
}

/** Locked again after calibration was reopened, the cycle is kept as it stands then. */
export function keptAtLocking(context: Context, cycle: Cycle): KeptAtLocking {
  const ladder = readLadder(context.seen);
  const { cycles, people: kept, problems } = readLocked(context);
  const { people, problems: unread } = peopleThen(context, cycle);
  const before = new Map(kept.map((row) => [row.id, row] as const));
  const known = cycles.find((row) => row.cycle === cycle.name);
  const now: LockedCycle = {
    exportedOn: "",
    org: "",
    removed: [],
    ...known,
    cycle: cycle.name,
    lockedOn: todayIn(context),
    cutOff: cycle.cutOff,
    ladderVersion: context.settings.rubricVersion,
    ...ladderLines(ladder),
  };
  return {
    cycle: changesOf(lockedCyclesTable, [], known ?? null, now),
    people: people.flatMap((row) => changesOf(lockedPeopleTable, [], before.get(row.id) ?? null, row)),
    problems: [...ladder.problems, ...unread, ...problems].filter(breaksTable),
  };
}

function peopleThen(context: Context, cycle: Cycle) {
  const { seen, settings } = context;
  const { tables: read, problems } = readTables(seen, ["people", "raters", "ratings"]);
  const [people, raters, ratings] = [read.people.rows, read.raters.rows, read.ratings.rows];
  const own = new Set(ownRatings({ cycle, people, raters, ratings }).map(({ id }) => id));
  const marked = ratings.filter(
    ({ id, cycle: of, role, status }) =>
      of === cycle.name && role === "manager" && status === "submitted" && !own.has(id),
  );
  const levels = new Map(marked.map(({ person, level }) => [person, level] as const));
  const { unrated, problems: ofTasks } = newTasks(seen, cycle, settings.rubricVersion);
  const reasons = new Map(unrated.map(({ person, reason }) => [person, reason] as const));
  const rows = people.map(
    ({ id, name, level, levelSince, gradeSince, hired, manager, unrated: said }): LockedPerson => ({
      id: lockedPersonId(cycle.name, id),
      cycle: cycle.name,
      person: id,
      name,
      level: levels.get(id) ?? level,
      levelSince,
      gradeSince,
      hired,
      manager,
      unratedReason: levels.has(id) ? "" : said || (reasons.get(id) ?? "late"),
    }),
  );
  return { people: rows, problems: [...problems, ...ofTasks.filter((one) => !problems.includes(one))] };
}

/** The first cycle that is locked brings the sheets. */
export const addLockedSheets = (context: Pick<Context, "store" | "seen">): boolean =>
  addMissingSheets(context, ["lockedPeople", "lockedCycles"], { after: historyTable.name });
