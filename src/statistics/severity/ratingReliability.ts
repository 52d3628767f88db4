/** How much of the differences between marks are differences between people. */
import { type Refusal, refuse, refuseOutside } from "../refusal";
import type { Severity } from "./severityTypes";

export interface RatingReliability {
  /** Share that would be the same with another rater of the same severity, 0 … 1. */
  readonly order: number;
  /** The same when raters' severities differ as they do: what a mark by itself is worth. */
  readonly level: number;
}

/**
 * Reliability of the mean of `raters` ratings of one person, from the variances of `severity`; shown only where the
 * noise of one rating is measured.
 *
 * Source: McGraw & Wong (1996), Psychol. Methods 1:30 (C and A coefficients).
 *
 * @example ratingReliability({ variances: { team: 0.1, person: 0.2, rater: 0.1, error: 0.1, profile: 0.1 }, errorIsAssumed: false }, 1)
 * // { order: 0.75, level: 0.6 }
 */
export function ratingReliability(
  { variances, errorIsAssumed }: Pick<Severity, "variances" | "errorIsAssumed">,
  raters: number,
): RatingReliability | Refusal {
  if (!variances || errorIsAssumed) {
    return refuse(
      "notMeasurable",
      "Too few people have two ratings to tell the person from the noise in a mark.",
    );
  }
  const broken =
    refuseOutside("variance", Object.values(variances), 0) ?? refuseOutside("number of raters", [raters], 1);
  if (broken) return broken;
  const people = variances.team + variances.person;
  const noise = variances.error / raters;
  if (!(people + noise > 0)) return refuse("noVariation", "Marks do not differ at all.");
  return {
    order: people / (people + noise),
    level: people / (people + noise + variances.rater / raters),
  };
}
