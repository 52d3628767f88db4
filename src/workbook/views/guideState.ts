/** What a Guide sheet says, before it is laid out. */
import type { CycleState } from "../../domain/cycle/cycle";

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
  /** In a packet: whose it is. */
  readonly rater?: string;
  /** In a packet: the day ratings are due, yyyy-MM-dd, or blank. */
  readonly due?: string;
  /** In the hub: a packet is drawn once, and would say for ever what was true then. */
  readonly progress: readonly RaterProgress[];
  /** In the hub: the one figure of completion, as every page says it. */
  readonly submitted?: string;
  /** Addresses of those who answer questions. */
  readonly ask: readonly string[];
  /** "2026-08-05 14:02"; blank when the sheet is made by setting up. */
  readonly builtAt: string;
}
