/** The history of locked cycles as rows of the warehouse, and the note that it went out. */
import { mayExport } from "../../domain/cycle/cycle";
import { latestFirst } from "../../domain/history/locked";
import { type CycleRows, cycleRows, removedRows, type Told } from "../../domain/history/warehouse";
import { found, type Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { lockedCyclesTable } from "../../workbook/tables/tables";
import { type Context, todayIn } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { settingChanges } from "../settingChanges";
import { sameState } from "../unchanged";
import { readLocked } from "./readLocked";

export interface HistoryPage {
  /** The latest first. */
  readonly cycles: readonly {
    readonly name: string;
    readonly lockedOn: string;
    readonly people: number;
    readonly exportedOn: string;
    /** Why it can't go out; blank when it can. */
    readonly whyNot: string;
  }[];
  /** The name the last one went out under. */
  readonly org: string;
  /** Who was removed after an export: employee id and day. */
  readonly removed: ReturnType<typeof removedRows>;
  /** Whether managers have their numbers; before, they have to be given. */
  readonly isNumbered: boolean;
  readonly problems: readonly Problem[];
}

export function historyPage(context: Context): Outcome<HistoryPage> {
  const { cycles, people, problems } = readLocked(context);
  const { rows } = readTables(context.seen, ["history"]).tables.history;
  const ended = [...new Set(rows.filter(({ event }) => event === "final").map(({ cycle }) => cycle))];
  const unkept = ended.filter((name) => !cycles.some(({ cycle }) => cycle === name));
  return done({
    cycles: [
      ...[...cycles].sort(latestFirst).map(({ cycle: name, lockedOn, exportedOn }) => ({
        name,
        lockedOn,
        people: people.filter(({ cycle }) => cycle === name).length,
        exportedOn,
        whyNot: isOpenAgain(context, name) ? "Calibration was reopened. Lock it first." : "",
      })),
      ...unkept.map((name) => ({
        name,
        lockedOn: "",
        people: 0,
        exportedOn: "",
        whyNot: isOpenAgain(context, name)
          ? "Calibration was reopened. Lock it first."
          : name === context.settings.cycle?.name
            ? "An earlier version of Plumbline locked it and kept no dates, managers and ladder. Reopen calibration and lock it again, and they are kept as they are now."
            : "An earlier version of Plumbline locked it and kept marks and levels alone: no dates, managers, ladder, nor who was not rated. Without them it can't go out; its marks stay on the sheet History.",
      })),
    ],
    org: [...cycles].sort(latestFirst).find(({ org }) => org)?.org ?? "",
    removed: removedRows(cycles),
    isNumbered: context.settings.historyKey !== "",
    problems,
  });
}

/** What leaves the hub must not change behind it. */
const isOpenAgain = ({ settings: { cycle } }: Pick<Context, "settings">, name: string): boolean =>
  cycle?.name === name && !mayExport(cycle.state);

/** One cycle a call: a page asks for one after the other. */
export function cycleHistory(
  context: Context,
  { cycle: name, ...told }: { readonly cycle: string } & Told,
): Outcome<{ readonly lockedOn: string; readonly rows: CycleRows }> {
  const locked = readLocked(context);
  const { tables, problems } = readTables(context.seen, ["history", "decisions", "cases"]);
  const broken = [...locked.problems, ...problems].filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const cycle = locked.cycles.find((one) => one.cycle === name);
  if (!cycle || isOpenAgain(context, name)) return refuse(notLocked(name));
  const { history, decisions, cases } = tables;
  const records = { cycle, people: locked.people, history: history.rows, decisions: decisions.rows };
  const { historyKey } = context.settings;
  const mixed = historyKey ? (text: string) => context.store.digest(`${historyKey}/${text}`) : null;
  return done({ lockedOn: cycle.lockedOn, rows: cycleRows({ ...records, cases: cases.rows }, told, mixed) });
}

/**
 * A new key, by which managers are m1, m2 and so on: kept in the hub, so that the same history is the same bytes, and
 * never in a file, so that nobody outside can tell from employee ids who m1 is.
 */
export function numberManagers(context: Context, { request }: { readonly request: string }): Outcome<object> {
  const { tables, problems } = readTables(context.seen, ["settings"]);
  if (tables.settings.isBroken) return refuse(...problems);
  // Chance comes with the request: 128 bits from the page.
  const historyKey = context.store.digest(`${request}/${context.now}`);
  return record(context, {
    request,
    what: "Managers are numbered anew in exported history",
    changes: settingChanges(tables.settings.rows, { historyKey }),
    answer: {},
  });
}

export interface NotedHistory {
  readonly madeAt: string;
  readonly version: string;
}

/** Before the files are handed over: Log says what goes out, and each cycle the day and the name. */
export function noteHistory(
  context: Context,
  input: {
    readonly cycles: readonly string[];
    readonly org: string;
    readonly rows: number;
    readonly digest: string;
    readonly request: string;
  } & Told,
): Outcome<NotedHistory> {
  const { version, now } = context;
  const org = input.org.trim();
  if (!org) return refuse(noOrg);
  const { cycles, problems } = readLocked(context);
  if (problems.some(breaksTable)) return refuse(...problems);
  const own = cycles.filter(({ cycle }) => input.cycles.includes(cycle) && !isOpenAgain(context, cycle));
  const missing = input.cycles.find((name) => !own.some(({ cycle }) => cycle === name));
  if (missing !== undefined || !own.length) return refuse(notLocked(missing ?? ""));
  const more = [...(input.managers ? ["manager IDs"] : []), ...(input.texts ? ["names and texts"] : [])];
  const what = `Export history of ${own.map(({ cycle }) => cycle).join(", ")} as ${org}: ${input.rows} rows${more.length ? `, with ${more.join(" and ")}` : ""}, Plumbline ${version}, digest ${input.digest}`;
  return record(context, {
    request: input.request,
    what,
    changes: own.flatMap((one) =>
      changesOf(lockedCyclesTable, [], one, { ...one, org, exportedOn: todayIn(context) }),
    ),
    isAlwaysLogged: true,
    guards: [sameState(context)],
    answer: { madeAt: now, version },
  });
}

const notLocked = (name: string): Problem => ({
  code: "history.notLocked",
  message: `History: expected a locked cycle of which dates and ladder were kept, found ${found(name)}. Open the page again.`,
});

const noOrg: Problem = {
  code: "history.noOrganisation",
  message: "Organisation: nothing written yet. Write a name that tells this hub from others.",
};
