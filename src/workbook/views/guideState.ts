/** What a Guide sheet says, before it is laid out. */
import type { CycleState } from "../../domain/cycle/cycle";
import type { ScalePoint } from "../../domain/ladder/ladder";

/** Where the cycle stands is in its formulas. */
export interface HubGuide {
  readonly kind: "hub";
  /** The first rows of the sheets that it counts in. */
  readonly headings: { readonly ratings: readonly string[]; readonly raters: readonly string[] };
}

/** A packet is drawn once for each update, and says what HR knew then. */
export interface PacketGuide {
  readonly kind: "packet";
  readonly cycle: { readonly name: string; readonly state: CycleState; readonly cutOff: string } | null;
  readonly rater: string;
  /** The day ratings are due, yyyy-MM-dd, or blank. */
  readonly due: string;
  /** How many reports HR returned to the rater. */
  readonly returned: number;
  /** How many promotion cases were sent back to the rater. */
  readonly sentBack: number;
  /** Whether there is somebody to read about before a meeting. */
  readonly reads: boolean;
  /** How many letters of the cycle before are still to be released. */
  readonly writes: number;
  readonly scale: readonly ScalePoint[];
  /** Addresses of those who answer questions. */
  readonly ask: readonly string[];
}

export type GuideState = HubGuide | PacketGuide;
