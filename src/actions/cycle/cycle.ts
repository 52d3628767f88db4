/** Where the cycle stands: its state, who is asked for, who is not and why, and the ways on. */
import { type CycleState, transitions } from "../../domain/cycle/cycle";
import { nextName } from "../../domain/cycle/nextName";
import type { Problem } from "../../domain/problem";
import { brokenIn, readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import { type Context, dayOf } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { lookedAt, type Missing, missingBefore } from "./missingBefore";
import { missingBeforeNext } from "./missingBeforeNext";
import { basisOfTasks } from "./newTasks";
import { type NotRated, notRated } from "./notRated";

export interface CyclePage {
  readonly cycle: Settings["cycle"];
  readonly people: number;
  readonly toRate: number;
  readonly unrated: readonly NotRated[];
  readonly transitions: readonly {
    readonly to: CycleState;
    readonly label: string;
    readonly needsReason: boolean;
    readonly explains: string;
    /** What it would leave behind; going on then needs a reason too. */
    readonly missing: readonly Missing[];
  }[];
  /** What opening the next cycle would leave behind; that then needs a reason. */
  readonly beforeNext: readonly Missing[];
  /** Blank where nobody can tell how the next one is called. */
  readonly suggestedName: string;
  /** Whether any rater has a packet that would have to be brought up to date. */
  readonly hasPackets: boolean;
  readonly problems: readonly Problem[];
}

export function cycle(context: Context): Outcome<CyclePage> {
  const { settings, seen, caller, now } = context;
  const ways = settings.cycle ? transitions(settings.cycle.state) : [];
  // A page that shows less than there is would invite a step that nobody should take.
  const broken = brokenIn(seen, [...basisOfTasks, ...ways.flatMap(({ to }) => lookedAt(to))]);
  if (broken.length) return refuse(...broken);
  const { tasks, ...asked } = notRated(context);
  return done({
    cycle: settings.cycle,
    ...asked,
    transitions: ways
      .filter(({ ownerOnly }) => !ownerOnly || caller.role === "owner")
      .map((way) => ({ ...way, missing: missingBefore(context, way.to) })),
    beforeNext: missingBeforeNext(context),
    suggestedName: settings.cycle ? nextName(settings.cycle.name) : nameOn(dayOf(now)),
    hasPackets: readTables(seen, ["raters"]).tables.raters.rows.some(({ packet }) => packet !== ""),
  });
}

/** @example nameOn("2026-11-29") // "2026 H2" */
const nameOn = (day: string): string => `${day.slice(0, 4)} ${day.slice(5, 7) < "07" ? "H1" : "H2"}`;
