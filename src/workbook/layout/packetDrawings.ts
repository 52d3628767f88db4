/** The sheets of a packet: what one rater needs, and nothing anybody else must not read (R1). */

import type { ApprovalTask } from "../../domain/calibration/approvalTask";
import { isAnswered, type PreReadRow } from "../../domain/calibration/preRead";
import type { ToldDecision } from "../../domain/calibration/toldDecisions";
import type { HistoryRow } from "../../domain/cycle/history";
import type { Benchmark, Criterion, RubricCell } from "../../domain/ladder/ladder";
import type { Person } from "../../domain/people/person";
import type { WorkingTime } from "../../domain/people/workingTime";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import type { PromotionCase } from "../../domain/promotion/promotion";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import { isFilled, type OwnEntry } from "../../domain/rating/ownEntry";
import { maySeeIntended, type Rating } from "../../domain/rating/rating";
import type { Drawing } from "../ports/drawing";
import { gradesAndLevels } from "../tables/ladderRows";
import type { Settings } from "../tables/settings";
import { whomToAsk } from "../tables/settings";
import type { Table } from "../tables/table";
import { type LadderRow, type Rater, tables, type VignetteRow, workingTimeTable } from "../tables/tables";
import { guideView } from "../views/guideView";
import { fitForPrint } from "./fitForPrint";
import { hideColumns, hideEmptyColumns } from "./hideEmptyColumns";
import { lackingCells } from "./lackingCells";
import { rubricDrawing } from "./rubricDrawing";
import { settingsDrawing } from "./settingsDrawing";
import { tableDrawing } from "./tableDrawing";

/** Rows of the hub; what is not the rater's is left out here, so that no caller can forget it. */
export interface PacketContent {
  readonly rater: Pick<Rater, "email" | "name" | "alsoSignsInAs">;
  /** Employee ids of the rater. */
  readonly raterIs: readonly string[];
  /** The day it is drawn on, yyyy-MM-dd. */
  readonly today: string;
  /** Whether this cycle asks the rater for anything; otherwise the packet stays and is shared with nobody. */
  readonly isAsked: boolean;
  readonly settings: Pick<
    Settings,
    "owner" | "hr" | "cycle" | "due" | "cycleMonths" | "rubricVersion" | "scale"
  >;
  readonly criteria: readonly Criterion[];
  readonly ladder: readonly LadderRow[];
  readonly rubric: readonly RubricCell[];
  readonly benchmarks: readonly Benchmark[];
  readonly vignettes: readonly VignetteRow[];
  readonly people: readonly Person[];
  readonly ratings: readonly Rating[];
  readonly evidence: readonly EvidenceEntry[];
  readonly cases: readonly PromotionCase[];
  /** Whether the hub knows nobody of this id any more, also in no row that can't be read. */
  readonly isRemoved: (person: string) => boolean;
  /** The people of own sessions; null for those who take part in none. */
  readonly preRead: readonly PreReadRow[] | null;
  /** Cases that wait for the rater's word as skip-level. */
  readonly approvalTasks: readonly ApprovalTask[];
  /** Of own reports. */
  readonly workingTime: readonly WorkingTime[];
  /** What the reports wrote in their own files; null where HR opened none for anybody. */
  readonly ownEntries: readonly OwnEntry[] | null;
  /** Of this cycle; null where HR opened none. */
  readonly letters: readonly PersonLetter[] | null;
  /** What was decided about own reports; null before there is anything to decide. */
  readonly decided: readonly ToldDecision[] | null;
  /** Marks that held at the end of the last cycle. */
  readonly history: readonly HistoryRow[];
}

