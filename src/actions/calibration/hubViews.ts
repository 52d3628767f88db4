/** The views of the hub, in the order of their tabs: each a pure function of what was read, and of what people typed. */
import { afterReport } from "../../domain/calibration/reports/afterReport";
import { criteriaReport } from "../../domain/calibration/reports/criteriaReport";
import { distributionReport } from "../../domain/calibration/reports/distributionReport";
import { severityReport } from "../../domain/calibration/reports/severityReport";
import { tracksReport } from "../../domain/calibration/reports/tracksReport";
import { complete, type Standing } from "../../domain/calibration/standing";
import type { Problem } from "../../domain/problem";
import { blockersOf } from "../../domain/promotion/blockers";
import { exportable } from "../../domain/promotion/exportable";
import { overallLabel } from "../../domain/rating/overall";
import type { Grid } from "../../workbook/cells/cell";
import type { Drawing } from "../../workbook/ports/drawing";
import type { Store } from "../../workbook/ports/store";
import { afterHeaders, afterSheet, afterView } from "../../workbook/views/afterView";
import { agreementHeaders, agreementSheet, agreementView } from "../../workbook/views/agreementView";
import { calibrationHeaders, calibrationSheet, calibrationView } from "../../workbook/views/calibrationView";
import {
  distributionHeaders,
  distributionSheet,
  distributionView,
} from "../../workbook/views/distributionView";
import { everyoneHeaders, everyoneSheet, everyoneView } from "../../workbook/views/everyoneView";
import { type Kept, keptNotes, type TypedOver } from "../../workbook/views/kept";
import { promotionsHeaders, promotionsSheet, promotionsView } from "../../workbook/views/promotionsView";
import { severityHeaders, severitySheet, severityView } from "../../workbook/views/severityView";
import { tracksHeaders, tracksSheet, tracksView } from "../../workbook/views/tracksView";
import type { ViewSource } from "../../workbook/views/viewSource";
import type { Context } from "../context";
import { readRecords } from "./readRecords";
import type { Standings } from "./readStandings";

/** A view of the hub: its own headings, and its drawing with what people typed beside it. */
export interface HubView {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly draw: (kept: Kept) => Drawing;
}

/** Draws a view anew, with what people typed beside it. */
export function redraw(
  store: Store,
  { sheet, headers, draw }: HubView,
  after: string,
): Problem | { readonly typedOver: readonly TypedOver[] } {
  let typedOver: readonly TypedOver[] = [];
  const problem = store.redraw(
    sheet,
    (old: Grid | null) => {
      const kept = keptNotes(sheet, old, headers);
      if ("code" in kept) return kept;
      typedOver = kept.typedOver;
      return draw(kept);
    },
    after,
  );
  return problem ?? { typedOver };
}

/** What the views are made from. */
export function viewSource({ store, settings, now }: Context, { ladder, people }: Standings): ViewSource {
  return {
    cycle: settings.cycle?.name ?? "",
    ladder,
    people,
    builtAt: stamp(now),
    revision: store.digest(JSON.stringify(people.map(shown))).slice(0, 8),
  };
}

/** Of what the sheets show, not of everything it comes from: evidence is long. */
const shown = ({ rating, secondRatings, ...one }: Standing) => [
  one,
  [rating, ...secondRatings].map((own) => own?.savedAt),
];

/** "2026-08-05 14:02" */
export const stamp = (instant: string): string => instant.slice(0, 16).replace("T", " ");

export function hubViews(source: ViewSource, context: Context, standings: Standings): HubView[] {
  const { settings, easel } = context;
  const { people, ladder } = source;
  const { criteria } = ladder;
  const records = readRecords(context, standings);
  const names = new Map(people.map(({ person }) => [person.id, person.name] as const));
  const isAskedFor = easel.sheets().includes(severitySheet);
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
    {
      sheet: distributionSheet,
      headers: distributionHeaders(settings.scale),
      draw: (kept) => {
        const report = distributionReport(people, ladder, settings.bandCuts, settings.guideline);
        return distributionView(source, report, settings.scale, kept);
      },
    },
    {
      sheet: tracksSheet,
      headers: tracksHeaders(criteria),
      draw: (kept) => tracksView(source, tracksReport(people, ladder, settings.openSeats), kept),
    },
    {
      sheet: agreementSheet,
      headers: agreementHeaders(),
      draw: (kept) => agreementView(source, criteriaReport(records), (id) => names.get(id) ?? id, kept),
    },
    {
      sheet: afterSheet,
      headers: afterHeaders(),
      draw: (kept) => afterView(source, afterReport(people, ladder), kept),
    },
    ...(isAskedFor ? [severityOf(source, context, standings)] : []),
  ];
}

/** Only where the sheet is: it comes when somebody asks for it, and goes when they are done (R17). */
export const severityOf = (source: ViewSource, context: Context, standings: Standings): HubView => ({
  sheet: severitySheet,
  headers: severityHeaders(),
  draw: (kept) => severityView(source, severityReport(readRecords(context, standings)), kept),
});

function promotionRows({ people, ladder }: ViewSource) {
  const cases = people.flatMap((one) => one.cases);
  const { leftOut } = exportable(
    cases,
    people.map(({ person }) => person),
    ladder,
  );
  const whys = new Map(leftOut.map(({ case: one, why }) => [one.id, why] as const));
  return people.flatMap(({ person, overall, cases: own, decisions }) =>
    own.map((one) => ({
      case: one,
      name: person.name,
      overall: overall ? overallLabel(overall) : "",
      lowest: complete(overall)?.lowest ?? null,
      blockers:
        one.status === "proposed" ? blockersOf(one, { casesOfPerson: own, person, decisions, ladder }) : [],
      whyNotExported: whys.get(one.id) ?? "",
    })),
  );
}
