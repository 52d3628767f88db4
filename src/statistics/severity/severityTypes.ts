/** What goes into severity and what comes out of it. */

import type { Measured } from "../measured";
import type { Refusal } from "../refusal";
import type { Composite } from "./composite";
import type { Person } from "./severityDesign";
import type { SeverityEstimates } from "./severityEstimates";

export interface SeverityInput {
  readonly composites: readonly Composite[];
  /** The units that are persons; every other unit is a shared profile. */
  readonly people: readonly Person[];
}

export interface RaterSeverity extends Measured {
  /** 1 − the share of the differences between raters that stays unknown for this one; null where nothing is shrunk. */
  readonly reliability: number | null;
  /** From profiles alone never better than "indicative"; show no direction when "notMeasurable". */
  readonly label: "measured" | "indicative" | "notMeasurable";
  /** Probability that the severity exceeds a quarter point in this direction. */
  readonly probability: { lenient: number; severe: number };
  /** Set where the direction is sure enough to be shown, also among all that are shown. */
  readonly direction: "lenient" | "severe" | null;
  /** What links this rater to others. */
  readonly shared: { profiles: number; people: number };
}

export interface PersonValue extends Measured {
  /** The home rater's composite less that rater's severity (keeps the order inside a team); null without one. */
  readonly adjusted: Measured | null;
}

export interface Severity {
  /** How it was found: averaged over the variances, at their best value, or by plain comparison of a few raters. */
  readonly method: "posterior" | "reml" | "contrasts";
  readonly raters: ReadonlyMap<string, RaterSeverity | Refusal>;
  readonly people: ReadonlyMap<string, PersonValue | Refusal>;
  /** Effect of each covariate a unit of it; null where the data cannot tell it. */
  readonly covariates: readonly (Measured | null)[];
  /** In squared rating points; null for "contrasts". */
  readonly variances: SeverityEstimates["variances"] | null;
  /** Too few persons have two ratings: the noise of one rating is assumed, not measured. */
  readonly errorIsAssumed: boolean;
  /** Raters who can be compared with somebody. */
  readonly linkedRaters: number;
}