export function packetDrawings(content: PacketContent): Drawing[] {
  const { criteria, ladder, rubric, benchmarks, settings } = content;
  const { people, ratings, evidence, cases, vignettes, history, ownEntries, letters, workingTime } =
    rowsOfRater(content);
  const names = criteria.map(({ name }) => name);
  const { levels } = gradesAndLevels(ladder);
  const input = <Row>(rows: readonly Row[]) => ({ criteria: names, rows, kind: "input" as const });
  const records = <Row>(table: Table<Row>, rows: readonly Row[]) =>
    hideEmptyColumns(tableDrawing(table, { criteria: names, rows, kind: "hr" }));
  return [
    guideView({
      kind: "packet",
      cycle: settings.cycle,
      rater: content.rater.name || content.rater.email,
      due: settings.due,
      returned: ratings.filter(({ status }) => status === "returned").length,
      sentBack: cases.filter(({ status }) => status === "sent back").length,
      reads: (content.preRead ?? []).some((row) => !isAnswered(row)),
      writes: (letters ?? []).filter(
        ({ cycle, status }) => cycle !== settings.cycle?.name && status !== "released",
      ).length,
      scale: settings.scale,
      ask: whomToAsk(settings),
    }),
    ratingsForTyping(criteria, ratings),
    packetSettings(content),
    ...[
      tableDrawing(tables.criteria, input(criteria)),
      tableDrawing(tables.ladder, input(ladder)),
      rubricDrawing("IC", levels, names, rubric),
      rubricDrawing("M", levels, names, rubric),
      tableDrawing(tables.benchmarks, input(benchmarks)),
      tableDrawing(tables.vignettes, input(vignettes)),
    ]
      .map(fitForPrint)
      .map(hideEmptyColumns),
    hideEmptyColumns(peopleWithTheirTime(people, workingTime)),
    // Stood here before People said it: emptied where it still stands.
    records(tables.workingTime, []),
    tableDrawing(tables.evidence, input(evidence)),
    hideColumns(tableDrawing(tables.cases, input(cases)), decidedByHr),
    records(tables.history, history),
    ...(ownEntries ? [records(tables.ownEntries, ownEntries)] : []),
    ...(letters ? [tableDrawing(tables.letters, input(letters))] : []),
    ...(content.decided ? [tableDrawing(tables.decided, input(content.decided))] : []),
    tableDrawing(tables.approvalTasks, input(content.approvalTasks)),
    ...(content.preRead ? [tableDrawing(tables.preRead, input(content.preRead))] : []),
  ];
}

/** Pixels. */
const widthOfMark = 124;

const headed = tables.ratings.fields as unknown as { readonly level: { readonly header: string } };

/**
 * Made for typing, because a person with several Google accounts may never see the sidebar: whom it is about stays in
 * view, then mark and evidence side by side, then the box that submits; what Plumbline writes stands last.
 */
function ratingsForTyping(criteria: readonly Criterion[], rows: readonly Rating[]): Drawing {
  const { name, level, assessments, status, returnedBecause, givenOver, ...written } = tables.ratings.fields;
  const { box, on } = tables.ratings.tick!;
  const fields = { name, level, assessments, box, status, returnedBecause, givenOver, ...written };
  const withBox = rows.map((row) => ({ ...row, box: row.status === on || null }));
  const drawing = tableDrawing<Rating & { readonly box: boolean | null }>(
    { ...tables.ratings, fields },
    { criteria: criteria.map((one) => one.name), rows: withBox, kind: "input" },
  );
  const names: readonly unknown[] = criteria.map((one) => one.name);
  return {
    ...drawing,
    // A criterion's name is one word, and breaks at no letter.
    widths: drawing.widths.map((width, at) =>
      names.includes(drawing.values[0]?.[at]) ? widthOfMark : width,
    ),
    frozenColumns: 2,
    formulaRules: lackingCells(drawing, criteria, { level: headed.level.header, box: box.header }),
    // Only where a task stands: below there is nothing to mark, and boxes to tick would say there is. A row with a mark
    // that can't be read is never written to, so Sheets may refuse what is none.
    choices: rows.length
      ? drawing.choices.map(({ area, words }) => ({
          area: { ...area, rows: rows.length },
          words,
          isStrict: true as const,
        }))
      : [],
  };
}

