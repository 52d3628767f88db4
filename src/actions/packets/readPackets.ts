/** Reads packets and judges what stands in them by what the hub knows (R3). */
import { type ApprovalMerge, judgeApprovals } from "../../domain/calibration/judgeApprovals";
import { judgeOpinions, type OpinionMerge } from "../../domain/calibration/judgeOpinion";
import type { OpinionRecord } from "../../domain/calibration/opinion";
import { judgeLetters, type LetterMerge } from "../../domain/packet/judgeLetters";
import { type HubFacts, mergePacket, type PacketMerge } from "../../domain/packet/mergePacket";
import { selfIn } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import type { PromotionCase } from "../../domain/promotion/promotion";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import { isAsked, type Rating } from "../../domain/rating/rating";
import { type Grid, headersOf } from "../../workbook/cells/cell";
import { noRows, readIfThere } from "../../workbook/tables/readIfThere";
import type { TableRead } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import {
  approvalTasksTable,
  lettersTable,
  preReadTable,
  type Rater,
  ratingsTable,
} from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import { approvalTasks } from "../calibration/approvalTasks";
import { preReads } from "../calibration/sessions/preReads";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { packetOf } from "../madeFiles/packetHolds";
import { placed } from "../madeFiles/placed";
import { refuse } from "../outcome";
import { withoutRow } from "../rating/goneRows";
import { type PacketTables, packetFacts, readPacket, unreadSheets } from "./readPacket";

/** One packet, and what may be merged of it. */
export interface PacketRead {
  readonly rater: Rater;
  readonly merge: WholeMerge;
  readonly fingerprint: string;
  /** Ratings that somebody typed into since they were saved. */
  readonly typedOver: ReadonlyMap<string, string>;
  /** Those of them that had been submitted before, in the sidebar or by an earlier collecting. */
  readonly changedAfter: ReadonlySet<string>;
  /** Names of people the rater is asked for, who have no row in Ratings. */
  readonly gone: readonly string[];
  readonly failure: string;
  /** Of sheets that are gone or lack a heading: what each lacks. Nothing of them is merged. */
  readonly unread: readonly string[];
  /** How far its rater is, whatever may be merged of it; null while nobody can tell. */
  readonly far: HowFar | null;
  readonly grids: PacketTables["grids"];
}

export interface HowFar {
  /** ISO instant of the rater's first call; blank before. */
  readonly openedOn: string;
  /** Of the ratings that the cycle asks of this rater: begun, and of these submitted. */
  readonly begun: number;
  readonly submitted: number;
  /** Each of them as it stands there. */
  readonly asked: readonly Pick<Rating, "id" | "status">[];
}

/** What a rater may have written, letters included, and what participants and skip-levels say. */
export type WholeMerge = PacketMerge &
  Pick<OpinionMerge, "opinions"> &
  Pick<LetterMerge, "letters"> &
  Pick<ApprovalMerge, "words">;

/** All that may be merged. */
export const rowsOf = ({ ratings, cases, evidence, opinions, letters, words }: WholeMerge) => [
  ...ratings,
  ...cases,
  ...evidence,
  ...opinions,
  ...letters,
  ...words,
];

/** What the hub holds now. */
export interface Held {
  readonly ratings: TableRead<Rating>;
  readonly cases: TableRead<PromotionCase>;
  readonly evidence: TableRead<EvidenceEntry>;
  readonly letters: TableRead<PersonLetter>;
  /** By id. */
  readonly opinions: ReadonlyMap<string, OpinionRecord>;
}

/**
 * Reads the packets of these raters, one call each, and judges them by what the hub knows. The ladder, the cases and
 * further evidence are read only when a packet holds any.
 */
