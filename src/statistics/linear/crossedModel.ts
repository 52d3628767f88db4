/** The crossed mixed model behind severity, kept as sparse equations with the persons absorbed. */

import { sum } from "../moments";
import { type Elimination, orderByDegree } from "./elimination";
import { entryAt, type SparseValues } from "./sparseCholesky";

/** One composite: fixed columns, and who rated whom. Indices count from 0; −1 means "none". */
export interface CrossedRow {
  readonly value: number;
  /** Relative precision, above 0. */
  readonly weight: number;
  /** Fixed columns that are not zero, and what is in them; the same for all rows of a unit. */
  readonly fixed: readonly number[];
  readonly x: readonly number[];
  /** The same for all rows of a unit. */
  readonly team: number;
  readonly rater: number;
  readonly unit: number;
  /** Whether the error of this row has the variance of profiles instead of that of people. */
  readonly isProfile: boolean;
  /** How much of its team, its rater and a constant is in it, 1 unless `condense` made it. */
  readonly loading?: number;
  /** How many rows it stands for, 1 unless `condense` made it. */
  readonly standsFor?: number;
}

export interface CrossedCounts {
  readonly fixed: number;
  readonly teams: number;
  readonly raters: number;
  readonly units: number;
}

/** Lists of several lengths, end to end: list i lies at `start[i] … start[i + 1] − 1`. */
export interface Lists {
  readonly start: Int32Array;
  /** A column as its position in the pattern, or an entry of the pattern. */
  readonly at: Int32Array;
  readonly x: Float64Array;
}

/**
 * value = fixed + team + person + rater + error. The unknowns are the columns [fixed | teams | raters]; the persons
 * are absorbed.
 */
export interface CrossedModel {
  readonly counts: CrossedCounts;
  readonly pattern: Elimination;
  /** What each unknown is, by position. */
  readonly kind: readonly ("fixed" | "team" | "rater")[];
  /** Mean of all values, which is taken off: the criterion does not change, the digits are better. */
  readonly average: number;
  readonly values: Float64Array;
  readonly weight: Float64Array;
  readonly unitOfRow: Int32Array;
  readonly teamOfRow: Int32Array;
  readonly raterOfRow: Int32Array;
  readonly loading: Float64Array;
  readonly standsFor: Float64Array;
  readonly isProfile: Int32Array;
  /** Non-zero columns of each row. */
  readonly row: Lists;
  /** Sum over each unit's rows of weight times columns, and of weights. */
  readonly unit: Lists;
  readonly unitWeight: Float64Array;
  /** How many units each stands for. */
  readonly unitCount: Float64Array;
  /** Products of all pairs of a unit's columns (each with itself and those before it), and their entries. */
  readonly pair: Lists;
  /** Coefficients before anything is absorbed, of people's and of profiles' rows. */
  readonly people: SparseValues;
  readonly profiles: SparseValues;
}

/**
 * Builds the equations once; `fitCrossed` solves them for given variances.
 *
 * Source: Henderson (1975), Biometrics 31:423 (mixed-model equations).
 *
 * @example buildCrossedModel(rows, { fixed: 1, teams: 2, raters: 2, units: 8 })
 */
export function buildCrossedModel(rows: readonly CrossedRow[], counts: CrossedCounts): CrossedModel {
  const size = counts.fixed + counts.teams + counts.raters;
  const row = rowColumns(rows, counts);
  const unit = unitColumns(rows, row, counts.units, size);
  const pattern = orderByDegree(size, cliques(rows, row, unit));
  for (const lists of [row, unit])
    lists.at.forEach((column, p) => {
      lists.at[p] = pattern.position[column]!;
    });
  const kind: CrossedModel["kind"][number][] = [];
  pattern.position.forEach((position, column) => {
    kind[position] =
      column < counts.fixed ? "fixed" : column < counts.fixed + counts.teams ? "team" : "rater";
  });
  const integers = (read: (row: CrossedRow) => number) => new Int32Array(rows.map(read));
  const numbers = (read: (row: CrossedRow) => number) => new Float64Array(rows.map(read));
  const loading = numbers(({ loading = 1 }) => loading);
  const average = averageOf(rows);
  const unitWeight = new Float64Array(counts.units);
  const unitCount = new Float64Array(counts.units);
  for (const { unit, weight, standsFor = 1 } of rows) {
    if (unit < 0) continue;
    unitWeight[unit]! += weight;
    unitCount[unit] = standsFor;
  }
  return {
    counts,
    pattern,
    kind,
    average,
    values: numbers(({ value, loading = 1 }) => value - loading * average),
    weight: numbers(({ weight }) => weight),
    unitOfRow: integers(({ unit }) => unit),
    teamOfRow: integers(({ team }) => team),
    raterOfRow: integers(({ rater }) => rater),
    loading,
    standsFor: numbers(({ standsFor = 1 }) => standsFor),
    isProfile: integers(({ isProfile }) => Number(isProfile)),
    row,
    unit,
    unitWeight,
    unitCount,
    pair: pairs(pattern, unit),
    people: coefficients(pattern, rows, row, false),
    profiles: coefficients(pattern, rows, row, true),
  };
}

