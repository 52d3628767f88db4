/** Collects packets: shows what is new, changed and refused in each, then merges exactly what was shown (R3). */

import { type HubFacts, mergePacket, type PacketMerge } from "../domain/mergePacket";
import { overall, overallLabel } from "../domain/overall";
import { found, type Problem } from "../domain/problem";
import type { PromotionCase } from "../domain/promotion";
import { marksOf, type Rating } from "../domain/rating";
import { type Change, changesOf } from "../workbook/change";
import { readTable, type TableRead } from "../workbook/readTable";
import { readTables } from "../workbook/readTables";
import { casesTable, historyTable, type Rater, ratersTable, ratingsTable } from "../workbook/tables";
import type { Context } from "./context";
import { historyRow } from "./cycle";
import { done, type Outcome, refuse } from "./outcome";
import { readLadder } from "./readLadder";
import { record } from "./record";

export interface Collected {
  readonly id: string;
  readonly name: string;
  readonly what: "rating" | "promotion case";
  readonly summary: string;
}

export interface CollectPreview {
  readonly packets: readonly {
    readonly rater: string;
    readonly name: string;
    /** Of what would be merged; send it back to merge exactly this. */
    readonly fingerprint: string;
    readonly new: readonly Collected[];
    readonly changed: readonly Collected[];
    readonly refused: readonly { readonly row: number; readonly who: string; readonly reason: string }[];
    readonly same: number;
    readonly drafts: number;
    /** Why the packet could not be read; empty when it was. */
    readonly failure: string;
  }[];
}

export function previewCollect(
  context: Context,
  { raters }: { raters: readonly string[] },
): Outcome<CollectPreview> {
  const read = readPackets(context, raters);
  if ("problems" in read) return refuse(...read.problems);
  const { packets, nameOf, criteria } = read;
  return done({
    packets: packets.map(({ rater, merge, fingerprint, failure }) => ({
      rater: rater.email,
      name: rater.name,
      fingerprint,
      new: collected(merge, "new", nameOf, criteria),
      changed: collected(merge, "changed", nameOf, criteria),
      refused: merge.refused,
      same: merge.same,
      drafts: merge.drafts,
      failure,
    })),
  });
}

export interface CollectResult {
  /** Rows merged. */
  readonly merged: number;
  readonly packets: readonly {
    readonly rater: string;
    readonly state: "merged" | "same" | "changed since shown" | "failed";
    readonly message: string;
  }[];
}

export function collect(
  context: Context,
  { raters, request }: { raters: readonly { rater: string; fingerprint: string }[]; request: string },
): Outcome<CollectResult> {
  const shown = new Map(raters.map(({ rater, fingerprint }) => [rater, fingerprint] as const));
  const read = readPackets(context, [...shown.keys()]);
  if ("problems" in read) return refuse(...read.problems);
  const taken = read.packets.filter(
    ({ rater, fingerprint, failure }) => !failure && shown.get(rater.email) === fingerprint,
  );
  const rows = taken.flatMap(({ merge }) => [...merge.ratings, ...merge.cases]);
  return record(context, {
    request,
    what: `Collect: ${rows.length} rows from ${taken.length} packets`,
    changes: taken.flatMap(({ rater, merge }) => mergeChanges(context, read.held, rater, merge)),
    answer: {
      merged: rows.length,
      packets: read.packets.map((packet) => ({
        rater: packet.rater.email,
        ...stateOf(packet, taken.includes(packet)),
      })),
    },
  });
}

type PacketRead = { rater: Rater; merge: PacketMerge; fingerprint: string; failure: string };

function stateOf(
  { merge, failure }: PacketRead,
  isTaken: boolean,
): Pick<CollectResult["packets"][number], "state" | "message"> {
  if (failure) return { state: "failed", message: failure };
  if (!isTaken)
    return {
      state: "changed since shown",
      message: "The packet was changed after the preview. Look again and merge.",
    };
  return { state: merge.ratings.length + merge.cases.length ? "merged" : "same", message: "" };
}

interface Held {
  readonly ratings: TableRead<Rating>;
  readonly cases: TableRead<PromotionCase>;
  readonly historyCriteria: readonly string[];
}

