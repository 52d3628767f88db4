/** Who marks more leniently or more strictly than colleagues do for the same work, and how surely that is known. */
import { bayesianFdr } from "./bayesianFdr";
import type { Composite } from "./composite";
import { type CrossedFit, fitCrossed } from "./crossedFit";
import { fitReml, LARGEST, type RatioSpace, ratiosAt } from "./fitReml";
import { findLinks, type Links } from "./links";
import { linkStrength } from "./linkStrength";
import { variance } from "./moments";
import { ratioPosterior } from "./ratioPosterior";
import { type Refusal, refuse, refuseUnlessFinite } from "./refusal";
import { designSeverity, type Person, type SeverityDesign } from "./severityDesign";
import { type Estimate, estimateSeverity, type SeverityEstimates } from "./severityEstimates";
import { studentTCdf, studentTQuantile } from "./studentT";

export interface SeverityInput {
  composites: readonly Composite[];
  /** The units that are persons; every other unit is a shared profile. */
  people: readonly Person[];
}

/** A value in rating points with its 95 % interval. */
export interface Measured {
  value: number;
  standardError: number;
  interval: readonly [number, number];
}

export interface RaterSeverity extends Measured {
  /** 1 − the share of the differences between raters that stays unknown for this one; null where nothing is shrunk. */
  reliability: number | null;
  /** From profiles alone never better than "indicative"; show no direction when "notMeasurable". */
  label: "measured" | "indicative" | "notMeasurable";
  /** Probability that the severity exceeds a quarter point in this direction. */
  probability: { lenient: number; severe: number };
  /** Set where the direction is sure enough to be shown, also among all that are shown. */
  direction: "lenient" | "severe" | null;
  /** What links this rater to others. */
  shared: { profiles: number; people: number };
}

export interface PersonValue extends Measured {
  /** The home rater's composite less that rater's severity (keeps the order inside a team); null without one. */
  adjusted: Measured | null;
}

export interface Severity {
  /** How it was found: averaged over the variances, at their best value, or by plain comparison of a few raters. */
  method: "posterior" | "reml" | "contrasts";
  raters: ReadonlyMap<string, RaterSeverity | Refusal>;
  people: ReadonlyMap<string, PersonValue | Refusal>;
  /** Effect of each covariate a unit of it; null where the data cannot tell it. */
  covariates: readonly (Measured | null)[];
  /** In squared rating points; null for "contrasts". */
  variances: SeverityEstimates["variances"] | null;
  /** Too few persons have two ratings: the noise of one rating is assumed, not measured. */
  errorIsAssumed: boolean;
  /** Raters who can be compared with somebody. */
  linkedRaters: number;
}

/** A difference in rating points that matters. */
const NOTABLE = 0.25;
/** Single ratings of performance agree this well: Viswesvaran, Ones & Schmidt (1996), J. Appl. Psych. 81:557. */
const ASSUMED_RELIABILITY = 0.52;
/** Fewer persons with two ratings do not tell noise from true differences. */
const ENOUGH_TO_MEASURE_ERROR = 10;
/** Below, only plain contrasts are shown; up to the second, variances are averaged over (statistics by simulation). */
const FEW_RATERS = 5;
const MANY_RATERS = 30;

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
export function severity({ composites, people }: SeverityInput): Severity | Refusal {
  const numbers = composites.flatMap(({ value, weight = 1 }) => [value, weight]);
  const broken = refuseUnlessFinite([...numbers, ...people.flatMap(({ covariates = [] }) => covariates)]);
  if (broken) return broken;
  const merged = mergeRepeats(composites.filter(({ weight = 1 }) => weight > 0));
  const links = findLinks(merged);
  const study = { composites: merged, people, links, isPerson: new Set(people.map(({ unit }) => unit)) };
  const isLinked = ({ rater }: Composite) => componentOf(links, rater).length > 1;
  const linked = merged.filter(isLinked);
  const refusal = refuseWithoutLinks(study, linked);
  if (refusal) return refusal;
  const linkedRaters = new Set(linked.map(({ rater }) => rater)).size;
  return linkedRaters < FEW_RATERS ? contrasts(study, linked) : modelled(study, linked, linkedRaters);
}

