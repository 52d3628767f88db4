/** Collects packets: shows what is new, changed and refused in each, then merges exactly what was shown (R3). */

import type { Criterion } from "../domain/ladder";
import { type HubFacts, mergePacket, type PacketMerge } from "../domain/mergePacket";
import { overall, overallLabel } from "../domain/overall";
import type { Problem } from "../domain/problem";
import type { PromotionCase } from "../domain/promotion";
import { marksOf, type Rating } from "../domain/rating";
import type { Grid } from "../workbook/cell";
import { type Change, changesOf } from "../workbook/change";
import { readTable, type TableRead } from "../workbook/readTable";
import { readTables } from "../workbook/readTables";
import { casesTable, historyTable, type Rater, ratingsTable } from "../workbook/tables";
import type { Context } from "./context";
import { historyRow } from "./cycle";
import { done, type Outcome, refuse } from "./outcome";
import type { PacketFiles } from "./packetFiles";
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
  const { tables } = readTables(context.seen, ["people", "vignettes"]);
  const read = readPackets(context, raters, tables.people.rows);
  if ("problems" in read) return refuse(...read.problems);
  const { packets } = read;
  const { criteria } = readLadder(context.seen);
  const names = new Map([
    ...tables.people.rows.map(({ id, name }) => [id, name] as const),
    ...tables.vignettes.rows.map(({ id, title }) => [id, title] as const),
  ]);
  const nameOf = (person: string) => names.get(person) ?? person;
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
  const read = readPackets(context, [...shown.keys()], []);
  if ("problems" in read) return refuse(...read.problems);
  const taken = read.packets.filter(
    ({ rater, fingerprint, failure }) => !failure && shown.get(rater.email) === fingerprint,
  );
  const rows = taken.flatMap(({ merge }) => [...merge.ratings, ...merge.cases]);
  return record(context, {
    request,
    what: `Collect: ${rows.length} rows from ${taken.length} packets`,
    changes: taken.flatMap(({ merge }) => mergeChanges(context, read.held, merge)),
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
}

/**
 * Reads the packets of these raters, one call each, and judges them by what the hub knows. The ladder and the cases are
 * read only when a packet holds a case.
 */
function readPackets(
  { seen, store, settings, packets }: Context,
  wanted: readonly string[],
  people: HubFacts["people"],
) {
  const cycle = settings.cycle;
  if (!cycle) return refuse(noCycle);
  const { tables, problems } = readTables(seen, ["raters", "ratings"]);
  if (tables.raters.isBroken || tables.ratings.isBroken) return refuse(...problems);
  const raters = tables.raters.rows.filter(({ email, packet }) => wanted.includes(email) && packet);
  const contents = raters.map((rater) => contentOf(packets, rater));
  const hasCases = contents.some(({ cases }) => cases.rows.length > 0);
  const held = hasCases ? readTables(seen, ["cases"]).tables.cases : noCases;
  const asked = tables.ratings.rows.filter((rating) => rating.cycle === cycle.name);
  const facts: HubFacts = {
    cycle,
    ladder: hasCases ? readLadder(seen) : { levels: [], criteria: tables.ratings.criteria.map(criterion) },
    people,
    assignments: asked.flatMap(({ role, ...task }) => (role === "vignette" ? [] : [{ ...task, role }])),
    vignettes: asked.flatMap(({ role, person, level }) =>
      role === "vignette" ? [{ id: person, level }] : [],
    ),
    ratings: tables.ratings.rows,
    cases: held.rows,
  };
  return {
    held: { ratings: tables.ratings, cases: held } satisfies Held,
    packets: contents.map(({ rater, ratings, cases, failure }): PacketRead => {
      const merge = failure
        ? nothing
        : mergePacket(facts, { rater: rater.email, ...packetFacts(ratings, cases) });
      const fingerprint = store.digest(JSON.stringify([merge.ratings, merge.cases])).slice(0, 16);
      return { rater, merge, fingerprint, failure };
    }),
  };
}

/** Weights do not matter for judging a packet, so the criteria's names are enough. */
const criterion = (name: string): Criterion => ({ name, covers: "", weight: 1 });

interface PacketTables {
  readonly rater: Rater;
  readonly ratings: TableRead<Rating>;
  readonly cases: TableRead<PromotionCase>;
  /** Why the packet could not be read; empty when it was. */
  readonly failure: string;
}

function contentOf(packets: PacketFiles, rater: Rater): PacketTables {
  try {
    const [ratings, cases] = packets.read(rater.packet, [ratingsTable.name, casesTable.name]);
    const tables = {
      ratings: discreet(readTable(ratingsTable, ratings ?? null), ratings ?? null),
      cases: discreet(readTable(casesTable, cases ?? null), cases ?? null),
    };
    return { rater, ...tables, failure: "" };
  } catch (error) {
    const failure = `The packet of ${rater.name} could not be read: ${String((error as Error).message)}`;
    return { rater, ratings: readTable(ratingsTable, []), cases: noCases, failure };
  }
}

/** Drafts are nobody's business but the rater's: a problem in one says where it is, not what stands there (R15). */
function discreet<Row>(read: TableRead<Row>, grid: Grid | null): TableRead<Row> {
  const isPublic = (row: number) =>
    (grid?.[row - 1] ?? []).some((cell) => cell === "submitted" || cell === "proposed");
  const problems = read.problems.map((problem) => {
    const { where } = problem;
    if (!where?.row || where.row === 1 || isPublic(where.row)) return problem;
    const message = `Sheet "${where.sheet}", row ${where.row}, column "${where.column}": a draft that can't be read yet.`;
    return { ...problem, message };
  });
  return { ...read, problems };
}

const noCases: TableRead<PromotionCase> = {
  rows: [],
  rowNumbers: [],
  problems: [],
  isBroken: false,
  criteria: [],
};

const packetFacts = (ratings: TableRead<Rating>, cases: TableRead<PromotionCase>) => ({
  ratings: ratings.rows.map((row, at) => ({ row: ratings.rowNumbers[at]!, record: row })),
  cases: cases.rows.map((row, at) => ({ row: cases.rowNumbers[at]!, record: row })),
  problems: [...ratings.problems, ...cases.problems],
});

const nothing: PacketMerge = { ratings: [], cases: [], refused: [], same: 0, drafts: 0 };

/** The merged rows, and a line of History for each submission. */
function mergeChanges({ now, email }: Context, { ratings, cases }: Held, merge: PacketMerge): Change[] {
  return [
    ...merge.ratings.flatMap(({ record: rating }) => {
      const event = { event: "submitted", when: now, by: rating.recordedBy || email } as const;
      return [
        ...changesOf(ratingsTable, ratings.criteria, byId(ratings.rows, rating.id), rating),
        ...(rating.status === "submitted"
          ? changesOf(historyTable, ratings.criteria, null, historyRow(rating, event, {}))
          : []),
      ];
    }),
    ...merge.cases.flatMap(({ record: one }) =>
      changesOf(casesTable, cases.criteria, byId(cases.rows, one.id), one),
    ),
  ];
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

const noCycle: Problem = { code: "cycle.none", message: "Collect: no cycle is open. Open one first." };
