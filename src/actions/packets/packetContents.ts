/** What belongs into each rater's packet: own tasks, the people they are about, and the ladder's texts (R1). */

import { toldDecisions } from "../../domain/calibration/toldDecisions";
import { groupedBy } from "../../domain/groupedBy";
import { changedTexts } from "../../domain/ladder/rubricFingerprint";
import { selfIn, trusted } from "../../domain/people/isSelf";
import { namesByAddress } from "../../domain/people/namesByAddress";
import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import type { SkipLevel } from "../../domain/promotion/skipLevel";
import { isAsked, maySeeIntended } from "../../domain/rating/rating";
import type { PacketContent } from "../../workbook/layout/packetDrawings";
import { ladderRows } from "../../workbook/tables/ladderRows";
import { readIfThere, readOrNull } from "../../workbook/tables/readIfThere";
import type { UnreadCells } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Rater, VignetteRow } from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import { approvalTasks } from "../calibration/approvalTasks";
import { preReads } from "../calibration/sessions/preReads";
import { type Context, dayOf } from "../context";
import { lastLocked } from "../cycle/lastLocked";
import { marksOfLastCycle } from "../cycle/marksOfLastCycle";
import { readLadder } from "../ladder/readLadder";
import { readRubrics } from "../ladder/readRubrics";

/** Stands in place of a fingerprint while HR has taken the packet from its rater. */
export const closedByHr = "closed by HR";

export interface PacketContents {
  of(rater: Rater): PacketContent;
  /** Changes whenever the rater's packet would; drafts and marks in it are the rater's and do not count. */
  fingerprintOf(rater: Rater): string;
  /** Whether texts of the ladder changed since they were adopted: packets must not carry them yet (R13). */
  readonly changedSinceAdopted: boolean;
  /** Who is asked for a word on a case. */
  readonly skipLevels: readonly SkipLevel[];
  readonly problems: readonly Problem[];
}