/** Reads the packets of these raters, one call each, and judges them by what the hub knows. */
function readPackets({ seen, store, settings, packets }: Context, wanted: readonly string[]) {
  const cycle = settings.cycle;
  if (!cycle) return refuse(noCycle);
  const ladder = readLadder(seen);
  const { tables, problems } = readTables(seen, [
    "raters",
    "people",
    "assignments",
    "vignettes",
    "ratings",
    "cases",
    "history",
  ]);
  const broken = Object.values(tables).some(({ isBroken }) => isBroken);
  if (broken) return refuse(...problems);
  const raters = tables.raters.rows.filter(({ email, packet }) => wanted.includes(email) && packet);
  const facts: HubFacts = {
    cycle,
    ladder,
    people: tables.people.rows,
    assignments: tables.assignments.rows,
    vignettes: tables.vignettes.rows,
    ratings: tables.ratings.rows,
    cases: tables.cases.rows,
  };
  const names = new Map([
    ...tables.people.rows.map(({ id, name }) => [id, name] as const),
    ...tables.vignettes.rows.map(({ id, title }) => [id, title] as const),
  ]);
  return {
    packets: raters.map((rater): PacketRead => {
      try {
        const merge = judged(
          facts,
          rater.email,
          packets.read(rater.packet, [ratingsTable.name, casesTable.name]),
        );
        const fingerprint = store.digest(JSON.stringify([merge.ratings, merge.cases])).slice(0, 16);
        return { rater, merge, fingerprint, failure: "" };
      } catch (error) {
        const failure = `The packet of ${rater.name} could not be read: ${String((error as Error).message)}`;
        return { rater, merge: nothing, fingerprint: "", failure };
      }
    }),
    held: {
      ratings: tables.ratings,
      cases: tables.cases,
      historyCriteria: tables.history.criteria,
    } satisfies Held,
    nameOf: (person: string) => names.get(person) ?? person,
    criteria: ladder.criteria,
  };
}

const nothing: PacketMerge = { ratings: [], cases: [], refused: [], same: 0, drafts: 0 };

function judged(
  facts: HubFacts,
  rater: string,
  [ratings, cases]: Parameters<typeof readTable>[1][],
): PacketMerge {
  const own = readTable(ratingsTable, ratings ?? null);
  const proposals = readTable(casesTable, cases ?? null);
  return mergePacket(facts, {
    rater,
    ratings: own.rows.map((row, at) => ({ row: own.rowNumbers[at]!, record: row })),
    cases: proposals.rows.map((row, at) => ({ row: proposals.rowNumbers[at]!, record: row })),
    problems: [...own.problems, ...proposals.problems],
  });
}

/** The merged rows, a line of History for each submission, and when the packet was collected. */
function mergeChanges({ now, email }: Context, held: Held, rater: Rater, merge: PacketMerge): Change[] {
  const ratings = merge.ratings.flatMap(({ record: rating }) => [
    ...changesOf(ratingsTable, held.ratings.criteria, byId(held.ratings.rows, rating.id), rating),
    ...(rating.status === "submitted"
      ? changesOf(
          historyTable,
          held.historyCriteria,
          null,
          historyRow(rating, { event: "submitted", when: now, by: rating.recordedBy || email }, {}),
        )
      : []),
  ]);
  const cases = merge.cases.flatMap(({ record: one }) =>
    changesOf(casesTable, held.cases.criteria, byId(held.cases.rows, one.id), one),
  );
  return [...ratings, ...cases, ...changesOf(ratersTable, [], rater, { ...rater, collected: now })];
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row | null =>
  rows.find((row) => row.id === id) ?? null;

function collected(
  merge: PacketMerge,
  verdict: "new" | "changed",
  nameOf: (person: string) => string,
  criteria: HubFacts["ladder"]["criteria"],
): Collected[] {
  const ratings = merge.ratings
    .filter((one) => one.verdict === verdict)
    .map(
      ({ record: rating }): Collected => ({
        id: rating.id,
        name: nameOf(rating.person),
        what: "rating",
        summary:
          rating.status === "submitted"
            ? overallLabel(overall(criteria, marksOf(rating.assessments)))
            : `now ${rating.status}`,
      }),
    );
  const cases = merge.cases
    .filter((one) => one.verdict === verdict)
    .map(
      ({ record: one }): Collected => ({
        id: one.id,
        name: nameOf(one.person),
        what: "promotion case",
        summary: `${one.from} to ${one.to}`,
      }),
    );
  return [...ratings, ...cases];
}

const noCycle: Problem = {
  code: "cycle.none",
  message: `Collect: expected an open cycle, found ${found("")}. Open one first.`,
};
