/** What a readiness file begins with; its texts are too long for every execution to load them. */
import type { GuideSentences } from "../hiring/shippedHiring";

/** Where most people who get into product come from; others read the one that is nearest to their work. */
export const backgrounds = ["engineer", "support", "marketer"] as const;
export type Background = (typeof backgrounds)[number];

export interface Habit {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** Two things somebody can see, for each background. */
  readonly looksLike: Readonly<Record<Background, readonly [string, string]>>;
}

/** Something to do now, beside the present job. */
export interface ReadinessStep {
  readonly id: string;
  readonly name: string;
  readonly how: string;
}

export interface SteppingStone {
  readonly name: string;
  readonly teaches: string;
  /** Whose work it is near to. */
  readonly near: readonly Background[];
}

export interface ShippedReadiness {
  readonly habits: readonly Habit[];
  readonly steps: readonly ReadinessStep[];
  readonly stones: readonly SteppingStone[];
  /** Knowledge of a trade that few have, and what it replaces. */
  readonly expertise: string;
  /** What the work is like, and what helps little. */
  readonly realism: readonly string[];
  /** Of the file the two share, of each one's notes, and of what is shown to somebody. */
  readonly guide: GuideSentences;
  readonly notesGuide: GuideSentences;
  readonly planGuide: GuideSentences;
}
