/** Sorts what stands in a rater's packet into what the hub may merge and what it refuses (R3). */

import { groupedBy } from "../groupedBy";
import { selfIn, type WhoIsWho } from "../people/isSelf";
import { namedAsAnother } from "../people/namedAsAnother";
import type { Person } from "../people/person";
import { found, type Problem } from "../problem";
import type { PromotionCase } from "../promotion/promotion";
import type { Assignment } from "../rating/assignments";
import { type EvidenceEntry, takenBack } from "../rating/evidence";
import { type Rating, ratingId } from "../rating/rating";
import { normalEmail } from "../roles";
import { judgeCase } from "./judgeCase";
import { judgeEvidence } from "./judgeEvidence";
import { judgeRating } from "./judgeRating";
import { type RaterFacts, type RatingTask, refused, type Verdict } from "./raterFacts";

/** What the hub knows; the packet is judged by it alone. Addresses are in lower case. */
export interface HubFacts extends Pick<RaterFacts, "cycle" | "ladder" | "now"> {
  readonly people: readonly Pick<Person, "id" | "name" | "email">[];
  readonly who: WhoIsWho;
  readonly assignments: readonly Assignment[];
  /** Every rater is invited to these. */
  readonly vignettes: readonly Pick<RatingTask, "person" | "name" | "level">[];
  readonly ratings: readonly Rating[];
  readonly cases: readonly PromotionCase[];
  readonly evidence: readonly EvidenceEntry[];
}

export interface PacketRow<T> {
  /** As in the sheet: the header is row 1. */
  readonly row: number;
  readonly record: T;
}

/** What stands in the packet of one rater, who may have typed anything into it. */
export interface PacketFacts {
  /** The address the hub made the packet for. */
  readonly rater: string;
  readonly ratings: readonly PacketRow<Rating>[];
  readonly cases: readonly PacketRow<PromotionCase>[];
  readonly evidence: readonly PacketRow<EvidenceEntry>[];
  /** Of rows that could not be read at all, each with the name that stands there. */
  readonly problems: readonly (Problem & { readonly who: string })[];
}

/** A row to merge, as the hub will keep it. */
export interface Accepted<T> {
  readonly row: number;
  readonly verdict: "new" | "changed";
  readonly record: T;
}

export interface RefusedRow {
  /** 0 when the whole sheet is concerned. */
  readonly row: number;
  /** The person's name, or what stands in place of an employee ID. */
  readonly who: string;
  readonly reason: string;
}

interface RefusedInPacket extends RefusedRow {
  /** Ratings, Cases or Evidence. */
  readonly sheet: string;
}

export interface PacketMerge {
  readonly ratings: readonly Accepted<Rating>[];
  readonly cases: readonly Accepted<PromotionCase>[];
  readonly evidence: readonly Accepted<EvidenceEntry>[];
  readonly refused: readonly RefusedInPacket[];
  readonly same: number;
  readonly drafts: number;
}

/**
 * Judges every row of the packet. Rows that are missing from it delete nothing in the hub. A person (in Cases: a person
 * and level) who stands in two rows of a sheet is refused in both: which one holds is for the rater to say.
 */
export function mergePacket(hub: HubFacts, packet: PacketFacts): PacketMerge {
  const facts = factsAbout(packet, hub);
  const casesBefore = new Set(hub.cases.filter((one) => one.cycle !== facts.cycle.name).map(({ id }) => id));
  const isOverCase = (id: string) => casesBefore.has(id);
  const ratings = judgeAll(packet.ratings, facts, judgeRating, (id) => facts.earlier.has(id));
  const cases = judgeAll(packet.cases, facts, judgeCase, isOverCase, ({ person, to }) => `${person}/${to}`);
  const evidence = judgeEntries(packet, facts);
  const judged = [...ratings, ...cases, ...evidence];
  const count = (wanted: string) => judged.filter(({ result }) => result.verdict === wanted).length;
  return {
    ratings: ratings.flatMap(accepted),
    cases: cases.flatMap(accepted),
    evidence: [...evidence.flatMap(accepted), ...withdrawn(ratings.flatMap(accepted), hub.evidence)],
    refused: [
      ...packet.problems.map(({ where, who, message }) => ({
        sheet: where?.sheet ?? "",
        row: where?.row ?? 0,
        who: who.slice(0, 60),
        reason: message,
      })),
      ...refusedIn("Ratings", ratings, hub),
      ...refusedIn("Cases", cases, hub),
      ...refusedIn("Evidence", evidence, hub),
    ],
    same: count("same"),
    drafts: count("draft"),
  };
}

const refusedIn = (
  sheet: string,
  judged: readonly Judged<unknown>[],
  { people }: Pick<HubFacts, "people">,
): RefusedInPacket[] =>
  judged.flatMap(({ row, person, result }) => {
    if (result.verdict !== "refused") return [];
    const name = people.find(({ id }) => id === person)?.name;
    return [{ sheet, row, who: name ?? person.slice(0, 60), reason: result.reason }];
  });

