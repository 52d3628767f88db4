/** The views of the hub, in the order of their tabs: each a pure function of what was read, and of what people typed. */

import { blockersOf } from "../../domain/calibration/blockers";
import { blindStep } from "../../domain/calibration/caseInWords";
import { afterReport } from "../../domain/calibration/reports/afterReport";
import { criteriaReport } from "../../domain/calibration/reports/criteriaReport";
import { distributionReport } from "../../domain/calibration/reports/distributionReport";
import { reliabilityInWords } from "../../domain/calibration/reports/reliabilityReport";
import { severityReport } from "../../domain/calibration/reports/severityReport";
import type { CalibrationRecords } from "../../domain/calibration/reports/submitted";
import { tracksReport } from "../../domain/calibration/reports/tracksReport";
import { complete } from "../../domain/calibration/standing";
import type { TalkedMinutes } from "../../domain/calibration/talkTime";
import type { Step } from "../../domain/ladder/step";
import type { Problem } from "../../domain/problem";
import { exportable } from "../../domain/promotion/exportable";
import { type JobCode, withSystemTitles } from "../../domain/promotion/jobCode";
import { overallLabel } from "../../domain/rating/overall";
import { type Cell, type Grid, headersOf, textOf } from "../../workbook/cells/cell";
import type { Drawing } from "../../workbook/ports/drawing";
import type { SheetToDraw, Store } from "../../workbook/ports/store";
import type { Settings } from "../../workbook/tables/settings";
import { criteriaIn } from "../../workbook/tables/table";
import { decisionsTable, ratingsTable } from "../../workbook/tables/tables";
import { afterHeaders, afterSheet, afterView } from "../../workbook/views/afterView";
import { agendaHeaders, agendaSheet, agendaView, type MeetingAgenda } from "../../workbook/views/agendaView";
import { agreementHeaders, agreementSheet, agreementView } from "../../workbook/views/agreementView";
import { calibrationHeaders, calibrationSheet, calibrationView } from "../../workbook/views/calibrationView";
import {
  distributionHeaders,
  distributionSheet,
  distributionView,
} from "../../workbook/views/distributionView";
import { everyoneHeaders, everyoneSheet, everyoneView } from "../../workbook/views/everyoneView";
import { guideSheet } from "../../workbook/views/guideView";
import { type Kept, keptNotes, type TypedOver } from "../../workbook/views/kept";
import { promotionsHeaders, promotionsSheet, promotionsView } from "../../workbook/views/promotionsView";
import { severityHeaders, severitySheet, severityView } from "../../workbook/views/severityView";
import { tracksHeaders, tracksSheet, tracksView } from "../../workbook/views/tracksView";
import type { ViewSource } from "../../workbook/views/viewSource";
import { type Context, clockOf } from "../context";
import type { Standings } from "./readStandings";

/** A view of the hub: its own headings, and its drawing with what people typed beside it. */
export interface HubView {
  readonly sheet: string;
  /** The tab it stands behind. */
  readonly after: string;
  readonly headers: readonly string[];
  readonly draw: (kept: Kept) => Drawing;
}

/** Draws views anew, each with what people typed beside it, and other sheets with them. */
export function redraw(
  store: Store,
  views: readonly HubView[],
  others: readonly SheetToDraw[] = [],
): Redrawn {
  const typedOver: (TypedOver & { readonly sheet: string })[] = [];
  const drawn = views.map(
    ({ sheet, after, headers, draw }): SheetToDraw => ({
      sheet,
      after,
      draw: (old) => {
        const kept = keptNotes(sheet, old, headers);
        if ("code" in kept) return kept;
        typedOver.push(...kept.typedOver.map((one) => ({ ...one, sheet })));
        return draw(kept);
      },
    }),
  );
  return { problems: store.redraw([...others, ...drawn]), typedOver };
}

export interface Redrawn {
  /** Cells of a view that somebody typed over; what was typed stands in the notes. */
  readonly typedOver: readonly (TypedOver & { readonly sheet: string })[];
  /** Each leaves its view as it was. */
  readonly problems: readonly Problem[];
}

/** What the views are made from. */
export function viewSource(context: Context, { ladder, people }: Standings): ViewSource {
  const { seen, settings } = context;
  const cycle = settings.cycle?.name ?? "";
  const [decisions, ratings] = seen.read([decisionsTable.name, ratingsTable.name]).map(cellsIn);
  const decided = decisions!.rows.filter((row) => decisions!.at(row, decisionsTable.fields.cycle) === cycle);
  const { fields } = ratingsTable;
  const submitted = ratings!.rows.filter(
    (row) => ratings!.at(row, fields.cycle) === cycle && ratings!.at(row, fields.status) === "submitted",
  );
  const places = criteriaIn(ratingsTable, ratings!.headings).map((one) => ratings!.headings.indexOf(one));
  const marks = submitted
    .flatMap((row) => places.map((at) => row[at]))
    .filter((cell) => typeof cell === "number");
  return {
    cycle,
    ladder,
    people,
    builtAt: stamp(context),
    decisions: { headings: decisions!.headings, rows: decided.length },
    ratings: {
      headings: ratings!.headings,
      submitted: submitted.length,
      marks: marks.reduce((sum, mark) => sum + mark, 0),
    },
  };
}

