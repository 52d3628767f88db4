/** What belongs into each rater's packet: own tasks, the people they are about, and the ladder's texts (R1). */

import { groupedBy } from "../../domain/groupedBy";
import { changedTexts } from "../../domain/ladder/rubricFingerprint";
import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { maySeeIntended } from "../../domain/rating/rating";
import type { PacketContent } from "../../workbook/layout/packetDrawings";
import { ladderRows } from "../../workbook/tables/ladderRows";
import { readTables } from "../../workbook/tables/readTables";
import type { Rater, VignetteRow } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { marksOfLastCycle } from "../cycle/marksOfLastCycle";
import { readLadder } from "../ladder/readLadder";
import { readRubrics } from "../ladder/readRubrics";

export interface PacketContents {
  of(rater: Rater): PacketContent;
  /** Changes whenever the rater's packet would; drafts and marks in it are the rater's and do not count. */
  fingerprintOf(rater: Rater): string;
  /** Whether texts of the ladder changed since they were adopted: packets must not carry them yet (R13). */
  readonly changedSinceAdopted: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the hub once for any number of packets. */
export function packetContents({ seen, store, settings }: Context): PacketContents {
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
  const shared = {
    settings,
    criteria: ladder.criteria,
    ladder: ladderRows(ladder.grades, ladder.levels),
    rubric: rubrics.cells,
    benchmarks: tables.benchmarks.rows,
  };
  const inPackets = { ...shared, settings: { ...settings, publishedLadder: "" } };
  const sharedDigest = store.digest(JSON.stringify([inPackets, tables.vignettes.rows]));
  const own = (rater: Rater) => {
    const ratings = tasksOf.get(rater.email) ?? [];
    const isKnown = (person: Person | undefined): person is Person => person !== undefined;
    return {
      rater,
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
      cases: ratings
        .filter(({ role }) => role === "manager")
        .flatMap(({ person }) => casesOf.get(person) ?? []),
    };
  };
  return {
    problems: [...ladder.problems, ...rubrics.problems, ...problems],
    changedSinceAdopted:
      changedTexts(settings.rubricFingerprint, {
        ...ladder,
        cells: rubrics.cells,
        benchmarks: tables.benchmarks.rows,
        scale: settings.scale,
      }) !== null,
    of: (rater) => ({ ...shared, ...own(rater) }),
    fingerprintOf(rater) {
      const { people: reports, ratings, vignettes, history } = own(rater);
      const tasks = ratings.map(({ id, role, level, status, returnedBecause }) => [
        id,
        role,
        level,
        status === "returned" ? returnedBecause : "",
      ]);
      const key = [sharedDigest, rater.alsoSignsInAs, reports, tasks, vignettes, history];
      return store.digest(JSON.stringify(key)).slice(0, 16);
    },
  };
}

const withoutIntended = (row: VignetteRow): VignetteRow => ({ ...row, intended: {} });

/** HR's reasons about a person stay in the hub. */
const forRater = (person: Person): Person => ({ ...person, unrated: "" });
