/** After the meeting, for HR alone: changes by manager. */
import { afterReport } from "../../domain/calibration/reports/afterReport";
import type { Problem } from "../../domain/problem";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { readStandings } from "./readStandings";

export interface AfterMeeting {
  /** Alphabetical; people, never rates (R30). */
  readonly managers: readonly {
    readonly manager: string;
    readonly people: number;
    readonly raised: readonly string[];
    readonly lowered: readonly string[];
  }[];
  readonly problems: readonly Problem[];
}

export function afterMeeting(context: Context): Outcome<AfterMeeting> {
  const { ladder, people, problems } = readStandings(context);
  return done({
    managers: afterReport(people, ladder, [])
      .byManager.filter(({ changes }) => changes.decided > 0)
      .map(({ manager, changes: { people: count, raised, lowered } }) => ({
        manager: manager || "No manager",
        people: count,
        raised,
        lowered,
      })),
    problems,
  });
}
