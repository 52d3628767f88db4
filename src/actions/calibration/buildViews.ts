/** Builds the views of the hub anew from its tables; each can be deleted and comes back. */
import { complete, type Standing } from "../../domain/calibration/standing";
import { groupedBy } from "../../domain/groupedBy";
import type { Problem } from "../../domain/problem";
import { exportable } from "../../domain/promotion/exportable";
import { overallLabel } from "../../domain/rating/overall";
import { isAsked } from "../../domain/rating/rating";
import type { Grid } from "../../workbook/cells/cell";
import type { Drawing } from "../../workbook/ports/drawing";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { calibrationHeaders, calibrationSheet, calibrationView } from "../../workbook/views/calibrationView";
import { everyoneHeaders, everyoneSheet, everyoneView } from "../../workbook/views/everyoneView";
import { type GuideState, guideSheet, guideView } from "../../workbook/views/guideView";
import { type Kept, keptNotes, type TypedOver } from "../../workbook/views/kept";
import { promotionsHeaders, promotionsSheet, promotionsView } from "../../workbook/views/promotionsView";
import type { ViewSource } from "../../workbook/views/viewSource";
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
  /** Cells of a view that somebody typed over; what was typed stands in the notes. */
  readonly typedOver: readonly (TypedOver & { readonly sheet: string })[];
  /** Rows that can't be read; whom they are about is on the views by name. */
  readonly problems: readonly Problem[];
}

/** A view of the hub: its own headings, and its drawing with what people typed beside it. */
interface HubView {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly draw: (kept: Kept) => Drawing;
}

/** Outside any lock: a view is derived, and carries the revision it was built from. */
export function buildCalibration(context: Context): Outcome<BuildResult> {
  const { store, settings } = context;
  const { ladder, people, problems } = readStandings(context);
  if (!settings.cycle) return refuse({ code: "cycle.none", message: "No cycle is open. Open one first." });
  const broken = problems.filter((one) => breaksTable(one) || spoilsOveralls(one));
  if (broken.length) return refuse(...broken);
  const source: ViewSource = {
    cycle: settings.cycle.name,
    ladder,
    people,
    builtAt: stamp(context.now),
    revision: store.digest(JSON.stringify(people.map(shown))).slice(0, 8),
  };
  const typedOver: BuildResult["typedOver"][number][] = [];
  const drawn = [
    store.redraw(guideSheet, () => guideView(guideState(context))),
    ...hubViews(source, context).map(({ sheet, headers, draw }, at, all) => {
      const drawKept = (old: Grid | null) => {
        const kept = keptNotes(sheet, old, headers);
        if ("code" in kept) return kept;
        typedOver.push(...kept.typedOver.map((one) => ({ ...one, sheet })));
        return draw(kept);
      };
      return store.redraw(sheet, drawKept, all[at - 1]?.sheet ?? guideSheet);
    }),
  ].filter((problem) => problem !== null);
  if (drawn.length) return refuse(...drawn);
  store.flush();
  return done({ ...counts(people), builtAt: source.builtAt, typedOver, problems });
}

function hubViews(source: ViewSource, { settings }: Context): HubView[] {
  const { criteria } = source.ladder;
  return [
    {
      sheet: calibrationSheet,
      headers: calibrationHeaders(criteria),
      draw: (kept) => calibrationView(source, kept),
    },
    {
      sheet: everyoneSheet,
      headers: everyoneHeaders(criteria),
      draw: (kept) => everyoneView(source, settings.bandCuts, kept),
    },
    {
      sheet: promotionsSheet,
      headers: promotionsHeaders(criteria),
      draw: (kept) => promotionsView(source, promotionRows(source), kept),
    },
  ];
}

function counts(people: readonly Standing[]) {
  const whole = people.filter(({ overall }) => complete(overall)).length;
  const unrated = people.filter(({ unratedReason }) => unratedReason !== "").length;
  return { people: people.length, complete: whole, incomplete: people.length - whole - unrated, unrated };
}

/** Of what the sheets show, not of everything it comes from: evidence is long. */
const shown = ({ rating, secondRatings, ...one }: Standing) => [
  one,
  [rating, ...secondRatings].map((own) => own?.savedAt),
];

/** "2026-08-05 14:02" */
const stamp = (instant: string): string => instant.slice(0, 16).replace("T", " ");

function promotionRows({ people, ladder }: ViewSource) {
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
            lowest: complete(overall)?.lowest ?? null,
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
