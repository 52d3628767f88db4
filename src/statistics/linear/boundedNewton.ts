/** Finds the lowest point of a smooth function inside a box. */

import { sum } from "../moments";

/** Value, first derivatives and a positive semi-definite stand-in for the second ones. */
export interface Descent {
  readonly value: number;
  readonly gradient: number[];
  readonly information: number[][];
}

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** A step that promises less is the last: far below what one standard error is worth, which is 1. */
const enough = 1e-6;
const mostRounds = 60;

/**
 * Newton's method with an approximate Hessian: parameters that press against a bound are held there, and a step that
 * does not go down is halved. It says whether it arrived.
 *
 * Source: Bertsekas (1982), SIAM J. Control Optim. 20:221 (projected Newton).
 *
 * @example
 * const bowl = ([x = 0]: number[]) => ({ value: (x - 3) ** 2, gradient: [2 * (x - 3)], information: [[2]] });
 * boundedNewton(bowl, [0], [{ lower: 0, upper: 2 }]) // { at: [2], hasConverged: true, … }
 */
export function boundedNewton<D extends Descent>(
  describe: (at: number[]) => D,
  start: readonly number[],
  bounds: readonly Bounds[],
): Found<D> {
  const first = start.map((value, i) => clamp(value, bounds[i]));
  let place: Place<D> = { at: first, here: describe(first) };
  for (let round = 0; round < mostRounds; round++) {
    const free = place.at.map((value, i) => !presses(value, place.here.gradient[i]!, bounds[i]));
    const step = newtonStep(place.here, free);
    const next = goDown(describe, place, step, bounds);
    // So near the lowest point, the last step can only bring it nearer.
    if (next === "atLowest")
      return { at: stepped(place.at, step, bounds), here: place.here, hasConverged: true };
    if (next === "stuck") break;
    const gain = place.here.value - next.here.value;
    place = next;
    if (gain < enough) return { ...place, hasConverged: true };
  }
  return { ...place, hasConverged: false };
}

interface Place<D> {
  readonly at: number[];
  readonly here: D;
}

interface Found<D> extends Place<D> {
  /** The lowest point; `here` describes it, or one from which the next step gains nothing. */
  readonly at: number[];
  /** False where steps stopped going down, or ran out, before the lowest point was certain. */
  readonly hasConverged: boolean;
}

function goDown<D extends Descent>(
  describe: (at: number[]) => D,
  { at: from, here }: Place<D>,
  step: readonly number[],
  bounds: readonly Bounds[],
): Place<D> | "atLowest" | "stuck" {
  for (let share = 1; share > 1e-8; share /= 2) {
    const at = stepped(
      from,
      step.map((value) => share * value),
      bounds,
    );
    const expected = sum(at.map((value, i) => (value - from[i]!) * here.gradient[i]!));
    if (expected > -enough) return share === 1 ? "atLowest" : "stuck";
    const there = describe(at);
    if (there.value < here.value + 1e-4 * expected) return { at, here: there };
  }
  return "stuck";
}

const stepped = (from: readonly number[], step: readonly number[], bounds: readonly Bounds[]): number[] =>
  from.map((value, i) => clamp(value + step[i]!, bounds[i]));

function clamp(value: number, { lower, upper }: Bounds = { lower: -Infinity, upper: Infinity }): number {
  return Math.min(upper, Math.max(lower, value));
}

function presses(value: number, slope: number, { lower, upper }: Bounds = { lower: 0, upper: 0 }): boolean {
  return (value <= lower && slope > 0) || (value >= upper && slope < 0);
}

/** Solves information · step = −gradient for the free parameters; a flat direction gets no step. */
function newtonStep({ gradient, information }: Descent, free: readonly boolean[]): number[] {
  const indices = free.flatMap((isFree, i) => (isFree ? [i] : []));
  const rows = indices.map((i) => [...indices.map((j) => information[i]![j]!), -gradient[i]!]);
  const solved = solveDense(rows);
  const step = gradient.map(() => 0);
  indices.forEach((i, k) => {
    step[i] = solved[k]!;
  });
  return step;
}

/**
 * Solves a small positive semi-definite system by elimination, in place; dependent unknowns become 0.
 *
 * @param rows the matrix, each row with its right-hand side at the end
 * @example solveDense([[2, 0, 4], [0, 1, 3]]) // [2, 3]
 */
export function solveDense(rows: number[][]): number[] {
  const size = rows.length;
  rows.forEach((row, k) => {
    const pivot = row[k]!;
    for (const other of rows) {
      if (other === row || !(pivot > 0)) continue;
      const multiplier = other[k]! / pivot;
      for (let j = k; j <= size; j++) other[j] = other[j]! - multiplier * row[j]!;
    }
  });
  return rows.map((row, k) => (row[k]! > 0 ? row[size]! / row[k]! : 0));
}
