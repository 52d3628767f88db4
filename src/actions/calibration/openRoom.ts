/** Everything the meeting's page needs, in one call: people, evidence, expectations, decisions so far. */
import { reasonCodes } from "../../content/reasonCodes";
import { blindStep } from "../../domain/calibration/caseInWords";
import type {
  Room,
  RoomCase,
  RoomDecision,
  RoomEvidence,
  RoomPerson,
  RoomRating,
} from "../../domain/calibration/room";
import { usualMinutes } from "../../domain/calibration/session";
import type { Standing } from "../../domain/calibration/standing";
import { mayDecide, noCycle, whyNot } from "../../domain/cycle/cycle";
import { withDayInWords } from "../../domain/dayInWords";
import { groupedBy } from "../../domain/groupedBy";
import { criteriaAt, findLevel, type Ladder } from "../../domain/ladder/ladder";
import { timeInWords } from "../../domain/people/timeInGrade";
import type { Problem } from "../../domain/problem";
import type { PromotionCase, ProposedWhen } from "../../domain/promotion/promotion";
import type { Rating } from "../../domain/rating/rating";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import type { Context } from "../context";
import { isCaller } from "../isCaller";
import { readRubrics } from "../ladder/readRubrics";
import { done, type Outcome, refuse } from "../outcome";
import { readStandings, type Standings } from "./readStandings";
import { roomPlan } from "./roomPlan";
import { seenOf } from "./seenOf";

export interface OpenedRoom extends Room {
  /** What can't be read, each with its place. */
  readonly problems: readonly Problem[];
}

/**
 * In the hub the meeting about everybody of the cycle, in a session file that of the session; never the row about the
 * caller.
 */
export function openRoom(context: Context): Outcome<OpenedRoom> {
  const { settings, store } = context;
  const { cycle, session } = settings;
  const standings = readStandings(context);
  const { ladder } = standings;
  const shown = roomPeople(context, standings);
  if (!cycle) return refuse(noCycle);
  const broken = standings.problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const plan = roomPlan(context, standings);
  const isOwn = isCaller(context);
  const ids = new Set(shown.people.map(({ id }) => id));
  const known = [context.fileName, cycle.name, session?.id, standings.people.map(({ person }) => person.id)];
  return done({
    key: store.digest(JSON.stringify(known)).slice(0, 16),
    title: session?.name || cycle.name,
    session: session?.id ?? "",
    participants: session?.participants ?? [],
    minutes: session?.minutes || usualMinutes,
    plan: { ...plan, stops: plan.stops.filter(({ id }) => !isOwn(id)) },
    canDecide: mayDecide(cycle.state),
    whyNot: whyNot("decide", cycle.state),
    criteria: ladder.criteria,
    scale: settings.scale,
    reasonCodes: reasonCodesOf(settings),
    bandCuts: settings.bandCuts,
    ...shown,
    decisions: standings.people
      .flatMap(({ decisions }) => decisions)
      .filter(({ person }) => ids.has(person))
      .map(decisionShown)
      .sort((a, b) => (a.when < b.when ? -1 : Number(a.when > b.when))),
    problems: [...standings.problems, ...shown.problems],
  });
}

/** The reason codes of this company, each with when to choose it where it is one of the shipped. */
export const reasonCodesOf = ({ reasonCodes: names }: Pick<Settings, "reasonCodes">): Room["reasonCodes"] =>
  names.map((name) => ({ name, use: reasonCodes.find((one) => one.name === name)?.use ?? "" }));

/** Everybody but the caller as the meeting looks at them, and what their levels expect. */
export function roomPeople(
  context: Context,
  { ladder, people: all }: Pick<Standings, "ladder" | "people">,
): Pick<OpenedRoom, "people" | "levels" | "texts" | "problems"> {
  const rubrics = context.settings.session ? readExpectations(context) : readRubrics(context.seen, ladder);
  const facts = context.settings.session ? plannedFacts(context) : { of: () => unplanned, problems: [] };
  const ratings = roomRatings(context, all);
  const isOwn = isCaller(context);
  const people = all
    .filter(({ person }) => !isOwn(person.id))
    .map((one) => ({ ...roomPerson(one, ladder, ratings.of, context), ...facts.of(one.person.id) }));
  const grades = new Set(people.map(({ grade }) => grade));
  const levels = ladder.levels.filter(({ grade }) => grades.has(grade));
  const codes = new Set(levels.map(({ code }) => code));
  return {
    people,
    levels,
    texts: rubrics.cells.filter(({ level }) => codes.has(level)),
    problems: [...rubrics.problems, ...ratings.problems, ...facts.problems],
  };
}

