/** How much of the criterion's slope each variance has by its place in the model alone, whatever the values are. */
import { coefficientInverse } from "./coefficientInverse";
import type { CrossedFit } from "./crossedFit";
import type { Component } from "./equations";
import type { SparseValues } from "./sparseCholesky";

/**
 * tr(P·V′) for each component, V′ being the derivative of V by its ratio. Only entries of the inverse on the factor's
 * pattern are needed.
 *
 * Source: Gilmour, Thompson & Cullis (1995), Biometrics 51:1440; Takahashi, Fagan & Chin (1973) (entries of the inverse).
 *
 * @example tracesOf(fit).rater
 */
export function tracesOf(fit: CrossedFit): Record<Component, number> {
  const inverse = coefficientInverse(fit);
  return {
    team: traceOfLevels(fit, inverse, "team"),
    unit: traceOfUnits(fit, inverse),
    rater: traceOfLevels(fit, inverse, "rater"),
    profile: traceOfProfiles(fit, inverse),
  };
}

/** Each level: 1 / ratio, less what its own uncertainty leaves of it. */
function traceOfLevels({ model, ratios }: CrossedFit, inverse: SparseValues, one: "team" | "rater"): number {
  const { kind, pattern } = model;
  let trace = 0;
  kind.forEach((own, position) => {
    if (own !== one) return;
    trace += (1 - inverse[pattern.rows.length + position]! / ratios[one]) / ratios[one];
  });
  return trace;
}

/** Each absorbed unit: its weight, shrunk, less what its columns take of it. */
function traceOfUnits({ model, ratios }: CrossedFit, inverse: SparseValues): number {
  const { unitWeight, unitCount, pair } = model;
  let trace = 0;
  for (let u = 0; u < unitWeight.length; u++) {
    const shrinkage = 1 + ratios.unit * unitWeight[u]!;
    let taken = 0;
    for (let p = pair.start[u]!, end = pair.start[u + 1]!; p < end; p++) {
      taken += timesInMatrix(model.pattern, pair.at[p]!) * pair.x[p]! * inverse[pair.at[p]!]!;
    }
    trace += (unitCount[u]! * unitWeight[u]!) / shrinkage - taken / (shrinkage * shrinkage);
  }
  return trace;
}

/** Each profile row: 1 / ratio, less what the columns take of it. */
function traceOfProfiles({ model, ratios }: CrossedFit, inverse: SparseValues): number {
  const { profiles, isProfile, pattern } = model;
  let trace = 0;
  for (const one of isProfile) trace += one / ratios.profile;
  for (let entry = 0; entry < profiles.length; entry++) {
    trace -= (timesInMatrix(pattern, entry) * profiles[entry]! * inverse[entry]!) / ratios.profile ** 2;
  }
  return trace;
}

/** Entries below the diagonal stand for two of the symmetric matrix. */
function timesInMatrix({ rows }: CrossedFit["model"]["pattern"], entry: number): number {
  return entry < rows.length ? 2 : 1;
}