export function readPackets(context: Context, wanted: readonly string[]) {
  const { seen, settings } = context;
  const cycle = settings.cycle;
  if (!cycle) return refuse(noCycle);
  const { tables, problems } = readTables(seen, ["raters", "ratings", "people", "criteria"]);
  if (tables.raters.isBroken || tables.ratings.isBroken || tables.people.isBroken) return refuse(...problems);
  const raters = tables.raters.rows.filter((rater) => wanted.includes(rater.email) && packetOf(rater));
  const asking = { preReads: preReads(context), approvals: approvalTasks(context) };
  const letters = readIfThere(seen, "letters");
  const further = (rater: Rater) => [
    ...(asking.preReads.of(rater) ? [preReadTable.name] : []),
    ...(asking.approvals.of(rater.email).length ? [approvalTasksTable.name] : []),
    ...(letters.rows.some(({ writer }) => writer === rater.email) ? [lettersTable.name] : []),
  ];
  const made = raters.length ? context.files.list("packet") : [];
  const { criteria } = tables.ratings;
  const contents = raters.map((rater) => readPacket(context, rater, further(rater), criteria, made));
  const hasCases =
    contents.some(({ cases }) => cases.rows.length > 0) || asking.approvals.skipLevels.length > 0;
  const hasEvidence = contents.some(({ evidence }) => evidence.rows.length > 0);
  const held: Held = {
    ratings: tables.ratings,
    cases: hasCases ? readTables(seen, ["cases"]).tables.cases : noRows,
    evidence: hasEvidence ? readTables(seen, ["evidence"]).tables.evidence : noRows,
    letters,
    opinions: asking.preReads.opinions,
  };
  // A criterion that the ladder lost has its column still; what was said under it does no harm.
  const inLadder = (name: string) =>
    tables.criteria.rows.find((one) => one.name === name) ?? { name, onlyFor: "" as const };
  const asked = tables.ratings.rows.filter((rating) => rating.cycle === cycle.name);
  const facts: HubFacts = {
    cycle,
    now: context.now,
    ladder: hasCases ? readLadder(seen) : { levels: [], criteria: tables.ratings.criteria.map(inLadder) },
    people: tables.people.rows,
    who: whoIsWho(seen),
    assignments: asked.flatMap(({ role, ...task }) => (isAsked(role) ? [{ ...task, role }] : [])),
    vignettes: asked.filter(({ role }) => role === "vignette"),
    ratings: tables.ratings.rows,
    cases: held.cases.rows,
    evidence: held.evidence.rows,
  };
  const merges = mergesOf(contents, { context, cycle, asking, facts, held });
  return {
    held,
    packets: contents.map((content, at): PacketRead => {
      const merge = merges[at]!;
      const { rater, failure, grids } = content;
      const { typedOver } = content.ratings;
      return {
        rater,
        merge,
        fingerprint: context.store.digest(fingerprinted(merge)).slice(0, 16),
        typedOver,
        changedAfter: changedAfterSubmitting(merge, typedOver, held.ratings, grids.ratings),
        gone: failure ? [] : goneFrom(content.ratings, rater, facts),
        failure,
        unread: failure ? [] : unreadSheets(content),
        far: howFar(content, facts),
        grids,
      };
    }),
  };
}

interface Judging {
  readonly context: Context;
  readonly cycle: NonNullable<Settings["cycle"]>;
  /** What the hub asks of some raters only. */
  readonly asking: {
    readonly preReads: ReturnType<typeof preReads>;
    readonly approvals: ReturnType<typeof approvalTasks>;
  };
  readonly facts: HubFacts;
  readonly held: Held;
}

