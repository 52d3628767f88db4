/** What a Guide sheet says, before it is laid out. */
import type { CycleState } from "../../domain/cycle/cycle";

export interface RaterProgress {
  /** Name, or the address where no name is known. */
  readonly rater: string;
  readonly submitted: number;
  readonly of: number;
}

/** Where the cycle stands is in its formulas; this is what it has beside them. */
export interface HubGuide {
  readonly kind: "hub";
  readonly progress: readonly RaterProgress[];
  /** The first row of the sheet Ratings. */
  readonly ratingsHeadings: readonly string[];
  /** "2026-08-05 14:02"; blank when the sheet is made by setting up. */
  readonly builtAt: string;
}

/** A packet is drawn once for each update, and says what HR knew then. */
export interface PacketGuide {
  readonly kind: "packet";
  readonly cycle: { readonly name: string; readonly state: CycleState; readonly cutOff: string } | null;
  readonly rater: string;
  /** The day ratings are due, yyyy-MM-dd, or blank. */
  readonly due: string;
  /** Addresses of those who answer questions. */
  readonly ask: readonly string[];
}

export type GuideState = HubGuide | PacketGuide;
