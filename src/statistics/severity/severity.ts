/** Who marks more leniently or more strictly than colleagues do for the same work, and how surely that is known. */
import { variance } from "../moments";
import { counted } from "../points";
import { isRefused, type Refusal, refuse, refuseOutside, refuseUnlessFinite } from "../refusal";
import { severityDifferences } from "./severityDifferences";
import { modelSeverity } from "./severityModelled";
import type { Severity, SeverityInput } from "./severityTypes";
import { type Comparison, prepareStudy, type Study } from "./study";

/** Beyond these one look would be worth nothing, or everything. */
const weights = [0.01, 100] as const;

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
  const broken =
    refuseUnlessFinite(input.composites.map(({ value }) => value)) ??
    refuseOutside(
      "weight",
      input.composites.flatMap(({ weight = 1 }) => (weight === 0 ? [] : [weight])),
      ...weights,
    ) ??
    refuseOutside(
      "covariate",
      input.people.flatMap(({ covariates = [] }) => covariates),
    );
  if (broken) return broken;
  const study = prepareStudy(input);
  const refusal = refuseWithoutLinks(study);
  if (refusal) return refusal;
  const modelled = study.groups.some(({ comparison }) => comparison === "model")
    ? modelSeverity(study)
    : withoutModel(study);
  if (isRefused(modelled)) return modelled;
  const raters = new Map([...modelled.raters, ...severityDifferences(study), ...notCompared(study)]);
  const comparedRaters = [...raters.values()].filter((rater) => !isRefused(rater)).length;
  return comparedRaters > 0 ? { ...modelled, raters, comparedRaters } : tooFewLinks(study);
}

function refuseWithoutLinks({ composites, groups }: Study): Refusal | undefined {
  if (composites.length === 0) return refuse("empty", "There are no ratings yet.");
  if (groups.every(({ comparison }) => comparison === "alone")) {
    return refuse(
      "noLinks",
      "No two raters have marked the same person or profile, so lenient marking and a strong team look the same. " +
        "Invite second ratings, or let every rater mark the shared profiles.",
    );
  }
  if (variance(composites.map(({ value }) => value)) < 1e-12) {
    return refuse("noVariation", "All marks are the same, so there is nothing to compare.");
  }
  return undefined;
}

function tooFewLinks({ persons, doublyRated }: Study): Refusal {
  const rated = `${doublyRated} of ${counted(persons, "person", "people")} ${doublyRated === 1 ? "has" : "have"}`;
  return refuse(
    "tooFewLinks",
    `Raters share too little to be compared: ${rated} a second rating. Let every rater mark the shared profiles, or two ` +
      "people of other teams.",
  );
}

/** Groups so small that nothing but differences can be seen. */
function withoutModel({ people }: Study): Omit<Severity, "comparedRaters"> {
  const notAdjusted = refuse("tooFewLinks", "With fewer than five linked raters no mark is adjusted.");
  return {
    method: "differences",
    raters: new Map(),
    people: new Map(people.map(({ unit }) => [unit, notAdjusted])),
    covariates: [],
    variances: null,
    errorIsAssumed: false,
  };
}

function notCompared({ groups }: Study): [string, Refusal][] {
  return groups.flatMap(({ raters, comparison }): [string, Refusal][] => {
    const refusal = notComparedBecause(comparison);
    return refusal ? raters.map((rater) => [rater, refusal]) : [];
  });
}

function notComparedBecause(comparison: Comparison): Refusal | undefined {
  if (comparison === "alone") return refuse("noLinks", "Nobody else has marked the same people or profiles.");
  if (comparison !== "tooLittle") return undefined;
  return refuse(
    "tooFewLinks",
    "The people and profiles shared with others are too few to compare anybody by them.",
  );
}
