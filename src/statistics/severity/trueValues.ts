/** Persons' true values: what their own marks say by themselves, and how much of each unknown is in them. */
import type { CrossedFit } from "../linear/crossedFit";
import type { CrossedModel, CrossedRow } from "../linear/crossedModel";
import type { SparseValues } from "../linear/sparseCholesky";

/** Per person, over its own rows: the weighted sum of values, and that of each column of its unit in the model. */
export interface OwnSums {
  readonly unitOf: Int32Array;
  readonly right: Float64Array;
  /** Where a person's columns begin in `x`; they are those of its unit in the model, in that order. */
  readonly start: Int32Array;
  readonly x: Float64Array;
}

/**
 * Adds up what each person was marked.
 *
 * @param rows one for each mark, before any were condensed
 * @param unitOf the unit of the model that has the columns of each of the rows' units
 * @example [...sumOwn(rows, model, Int32Array.of(0)).x] // [1, 1]
 */
export function sumOwn(rows: readonly CrossedRow[], model: CrossedModel, unitOf: Int32Array): OwnSums {
  const { unit, pattern, counts, average } = model;
  const start = new Int32Array(unitOf.length + 1);
  unitOf.forEach((own, u) => {
    start[u + 1] = start[u]! + unit.start[own + 1]! - unit.start[own]!;
  });
  const x = new Float64Array(start[unitOf.length]!);
  const right = new Float64Array(unitOf.length);
  for (const row of rows) {
    if (row.unit < 0) continue;
    const from = unit.start[unitOf[row.unit]!]!;
    const add = (column: number, value: number) => {
      let place = 0;
      while (unit.at[from + place] !== pattern.position[column]) place++;
      x[start[row.unit]! + place]! += row.weight * value;
    };
    for (let k = 0; k < row.fixed.length; k++) add(row.fixed[k]!, row.x[k]!);
    if (row.team >= 0) add(counts.fixed + row.team, 1);
    if (row.rater >= 0) add(counts.fixed + counts.teams + row.rater, 1);
    right[row.unit]! += row.weight * (row.value - average);
  }
  return { unitOf, right, start, x };
}

export interface TrueValues {
  /** What the person's own marks say, whatever the unknowns are; and by how much it grows with the unit ratio. */
  readonly known: Float64Array;
  readonly growth: Float64Array;
  /** How much of each unknown is in it, laid out as the sums. */
  readonly share: Float64Array;
}

/**
 * Fixed part + team + the person's deviation, which is what its own marks say beyond the unknowns, shrunk.
 *
 * @example trueValues(fit, own).known
 */
export function trueValues(fit: CrossedFit, { unitOf, right, start, x }: OwnSums): TrueValues {
  const { kind, unit, unitWeight } = fit.model;
  const known = new Float64Array(right.length);
  const growth = new Float64Array(right.length);
  const share = new Float64Array(x.length);
  for (let u = 0; u < right.length; u++) {
    const own = unitOf[u]!;
    const weight = unitWeight[own]!;
    const absorbed = fit.absorbed[own]!;
    const shift = unit.start[own]! - start[u]!;
    let rest = right[u]!;
    for (let p = start[u]!, end = start[u + 1]!; p < end; p++) {
      const at = unit.at[p + shift]!;
      rest -= x[p]! * fit.solution[at]!;
      share[p] = (kind[at] === "rater" ? 0 : x[p]! / weight) - absorbed * x[p]!;
    }
    known[u] = absorbed * right[u]!;
    growth[u] = rest / (1 + fit.ratios.unit * weight) ** 2;
  }
  return { known, growth, share };
}

/**
 * What a person's share of the unknowns comes to.
 *
 * @param unknowns by position
 * @example shareOf(fit.model, own, trueValues(fit, own), fit.solution, 0)
 */
export function shareOf(
  { unit }: CrossedModel,
  { unitOf, start }: OwnSums,
  { share }: TrueValues,
  unknowns: Float64Array,
  u: number,
): number {
  const shift = unit.start[unitOf[u]!]! - start[u]!;
  let sum = 0;
  for (let p = start[u]!, end = start[u + 1]!; p < end; p++)
    sum += share[p]! * unknowns[unit.at[p + shift]!]!;
  return sum;
}

/**
 * Variance of a person's true value, in squared rating points.
 *
 * @param inverse entries of the inverse coefficient matrix
 * @example varianceOf(fit, own, trueValues(fit, own), coefficientInverse(fit), 0)
 */
export function varianceOf(
  { model, absorbed, errorVariance }: CrossedFit,
  { unitOf, start }: OwnSums,
  { share }: TrueValues,
  inverse: SparseValues,
  u: number,
): number {
  let pair = model.pair.start[unitOf[u]!]!;
  let used = 0;
  for (let i = start[u]!, end = start[u + 1]!; i < end; i++) {
    for (let j = start[u]!; j <= i; j++) {
      used += (i === j ? 1 : 2) * share[i]! * share[j]! * inverse[model.pair.at[pair++]!]!;
    }
  }
  return errorVariance * (absorbed[unitOf[u]!]! + used);
}
