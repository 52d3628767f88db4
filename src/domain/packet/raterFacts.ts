/** What the hub knows about one rater: what the rater's packet is judged by, and the verdict on one of its rows. */
import type { CycleState } from "../cycle/cycle";
import type { Criterion, Ladder } from "../ladder/ladder";
import type { namedAsAnother } from "../people/namedAsAnother";
import type { PromotionCase } from "../promotion/promotion";
import type { EvidenceEntry } from "../rating/evidence";
import type { Rating } from "../rating/rating";

/** What the hub asks of a rater: trusted, where the packet's own words are not. */
export type RatingTask = Pick<Rating, "id" | "cycle" | "person" | "name" | "rater" | "role" | "level">;

export interface RaterFacts {
  readonly cycle: { readonly name: string; readonly state: CycleState };
  /** Weights do not matter for judging a packet. */
  readonly ladder: Pick<Ladder, "levels"> & {
    readonly criteria: readonly Pick<Criterion, "name" | "onlyFor">[];
  };
  /** ISO instant. */
  readonly now: string;
  /** E-mail, lower case. */
  readonly rater: string;
  /** Whether an Employee ID is the rater's own: nobody rates themselves. */
  readonly isRater: (person: string) => boolean;
  /** Whose name a row bears beside somebody else's ID; null where they agree. */
  readonly otherNamed: ReturnType<typeof namedAsAnother>;
  /** By person or vignette. */
  readonly tasks: ReadonlyMap<string, RatingTask>;
  /** By person or vignette: the rater's ratings in the hub. */
  readonly ratings: ReadonlyMap<string, Rating>;
  /** By person: those whom somebody else rates by now, as hub and packet agree. */
  readonly former: ReadonlySet<string>;
  /** By id: the rater's ratings of other cycles. */
  readonly earlier: ReadonlyMap<string, Rating>;
  /** The cycle's cases in the hub, whoever proposed them. */
  readonly cases: readonly PromotionCase[];
  /** By id: further evidence in the hub, whoever gave it. */
  readonly evidence: ReadonlyMap<string, EvidenceEntry>;
}

/** A draft says only that it is one (R15); "nothing" is a row nobody has begun. */
export type Verdict<T> =
  | { readonly verdict: "new" | "changed"; readonly record: T }
  | { readonly verdict: "same" | "draft" | "nothing" }
  | { readonly verdict: "refused"; readonly reason: string };

export const refused = (reason: string): { readonly verdict: "refused"; readonly reason: string } => ({
  verdict: "refused",
  reason,
});
