/** Where the cycle stands: its state, who is asked for, who is not and why, and the ways on. */
import { type CycleState, transitions, whyNot } from "../../domain/cycle/cycle";
import { nextName } from "../../domain/cycle/nextName";
import { changedTexts, rubricFingerprint } from "../../domain/ladder/rubricFingerprint";
import type { Problem } from "../../domain/problem";
import { brokenIn, readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import { type Context, todayIn } from "../context";
import { adoptionOf } from "../ladder/adoptLadder";
import { readWholeLadder } from "../ladder/readWholeLadder";
import { done, type Outcome, refuse } from "../outcome";
import { lookedAt, type Missing, missingBefore } from "./missingBefore";
import { missingBeforeNext } from "./missingBeforeNext";
import { basisOfTasks } from "./newTasks";
import { type NotRated, notRated } from "./notRated";
import { isSubmittedIn } from "./setCycleDays";

export interface CyclePage {
  readonly cycle: Settings["cycle"];
  readonly people: number;
  readonly toRate: number;
  /** The day ratings are due, blank where HR set none, and today: yyyy-MM-dd. */
  readonly due: string;
  readonly today: string;
  /** Whether the cycle's days can still be corrected, and which of them. */
  readonly correctable: "both" | "due" | "none";
  /** In Draft: which texts raters will be asked against. */
  readonly ladder: string;
  /** In Draft: how many shared profiles every rater will be invited to mark. */
  readonly profiles: number;
  readonly unrated: readonly NotRated[];
  readonly transitions: readonly {
    readonly to: CycleState;
    readonly label: string;
    readonly needsReason: boolean;
    readonly explains: string;
    /** What it would leave behind; going on then needs a reason too, and the entries sent back as seen. */
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
  const { settings, seen, caller } = context;
  const ways = settings.cycle ? transitions(settings.cycle.state) : [];
  // A page that shows less than there is would invite a step that nobody should take.
  const isDraft = settings.cycle?.state === "Draft";
  const broken = brokenIn(seen, [
    ...basisOfTasks,
    ...(isDraft ? shownInDraft : []),
    ...ways.flatMap(({ to }) => lookedAt(to)),
  ]);
  if (broken.length) return refuse(...broken);
  const { tasks, ...asked } = notRated(context);
  return done({
    cycle: settings.cycle,
    ...asked,
    due: settings.due,
    today: todayIn(context),
    correctable: correctable(context),
    ...(isDraft
      ? {
          ladder: ladderInWords(context),
          profiles: readTables(seen, ["vignettes"]).tables.vignettes.rows.length,
        }
      : { ladder: "", profiles: 0 }),
    transitions: ways
      .filter(({ ownerOnly }) => !ownerOnly || caller.role === "owner")
      .map((way) => ({ ...way, missing: missingBefore(context, way.to) })),
    beforeNext: missingBeforeNext(context),
    suggestedName: settings.cycle ? nextName(settings.cycle.name) : nameOn(todayIn(context)),
    hasPackets: readTables(seen, ["raters"]).tables.raters.rows.some(({ packet }) => packet !== ""),
  });
}

/** Which texts raters will meet, beside the tables of the tasks. */
const shownInDraft = ["benchmarks", "vignettes"] as const;

function correctable(context: Context): CyclePage["correctable"] {
  const { cycle } = context.settings;
  if (!cycle || whyNot("date", cycle.state)) return "none";
  return isSubmittedIn(context) ? "due" : "both";
}

/** Opening adopts what was changed, whoever looked at it. */
function ladderInWords(context: Context): string {
  const { settings, shipped } = context;
  const whole = readWholeLadder(context);
  if (whole.problems.length)
    return "Something in the sheets of the ladder can’t be read, and raters can’t be asked before that is mended.";
  const { version, changes } = adoptionOf(context, whole);
  if (changes.length)
    return `The sheets of the ladder differ from version ${settings.rubricVersion}. Opening adopts them as version ${version}, as they stand.`;
  return changedTexts(rubricFingerprint(shipped().whole), whole)
    ? `Raters are asked against version ${version} of your ladder, as adopted.`
    : "The ladder is as Plumbline ships it: nobody here has changed a text of it yet.";
}

/** @example nameOn("2026-11-29") // "2026 H2" */
const nameOn = (day: string): string => `${day.slice(0, 4)} ${day.slice(5, 7) < "07" ? "H1" : "H2"}`;
