/** Who marks more leniently or more strictly than colleagues do for the same work, and how surely that is known. */
import { variance } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { contrastSeverity } from "./severityContrasts";
import { modelSeverity } from "./severityModelled";
import type { Severity, SeverityInput } from "./severityTypes";
import { prepareStudy, type Study } from "./study";

/** Fewer linked raters are only compared with each other, not modelled; found by simulation. */
const enoughRaters = 5;
/** Without profiles: persons with two ratings, and their share of all, below which intervals cover too rarely. */
const enoughDoublyRated = 20;
const enoughShare = 0.1;

/**
 * Severity of each rater (above 0 = lenient, in rating points), relative to the mean of the raters it can be compared
 * with, and the value of each person as an average rater would mark it. Teams may differ truly: a strong team is not
 * taken for a lenient rater. Refuses when raters are not linked by shared persons or profiles.
 *
 * Source: Henderson (1975), Biometrics 31:423; Patterson & Thompson (1971), Biometrika 58:545; Raymond & Viswesvaran
 * (1993), J. Educ. Meas. 30:253.
 *
 * @example
 * const result = severity({ composites, people });
 * isRefused(result) ? result.sentence : result.raters.get("A");
 */
export function severity(input: SeverityInput): Severity | Refusal {
  const numbers = input.composites.flatMap(({ value, weight = 1 }) => [value, weight]);
  const covariates = input.people.flatMap(({ covariates = [] }) => covariates);
  const broken = refuseUnlessFinite([...numbers, ...covariates]);
  if (broken) return broken;
  const study = prepareStudy(input);
  const refusal = refuseWithoutLinks(study);
  if (refusal) return refusal;
  return study.linkedRaters < enoughRaters ? contrastSeverity(study) : modelSeverity(study);
}

function refuseWithoutLinks(study: Study): Refusal | undefined {
  const { composites, linked, linkedRaters, links, persons, doublyRated } = study;
  if (composites.length === 0) return refuse("empty", "There are no ratings yet.");
  if (linked.length === 0) {
    return refuse(
      "noLinks",
      "No two raters have marked the same person or profile, so lenient marking and a strong team look the same. " +
        "Invite second ratings, or let every rater mark the shared profiles.",
    );
  }
  if (variance(linked.map(({ value }) => value)) < 1e-12) {
    return refuse("noVariation", "All marks are the same, so there is nothing to compare.");
  }
  const hasProfiles = links.sharedUnits.size > doublyRated;
  const isTooFew = doublyRated < enoughDoublyRated || doublyRated < enoughShare * persons;
  if (linkedRaters >= enoughRaters && !hasProfiles && isTooFew) {
    return refuse(
      "tooFewLinks",
      `Only ${doublyRated} of ${persons} people have a second rating. Raters can be compared from 20 people and one ` +
        "in ten upwards, or once they have marked the shared profiles.",
    );
  }
  return undefined;
}
