/** What goes into severity and what comes out of it. */

import type { Measured } from "../measured";
import type { Refusal } from "../refusal";
import type { Composite } from "./composite";
import type { Ratee } from "./severityDesign";
import type { SeverityEstimates } from "./severityEstimates";

export interface SeverityInput {
  readonly composites: readonly Composite[];
  /** The units that are persons; every other unit is a shared profile. */
  readonly people: readonly Ratee[];
}

/**
 * What one rater's interval allows to say, from which label, direction and sentence follow:
 * - clear: more than a quarter point, surely enough to be shown among all that are shown
 * - apart: the interval leaves out 0, but a quarter point is not sure
 * - alike: the whole interval lies within a quarter point
 * - open: the interval includes 0 and more than a quarter point
 * - tooLittle: what is shared says next to nothing about this rater
 */
export type Finding = "clear" | "apart" | "alike" | "open" | "tooLittle";

/** Above 0 = lenient: against the mean of the *other* raters this one can be compared with, in rating points. */
export interface RaterSeverity extends Measured {
  readonly finding: Finding;
  /** 1 − the share of the differences between raters that stays unknown for this one; null where nothing is shrunk. */
  readonly reliability: number | null;
  /** Without two shared people never better than "indicative"; "notMeasurable" with the finding "tooLittle". */
  readonly label: "measured" | "indicative" | "notMeasurable";
  /** Probability that the severity exceeds a quarter point in this direction. */
  readonly probability: { readonly lenient: number; readonly severe: number };
  /** Set with the finding "clear". */
  readonly direction: "lenient" | "severe" | null;
  /** What links this rater to others. */
  readonly shared: { readonly profiles: number; readonly people: number };
  /** The others of a group of two to four, and of an island from which most raters cannot be reached; empty elsewhere. */
  readonly onlyWith: readonly string[];
  /** Too few people have two ratings, so the noise of one rating is assumed, not measured. */
  readonly errorIsAssumed: boolean;
}

export interface PersonValue extends Measured {
  /**
   * The home rater's composite less that rater's severity against all raters of its group, itself included (keeps the
   * order inside a team); null without one.
   */
  readonly adjusted: Measured | null;
}

export interface Severity {
  /** How most was found: averaged over the variances, at their best value, or by plain differences of a few raters. */
  readonly method: "posterior" | "reml" | "differences";
  readonly raters: ReadonlyMap<string, RaterSeverity | Refusal>;
  readonly people: ReadonlyMap<string, PersonValue | Refusal>;
  /** Effect of each covariate a unit of it; null where the data cannot tell it. */
  readonly covariates: readonly (Measured | null)[];
  /** In squared rating points; null for "differences". */
  readonly variances: SeverityEstimates["variances"] | null;
  /** Too few persons have two ratings: the noise of one rating is assumed, not measured. */
  readonly errorIsAssumed: boolean;
  /** Raters of whom something is said. */
  readonly comparedRaters: number;
}
