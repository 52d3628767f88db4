/** The Guide sheet: on one screen where the cycle stands, what comes next for whom, and where to ask. */
import type { CycleState } from "../../domain/cycle";
import type { Drawing } from "../drawing";

export const guideSheet = "Guide";

export interface RaterProgress {
  /** Name, or the address where no name is known. */
  readonly rater: string;
  readonly submitted: number;
  readonly of: number;
}

export interface GuideState {
  readonly kind: "hub" | "packet";
  readonly cycle: { readonly name: string; readonly state: CycleState; readonly cutOff: string } | null;
  /** Everybody in People; 0 before the first import. */
  readonly people: number;
  /** In a packet: the rater alone. */
  readonly progress: readonly RaterProgress[];
  /** Addresses of those who answer questions. */
  readonly ask: readonly string[];
  /** "2026-08-05 14:02"; blank when the sheet is made by setting up. */
  readonly builtAt: string;
}

export function guideView(_state: GuideState): Drawing {
  throw new Error("not written yet");
}
