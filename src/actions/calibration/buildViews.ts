/** Builds the views of the hub anew from its tables; each can be deleted and comes back. */

import { complete, isToCome, type Standing } from "../../domain/calibration/standing";
import { noCycle } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { calibrationSheet } from "../../workbook/views/calibrationView";
import { guideSheet, guideView } from "../../workbook/views/guideView";
import { severitySheet } from "../../workbook/views/severityView";
import type { ViewSource } from "../../workbook/views/viewSource";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { approvalTasks } from "./approvalTasks";
import { guideState } from "./guideState";
import {
  calibrationOf,
  type HubView,
  hubViews,
  type Redrawn,
  redraw,
  severityOf,
  viewSource,
} from "./hubViews";
import { readMeetings } from "./readMeetings";
import { readRecords } from "./readRecords";
import { readStandings, type Standings, spoilsOveralls } from "./readStandings";

export interface BuildResult {
  readonly people: number;
  readonly complete: number;
  readonly incomplete: number;
  /** Asked for, and not collected. */
  readonly toCome: number;
  /** Nobody is asked to rate them. */
  readonly unrated: number;
  /** ISO instant. */
  readonly builtAt: string;
  readonly typedOver: Redrawn["typedOver"];
  /** Rows that can't be read; whom they are about is on the views by name. */
  readonly problems: readonly Problem[];
}

/**
 * Outside any lock: a view is derived, and carries the revision it was built from.
 * @param only the one sheet to build, where somebody is in a hurry
 */
export function buildCalibration(
  context: Context,
  { only }: { readonly only?: typeof calibrationSheet },
): Outcome<BuildResult> {
  const { store, settings } = context;
  const standings = readStandings(context);
  const { people, problems } = standings;
  if (!settings.cycle) return refuse(noCycle);
  const broken = problems.filter((one) => breaksTable(one) || spoilsOveralls(one));
  if (broken.length) return refuse(...broken);
  const source = viewSource(context, standings);
  const { typedOver, problems: undrawn } = only
    ? redraw(store, [calibrationOf(source)])
    : redraw(store, allViews(context, standings, source), [
        { sheet: guideSheet, draw: () => guideView(guideState(context)) },
      ]);
  if (undrawn.length) return refuse(...undrawn);
  store.flush();
  return done({ ...counts(people), builtAt: context.now, typedOver, problems });
}

function allViews(context: Context, standings: Standings, source: ViewSource): readonly HubView[] {
  const { settings, easel } = context;
  const records = readRecords(context, standings);
  const severity = easel.sheets().includes(severitySheet) ? [severityOf(source, records)] : [];
  // A hub of an earlier version has no Minutes, and most have no Job codes.
  const { tables } = readTables(context.seen, ["jobCodes", "minutes"]);
  const facts = {
    settings,
    records,
    meetings: readMeetings(context, standings, records),
    jobCodes: tables.jobCodes.rows,
    skipLevelOf: approvalTasks(context).nameFor,
    minutes: tables.minutes.rows.filter(({ cycle }) => cycle === settings.cycle?.name),
  };
  return [...hubViews(source, facts), ...severity];
}

function counts(people: readonly Standing[]) {
  const whole = people.filter(({ overall }) => complete(overall)).length;
  const without = people.filter(({ unratedReason }) => unratedReason !== "");
  const toCome = without.filter(isToCome).length;
  return {
    people: people.length,
    complete: whole,
    incomplete: people.length - whole - without.length,
    toCome,
    unrated: without.length - toCome,
  };
}
