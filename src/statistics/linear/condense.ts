/** Fewer rows that say the same: of people whom one rater marked once, only their mean tells of team and rater. */
import { groupBy } from "../groupBy";
import type { CrossedRow } from "./crossedModel";

export interface Condensed {
  readonly rows: CrossedRow[];
  readonly units: number;
  /** By old unit: the new one that has the same columns and the same weight. */
  readonly unitOf: Int32Array;
}

/**
 * Rows of equal variance may be turned (multiplied by an orthogonal matrix): the likelihood stays as it is. Units with a
 * single row each, of one team and rater, are turned into their mean times √n and the distances from it, in which team and
 * rater no longer occur. All distances of one weight are turned into a triangle: a row for each fixed column and one that
 * stands for all that is left.
 *
 * Source: Golub & Van Loan (1996), Matrix Computations, 5.2 (QR by Givens rotations); Bates & DebRoy (2004), J. Multivar.
 * Anal. 91:1 (mixed models by orthogonal reduction).
 *
 * @param rows whose `fixed` is one list wherever it could be
 * @example
 * const fixed = [0];
 * const rows = [3, 4, 5].map((value, unit) => ({ value, unit, weight: 1, fixed, x: [1], team: 0, rater: 0, isProfile: false }));
 * condense(rows, 3).rows.map(({ value }) => value) // [6.9282032303, 0, 1.4142135624]
 */
export function condense(rows: readonly CrossedRow[], units: number): Condensed {
  const rowsOfUnit = new Int32Array(units);
  for (const { unit } of rows) if (unit >= 0) rowsOfUnit[unit]!++;
  const found: CrossedRow[] = [];
  const single: CrossedRow[] = [];
  const unitOf = new Int32Array(units).fill(-1);
  let count = 0;
  const keep = (row: CrossedRow) => {
    if (row.unit >= 0 && unitOf[row.unit]! < 0) unitOf[row.unit] = count++;
    found.push(row.unit < 0 ? row : { ...row, unit: unitOf[row.unit]! });
  };
  for (const row of rows) {
    if (rowsOfUnit[row.unit] === 1 && !row.isProfile) single.push(row);
    else keep(row);
  }
  for (const alike of groupsOf(single)) {
    const cells = [...groupBy(alike, ({ team, rater }) => `${team} ${rater}`, self).values()];
    const first = alike[0]!;
    const distances = alike.length - cells.length;
    if (distances <= first.fixed.length) {
      for (const row of alike) keep(row);
      continue;
    }
    const triangle = first.fixed.concat(0).map((_, __, { length }) => new Float64Array(length));
    for (const cell of cells) {
      found.push(turn(cell, count, triangle));
      for (const { unit } of cell) unitOf[unit] = count;
      count++;
    }
    for (const row of rowsOf(triangle, first, distances)) found.push({ ...row, unit: count++ });
  }
  return { rows: found, units: count, unitOf };
}

const self = (row: CrossedRow) => row;

/** Rows with the same list of fixed columns and the same weight. */
function groupsOf(rows: readonly CrossedRow[]): CrossedRow[][] {
  const byColumns = [...groupBy(rows, ({ fixed }) => fixed, self).values()];
  return byColumns.flatMap((alike) => [...groupBy(alike, ({ weight }) => weight, self).values()]);
}

/** The scaled mean of the rows; their distances from it go into the triangle. */
function turn(cell: readonly CrossedRow[], unit: number, triangle: readonly Float64Array[]): CrossedRow {
  const { fixed, weight, team, rater, isProfile } = cell[0]!;
  const width = fixed.length;
  const middle = new Float64Array(width + 1);
  for (const { x, value } of cell) {
    for (let k = 0; k < width; k++) middle[k]! += x[k]! / cell.length;
    middle[width]! += value / cell.length;
  }
  const distance = new Float64Array(width + 1);
  for (const { x, value } of cell) {
    for (let k = 0; k < width; k++) distance[k] = x[k]! - middle[k]!;
    distance[width] = value - middle[width]!;
    turnInto(triangle, distance);
  }
  const loading = Math.sqrt(cell.length);
  return {
    value: loading * middle[width]!,
    weight,
    fixed,
    x: fixed.map((_, k) => loading * middle[k]!),
    team,
    rater,
    unit,
    isProfile,
    loading,
  };
}

/** Turns a row into the triangle, one column after the other, until nothing of it is left. */
function turnInto(triangle: readonly Float64Array[], row: Float64Array): void {
  for (let k = 0; k < row.length; k++) {
    const line = triangle[k]!;
    const length = Math.sqrt(line[k]! ** 2 + row[k]! ** 2);
    if (length === 0) continue;
    const cosine = line[k]! / length;
    const sine = row[k]! / length;
    for (let j = k; j < row.length; j++) {
      const before = line[j]!;
      line[j] = cosine * before + sine * row[j]!;
      row[j] = cosine * row[j]! - sine * before;
    }
  }
}

function rowsOf(triangle: readonly Float64Array[], like: CrossedRow, distances: number): CrossedRow[] {
  const width = like.fixed.length;
  return triangle.map((line, k) => ({
    ...like,
    team: -1,
    rater: -1,
    loading: 0,
    value: line[width]!,
    fixed: like.fixed.slice(k),
    x: [...line.subarray(k, width)],
    standsFor: k === width ? distances - width : 1,
  }));
}