/** A session file holds only the texts of the grades it is about, in one sheet. */
function readExpectations({ seen }: Context): Pick<ReturnType<typeof readRubrics>, "cells" | "problems"> {
  const { tables, problems } = readTables(seen, ["expectations"]);
  return {
    cells: tables.expectations.rows.map(({ id, ...cell }) => cell),
    problems,
  };
}

type Planned = Pick<RoomPerson, "opinions" | "opinionsMissing" | "managerIsHere"> &
  Partial<Pick<RoomPerson, "manager">>;

const unplanned: Planned = { opinions: [], opinionsMissing: 0, managerIsHere: null };

/** What a session file knows of each person from its agenda only; the managers' own rows need not be in it. */
function plannedFacts({ seen }: Context) {
  const { tables, problems } = readTables(seen, ["agenda"]);
  const rows = new Map(tables.agenda.rows.map((row) => [row.id, row] as const));
  const of = (id: string): Planned => {
    const row = rows.get(id);
    if (!row) return unplanned;
    const { opinions, opinionsMissing, managerIsHere, manager } = row;
    return { opinions, opinionsMissing, managerIsHere: managerIsHere === "yes", manager };
  };
  return { of, problems };
}

/** Ratings with their raters' names and further evidence. A session file knows no raters but by their address. */
function roomRatings({ seen, settings }: Context, people: readonly Standing[]) {
  const isHub = settings.kind === "hub";
  const { evidence } = readTables(seen, ["evidence"]).tables;
  const raters = isHub ? readTables(seen, ["raters"]).tables.raters.rows : [];
  const names = new Map([
    ...raters.map(({ email, name }) => [email, name] as const),
    ...people.map(({ person }) => [person.email, person.name] as const),
  ]);
  const further = groupedBy(
    evidence.rows.filter(({ text }) => text !== ""),
    ({ rating }) => rating,
  );
  const of = (rating: Rating): RoomRating => ({
    rating: rating.id,
    rater: names.get(rating.rater) ?? rating.rater,
    assessments: rating.assessments,
    more: (further.get(rating.id) ?? []).map(evidenceShown),
  });
  return { of, problems: evidence.problems };
}

/** What was decided by now, for a page that has everything else. */
export function decisionsNow(context: Context): Outcome<{ decisions: readonly RoomDecision[] }> {
  const { tables, problems } = readTables(context.seen, ["decisions", "people"]);
  const broken = problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const isOwn = isCaller(context);
  const rows = tables.decisions.rows.filter(
    (row) => row.cycle === context.settings.cycle?.name && !isOwn(row.person),
  );
  return done({ decisions: rows.map(decisionShown) });
}

function roomPerson(
  one: Standing,
  ladder: Ladder,
  ratingOf: (rating: Rating) => RoomRating,
  context: Context,
): RoomPerson {
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
    ...unplanned,
    cases: one.cases.filter(({ status }) => status !== "draft").map((own) => caseShown(own, ladder, context)),
    unratedReason: withDayInWords(one.unratedReason),
  };
}

function caseShown(
  one: PromotionCase & ProposedWhen,
  ladder: Ladder,
  { store }: Pick<Context, "store">,
): RoomCase {
  const { id, savedAt, proposedAt = "", to, status, rationale, bars } = one;
  const grade = blindStep(one, ladder, [])?.to.grade;
  return {
    id,
    savedAt,
    proposedAt,
    seen: seenOf(store.digest, one),
    what: findLevel(ladder, to)?.title ?? to,
    gradeFirst: grade ? `grade ${grade}` : "",
    impact: ladder.grades.find((of) => of.grade === grade)?.impact ?? "",
    status,
    rationale,
    rest: restOf(one),
    bars: criteriaAt(ladder.criteria, to).map(({ name }) => ({
      criterion: name,
      bar: bars[name]?.bar ?? "",
      evidence: bars[name]?.evidence ?? "",
    })),
  };
}

const restOf = (one: PromotionCase): RoomCase["rest"] =>
  [
    { title: "Why this seat", text: one.businessNeed },
    { title: "What they answer for now and did not before", text: one.scopeChange },
    ...one.examples.map(({ problem, decision, outcome }, at) => ({
      title: `Work example ${at + 1}`,
      text: [problem, decision, outcome].filter(Boolean).join("\n"),
    })),
    { title: "Quotes", text: one.quotes },
    { title: "Open gaps", text: one.openGaps },
  ].filter(({ text }) => text !== "");

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
  session,
  person,
  kind,
  from,
  to,
  reasonCode,
  comment,
  decidedBy,
  managerPresent,
  recordedBy,
  reverses,
  case: about,
  when,
}: RoomDecision): RoomDecision => ({
  id,
  session,
  person,
  kind,
  from,
  to,
  reasonCode,
  comment,
  decidedBy,
  managerPresent,
  recordedBy,
  reverses,
  case: about,
  when,
});
