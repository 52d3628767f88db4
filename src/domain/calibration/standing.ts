/** Everybody as the cycle has them: marks before and after calibration, what to look at, and why there are none. */
import type { HistoryRow } from "../cycle/history";
import { groupedBy } from "../groupedBy";
import { criteriaAt, findLevel, type Ladder, type Level } from "../ladder/ladder";
import { type SignsIn, selfIn } from "../people/isSelf";
import { type Person, unknownPerson } from "../people/person";
import { type TimeSpan, timeInGrade } from "../people/timeInGrade";
import type { PromotionCase, ProposedWhen } from "../promotion/promotion";
import { assignRaters } from "../rating/assignments";
import { type CompleteOverall, type Overall, overall } from "../rating/overall";
import { isAsked, type Marks, marksOf, type Rating } from "../rating/rating";
import { calibratedMarks, type Decision, lastThatHolds } from "./decision";
import { type Flag, type FlagSettings, flags } from "./flags";
import { type ChangeSinceLast, changeSinceLast, type PastResult, pastResults } from "./pastResult";

/** One person as calibration looks at them; whatever shows a person in a meeting begins here. */
export interface Standing {
  readonly person: Person;
  /** The manager's name; blank when there is none. */
  readonly manager: string;
  /** The level the marks are relative to; undefined above the ladder, or where the ladder does not have it. */
  readonly level: Level | undefined;
  /** The manager's rating, once submitted. */
  readonly rating: Rating | null;
  /** Submitted ratings of second raters; they never enter the overall (R9). */
  readonly secondRatings: readonly Rating[];
  /** As the manager submitted them; nothing for the unrated. */
  readonly given: Marks;
  /** The marks that hold: as given, then what was decided. */
  readonly calibrated: Marks;
  readonly overallGiven: Overall | null;
  readonly overall: Overall | null;
  /** Decisions of this cycle about this person, in the order recorded. */
  readonly decisions: readonly Decision[];
  /** Of this cycle, one for each proposed level. */
  readonly cases: readonly (PromotionCase & ProposedWhen)[];
  readonly flags: readonly Flag[];
  /** Ends of earlier cycles, the latest first. */
  readonly past: readonly PastResult[];
  readonly change: ChangeSinceLast;
  readonly inGrade: TimeSpan | null;
  /** Why there are no marks: "late", "on leave" …; blank for the rated. */
  readonly unratedReason: string;
  /** Rows about this person that can't be read, and where: such a person is shown, never left out (R32). */
  readonly unread: readonly string[];
}

/** A row of a sheet that can't be read, as far as it says whom it is about. */
export interface UnreadRow {
  /** Blank cells are "". */
  readonly person: Pick<Person, "id" | "name" | "manager" | "level">;
  /** "People, row 12". */
  readonly where: string;
}

export interface StandingRecords {
  readonly ladder: Ladder;
  /** Without all criteria any overall would be another one. */
  readonly isLadderWhole: boolean;
  readonly cycle: { readonly name: string; readonly cutOff: string };
  /** yyyy-MM-dd */
  readonly today: string;
  readonly flagSettings: FlagSettings;
  readonly people: readonly Person[];
  readonly raters: readonly SignsIn[];
  /** Of any cycle and role; so are decisions, cases and history. */
  readonly ratings: readonly Rating[];
  readonly decisions: readonly Decision[];
  readonly cases: readonly (PromotionCase & ProposedWhen)[];
  readonly history: readonly HistoryRow[];
  /** Rows of People that can't be read, then those of other sheets. */
  readonly unreadPeople: readonly UnreadRow[];
  readonly unreadRows: readonly UnreadRow[];
}

/**
 * In the order of the People sheet. People whose row there can't be read come last, by the name it says and without
 * marks: nobody can tell whose these are.
 */
export function standings(records: StandingRecords): readonly Standing[] {
  const { cycle, ladder, people, unreadPeople } = records;
  const own = new Set(ownRatings(records).map(({ id }) => id));
  const ratings = records.ratings.filter((one) => one.cycle === cycle.name && !own.has(one.id));
  const byManager = new Map(
    ratings.filter(({ role }) => role === "manager").map((one) => [one.person, one] as const),
  );
  const ofCycle = { ...records, ratings: byManager, ...groups(records, ratings) };
  const listed = new Set(people.map(({ id }) => id));
  const { unrated } = assignRaters({
    standing: new Set(byManager.keys()),
    people,
    levels: ladder.levels,
    cycle: cycle.name,
    cutOff: cycle.cutOff,
    raters: records.raters,
  });
  const reasons = new Map(unrated.map(({ person, reason }) => [person, reason] as const));
  const others = unreadPeople.map(({ person }) => person).filter(({ id }) => !listed.has(id));
  return [
    ...people.map((person) => standing(person, ofCycle, reasons.get(person.id))),
    ...onePerId(others).map((person) => standing(person, { ...ofCycle, ratings: new Map() }, undefined)),
  ];
}