interface Study extends SeverityInput {
  links: Links;
  isPerson: ReadonlySet<string>;
}

function componentOf({ components, componentOf }: Links, rater: string): readonly string[] {
  return components[componentOf.get(rater) ?? -1] ?? [];
}

/** Two looks of one rater at one unit share one impression: they count as one, of their mean value. */
function mergeRepeats(composites: readonly Composite[]): Composite[] {
  const found = new Map<string, { composite: Composite; sum: number; total: number; weight: number }>();
  for (const composite of composites) {
    const { unit, rater, value, weight = 1 } = composite;
    const key = JSON.stringify([unit, rater]);
    const known = found.get(key) ?? { composite, sum: 0, total: 0, weight: 0 };
    known.sum += weight * value;
    known.total += weight;
    known.weight = Math.max(known.weight, weight);
    found.set(key, known);
  }
  return [...found.values()].map(({ composite, sum, total, weight }) => ({
    unit: composite.unit,
    rater: composite.rater,
    value: sum / total,
    weight,
  }));
}

function refuseWithoutLinks({ composites, links, isPerson }: Study, linked: readonly Composite[]): Refusal | undefined {
  if (composites.length === 0) return refuse("empty", "There are no ratings yet.");
  if (linked.length === 0) {
    return refuse(
      "noLinks",
      "No two raters have marked the same person or profile, so lenient marking and strong teams look the same. " +
        "Invite second ratings, or let every rater mark the shared profiles.",
    );
  }
  if (variance(linked.map(({ value }) => value)) < 1e-12) {
    return refuse("noVariation", "All marks are the same, so there is nothing to compare.");
  }
  const shared = [...links.sharedUnits.keys()];
  const doubled = shared.filter((unit) => isPerson.has(unit)).length;
  const persons = new Set(composites.flatMap(({ unit }) => (isPerson.has(unit) ? [unit] : []))).size;
  const raters = new Set(linked.map(({ rater }) => rater)).size;
  if (raters >= FEW_RATERS && doubled === shared.length && (doubled < 20 || doubled < persons / 10)) {
    return refuse(
      "tooFewLinks",
      `Only ${doubled} of ${persons} people have a second rating. It takes at least 20, and one in ten, ` +
        "or the shared profiles, before raters can be compared.",
    );
  }
  return undefined;
}

function modelled(study: Study, linked: readonly Composite[], linkedRaters: number): Severity | Refusal {
  const design = designSeverity(linked, study.people, study.links);
  const doubled = [...study.links.sharedUnits.keys()].filter((unit) => study.isPerson.has(unit)).length;
  const errorIsAssumed = doubled < ENOUGH_TO_MEASURE_ERROR;
  const space = ratioSpace(design, errorIsAssumed);
  const refusal = refuseWithoutNoise(design, space);
  if (refusal) return refusal;
  const usesPosterior = linkedRaters <= MANY_RATERS;
  const fits = usesPosterior
    ? ratioPosterior(design.model, space)
    : [{ fit: fitReml(design.model, space), weight: 1 }];
  const estimates = estimateSeverity(design, fits);
  const spread = studentTQuantile(0.975, linkedRaters - 1);
  const raters = ratersFrom(study, design, estimates, linkedRaters - 1);
  const isTold = fits.every(({ fit }) => fit.factor.dependent === 0);
  return {
    method: usesPosterior ? "posterior" : "reml",
    raters,
    people: peopleFrom(study, design, estimates, raters, spread),
    covariates: estimates.covariates.map((covariate) =>
      isTold && covariate.variance > 0 ? measured(covariate, spread) : null,
    ),
    variances: estimates.variances,
    errorIsAssumed,
    linkedRaters,
  };
}

