/** Severity by the crossed mixed model, for five linked raters or more. */
import { type CrossedFit, fitCrossed } from "../linear/crossedFit";
import { fitReml, largest, type RatioSpace, ratiosAt, startOf } from "../linear/fitReml";
import { ratioPosterior } from "../linear/ratioPosterior";
import { type Estimate, type Measured, measureWith } from "../measured";
import { variance } from "../moments";
import { type Refusal, refuse } from "../refusal";
import type { Composite } from "./composite";
import { designSeverity, type SeverityDesign } from "./severityDesign";
import { estimateSeverity, type SeverityEstimates } from "./severityEstimates";
import { severitiesOf } from "./severityOfRaters";
import type { PersonValue, Severity } from "./severityTypes";
import { compositesFor, type Study } from "./study";

/** Single ratings of performance agree this well: Viswesvaran, Ones & Schmidt (1996), J. Appl. Psych. 81:557. */
const assumedReliability = 0.52;
const assumedSignal = assumedReliability / (1 - assumedReliability);
/**
 * With few raters that is a starting point which the marks may move: .33 to .71 in two companies of three. Chosen by
 * simulation of companies of 8 and 12 raters whose profiles are half to nearly twice as noisy as people.
 */
const signalSd = 0.8;
/** Fewer persons with two ratings hardly tell noise from true differences, so that what was assumed decides. */
const enoughToMeasureError = 10;
/** Up to this many raters the variances are too unsure for one best value; found by simulation. */
const fewRaters = 30;
/** Spare marks in the table of profiles from which their own noise is estimated. */
const enoughForProfiles = 10;

/**
 * Severities, persons' values and variances; refuses where the ratings leave nothing to estimate noise from.
 *
 * @example modelSeverity(prepareStudy({ composites, people }))
 */
export function modelSeverity(study: Study): Omit<Severity, "comparedRaters"> | Refusal {
  const composites = compositesFor(study, "model");
  const design = designSeverity(composites, study.people, study.links);
  const errorIsAssumed = study.doublyRated < enoughToMeasureError;
  const isFew = design.raters.length <= fewRaters;
  const space = ratioSpace(design, isFew ? "expected" : errorIsAssumed ? "assumed" : "measured");
  const solved = isFew ? ratioPosterior(design.model, space) : fitReml(design.model, space);
  const fit = solved ? ("errorVariance" in solved ? solved : solved[0]!.fit) : undefined;
  const trial = fit ?? fitCrossed(design.model, ratiosAt(space, startOf(space)));
  const refusal = refuseWithoutNoise(trial, composites);
  if (refusal) return refusal;
  if (!solved || ("hasConverged" in solved && !solved.hasConverged)) {
    return refuse(
      "notMeasurable",
      "How much raters, teams and people differ could not be found from these marks.",
    );
  }
  const found = estimateSeverity(design, solved);
  const df = design.raters.length - 1;
  const measure = measureWith(df);
  const estimates = new Map(design.raters.map((rater, r) => [rater, found.raters[r]!]));
  return {
    method: isFew ? "posterior" : "reml",
    raters: severitiesOf(study, { estimates, total: found.variances.rater, df, errorIsAssumed }),
    people: valuesOfPeople({ study, design, found, estimates, measure }),
    covariates: found.covariates.map((covariate) =>
      trial.factor.dependent === 0 && covariate.variance > 0 ? measure(covariate) : null,
    ),
    variances: found.variances,
    errorIsAssumed,
  };
}

/**
 * What is looked for. With assumed noise, teams and persons share a fixed total; with expected noise the marks may move
 * that total.
 */
function ratioSpace({ model }: SeverityDesign, noise: "measured" | "expected" | "assumed"): RatioSpace {
  const profileIsFree = tellsProfileNoise(model);
  const base = { team: 0, unit: 0, rater: 0, profile: profileIsFree ? 0 : 1 };
  const rater = { moves: { rater: 1 }, upper: largest };
  const rest = profileIsFree ? [rater, { moves: { profile: 1 }, upper: largest }] : [rater];
  if (model.counts.units === 0) return { base, free: rest };
  if (noise === "assumed") {
    const shared = { moves: { team: 1, unit: -1 }, upper: assumedSignal };
    return { base: { ...base, unit: assumedSignal }, free: [shared, ...rest] };
  }
  const free = [{ moves: { team: 1 }, upper: largest }, { moves: { unit: 1 }, upper: largest }, ...rest];
  if (noise === "measured") return { base, free };
  return { base, free, signal: { mean: Math.log(assumedSignal), sd: signalSd } };
}

/** Whether enough raters marked enough profiles to estimate how noisy such marks are. */
function tellsProfileNoise({ isProfile, raterOfRow, row }: SeverityDesign["model"]): boolean {
  const profiles = new Set<number>();
  const raters = new Set<number>();
  let marks = 0;
  for (let i = 0; i < isProfile.length; i++) {
    if (!isProfile[i]) continue;
    marks++;
    profiles.add(row.at[row.start[i]!]!);
    raters.add(raterOfRow[i]!);
  }
  return profiles.size > 1 && marks - profiles.size - raters.size + 1 >= enoughForProfiles;
}

function refuseWithoutNoise(
  { df, errorVariance }: CrossedFit,
  composites: readonly Composite[],
): Refusal | undefined {
  if (df < 2)
    return refuse("tooFewRatings", "There are too few ratings to tell severity from anything else.");
  if (errorVariance > 1e-10 * variance(composites.map(({ value }) => value))) return undefined;
  return refuse("noVariation", "Marks differ between profiles only.");
}

interface Solved {
  readonly study: Study;
  readonly design: SeverityDesign;
  readonly found: SeverityEstimates;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly measure: (estimate: Estimate) => Measured;
}

function valuesOfPeople(solved: Solved): Map<string, PersonValue | Refusal> {
  const { study, design, found, measure } = solved;
  const values = new Map<string, PersonValue | Refusal>();
  design.units.forEach((unit, u) => {
    const { value, standardError, interval } = measure(found.units[u]!);
    const home = design.home[u];
    const adjusted = home ? measure(adjust(home, solved)) : null;
    values.set(unit, { value, standardError, interval, adjusted });
  });
  const unknown = refuse("noLinks", "Nobody who marked this person can be compared with others.");
  for (const { unit } of study.people) if (!values.has(unit)) values.set(unit, unknown);
  return values;
}

function adjust({ value, rater, weight = 1 }: Composite, { estimates, found }: Solved): Estimate {
  const { mean, variance } = estimates.get(rater)!;
  return { mean: value - mean, variance: variance + found.variances.error / weight };
}
