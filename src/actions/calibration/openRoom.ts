/** Everything the meeting's page needs, in one call: people, evidence, expectations, decisions so far. */
import { reasonCodes } from "../../content/reasonCodes";
import type {
  Room,
  RoomCase,
  RoomDecision,
  RoomEvidence,
  RoomPerson,
  RoomRating,
} from "../../domain/calibration/room";
import type { Standing } from "../../domain/calibration/standing";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import { groupedBy } from "../../domain/groupedBy";
import { findLevel, type Ladder } from "../../domain/ladder/ladder";
import { timeInWords } from "../../domain/people/timeInGrade";
import type { Problem } from "../../domain/problem";
import type { PromotionCase } from "../../domain/promotion/promotion";
import type { Rating } from "../../domain/rating/rating";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { isSelf } from "../isSelf";
import { readRubrics } from "../ladder/readRubrics";
import { done, type Outcome, refuse } from "../outcome";
import { readStandings } from "./readStandings";

export interface OpenedRoom extends Room {
  /** What can't be read, each with its place. */
  readonly problems: readonly Problem[];
}

/** Practice: a meeting is an hour unless somebody says otherwise. */
const usualMinutes = 60;

/** The meeting about everybody of the cycle, without the row about the caller. */
export function openRoom(context: Context): Outcome<OpenedRoom> {
  const { seen, settings, store } = context;
  const standings = readStandings(context);
  const rubrics = readRubrics(seen, standings.ladder);
  const { tables, problems: read } = readTables(seen, ["raters", "evidence"]);
  const problems = [...standings.problems, ...rubrics.problems, ...read];
  if (!settings.cycle) return refuse({ code: "cycle.none", message: "No cycle is open. Open one first." });
  const broken = standings.problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const isOwn = isSelf(context);
  const { ladder } = standings;
  const everybody = standings.people;
  const here = everybody.filter(({ person }) => !isOwn(person));
  const names = new Map([
    ...tables.raters.rows.map(({ email, name }) => [email, name] as const),
    ...everybody.map(({ person }) => [person.email, person.name] as const),
  ]);
  const evidence = groupedBy(
    tables.evidence.rows.filter(({ text }) => text !== ""),
    ({ rating }) => rating,
  );
  const ratingOf = (rating: Rating): RoomRating => ({
    rating: rating.id,
    rater: names.get(rating.rater) ?? rating.rater,
    assessments: rating.assessments,
    more: (evidence.get(rating.id) ?? []).map(evidenceShown),
  });
  const people = here.map((one) => roomPerson(one, ladder, ratingOf));
  const grades = new Set(people.map(({ grade }) => grade));
  const levels = ladder.levels.filter(({ grade }) => grades.has(grade));
  const codes = new Set(levels.map(({ code }) => code));
  const { name, state } = settings.cycle;
  return done({
    key: store
      .digest(`${context.fileName}\n${name}\n${everybody.map(({ person }) => person.id)}`)
      .slice(0, 16),
    title: name,
    session: "",
    minutes: usualMinutes,
    canDecide: mayDecide(state),
    whyNot: whyNot("decide", state),
    criteria: ladder.criteria,
    scale: settings.scale,
    reasonCodes: settings.reasonCodes.map((code) => ({
      name: code,
      use: reasonCodes.find((one) => one.name === code)?.use ?? "",
    })),
    bandCuts: settings.bandCuts,
    levels,
    texts: rubrics.cells.filter(({ level }) => codes.has(level)),
    people,
    decisions: here.flatMap(({ decisions }) => decisions).map(decisionShown),
    problems,
  });
}

/** What was decided by now, for a page that has everything else. */
export function decisionsNow(context: Context): Outcome<{ decisions: readonly RoomDecision[] }> {
  const { tables, problems } = readTables(context.seen, ["decisions", "people"]);
  const broken = problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const isOwn = isSelf(context);
  const own = new Set(tables.people.rows.filter(isOwn).map(({ id }) => id));
  const rows = tables.decisions.rows.filter(
    (row) => row.cycle === context.settings.cycle?.name && !own.has(row.person),
  );
  return done({ decisions: rows.map(decisionShown) });
}

function roomPerson(one: Standing, ladder: Ladder, ratingOf: (rating: Rating) => RoomRating): RoomPerson {
  const { person, level } = one;
  return {
    // A row of People that can't be read may lack its id; the person is shown all the same (R32).
    id: person.id || `?${person.name}`,
    name: person.name,
    title: person.title,
    level: level?.code ?? person.level,
    track: level?.track ?? null,
    grade: level?.grade ?? null,
    manager: one.manager,
    timeInGrade: timeInWords(one.inGrade),
    rating: one.rating && ratingOf(one.rating),
    second: one.secondRatings.map(ratingOf),
    last: one.past[0] ?? null,
    flags: one.flags,
    opinions: [],
    opinionsMissing: 0,
    case: one.case && one.case.status !== "draft" ? caseShown(one.case, ladder) : null,
    shift: null,
    unratedReason: one.unratedReason,
  };
}

const caseShown = ({ to, status, rationale, bars }: PromotionCase, ladder: Ladder): RoomCase => ({
  to,
  title: findLevel(ladder, to)?.title ?? to,
  status,
  rationale,
  bars: ladder.criteria.map(({ name }) => ({
    criterion: name,
    bar: bars[name]?.bar ?? "",
    evidence: bars[name]?.evidence ?? "",
  })),
});

const evidenceShown = ({ id, criterion, text, date, kind, link }: RoomEvidence): RoomEvidence => ({
  id,
  criterion,
  text,
  date,
  kind,
  link,
});

const decisionShown = ({
  id,
  person,
  kind,
  from,
  to,
  reasonCode,
  comment,
  decidedBy,
  recordedBy,
  reverses,
}: RoomDecision): RoomDecision => ({
  id,
  person,
  kind,
  from,
  to,
  reasonCode,
  comment,
  decidedBy,
  recordedBy,
  reverses,
});
