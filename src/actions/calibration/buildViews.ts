/** Builds the views of the hub anew from its tables: Guide, Calibration and Promotions. */
import type { CalibrationRow } from "../../domain/calibration/calibrationRow";
import { complete, type Standing } from "../../domain/calibration/standing";
import { groupedBy } from "../../domain/groupedBy";
import { timeInBrief } from "../../domain/people/timeInGrade";
import { exportable } from "../../domain/promotion/exportable";
import { type Overall, overallLabel } from "../../domain/rating/overall";
import { isAsked } from "../../domain/rating/rating";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { calibrationHeaders, calibrationSheet, calibrationView } from "../../workbook/views/calibrationView";
import { type GuideState, guideSheet, guideView } from "../../workbook/views/guideView";
import { keptNotes } from "../../workbook/views/kept";
import { promotionsHeaders, promotionsSheet, promotionsView } from "../../workbook/views/promotionsView";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { readStandings, spoilsOveralls } from "./readStandings";

export interface BuildResult {
  readonly people: number;
  readonly complete: number;
  readonly incomplete: number;
  readonly unrated: number;
  /** As the stamp on the views says it. */
  readonly builtAt: string;
}

/** Outside any lock: a view is derived, and carries the revision it was built from. */
export function buildCalibration(context: Context): Outcome<BuildResult> {
  const { store, settings } = context;
  const standings = readStandings(context);
  if (!settings.cycle) return refuse({ code: "cycle.none", message: "No cycle is open. Open one first." });
  const broken = standings.problems.filter((one) => breaksTable(one) || spoilsOveralls(one));
  if (broken.length) return refuse(...broken);
  const { ladder, people } = standings;
  const rows = people.map((one) => calibrationRow(one));
  // Of what the sheets show, not of everything it comes from: evidence is long.
  const shown = [rows, people.map((one) => one.case)];
  const revision = store.digest(JSON.stringify(shown)).slice(0, 8);
  const common = {
    cycle: settings.cycle.name,
    levels: ladder.levels,
    criteria: ladder.criteria,
    builtAt: stamp(context.now),
    revision,
  };
  const drawn = [
    store.redraw(guideSheet, () => guideView(guideState(context))),
    store.redraw(calibrationSheet, (old) => {
      const kept = keptNotes(calibrationSheet, old, calibrationHeaders(ladder.criteria));
      return "code" in kept ? kept : calibrationView({ ...common, grades: ladder.grades, rows, kept });
    }),
    store.redraw(promotionsSheet, (old) => {
      const kept = keptNotes(promotionsSheet, old, promotionsHeaders(ladder.criteria));
      return "code" in kept ? kept : promotionsView({ ...common, rows: promotionRows(people, ladder), kept });
    }),
  ].filter((problem) => problem !== null);
  if (drawn.length) return refuse(...drawn);
  store.flush();
  const whole = people.filter(({ overall }) => complete(overall)).length;
  const unrated = people.filter(({ unratedReason }) => unratedReason !== "").length;
  return done({
    people: people.length,
    complete: whole,
    incomplete: people.length - whole - unrated,
    unrated,
    builtAt: common.builtAt,
  });
}

/** "2026-08-05 14:02" */
const stamp = (instant: string): string => instant.slice(0, 16).replace("T", " ");

const lowestOf = (overall: Overall | null): number | null => complete(overall)?.lowest ?? null;

export function calibrationRow(one: Standing): CalibrationRow {
  const { person, level, given, calibrated } = one;
  return {
    id: person.id,
    name: person.name,
    level: level?.code ?? person.level,
    title: person.title,
    track: level?.track ?? null,
    grade: level?.grade ?? null,
    manager: one.manager,
    timeInGrade: timeInBrief(one.inGrade),
    marks: Object.fromEntries(
      Object.entries(given).map(([criterion, mark]) => {
        const decided = calibrated[criterion] ?? null;
        return [criterion, { given: mark, calibrated: decided === mark ? null : decided }];
      }),
    ),
    overall: one.overall ? overallLabel(one.overall) : "",
    lowest: lowestOf(one.overall),
    unratedReason: one.unratedReason,
    flags: one.flags.map(({ text }) => text),
    case: one.case ? `${one.case.to} ${one.case.status}` : "",
  };
}

function promotionRows(people: readonly Standing[], ladder: Parameters<typeof exportable>[2]) {
  const cases = people.map((one) => one.case).filter((one) => one !== null);
  const { leftOut } = exportable(
    cases,
    people.map(({ person }) => person),
    ladder,
  );
  const whys = new Map(leftOut.map(({ case: one, why }) => [one.id, why] as const));
  return people.flatMap(({ person, overall, case: one }) =>
    one
      ? [
          {
            case: one,
            name: person.name,
            overall: overall ? overallLabel(overall) : "",
            lowest: lowestOf(overall),
            whyNotExported: whys.get(one.id) ?? "",
          },
        ]
      : [],
  );
}

function guideState({ seen, settings, now }: Context): GuideState {
  const { tables } = readTables(seen, ["people", "ratings"]);
  const asked = tables.ratings.rows.filter((one) => one.cycle === settings.cycle?.name && isAsked(one.role));
  const tasks = groupedBy(asked, ({ rater }) => rater);
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  return {
    kind: "hub",
    cycle: settings.cycle,
    people: tables.people.rows.length,
    progress: [...tasks].map(([email, own]) => ({
      rater: names.get(email) ?? email,
      submitted: own.filter(({ status }) => status === "submitted").length,
      of: own.length,
    })),
    ask: settings.hr.length ? settings.hr : [settings.owner],
    builtAt: stamp(now),
  };
}