function averageOf(rows: readonly CrossedRow[]): number {
  const ones = sum(rows.map(({ loading = 1 }) => loading ** 2));
  return sum(rows.map(({ value, loading = 1 }) => loading * value)) / Math.max(1, ones);
}

class ListsBuilder {
  private readonly start = [0];
  private readonly at: number[] = [];
  private readonly x: number[] = [];

  add(at: number, x: number): number {
    this.at.push(at);
    return this.x.push(x) - 1;
  }

  addTo(place: number, x: number): void {
    this.x[place]! += x;
  }

  endList(): void {
    this.start.push(this.at.length);
  }

  build(): Lists {
    return { start: new Int32Array(this.start), at: new Int32Array(this.at), x: new Float64Array(this.x) };
  }
}

function rowColumns(rows: readonly CrossedRow[], counts: CrossedCounts): Lists {
  const lists = new ListsBuilder();
  for (const { fixed, x, team, rater, loading = 1 } of rows) {
    for (let k = 0; k < fixed.length; k++) lists.add(fixed[k]!, x[k]!);
    if (team >= 0) lists.add(counts.fixed + team, loading);
    if (rater >= 0) lists.add(counts.fixed + counts.teams + rater, loading);
    lists.endList();
  }
  return lists.build();
}

function unitColumns(rows: readonly CrossedRow[], row: Lists, units: number, size: number): Lists {
  const rowsOfUnit = Array.from({ length: units }, (): number[] => []);
  rows.forEach(({ unit }, i) => {
    rowsOfUnit[unit]?.push(i);
  });
  const lists = new ListsBuilder();
  const place = new Int32Array(size);
  const seenBy = new Int32Array(size).fill(-1);
  rowsOfUnit.forEach((own, u) => {
    for (const i of own) {
      const { weight } = rows[i]!;
      for (let p = row.start[i]!, end = row.start[i + 1]!; p < end; p++) {
        const column = row.at[p]!;
        const x = weight * row.x[p]!;
        if (seenBy[column] === u) lists.addTo(place[column]!, x);
        else place[column] = lists.add(column, x);
        seenBy[column] = u;
      }
    }
    lists.endList();
  });
  return lists.build();
}

/** Sets of columns that occur together. */
function cliques(rows: readonly CrossedRow[], row: Lists, unit: Lists): Int32Array[] {
  const columnsOf = ({ start, at }: Lists, i: number) => at.subarray(start[i], start[i + 1]);
  return [
    ...Array.from({ length: unit.start.length - 1 }, (_, u) => columnsOf(unit, u)),
    ...rows.flatMap(({ unit: absorbed }, i) => (absorbed < 0 ? [columnsOf(row, i)] : [])),
  ];
}

function pairs(pattern: Elimination, unit: Lists): Lists {
  const lists = new ListsBuilder();
  for (let u = 0; u + 1 < unit.start.length; u++) {
    forEachPair(unit, u, (i, j) => {
      const entry = entryAt(pattern, unit.at[i]!, unit.at[j]!);
      lists.add(entry, unit.x[i]! * unit.x[j]!);
    });
    lists.endList();
  }
  return lists.build();
}

/**
 * Calls back with each pair of places of a list: every place with those before it and then with itself.
 *
 * @example const seen: number[][] = [];
 * forEachPair({ start: Int32Array.of(0, 2), at: Int32Array.of(5, 7), x: Float64Array.of(1, 1) }, 0, (i, j) => seen.push([i, j]));
 * seen // [[0, 0], [1, 0], [1, 1]]
 */
export function forEachPair({ start }: Lists, list: number, visit: (i: number, j: number) => void): void {
  const from = start[list]!;
  for (let i = from, end = start[list + 1]!; i < end; i++) {
    for (let j = from; j <= i; j++) visit(i, j);
  }
}

function coefficients(
  pattern: Elimination,
  rows: readonly CrossedRow[],
  row: Lists,
  ofProfiles: boolean,
): SparseValues {
  const values = new Float64Array(pattern.rows.length + pattern.position.length);
  rows.forEach(({ weight, isProfile }, r) => {
    if (isProfile !== ofProfiles) return;
    forEachPair(row, r, (i, j) => {
      const entry = entryAt(pattern, row.at[i]!, row.at[j]!);
      values[entry]! += weight * row.x[i]! * row.x[j]!;
    });
  });
  return values;
}
