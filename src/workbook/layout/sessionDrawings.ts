/** The sheets of a session file: the people of one meeting, the ladder's texts, and what is decided there (R1). */

import type { AgendaRow } from "../../domain/calibration/agendaRow";
import type { Decision } from "../../domain/calibration/decision";
import type { Session } from "../../domain/calibration/session";
import type { HistoryRow } from "../../domain/cycle/history";
import type { Criterion, RubricCell } from "../../domain/ladder/ladder";
import type { Person } from "../../domain/people/person";
import type { PromotionCase } from "../../domain/promotion/promotion";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import { isAsked, type Rating } from "../../domain/rating/rating";
import type { Drawing } from "../ports/drawing";
import { gradesAndLevels } from "../tables/ladderRows";
import type { Settings } from "../tables/settings";
import { type Expectation, type LadderRow, tables } from "../tables/tables";
import { fitForPrint } from "./fitForPrint";
import { hideColumns } from "./hideEmptyColumns";
import { sessionGuide } from "./sessionGuide";
import { settingsDrawing } from "./settingsDrawing";
import { tableDrawing } from "./tableDrawing";

export interface SessionContent {
  readonly session: Session;
  /** Addresses the facilitator signs in with. */
  readonly facilitators: readonly string[];
  /** Names of everybody in the room. */
  readonly participants: readonly string[];
  /** Addresses the file is shared with. */
  readonly readers: readonly string[];
  readonly settings: Settings;
  readonly criteria: readonly Criterion[];
  readonly ladder: readonly LadderRow[];
  readonly rubric: readonly RubricCell[];
  /** Whom the meeting is about; of the rows below, those about others are left out here, so that no caller can forget it. */
  readonly agenda: readonly AgendaRow[];
  readonly people: readonly Person[];
  readonly ratings: readonly Rating[];
  readonly evidence: readonly EvidenceEntry[];
  readonly cases: readonly PromotionCase[];
  readonly history: readonly HistoryRow[];
  readonly decisions: readonly Decision[];
}

/** The same tables as in the hub, so that the meeting is the same code in either. */
export function sessionDrawings(content: SessionContent): Drawing[] {
  const { session, participants, criteria, ladder, agenda } = content;
  const rows = rowsOfSession(content);
  const names = criteria.map(({ name }) => name);
  const input = <Row>(rows: readonly Row[]) => ({ criteria: names, rows, kind: "input" as const });
  const hr = <Row>(rows: readonly Row[]) => ({ criteria: names, rows, kind: "hr" as const });
  return [
    sessionGuide(session, participants, agenda.length),
    tableDrawing(tables.agenda, hr(agenda)),
    tableDrawing(tables.decisions, hr(rows.decisions)),
    hideColumns(tableDrawing(tables.minutes, hr([])), ["ID", "Seal"]),
    tableDrawing(tables.people, hr(rows.people)),
    tableDrawing(tables.ratings, hr(rows.ratings)),
    tableDrawing(tables.evidence, hr(rows.evidence)),
    tableDrawing(tables.cases, hr(rows.cases)),
    tableDrawing(tables.history, hr(rows.history)),
    ...[
      tableDrawing(tables.criteria, input(criteria)),
      tableDrawing(tables.ladder, input(ladder)),
      tableDrawing(tables.expectations, hr(expectationsOf(content))),
    ].map(fitForPrint),
    sessionSettings(content),
  ];
}

/** Both tracks' texts at the grades of the people discussed. */
function expectationsOf({ agenda, ladder, rubric }: SessionContent): readonly Expectation[] {
  const { levels } = gradesAndLevels(ladder);
  const discussed = new Set(agenda.map(({ level }) => level));
  const grades = new Set(levels.filter(({ code }) => discussed.has(code)).map(({ grade }) => grade));
  const codes = new Set(levels.filter(({ grade }) => grades.has(grade)).map(({ code }) => code));
  return rubric
    .filter(({ level }) => codes.has(level))
    .map((cell) => ({ ...cell, id: `${cell.level}/${cell.criterion}` }));
}

/** Submitted ratings of this cycle, cases that were proposed, the ends of earlier cycles, and what was decided so far. */
function rowsOfSession(content: SessionContent) {
  const shown = new Set(content.agenda.map(({ id }) => id));
  const cycle = content.settings.cycle?.name;
  const isShown = ({ person }: { readonly person: string }) => shown.has(person);
  const isOfCycle = (row: { readonly person: string; readonly cycle: string }) =>
    isShown(row) && row.cycle === cycle;
  const ratings = content.ratings.filter(
    (one) => isOfCycle(one) && isAsked(one.role) && one.status === "submitted",
  );
  const ids = new Set(ratings.map(({ id }) => id));
  return {
    people: content.people.filter(({ id }) => shown.has(id)),
    ratings,
    evidence: content.evidence.filter(({ rating, text }) => ids.has(rating) && text !== ""),
    cases: content.cases.filter((one) => isOfCycle(one) && one.status !== "draft"),
    history: content.history.filter(
      (row) => isShown(row) && row.event === "final" && row.role === "manager" && row.cycle !== cycle,
    ),
    decisions: content.decisions.filter(isOfCycle),
  };
}

function sessionSettings({ session, facilitators, participants, settings }: SessionContent): Drawing {
  const points = settings.scale.map(
    ({ mark, name, anchor }) => [`scale${mark}`, `${name}: ${anchor}`] as const,
  );
  return settingsDrawing({
    kind: "session file",
    owner: settings.owner,
    hr: settings.hr.join("; "),
    facilitators: facilitators.join("; "),
    cycle: settings.cycle?.name ?? "",
    state: settings.cycle?.state ?? "",
    cutOff: settings.cycle?.cutOff ?? "",
    rubricVersion: settings.rubricVersion,
    bandCuts: settings.bandCuts.join("; "),
    ...Object.fromEntries(points),
    reasonCodes: settings.reasonCodes.join("; "),
    session: session.id,
    sessionName: session.name,
    sessionDate: session.date,
    sessionMinutes: String(session.minutes),
    participants: participants.join("; "),
  });
}