/** Reads the hub once for any number of packets. */
export function packetContents(context: Context): PacketContents {
  const { seen, store, settings, now } = context;
  const reading = preReads(context);
  const approvals = approvalTasks(context);
  const ladder = readLadder(seen);
  const rubrics = readRubrics(seen, ladder);
  const { tables, problems } = readTables(seen, [
    "benchmarks",
    "vignettes",
    "people",
    "ratings",
    "evidence",
    "cases",
    "history",
    "raters",
    "decisions",
    "sessions",
  ]);
  const previous = marksOfLastCycle(tables.history.rows, settings.cycle?.name ?? "");
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const ofCycle = tables.ratings.rows.filter(({ cycle }) => cycle === settings.cycle?.name);
  const tasksOf = groupedBy(ofCycle, ({ rater }) => rater);
  const evidenceOf = groupedBy(tables.evidence.rows, ({ rating }) => rating);
  const casesOf = groupedBy(
    tables.cases.rows.filter(({ cycle }) => cycle === settings.cycle?.name),
    ({ person }) => person,
  );
  const entries = readOrNull(seen, "ownEntries");
  const letters = readOrNull(seen, "letters");
  const workingTime = readIfThere(seen, "workingTime");
  const entriesOf = groupedBy(entries?.rows ?? [], ({ person }) => person);
  // They do not end as the next cycle opens: whoever was not updated before finds them all the same.
  const told = lastLocked(context) ?? settings.cycle;
  const lettersOf = groupedBy(
    (letters?.rows ?? []).filter(({ cycle }) => cycle === told?.name),
    ({ writer }) => writer,
  );
  const calledBy = namesByAddress([...tables.raters.rows, ...tables.people.rows]);
  const shared = {
    isRemoved: removedFrom([tables.people, tables.vignettes, tables.ratings]),
    settings,
    criteria: ladder.criteria,
    ladder: ladderRows(ladder.grades, ladder.levels),
    rubric: rubrics.cells,
    benchmarks: tables.benchmarks.rows,
  };
  const inPackets = { ...shared, settings: { ...settings, publishedLadder: "" } };
  const sharedDigest = store.digest(JSON.stringify([inPackets, tables.vignettes.rows]));
  const isDecided = settings.cycle?.state === "Live" || settings.cycle?.state === "Locked";
  const isBetweenCycles = !settings.cycle || settings.cycle.state === "Draft";
  const who = whoIsWho(seen);
  const isSelf = selfIn(who);
  const ids = [...new Set(who.people.map(({ id }) => id))];
  const ofRater = (listed: Rater) => {
    const rater = trusted(listed, who.people);
    const raterIs = ids.filter((id) => id !== "" && isSelf(rater.email, id));
    const ratings = (tasksOf.get(rater.email) ?? []).filter(({ person }) => !raterIs.includes(person));
    const isKnown = (person: Person | undefined): person is Person => person !== undefined;
    const preRead = reading.of(rater);
    const toApprove = approvals.tasksOf(rater.email).filter(({ person }) => !raterIs.includes(person));
    return {
      rater,
      raterIs,
      isAsked:
        rater.packetHolds !== closedByHr &&
        (isBetweenCycles ||
          ratings.some(({ role }) => isAsked(role)) ||
          Boolean(preRead?.length) ||
          toApprove.length > 0 ||
          // Whoever manages nobody in the next cycle still has these to release.
          (lettersOf.get(rater.email) ?? []).some(({ status }) => status !== "released")),
      preRead,
      approvalTasks: toApprove,
      vignettes: tables.vignettes.rows.map((row) =>
        maySeeIntended(ratings, row.id) ? row : withoutIntended(row),
      ),
      people: ratings
        .map(({ person }) => people.get(person))
        .filter(isKnown)
        .map(forRater),
      ratings,
      evidence: ratings.flatMap(({ id }) => evidenceOf.get(id) ?? []),
      history: ratings
        .filter(({ role }) => role === "manager")
        .flatMap(({ person }) => previous.get(person) ?? []),
      ownEntries:
        entries &&
        ratings.filter(({ role }) => role === "manager").flatMap(({ person }) => entriesOf.get(person) ?? []),
      workingTime: workingTime.rows.filter((one) =>
        ratings.some(({ role, person }) => role === "manager" && person === one.person),
      ),
      letters:
        letters && (lettersOf.get(rater.email) ?? []).filter(({ person }) => !raterIs.includes(person)),
      // Whoever was told once has the sheet: in another cycle it is emptied, for reports change (R1).
      decided:
        isDecided || tables.decisions.rows.length
          ? toldDecisions(
              ratings.filter(({ role, status }) => role === "manager" && status === "submitted"),
              { decisions: tables.decisions.rows, sessions: tables.sessions.rows, criteria: ladder.criteria },
            )
          : null,
      cases: ratings
        .filter(({ role }) => role === "manager")
        .flatMap(({ person }) => casesOf.get(person) ?? [])
        .map((one) => ({ ...one, decidedBy: calledBy(one.decidedBy) })),
    };
  };
  return {
    skipLevels: approvals.skipLevels,
    problems: [
      ...ladder.problems,
      ...rubrics.problems,
      ...problems,
      ...reading.problems,
      ...(entries?.problems ?? []),
      ...(letters?.problems ?? []),
      ...workingTime.problems,
    ],
    changedSinceAdopted:
      changedTexts(settings.rubricFingerprint, {
        ...ladder,
        cells: rubrics.cells,
        benchmarks: tables.benchmarks.rows,
        scale: settings.scale,
      }) !== null,
    of: (rater) => ({ ...shared, ...ofRater(rater), today: dayOf(now) }),
    fingerprintOf(rater) {
      if (rater.packetHolds === closedByHr) return closedByHr;
      const content = ofRater(rater);
      const {
        rater: known,
        people: reports,
        ratings,
        vignettes,
        history,
        raterIs,
        isAsked: mayOpen,
        preRead,
      } = content;
      const cases = content.approvalTasks.map(({ word, comment, ...task }) => task);
      const asked = preRead?.map(({ answer, line, savedAt, ...row }) => row) ?? null;
      const tasks = ratings.map(({ id, role, level, status, returnedBecause }) => [
        id,
        role,
        level,
        status === "returned" ? returnedBecause : "",
      ]);
      const key = [
        sharedDigest,
        known.alsoSignsInAs,
        raterIs,
        reports,
        tasks,
        vignettes,
        history,
        mayOpen,
        asked,
        cases,
        content.ownEntries,
        content.workingTime,
        content.letters?.map(({ id, opened, status }) => [id, opened, status]) ?? null,
        content.decided,
        content.cases
          .filter(({ status }) => status === "sent back")
          .map(({ id, sentBackBecause, decidedBy, decidedOn }) => [
            id,
            sentBackBecause,
            decidedBy,
            decidedOn,
          ]),
      ];
      return `${schema}.${store.digest(JSON.stringify(key)).slice(0, 16)}`;
    },
  };
}

/** The version of the tables that a rater's packet was last brought up to: the packet itself could be typed into. */
export const versionOf = ({ packetHolds }: Pick<Rater, "packetHolds">): number =>
  packetHolds === closedByHr ? schema : Number(/^(\d+)\./.exec(packetHolds)?.[1] ?? 1);

type Known = { readonly rows: readonly object[]; readonly unread: readonly UnreadCells[] };

/** Ids that none of these tables knows; nobody, while one has a row that does not say whom it is about. */
function removedFrom(known: readonly Known[]): (person: string) => boolean {
  const unread = known.flatMap((table) => table.unread.map(({ text }) => text.person || text.id || ""));
  const read = known.flatMap(({ rows }) => rows as readonly { id: string; person?: string }[]);
  const ids = new Set([...unread, ...read.map(({ id, person }) => person ?? id)]);
  return (person) => person !== "" && !ids.has("") && !ids.has(person);
}

const withoutIntended = (row: VignetteRow): VignetteRow => ({ ...row, intended: {} });

/** HR's reasons about a person stay in the hub. */
const forRater = (person: Person): Person => ({ ...person, unrated: "" });