/** What is free: with assumed noise, teams and persons share a fixed total; profiles need a table to tell their own. */
function ratioSpace({ model: { rows, counts } }: SeverityDesign, errorIsAssumed: boolean): RatioSpace {
  const marks = rows.filter(({ isProfile }) => isProfile);
  const profiles = new Set(marks.map(({ fixed }) => fixed[0]?.column)).size;
  const spare = marks.length - profiles - new Set(marks.map(({ rater }) => rater)).size + 1;
  const profileIsFree = profiles > 1 && spare >= 10;
  const base = { team: 0, unit: 0, rater: 0, profile: profileIsFree ? 0 : 1 };
  const rater = { moves: { rater: 1 }, upper: LARGEST };
  const rest = profileIsFree ? [rater, { moves: { profile: 1 }, upper: LARGEST }] : [rater];
  if (counts.units === 0) return { base, free: rest };
  const upper = errorIsAssumed ? ASSUMED_RELIABILITY / (1 - ASSUMED_RELIABILITY) : LARGEST;
  if (!errorIsAssumed) {
    return { base, free: [{ moves: { team: 1 }, upper }, { moves: { unit: 1 }, upper }, ...rest] };
  }
  return { base: { ...base, unit: upper }, free: [{ moves: { team: 1, unit: -1 }, upper }, ...rest] };
}

function refuseWithoutNoise({ model }: SeverityDesign, space: RatioSpace): Refusal | undefined {
  const trial: CrossedFit = fitCrossed(model, ratiosAt(space, space.free.map(({ upper }) => Math.min(1, upper / 2))));
  if (trial.df < 2) return refuse("tooFewRatings", "There are too few ratings to tell severity from anything else.");
  if (!(trial.errorVariance > 1e-10 * variance([...model.values]))) {
    return refuse("noVariation", "The marks differ only between profiles, never between raters or people.");
  }
  return undefined;
}

function measured({ mean, variance }: Estimate, spread: number): Measured {
  const standardError = Math.sqrt(variance);
  return {
    value: mean,
    standardError,
    interval: [mean - spread * standardError, mean + spread * standardError],
  };
}

function ratersFrom(
  study: Study,
  design: SeverityDesign,
  estimates: SeverityEstimates,
  df: number,
): Map<string, RaterSeverity | Refusal> {
  const spread = studentTQuantile(0.975, df);
  const shared = sharedByRater(study);
  const found = design.raters.map((rater, r): [string, RaterSeverity] => {
    const estimate = estimates.raters[r] as Estimate;
    const links = shared.get(rater) ?? { profiles: 0, people: 0 };
    const total = estimates.variances.rater;
    const reliability = total > 0 ? Math.max(0, 1 - estimate.variance / total) : 0;
    const value = measured(estimate, spread);
    const label = labelOf(reliability, links.people > 0);
    return [rater, { ...value, reliability, label, probability: notable(value, df), direction: null, shared: links }];
  });
  const mistaken = found.map(([, { probability, label }]) =>
    label === "notMeasurable" ? 1 : 1 - Math.max(probability.lenient, probability.severe),
  );
  const isShown = bayesianFdr(mistaken);
  found.forEach(([, rater], i) => {
    if (!isShown[i] || (mistaken[i] as number) > 0.1) return;
    rater.direction = rater.probability.lenient > rater.probability.severe ? "lenient" : "severe";
  });
  return new Map<string, RaterSeverity | Refusal>([...found, ...unlinkedRaters(study)]);
}

function labelOf(reliability: number, hasSharedPeople: boolean): RaterSeverity["label"] {
  if (reliability < 0.4) return "notMeasurable";
  return reliability < 0.7 || !hasSharedPeople ? "indicative" : "measured";
}

