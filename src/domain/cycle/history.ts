/** What stood at a moment that counts: a rating returned, a cycle's baseline, a cycle's end. */
import type { MarkOrNot } from "../rating/rating";

export interface HistoryRow {
  readonly id: string;
  readonly cycle: string;
  readonly event: "returned" | "baseline" | "final";
  readonly when: string;
  readonly by: string;
  readonly person: string;
  /** When the row was made; blank in rows of an earlier version. */
  readonly name: string;
  readonly rater: string;
  readonly role: string;
  readonly level: string;
  readonly marks: Readonly<Record<string, { readonly given: MarkOrNot; readonly calibrated: MarkOrNot }>>;
}
