/** After the meeting, for HR alone: changes by manager, and the final marks as a file. */
import { afterReport } from "../../domain/calibration/reports/afterReport";
import { marksCsv } from "../../domain/calibration/reports/marksCsv";
import { mayExport, whyNot } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { breaksTable } from "../../workbook/tables/readTable";
import { type Context, dayOf } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { readStandings, spoilsOveralls } from "./readStandings";

export interface AfterMeeting {
  /** Alphabetical; people, never rates (R30). */
  readonly managers: readonly {
    readonly manager: string;
    readonly people: number;
    readonly raised: readonly string[];
    readonly lowered: readonly string[];
  }[];
  readonly canExport: boolean;
  readonly whyNot: string;
  readonly problems: readonly Problem[];
}

export function afterMeeting(context: Context): Outcome<AfterMeeting> {
  const state = context.settings.cycle?.state ?? "Draft";
  const { ladder, people, problems } = readStandings(context);
  return done({
    managers: afterReport(people, ladder)
      .byManager.filter(({ changes }) => changes.decided > 0)
      .map(({ manager, changes: { people: count, raised, lowered } }) => ({
        manager: manager || "No manager",
        people: count,
        raised,
        lowered,
      })),
    canExport: mayExport(state),
    whyNot: whyNot("export", state),
    problems,
  });
}

export interface MarksFile {
  readonly fileName: string;
  readonly csv: string;
}

/** Reads only; what leaves the hub must not change behind it, so only a locked cycle's marks do. */
export function exportMarks(
  context: Context,
  { withComments }: { readonly withComments: boolean },
): Outcome<MarksFile> {
  const { settings, now } = context;
  const state = settings.cycle?.state ?? "Draft";
  if (!mayExport(state)) return refuse({ code: "cycle.notLocked", message: whyNot("export", state) });
  const { ladder, people, problems } = readStandings(context);
  const broken = problems.filter((one) => breaksTable(one) || spoilsOveralls(one));
  if (broken.length) return refuse(...broken);
  return done({
    fileName: `marks-${(settings.cycle?.name ?? "").replace(/\W+/g, "-")}-${dayOf(now)}.csv`,
    csv: marksCsv(people, ladder.criteria, withComments),
  });
}