/** In a packet People says part-time and leave, too: a sheet of its own would cost the evening another read. */
function peopleWithTheirTime(people: readonly Person[], times: readonly WorkingTime[]): Drawing {
  const { works, onLeave } = workingTimeTable.fields;
  const fields = { ...tables.people.fields, works, onLeave };
  const timeOf = new Map(times.map((one) => [one.person, one] as const));
  const rows = people.map((one) => ({ works: null, onLeave: null, ...timeOf.get(one.id), ...one }));
  return tableDrawing<Person & Pick<WorkingTime, "works" | "onLeave">>(
    { ...tables.people, fields },
    { criteria: [], rows, kind: "input" },
  );
}

/** Own tasks of this cycle, the people they are about, and what hangs on them. */
function rowsOfRater(content: PacketContent) {
  const { rater, settings, people, ratings, evidence, cases, vignettes, history } = content;
  const cycle = settings.cycle?.name ?? "";
  const own = ratings.filter((rating) => rating.rater === rater.email && rating.cycle === cycle);
  const ids = new Set(own.map(({ id }) => id));
  const peopleIn = (wanted: (rating: Rating) => boolean) =>
    new Set(own.filter(wanted).map(({ person }) => person));
  const rated = peopleIn(({ role }) => role !== "vignette");
  const reports = peopleIn(({ role }) => role === "manager");
  const letters = content.letters?.filter(({ writer }) => writer === rater.email);
  const written = new Set(letters?.map(({ person }) => person));
  return {
    ratings: own,
    people: people.filter(({ id }) => rated.has(id)),
    evidence: evidence.filter(({ rating }) => ids.has(rating)),
    // Cases follow the person, whoever wrote them; what somebody else is still writing is nobody's.
    cases: cases
      .filter((one) => one.cycle === cycle && reports.has(one.person))
      .filter(({ status, proposedBy }) => status !== "draft" || proposedBy === rater.email)
      .map(asProposed),
    vignettes: vignettes.map((one) => (maySeeIntended(own, one.id) ? one : { ...one, intended: {} })),
    history: history.filter(({ person }) => reports.has(person)),
    workingTime: content.workingTime.filter(({ person }) => reports.has(person)),
    ownEntries: content.ownEntries?.filter(
      (one) =>
        (reports.has(one.person) || (one.kind === "answer" && written.has(one.person))) && isFilled(one),
    ),
    letters,
  };
}

const { effectiveDate, decidedBy, decidedOn, comment, exportedOn } = tables.cases.fields as Readonly<
  Record<string, { readonly header: string }>
>;
const decidedByHr = [effectiveDate, decidedBy, decidedOn, comment, exportedOn].map((one) => one!.header);

/** What HR decided about a case is the hub's (R3); the rater hears of it from HR. Who sent it back, and when, is no secret. */
const asProposed = (one: PromotionCase): PromotionCase => ({
  ...one,
  status: one.status === "draft" || one.status === "sent back" ? one.status : "proposed",
  effectiveDate: "",
  ...(one.status === "sent back" ? {} : { decidedBy: "", decidedOn: "" }),
  comment: "",
  exportedOn: "",
});

function packetSettings({ rater, raterIs, settings, today }: PacketContent): Drawing {
  const points = settings.scale.map(
    ({ mark, name, anchor }) => [`scale${mark}`, `${name}: ${anchor}`] as const,
  );
  return settingsDrawing({
    kind: "packet",
    cycle: settings.cycle?.name ?? "",
    state: settings.cycle?.state ?? "",
    due: settings.due,
    cycleMonths: String(settings.cycleMonths),
    rubricVersion: settings.rubricVersion,
    ...Object.fromEntries(points),
    rater: rater.email,
    raterAlso: rater.alsoSignsInAs.join("; "),
    raterIs: raterIs.join("; "),
    openedOn: "",
    updatedOn: today,
  });
}
