/** Shows what is new, changed and refused in packets (R3). */
import { type Criterion, criteriaAt } from "../../domain/ladder/ladder";
import { byName } from "../../domain/people/byName";
import type { PromotionCase } from "../../domain/promotion/promotion";
import { overall, overallLabel } from "../../domain/rating/overall";
import { marksOf } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { type Held, type HowFar, type PacketRead, readPackets, type WholeMerge } from "./readPackets";

export interface Collected {
  readonly id: string;
  readonly name: string;
  readonly what:
    | "rating"
    | "shared profile"
    | "promotion case"
    | "further evidence"
    | "opinion"
    | "letter"
    | "word on a case";
  readonly summary: string;
  /** Of a rating or a shared profile: its rater typed into the sheet after submitting it. */
  readonly isTypedOver?: boolean;
}

export interface CollectPreview {
  readonly packets: readonly {
    readonly rater: string;
    readonly name: string;
    /** Of what would be merged; send it back to merge exactly this. */
    readonly fingerprint: string;
    readonly new: readonly Collected[];
    readonly changed: readonly Collected[];
    readonly refused: WholeMerge["refused"];
    readonly same: number;
    readonly drafts: number;
    readonly gone: PacketRead["gone"];
    readonly far: HowFar | null;
    /** Of its sheets that can't be read: what each lacks. */
    readonly unread: readonly string[];
    /** Why the packet could not be read; empty when it was. */
    readonly failure: string;
  }[];
}

export function previewCollect(
  context: Context,
  { raters }: { raters: readonly string[] },
): Outcome<CollectPreview> {
  const { tables } = readTables(context.seen, ["people", "vignettes"]);
  const read = readPackets(context, raters);
  if ("problems" in read) return refuse(...read.problems);
  const { packets, held } = read;
  const { criteria } = readLadder(context.seen);
  const names = new Map([
    ...tables.people.rows.map(({ id, name }) => [id, name] as const),
    ...tables.vignettes.rows.map(({ id, title }) => [id, title] as const),
  ]);
  const nameOf = (person: string) => names.get(person) ?? person;
  return done({
    packets: packets
      .map(({ rater, merge, fingerprint, far, unread, failure, changedAfter, gone }) => ({
        rater: rater.email,
        name: rater.name,
        fingerprint,
        new: collected(merge, "new", nameOf, criteria, held, changedAfter),
        changed: collected(merge, "changed", nameOf, criteria, held, changedAfter),
        refused: merge.refused,
        same: merge.same,
        drafts: merge.drafts,
        gone,
        far,
        unread,
        failure,
      }))
      .sort(byName),
  });
}

function collected(
  merge: WholeMerge,
  verdict: "new" | "changed",
  nameOf: (person: string) => string,
  criteria: readonly Criterion[],
  held: Held,
  changedAfter: PacketRead["changedAfter"],
): Collected[] {
  const ratings = merge.ratings
    .filter((one) => one.verdict === verdict)
    .map(
      ({ record: rating }): Collected => ({
        id: rating.id,
        name: nameOf(rating.person),
        what: rating.role === "vignette" ? "shared profile" : "rating",
        summary:
          rating.status === "submitted"
            ? overallLabel(overall(criteriaAt(criteria, rating.level), marksOf(rating.assessments))) +
              (rating.request === "" ? ", typed in the sheet" : "")
            : `now ${rating.status}`,
        isTypedOver: rating.status === "submitted" && changedAfter.has(rating.id),
      }),
    );
  const cases = merge.cases
    .filter((one) => one.verdict === verdict)
    .map(
      ({ record: one }): Collected => ({
        id: one.id,
        name: nameOf(one.person),
        what: "promotion case",
        summary: caseSummary(one, held.cases.rows),
      }),
    );
  const evidence = merge.evidence
    .filter((one) => one.verdict === verdict)
    .map(
      ({ record: { id, name, criterion, text } }): Collected => ({
        id,
        name,
        what: "further evidence",
        summary: text ? criterion : `${criterion}: taken back`,
      }),
    );
  const opinions = merge.opinions
    .filter((one) => one.verdict === verdict)
    .map(({ record: { id, name, answer } }): Collected => ({ id, name, what: "opinion", summary: answer }));
  const letters = merge.letters
    .filter((one) => one.verdict === verdict)
    .map(({ record: { id, name } }): Collected => ({ id, name, what: "letter", summary: "released" }));
  const words = merge.words
    .filter((one) => one.verdict === verdict)
    .map(({ record: { id, name, to } }): Collected => ({ id, name, what: "word on a case", summary: to }));
  return [...ratings, ...cases, ...evidence, ...opinions, ...letters, ...words];
}

/** Merging replaces what somebody else proposed only after it was said (R31). */
function caseSummary(one: PromotionCase, held: readonly PromotionCase[]): string {
  const before = held.find(({ id }) => id === one.id);
  const isTakenOver = before && before.status !== "draft" && before.proposedBy !== one.proposedBy;
  return [
    `${one.from} to ${one.to}`,
    ...(one.status === "draft" ? ["withdrawn"] : []),
    ...(isTakenOver ? [`in place of what ${before.proposedBy} proposed`] : []),
  ].join(", ");
}