/** Packet by packet, for of an id that two raters happen to share the first one's row alone counts. */
function mergesOf(contents: readonly PacketTables[], judging: Judging): WholeMerge[] {
  const { context, cycle, asking, facts, held } = judging;
  const entries = [...facts.evidence];
  const written = contents.map((content) => {
    if (content.failure) return nothing;
    const packet = { rater: content.rater.email, ...packetFacts(content) };
    const merge = mergePacket({ ...facts, evidence: entries }, packet);
    entries.push(...merge.evidence.filter(({ verdict }) => verdict === "new").map(({ record }) => record));
    return merge;
  });
  const changing = new Set(written.flatMap(({ cases }) => cases.map(({ record }) => record.id)));
  let released: readonly PersonLetter[] = held.letters.rows;
  return contents.map((content, at) => {
    const { rater } = content;
    const { now, zone } = context;
    const said = judgeOpinions(
      {
        ...{ cycle: cycle.name, now, participant: rater.email, held: held.opinions },
        asked: byId(asking.preReads.of(rater) ?? []),
        notAsked: (person) => asking.preReads.notAsked(person, rater.email),
      },
      placed(content.preRead),
    );
    const word = judgeApprovals(
      {
        ...{ state: cycle.state, now, zone, rater: rater.email, changing, ladder: facts.ladder },
        asked: byId(asking.approvals.of(rater.email)),
        decisions: asking.approvals.decisions,
        typedOver: content.approvals.typedOver,
      },
      placed(content.approvals),
    );
    const letter = judgeLetters(
      { writer: rater.email, now, cycle, letters: released, people: facts.people },
      placed(content.letters),
    );
    const collected = byId(letter.letters.map(({ record }) => record));
    released = [...released.filter(({ id }) => !collected.has(id)), ...collected.values()];
    const merge = written[at]!;
    return {
      ...merge,
      letters: letter.letters,
      opinions: said.opinions,
      words: word.words,
      refused: [
        ...merge.refused,
        ...said.refused.map((one) => ({ ...one, sheet: preReadTable.name })),
        ...word.refused.map((one) => ({ ...one, sheet: approvalTasksTable.name })),
        ...letter.refused.map((one) => ({ ...one, sheet: lettersTable.name })),
      ],
      same: merge.same + said.same + word.same,
    };
  });
}

const byId = <One extends { readonly id: string }>(all: readonly One[]): ReadonlyMap<string, One> =>
  new Map(all.map((one) => [one.id, one]));

const fingerprinted = ({ ratings, cases, evidence, opinions, letters, words }: WholeMerge): string =>
  JSON.stringify([ratings, cases, evidence, opinions, letters, words]);

function howFar({ rater, failure, openedOn, ratings }: PacketTables, facts: HubFacts): HowFar | null {
  if (failure || ratings.isBroken) return null;
  const tasks = new Set(facts.assignments.filter((one) => one.rater === rater.email).map(({ id }) => id));
  const asked = ratings.rows.filter(({ id }) => tasks.has(id)).map(({ id, status }) => ({ id, status }));
  const begun = asked.filter(({ status }) => status !== "open");
  const submitted = begun.filter(({ status }) => status === "submitted");
  return { openedOn, begun: begun.length, submitted: submitted.length, asked };
}

function changedAfterSubmitting(
  { ratings }: WholeMerge,
  typedOver: PacketRead["typedOver"],
  { rows }: Held["ratings"],
  grid: Grid | null,
): PacketRead["changedAfter"] {
  // A tick in the sheet leaves the status as it was: only the sidebar writes there that it was submitted.
  const at = headersOf(grid ?? []).indexOf(
    (ratingsTable.fields.status as { readonly header: string }).header,
  );
  const changed = ratings.filter(
    ({ row, record: { id } }) =>
      typedOver.has(id) &&
      (grid?.[row - 1]?.[at] === "submitted" ||
        rows.some((one) => one.id === id && one.status === "submitted")),
  );
  return new Set(changed.map(({ record }) => record.id));
}

/** While raters rate; later nothing in it is awaited. What is about themselves never stood there. */
function goneFrom(
  ratings: TableRead<Rating>,
  { email }: Rater,
  { cycle, who, assignments }: HubFacts,
): PacketRead["gone"] {
  if (cycle.state !== "Rating") return [];
  const isSelf = selfIn(who);
  const wanted = assignments
    .filter(({ rater, person }) => rater === email && !isSelf(email, person))
    .map(({ person, name }) => ({ id: person, name }));
  return withoutRow(wanted, ratings, cycle.name).map(({ name }) => name);
}

const nothing: PacketMerge = { ratings: [], cases: [], evidence: [], refused: [], same: 0, drafts: 0 };

const noCycle: Problem = { code: "cycle.none", message: "Collect: no cycle is open. Open one first." };