/** A sheet's rows as a formula over it reads them. */
function cellsIn(grid: Grid | null) {
  const headings = headersOf(grid ?? []);
  return {
    headings,
    rows: (grid ?? []).slice(1),
    at: (row: readonly Cell[], { header }: { readonly header: string }) =>
      textOf(row[headings.indexOf(header)] ?? ""),
  };
}

/** "2026-08-05 14:02" */
const stamp = (context: Pick<Context, "now" | "zone">): string => clockOf(context).slice(0, 16);

/** What the views show, as far as it is not in their source. */
export interface ViewFacts {
  readonly settings: Pick<Settings, "scale" | "bandCuts" | "guideline" | "openSeats">;
  readonly records: CalibrationRecords;
  readonly meetings: readonly MeetingAgenda[];
  readonly jobCodes: readonly JobCode[];
  /** Whose word a case needs, by name; blank where nobody is asked. */
  readonly skipLevelOf: (caseId: string) => string;
  /** Of this cycle's meetings. */
  readonly minutes: readonly TalkedMinutes[];
}

export function hubViews(source: ViewSource, facts: ViewFacts): HubView[] {
  const { people, ladder } = source;
  const { criteria } = ladder;
  const { settings, records } = facts;
  const names = new Map(people.map(({ person }) => [person.id, person.name] as const));
  const all = [
    calibrationOf(source),
    {
      sheet: agendaSheet,
      headers: agendaHeaders(),
      draw: (kept: Kept) => agendaView(source, facts.meetings, kept),
    },
    {
      sheet: everyoneSheet,
      headers: everyoneHeaders(criteria),
      draw: (kept: Kept) => everyoneView(source, settings.bandCuts, kept),
    },
    {
      sheet: promotionsSheet,
      headers: promotionsHeaders(criteria),
      draw: (kept: Kept) => promotionsView(source, promotionRows(source, facts), kept),
    },
    {
      sheet: distributionSheet,
      headers: distributionHeaders(settings.scale),
      draw: (kept: Kept) => {
        const report = distributionReport(people, ladder, settings.bandCuts, settings.guideline);
        return distributionView(source, report, settings.scale, kept);
      },
    },
    {
      sheet: tracksSheet,
      headers: tracksHeaders(criteria),
      draw: (kept: Kept) =>
        tracksView(
          source,
          tracksReport(people, ladder, settings.openSeats, source.builtAt.slice(0, 10)),
          kept,
        ),
    },
    {
      sheet: agreementSheet,
      headers: agreementHeaders(),
      draw: (kept: Kept) =>
        agreementView(
          source,
          reliabilityInWords(records),
          criteriaReport(records),
          (id) => names.get(id) ?? id,
          kept,
        ),
    },
    {
      sheet: afterSheet,
      headers: afterHeaders(),
      draw: (kept: Kept) => afterView(source, afterReport(people, ladder, facts.minutes), kept),
    },
  ];
  return all.map((view, at) => ({ ...view, after: all[at - 1]?.sheet ?? guideSheet }));
}

/** The view that the others stand behind. */
export const calibrationOf = (source: ViewSource): HubView => ({
  sheet: calibrationSheet,
  after: guideSheet,
  headers: calibrationHeaders(source.ladder.criteria),
  draw: (kept) => calibrationView(source, kept),
});

/** Only where the sheet is: it comes when somebody asks for it, and goes when they are done (R17). */
export const severityOf = (source: ViewSource, records: CalibrationRecords): HubView => ({
  sheet: severitySheet,
  after: afterSheet,
  headers: severityHeaders(),
  draw: (kept) => severityView(source, severityReport(records), kept),
});

const gradeOf = (blind: Step | null): string => (blind ? `grade ${blind.to.grade}` : "");

function promotionRows({ people, ladder }: ViewSource, { jobCodes, skipLevelOf }: ViewFacts) {
  const cases = people.flatMap((one) => one.cases);
  const { leftOut } = exportable(
    cases,
    people.map(({ person }) => person),
    withSystemTitles(ladder, jobCodes),
  );
  const whys = new Map(leftOut.map(({ case: one, why }) => [one.id, why] as const));
  return people.flatMap(({ person, overall, cases: own, decisions }) =>
    own.map((one) => ({
      case: one,
      blindGrade: gradeOf(blindStep(one, ladder, decisions)),
      name: person.name,
      overall: overall ? overallLabel(overall) : "",
      lowest: complete(overall)?.lowest ?? null,
      blockers:
        one.status === "proposed"
          ? blockersOf(one, { casesOfPerson: own, person, decisions, ladder, skipLevel: skipLevelOf(one.id) })
          : [],
      whyNotExported: whys.get(one.id) ?? "",
    })),
  );
}
