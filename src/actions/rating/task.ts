/** One task of a rater as the form needs it: whom it is about, what was said so far, and what may be done with it now. */

import { mayRate } from "../../domain/cycle/cycle";
import { groupedBy } from "../../domain/groupedBy";
import { type Criterion, criteriaAt } from "../../domain/ladder/ladder";
import { timeInGrade, timeInLine } from "../../domain/people/timeInGrade";
import { type Presence, presence, type WorkingTime } from "../../domain/people/workingTime";
import type { Problem } from "../../domain/problem";
import { checkAssessments } from "../../domain/rating/checkRating";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import { isFilled, type OwnEntry, type OwnWords } from "../../domain/rating/ownEntry";
import {
  type Assessment,
  collectedAsChanged,
  type Marks,
  maySeeIntended,
  notCollectedBecause,
  type Rating,
  type RatingRole,
  type RatingStatus,
} from "../../domain/rating/rating";
import { savedRow } from "../../domain/rating/savedAs";
import { type SinceCutOff, sinceCutOff } from "../../domain/rating/sinceCutOff";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { readTable, type UnreadCells } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { peopleTable, type VignetteRow, workingTimeTable } from "../../workbook/tables/tables";
import { type Context, dayOf } from "../context";
import { marksOfLastCycle } from "../cycle/marksOfLastCycle";
import { withoutColumn } from "../ladder/withoutColumn";
import { goneRows } from "./goneRows";
import { cycleShown, mayRecord } from "./mayRecord";

export interface Task {
  /** Id of the rating. */
  readonly rating: string;
  readonly person: string;
  readonly name: string;
  readonly title: string;
  readonly level: string;
  /** In brief: "2 y 3 mo". */
  readonly timeInGrade: string;
  readonly role: RatingRole;
  /** Whose task it is: in the hub HR records on behalf of others. */
  readonly rater: string;
  /** The rater's name, or address where People has none; blank when it is the caller's own task. */
  readonly onBehalfOf: string;
  readonly status: RatingStatus;
  /** As `savedRow` writes it; send it back as `seen` with the next save. */
  readonly savedAt: string;
  /** Submitted, and typed over in the sheet since; in the hub also where that was before it was collected. */
  readonly isTypedOver: boolean;
  /** The version of the ladder it was submitted against, where another holds by now; else blank. */
  readonly olderLadder: string;
  /** Criteria that have a mark, of so many. */
  readonly marked: number;
  readonly criteria: number;
  readonly returnedBecause: string;
  /** From whom HR gave it to this rater, and why; blank where it always was theirs. */
  readonly givenOver: string;
  /** What of the person changed since the cut-off date; null where nothing did. */
  readonly changedSince: SinceCutOff | null;
  /** For whoever rates as the manager: part-time and leave of this cycle; null for full time. */
  readonly presence: Presence | null;
  /** Whether it can be saved and submitted now; what HR returned also in Pre-read. */
  readonly canRate: boolean;
  /** Null in HR's list of everybody, where each is read when it is opened. */
  readonly said: SaidInRating | null;
}

/** What was said in a rating and stands beside it. */
export interface SaidInRating {
  readonly assessments: Readonly<Record<string, Assessment>>;
  readonly evidence: readonly FurtherEvidence[];
  /** What held at the end of the last cycle, for after the own mark; null when there was none. */
  readonly last: { readonly level: string; readonly marks: Marks } | null;
  /** What the person wrote in their own file; nothing where HR opened none. */
  readonly own: readonly (OwnWords & Pick<OwnEntry, "id">)[];
  /** Of a shared profile: its text, and what it is meant to get once that may be seen (R21). */
  readonly profile: string;
  readonly intended: VignetteRow["intended"];
}

export type FurtherEvidence = Omit<EvidenceEntry, "rating" | "name" | "request">;

/** Somebody whose row can't be read: named all the same, with what is to be mended (R32). */
export interface UnreadTask {
  readonly name: string;
  readonly rater: string;
  readonly problems: readonly Problem[];
}

export interface TaskRead {
  /** The cycle they are of. */
  readonly cycle: string;
  readonly tasks: readonly Task[];
  readonly unread: readonly UnreadTask[];
  readonly problems: readonly Problem[];
}

/**
 * The tasks somebody may see here, in the order of the sheet.
 * @param wanted whose contents to bring along; the rater's own evening needs all of them at once
 */