function factsAbout(packet: PacketFacts, { cycle, ladder, now, ...hub }: HubFacts): RaterFacts {
  const rater = normalEmail(packet.rater);
  const isSelf = selfIn(hub.who);
  const task = ({ person, name, role, level }: Omit<RatingTask, "id" | "cycle" | "rater">) =>
    [
      person,
      { id: ratingId(cycle.name, person, rater), cycle: cycle.name, person, name, rater, role, level },
    ] as const;
  const reports = hub.assignments.filter((one) => one.rater === rater && one.cycle === cycle.name);
  const ratings = hub.ratings.filter((one) => one.rater === rater && one.cycle === cycle.name);
  const tasks = new Map([
    ...hub.vignettes.map((vignette) => task({ ...vignette, role: "vignette" })),
    ...reports.map(task),
  ]);
  const isFormer = (of: readonly Rating[], who: string) =>
    of.some((one) => one.person === who && one.cycle === cycle.name && one.role === "former rater");
  const inPacket = packet.ratings.map(({ record }) => record);
  const former = ratings
    .map(({ person }) => person)
    .filter((person) => !tasks.has(person) && isFormer(ratings, person) && isFormer(inPacket, person));
  return {
    cycle,
    ladder,
    now,
    rater,
    otherNamed: namedAsAnother([
      ...hub.people,
      ...hub.vignettes.map(({ person, name: title }) => ({ id: person, name: title })),
    ]),
    isRater: (id) => isSelf(rater, id),
    tasks,
    ratings: new Map(ratings.map((rating) => [rating.person, rating])),
    former: new Set(former),
    earlier: new Map(
      hub.ratings
        .filter((one) => one.rater === rater && one.cycle !== cycle.name)
        .map((rating) => [rating.id, rating]),
    ),
    cases: hub.cases.filter((one) => one.cycle === cycle.name),
    evidence: new Map(hub.evidence.map((entry) => [entry.id, entry])),
  };
}

interface Judged<T> {
  readonly row: number;
  readonly person: string;
  readonly result: Verdict<T>;
}

/** Rows of a cycle that is over stay in the packet; what the hub knows of them is no news. */
function judgeAll<
  T extends { readonly id: string; readonly person: string; readonly name: string; readonly cycle: string },
>(
  rows: readonly PacketRow<T>[],
  facts: RaterFacts,
  judge: (record: T, facts: RaterFacts) => Verdict<T>,
  isOver: (id: string) => boolean,
  keyOf: (record: T) => string = ({ person }) => person,
): readonly Judged<T>[] {
  const ofCycle = ({ cycle }: T) => cycle === facts.cycle.name;
  const alike = groupedBy(
    rows.filter(({ record }) => ofCycle(record)),
    ({ record }) => keyOf(record),
  );
  const verdict = (record: T): Verdict<T> => {
    if (!ofCycle(record)) {
      if (isOver(record.id)) return { verdict: "nothing" };
      return refused(
        `Expected the cycle ${facts.cycle.name}, found ${found(record.cycle)}. Update the packet.`,
      );
    }
    const all = (alike.get(keyOf(record)) ?? []).map(({ row }) => row);
    if (all.length > 1) {
      return refused(
        `Stands in rows ${all.join(" and ")} of the packet; expected one row. Delete the others.`,
      );
    }
    const other = facts.otherNamed(record);
    if (other) return refused(namedApart(record.person, other.name));
    return facts.isRater(record.person) ? refused(ownRow) : judge(record, facts);
  };
  return rows.map(({ row, record }) => ({ row, person: record.person, result: verdict(record) }));
}

const namedApart = (person: string, name: string): string =>
  `Expected the name that belongs to the Employee ID ${found(person)}, found ${found(name)}, who is somebody else: some columns were sorted or moved without the others. Undo that, or put beside each name what belongs there.`;

const ownRow = "Nobody rates or proposes themselves, under any of their addresses.";

/** What hangs on a rating goes with it. */
function judgeEntries(packet: PacketFacts, facts: RaterFacts): readonly Judged<EvidenceEntry>[] {
  const ratings = packet.ratings.map(({ record }) => record);
  const submitted = new Set(ratings.filter(({ status }) => status === "submitted").map(({ id }) => id));
  const aboutWhom = new Map([...facts.tasks.values()].map(({ id, person }) => [id, person]));
  return packet.evidence.map(({ row, record }) => ({
    row,
    person: aboutWhom.get(record.rating) ?? record.rating,
    result: judgeEntry(record, aboutWhom.get(record.rating) ?? "", facts, submitted),
  }));
}

function judgeEntry(
  record: EvidenceEntry,
  person: string,
  facts: RaterFacts,
  submitted: ReadonlySet<string>,
): Verdict<EvidenceEntry> {
  const other = person ? facts.otherNamed({ person, name: record.name }) : null;
  if (other) return refused(namedApart(person, other.name));
  return facts.isRater(person) ? refused(ownRow) : judgeEvidence(record, facts, submitted);
}

/** A withdrawn rating takes its further evidence along; the wording stays with the rater (R15). */
function withdrawn(
  ratings: readonly Accepted<Rating>[],
  evidence: readonly EvidenceEntry[],
): readonly Accepted<EvidenceEntry>[] {
  return ratings
    .filter(({ record }) => record.status === "draft")
    .flatMap(({ row, record }) =>
      evidence
        .filter(({ rating, text }) => rating === record.id && text !== "")
        .map((entry) => ({ row, verdict: "changed", record: takenBack(entry) })),
    );
}

const accepted = <T>({ row, result }: Judged<T>): readonly Accepted<T>[] =>
  result.verdict === "new" || result.verdict === "changed"
    ? [{ row, verdict: result.verdict, record: result.record }]
    : [];
