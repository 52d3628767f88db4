/** The facts of a mark: who gave it, what stood at the baseline, what holds, and by whose decision. */
import { lastDecisionOn } from "../calibration/decision";
import type { Standing } from "../calibration/standing";
import { criteriaAt } from "../ladder/ladder";
import type { Marks } from "../rating/rating";
import { type FactSource, type Facts, type MarkFact, markText, personFacts, whoIs } from "./facts";

/** One row a criterion; nothing of people without a submitted rating. */
export function markFacts(one: Standing, baseline: Marks | undefined, source: FactSource): readonly Facts[] {
  const { person, rating, given, calibrated } = one;
  if (!rating) return [];
  const shared = personFacts(person, source);
  const submittedAt = source.clock(rating.savedAt);
  return criteriaAt(source.ladder.criteria, rating.level).map(({ name }) => {
    const decision = lastDecisionOn(one.decisions, name);
    const [before, after] = [markText(given[name]), markText(calibrated[name])];
    const own: Record<MarkFact, string> = {
      level: rating.level,
      criterion: name,
      "baseline mark": markText(baseline?.[name]),
      "submitted mark": before,
      "submitted by": rating.rater,
      "submitted at": submittedAt,
      "final mark": after,
      decision: decision ? (before === after ? "kept" : "changed") : "",
      "decided by": decision?.decidedBy ?? "",
      "decided at": decision?.when ?? "",
      "reason code": decision?.reasonCode ?? "",
      comment: decision?.comment ?? "",
    };
    return { who: whoIs(person), of: { ...shared, ...own }, by: {} };
  });
}