export function readTasks(context: Context, wanted: (rating: Rating) => boolean): TaskRead {
  const { seen, settings, caller, now } = context;
  const { tables, problems } = readTables(seen, ["people", "vignettes", "ratings", "evidence", "criteria"]);
  const criteria = ({ level }: Rating) => criteriaAt(tables.criteria.rows, level);
  const nameAt = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const profiles = new Map(tables.vignettes.rows.map((row) => [row.id, row] as const));
  const nameOf = (id: string) => people.get(id)?.name ?? profiles.get(id)?.title;
  const cycle = cycleShown(context);
  const isMine = mayRecord(context, cycle);
  const may = tables.ratings.rows.filter(isMine);
  const ofRater = groupedBy(may, ({ rater }) => rater);
  const ownEntries = readIfThere(seen, "ownEntries").rows;
  const last = lastMarks(context);
  const workingTime = new Map(
    workingTimes(context).map((row) => [row.person, presence(row, settings.cycleMonths)]),
  );
  const state = settings.cycle?.state;
  const raterIs = (rater: string) =>
    settings.kind === "packet"
      ? settings.raterIs
      : tables.people.rows.filter(({ email }) => email === rater).map(({ id }) => id);
  const isTypedInto = ({ id, savedAt }: Rating) => savedAt !== "" && tables.ratings.typedOver.has(id);
  // Its rater was told until it was collected; HR goes on seeing it.
  const wasChanged = ({ request }: Rating) => settings.kind === "hub" && request === collectedAsChanged;
  const said = (rating: Rating): SaidInRating => {
    const profile = rating.role === "vignette" ? profiles.get(rating.person) : undefined;
    const own = ofRater.get(rating.rater) ?? [];
    return {
      assessments: Object.fromEntries(
        criteria(rating).map(({ name }) => [name, rating.assessments[name] ?? { mark: null, evidence: "" }]),
      ),
      evidence: tables.evidence.rows
        .filter((entry) => entry.rating === rating.id && entry.text !== "")
        .map(({ rating: _, name: __, request: ___, ...entry }) => entry),
      last: (rating.role === "manager" && last.get(rating.person)) || null,
      own: ownEntries
        .filter((one) => rating.role === "manager" && one.person === rating.person && isFilled(one))
        .map(({ id, kind, date, criterion, text, link }) => ({ id, kind, date, criterion, text, link })),
      profile: profile?.profile ?? "",
      intended: profile && maySeeIntended(own, profile.id) ? profile.intended : {},
    };
  };
  const tasks = may.map((rating): Task => {
    const person = people.get(rating.person);
    return {
      rating: rating.id,
      person: rating.person,
      name: nameOf(rating.person) ?? rating.name ?? rating.person,
      title: person?.title ?? "",
      level: rating.level,
      timeInGrade: person ? timeInLine(timeInGrade(person, dayOf(now))) : "",
      role: rating.role,
      rater: rating.rater,
      onBehalfOf: rating.rater === caller.rater ? "" : nameAt.get(rating.rater) || rating.rater,
      status: rating.status,
      savedAt: savedRow(rating, tables.ratings.typedOver.get(rating.id)),
      isTypedOver: rating.status === "submitted" && (isTypedInto(rating) || wasChanged(rating)),
      olderLadder:
        rating.status === "submitted" && rating.rubricVersion !== settings.rubricVersion
          ? rating.rubricVersion
          : "",
      marked: Object.values(rating.assessments).filter(({ mark }) => mark !== null).length,
      criteria: criteria(rating).length,
      returnedBecause: lackingIn(rating, criteria(rating)) || rating.returnedBecause,
      givenOver: rating.givenOver ?? "",
      changedSince: sinceCutOff(rating, person, raterIs(rating.rater)),
      presence: (rating.role === "manager" && workingTime.get(rating.person)) || null,
      canRate: rating.status !== "submitted" && state !== undefined && mayRate(state, rating.returnedBecause),
      said: wanted(rating) ? said(rating) : null,
    };
  });
  const unread = oncePerTask(tables.ratings.unread)
    .filter(({ text }) =>
      isMine({
        cycle: text.cycle || cycle,
        role: "manager",
        person: text.person ?? "",
        rater: text.rater || caller.rater,
      }),
    )
    .map(
      ({ rowNumber, text, problems: why }): UnreadTask => ({
        // Its own name may be what can't be relied on.
        name: nameOf(text.person ?? "") || text.name || `Row ${rowNumber}`,
        rater: text.rater ?? "",
        problems: why,
      }),
    );
  const lacking = tables.ratings.isBroken ? [] : withoutColumn(seen, ["ratings"]);
  const ofNobody = problems.filter((problem) => !unread.some((one) => one.problems.includes(problem)));
  return {
    cycle,
    tasks,
    unread: [...unread, ...goneRows(context, tables, cycle)],
    problems: [...ofNobody, ...lacking],
  };
}

/** Submitted in the sheet, where nothing asks for a whole rating: what would be refused when HR collects. */
function lackingIn({ status, assessments }: Rating, criteria: readonly Criterion[]): string {
  if (status !== "submitted") return "";
  const problems = checkAssessments(criteria, assessments, { submit: true });
  return problems.length ? notCollectedBecause(problems.map(({ message }) => message).join(" ")) : "";
}

/** A packet says it beside the person (`packetDrawings`). */
function workingTimes({ seen, settings }: Context): readonly WorkingTime[] {
  if (settings.kind === "hub") return readIfThere(seen, "workingTime").rows;
  const [people = null] = seen.read([peopleTable.name]);
  return readTable(workingTimeTable, people).rows;
}

/** A packet made before packets had a History has none to show. */
function lastMarks({ seen, settings }: Context): ReadonlyMap<string, SaidInRating["last"]> {
  const { rows } = readTables(seen, ["history"]).tables.history;
  const found = marksOfLastCycle(rows, settings.cycle?.name ?? "");
  return new Map(
    [...found].map(([person, { level, marks }]) => [
      person,
      {
        level,
        marks: Object.fromEntries(
          Object.entries(marks).map(([criterion, { calibrated }]) => [criterion, calibrated]),
        ),
      },
    ]),
  );
}

/** Whoever stands in two rows needs attention once, and is asked for once; a row that may be about either of two asks for both. */
function oncePerTask(unread: readonly UnreadCells[]): readonly UnreadCells[] {
  const taskOf = ({ rowNumber, text: { cycle, person, rater } }: UnreadCells) =>
    person ? [cycle, person, rater].join("/") : `row ${rowNumber}`;
  return [...new Map([...unread].reverse().map((one) => [taskOf(one), one] as const)).values()].reverse();
}