function notable({ value, standardError }: Measured, df: number): RaterSeverity["probability"] {
  const above = (limit: number) => {
    if (standardError === 0) return limit > 0 ? 1 : 0;
    return studentTCdf(limit / standardError, df);
  };
  return { lenient: above(value - NOTABLE), severe: above(-value - NOTABLE) };
}

function sharedByRater({ links, isPerson }: Study): Map<string, RaterSeverity["shared"]> {
  const found = new Map<string, RaterSeverity["shared"]>();
  for (const [unit, raters] of links.sharedUnits) {
    for (const rater of raters) {
      const known = found.get(rater) ?? { profiles: 0, people: 0 };
      known[isPerson.has(unit) ? "people" : "profiles"]++;
      found.set(rater, known);
    }
  }
  return found;
}

function unlinkedRaters({ links }: Study): [string, Refusal][] {
  return links.components.flatMap(([rater, other]) =>
    rater === undefined || other !== undefined
      ? []
      : [[rater, refuse("noLinks", "Nobody else has marked the same people or profiles.")]],
  );
}

function peopleFrom(
  study: Study,
  design: SeverityDesign,
  estimates: SeverityEstimates,
  raters: ReadonlyMap<string, RaterSeverity | Refusal>,
  spread: number,
): Map<string, PersonValue | Refusal> {
  const home = homeComposites(study);
  const found = new Map<string, PersonValue | Refusal>();
  design.units.forEach((unit, u) => {
    const own = home.get(unit);
    const rater = own && raters.get(own.rater);
    const adjusted =
      own && rater && "standardError" in rater
        ? measured(
            {
              mean: own.value - rater.value,
              variance: rater.standardError ** 2 + estimates.variances.error / (own.weight ?? 1),
            },
            spread,
          )
        : null;
    found.set(unit, { ...measured(estimates.units[u] as Estimate, spread), adjusted });
  });
  for (const { unit } of study.people) {
    if (!found.has(unit)) found.set(unit, refuse("noLinks", "Nobody who marked this person can be compared with others."));
  }
  return found;
}

function homeComposites({ composites, people }: Study): Map<string, Composite> {
  const team = new Map(people.map((person) => [person.unit, person.team]));
  return new Map(
    composites.flatMap((composite) => (team.get(composite.unit) === composite.rater ? [[composite.unit, composite]] : [])),
  );
}

/** A handful of raters: their differences on shared units as they are, nothing borrowed from the others. */
function contrasts(study: Study, linked: readonly Composite[]): Severity | Refusal {
  const raters = new Map<string, RaterSeverity | Refusal>(unlinkedRaters(study));
  const shared = sharedByRater(study);
  for (const component of study.links.components) {
    if (component.length < 2) continue;
    const members = new Set(component);
    const strength = linkStrength(linked.filter(({ rater }) => members.has(rater)));
    for (const rater of component) {
      const { errorVariance, df } = strength;
      if (!errorVariance) {
        raters.set(rater, refuse("notMeasurable", "The shared ratings are too few to say how sure a difference is."));
        continue;
      }
      const estimate = {
        mean: strength.contrast.get(rater) as number,
        variance: errorVariance * (strength.variance.get(rater) as number),
      };
      raters.set(rater, {
        ...measured(estimate, studentTQuantile(0.975, df)),
        reliability: null,
        label: "indicative",
        probability: notable(measured(estimate, 1), df),
        direction: null,
        shared: shared.get(rater) as RaterSeverity["shared"],
      });
    }
  }
  const tooFew = refuse("tooFewLinks", "With fewer than five linked raters no mark is adjusted.");
  return {
    method: "contrasts",
    raters,
    people: new Map(study.people.map(({ unit }) => [unit, tooFew])),
    covariates: [],
    variances: null,
    errorIsAssumed: false,
    linkedRaters: new Set(linked.map(({ rater }) => rater)).size,
  };
}
