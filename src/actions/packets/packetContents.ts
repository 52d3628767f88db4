/** What belongs into each rater's packet: own tasks, the people they are about, and the ladder's texts (R1). */
import { toldDecisions } from "../../domain/calibration/toldDecisions";
import { trusted } from "../../domain/people/isSelf";
import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import type { SkipLevel } from "../../domain/promotion/skipLevel";
import { isAsked, maySeeIntended } from "../../domain/rating/rating";
import type { PacketContent } from "../../workbook/layout/packetDrawings";
import type { Rater, VignetteRow } from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";
import { type Context, todayIn } from "../context";
import { closedByHr } from "../madeFiles/packetHolds";
import { type HubForPackets, hubForPackets } from "./hubForPackets";

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
  const { store } = context;
  const hub = hubForPackets(context);
  const { shared, tables } = hub;
  const inPackets = { ...shared, settings: { ...shared.settings, publishedLadder: "" } };
  const sharedDigest = store.digest(JSON.stringify([inPackets, tables.vignettes.rows]));
  return {
    skipLevels: hub.approvals.skipLevels,
    problems: hub.problems,
    changedSinceAdopted: hub.changedSinceAdopted,
    of: (rater) => ({ ...shared, ...ofRater(hub, rater), today: todayIn(context) }),
    fingerprintOf(rater) {
      if (rater.packetHolds === closedByHr) return closedByHr;
      const digest = store.digest(JSON.stringify([sharedDigest, ...writtenByHub(ofRater(hub, rater))]));
      return `${schema}.${digest.slice(0, 16)}`;
    },
  };
}

type OfRater = ReturnType<typeof ofRater>;

function ofRater(hub: HubForPackets, listed: Rater) {
  const { tables, who } = hub;
  const rater = trusted(listed, who.people);
  const ids = [...new Set(who.people.map(({ id }) => id))];
  const raterIs = ids.filter((id) => id !== "" && hub.isSelf(rater.email, id));
  const isOfAnother = ({ person }: { readonly person: string }) => !raterIs.includes(person);
  const ratings = (hub.tasksOf.get(rater.email) ?? []).filter(isOfAnother);
  const asManager = ratings.filter(({ role }) => role === "manager");
  const preRead = hub.preReads.of(rater);
  const approvalTasks = hub.approvals.tasksOf(rater.email).filter(isOfAnother);
  const letters = hub.lettersOf && (hub.lettersOf.get(rater.email) ?? []).filter(isOfAnother);
  const toWrite = (letters ?? []).filter(({ status }) => status !== "released");
  const reports = new Set(asManager.map(({ person }) => person));
  const written = new Set(letters?.map(({ person }) => person));
  return {
    rater,
    raterIs,
    isAsked:
      rater.packetHolds !== closedByHr &&
      (hub.isBetweenCycles ||
        ratings.some(({ role }) => isAsked(role)) ||
        Boolean(preRead?.length) ||
        approvalTasks.length > 0 ||
        // Whoever manages nobody in the next cycle still has these to release.
        toWrite.length > 0),
    preRead,
    approvalTasks,
    vignettes: tables.vignettes.rows.map((row) =>
      maySeeIntended(ratings, row.id) ? row : withoutIntended(row),
    ),
    people: ratings.flatMap(({ person }) => forRater(hub.people.get(person))),
    ratings,
    evidence: ratings.flatMap(({ id }) => hub.evidenceOf.get(id) ?? []),
    history: asManager.flatMap(({ person }) => hub.previous.get(person) ?? []),
    // What they answered to a letter is the writer's to read, whoever rates them by now.
    ownEntries:
      hub.entriesOf &&
      [...new Set([...reports, ...written])].flatMap((person) =>
        (hub.entriesOf?.get(person) ?? []).filter(({ kind }) => reports.has(person) || kind === "answer"),
      ),
    workingTime: hub.workingTime.filter(({ person }) => reports.has(person)),
    letters,
    // Whoever was told once has the sheet: in another cycle it holds what letters still to be written are about, and no
    // more, for reports change (R1).
    decided:
      hub.isDecided || tables.decisions.rows.length
        ? toldDecisions(
            [...asManager, ...hub.ratedFor(toWrite)].filter(({ status }) => status === "submitted"),
            {
              decisions: tables.decisions.rows,
              sessions: tables.sessions.rows,
              criteria: hub.shared.criteria,
            },
          )
        : null,
    cases: asManager
      .flatMap(({ person }) => hub.casesOf.get(person) ?? [])
      .map((one) => ({ ...one, decidedBy: hub.calledBy(one.decidedBy) })),
  };
}

/** Of a packet's content what the hub alone writes; a list without names, for what it holds is digested. */
const writtenByHub = (content: OfRater): readonly unknown[] => [
  content.rater.alsoSignsInAs,
  content.raterIs,
  content.people,
  content.ratings.map(({ id, role, level, status, returnedBecause }) => [
    id,
    role,
    level,
    status === "returned" ? returnedBecause : "",
  ]),
  content.vignettes,
  content.history,
  content.isAsked,
  content.preRead?.map(({ answer, line, savedAt, ...row }) => row) ?? null,
  content.approvalTasks.map(({ word, comment, ...task }) => task),
  content.ownEntries,
  content.workingTime,
  content.letters?.map(({ id, opened, status }) => [id, opened, status]) ?? null,
  content.decided,
  content.cases
    .filter(({ status }) => status === "sent back")
    .map(({ id, sentBackBecause, decidedBy, decidedOn }) => [id, sentBackBecause, decidedBy, decidedOn]),
];

const withoutIntended = (row: VignetteRow): VignetteRow => ({ ...row, intended: {} });

/** HR's reasons about a person stay in the hub. */
const forRater = (person: Person | undefined): Person[] => (person ? [{ ...person, unrated: "" }] : []);