/** The cycle's ratings that somebody was asked for about themselves: no mark of them counts. */
export function ownRatings({
  cycle,
  people,
  raters,
  ratings,
}: Pick<StandingRecords, "cycle" | "people" | "raters" | "ratings">): readonly Rating[] {
  const isSelf = selfIn({ people, raters });
  return ratings.filter(
    (one) => one.cycle === cycle.name && isAsked(one.role) && isSelf(one.rater, one.person),
  );
}

/** Rows that share an id are one entry with all their names; whose marks those are nobody can tell. */
function onePerId(people: readonly UnreadRow["person"][]): Person[] {
  const groups = groupedBy(people, ({ id, name }) => id || `?${name}`);
  return [...groups.values()].map((own) => ({
    ...unknownPerson,
    ...own[0]!,
    name: [...new Set(own.map(({ name }) => name))].filter(Boolean).join(" or ") || own[0]!.id,
  }));
}

type OfCycle = Omit<StandingRecords, "ratings"> &
  ReturnType<typeof groups> & { readonly ratings: ReadonlyMap<string, Rating> };

function groups(records: StandingRecords, ratings: readonly Rating[]) {
  const { cycle, people, unreadPeople, unreadRows } = records;
  const isOurs = (row: { readonly cycle: string }) => row.cycle === cycle.name;
  return {
    names: new Map(people.map(({ id, name }) => [id, name] as const)),
    second: groupedBy(
      ratings.filter(({ role, status }) => role === "second rater" && status === "submitted"),
      ({ person }) => person,
    ),
    decisionsOn: groupedBy(records.decisions.filter(isOurs), ({ person }) => person),
    casesOf: groupedBy(records.cases.filter(isOurs), ({ person }) => person),
    pastOf: groupedBy(
      records.history.filter(
        (row) => row.event === "final" && row.role === "manager" && row.cycle !== cycle.name,
      ),
      ({ person }) => person,
    ),
    unreadOf: groupedBy([...unreadPeople, ...unreadRows], ({ person }) => person.id),
  };
}

function standing(person: Person, all: OfCycle, reason: string | undefined): Standing {
  const { ladder } = all;
  const asked = all.ratings.get(person.id);
  const rating = asked?.status === "submitted" ? asked : null;
  const level = findLevel(ladder, rating?.level ?? person.level);
  const given = rating ? marksOf(rating.assessments) : {};
  const decisions = all.decisionsOn.get(person.id) ?? [];
  const calibrated = calibratedMarks(given, decisions);
  const criteria = criteriaAt(ladder.criteria, rating?.level ?? person.level);
  const overallOf = (marks: Marks) => (rating && all.isLadderWhole ? overall(criteria, marks) : null);
  const now = overallOf(calibrated);
  const past = pastResults(all.pastOf.get(person.id) ?? [], ladder.criteria);
  const unread = (all.unreadOf.get(person.id) ?? []).map(({ where }) => where);
  const inGrade = timeInGrade(person, all.today);
  return {
    person,
    manager: all.names.get(person.manager) ?? "",
    level,
    rating,
    secondRatings: all.second.get(person.id) ?? [],
    given,
    calibrated,
    overallGiven: overallOf(given),
    overall: now,
    decisions,
    cases: all.casesOf.get(person.id) ?? [],
    flags: level && rating ? raised({ level: level.code, now, given, past, inGrade }, all.flagSettings) : [],
    past,
    change: level ? changeSinceLast(level.code, now, past) : null,
    inGrade,
    unratedReason: rating ? "" : whyUnrated(person, level, asked, reason, unread),
    unread,
  };
}

interface ToFlag {
  readonly level: string;
  readonly now: Overall | null;
  readonly given: Marks;
  readonly past: readonly PastResult[];
  readonly inGrade: TimeSpan | null;
}

const raised = ({ level, now, given, past, inGrade }: ToFlag, settings: FlagSettings): readonly Flag[] =>
  flags(
    {
      level,
      overall: complete(now),
      marks: given,
      past: past.map((one) => ({ level: one.level, overall: complete(one.overall)?.value ?? null })),
      inGrade,
    },
    settings,
  );

/** The overall where no mark is missing, else null. */
export const complete = (result: Overall | null): CompleteOverall | null =>
  result && !("incomplete" in result) ? result : null;

/** The decision on marks that holds last, which is what a view says of the person; null while nothing is decided. */
export const lastDecision = ({ decisions }: Pick<Standing, "decisions">): Decision | null =>
  lastThatHolds(decisions.filter(({ kind }) => kind === "marks")) ?? null;

/** Whether somebody is asked for the marks, and none are collected yet. */
export const isToCome = ({ person, unratedReason }: Pick<Standing, "person" | "unratedReason">): boolean =>
  person.unrated === "" && (unratedReason === late || unratedReason === notAsked);

const late = "late";
const notAsked = "not asked for yet";

function whyUnrated(
  person: Person,
  level: Level | undefined,
  asked: Rating | undefined,
  reason: string | undefined,
  unread: readonly string[],
): string {
  if (unread.length) return `a row can't be read: ${unread.join("; ")}`;
  if (person.unrated) return person.unrated;
  if (reason) return reason;
  if (!level) return `level ${person.level || "missing"} is not on the ladder`;
  return asked ? late : notAsked;
}
