/** The crossed mixed model behind severity, kept as sparse equations with the persons absorbed. */
import { type Elimination, orderByDegree } from "./elimination";
import { entryAt, type SparseValues } from "./sparseCholesky";

/** One composite: fixed columns, and who rated whom. Indices count from 0; −1 means "none". */
export interface CrossedRow {
  value: number;
  /** Relative precision, above 0. */
  weight: number;
  /** Fixed columns that are not zero. */
  fixed: readonly { column: number; x: number }[];
  team: number;
  rater: number;
  unit: number;
  /** Whether the error of this row has the variance of profiles instead of that of people. */
  isProfile: boolean;
}

export interface CrossedCounts {
  fixed: number;
  teams: number;
  raters: number;
  units: number;
}

/**
 * value = fixed + team + person + rater + error. The unknowns are the columns [fixed | teams | raters]; the persons
 * are absorbed. Lists of several lengths lie end to end: those of row i are at `start[i] … start[i + 1] − 1`.
 */
export interface CrossedModel {
  counts: CrossedCounts;
  rows: readonly CrossedRow[];
  /** Values less their mean: the criterion does not change, the digits are better. */
  values: Float64Array;
  pattern: Elimination;
  /** Non-zero columns of each row, as positions of the pattern. */
  row: { start: Int32Array; column: Int32Array; x: Float64Array };
  /** For each unit the sum of its rows' columns and of their weights. */
  unit: { start: Int32Array; column: Int32Array; x: Float64Array; weight: Float64Array };
  /** For each unit the products of all pairs of its columns and the entries they belong to. */
  pair: { start: Int32Array; entry: Int32Array; product: Float64Array };
  /** Coefficients before anything is absorbed, of people's and of profiles' rows. */
  people: SparseValues;
  profiles: SparseValues;
  logWeights: number;
}

/**
 * Builds the equations once; `fitCrossed` solves them for given variances.
 *
 * Source: Henderson (1975), Biometrics 31:423 (mixed-model equations).
 *
 * @example buildCrossedModel(rows, { fixed: 1, teams: 2, raters: 2, units: 8 })
 */
export function buildCrossedModel(rows: readonly CrossedRow[], counts: CrossedCounts): CrossedModel {
  const columns = rows.map((row) => columnsOf(row, counts));
  const sums = sumByUnit(rows, columns, counts.units);
  const unabsorbed = columns.filter((_, i) => (rows[i] as CrossedRow).unit < 0);
  const cliques = [
    ...sums.map((sum) => [...sum.keys()]),
    ...unabsorbed.map((list) => list.map(([at]) => at)),
  ];
  const pattern = orderByDegree(counts.fixed + counts.teams + counts.raters, cliques);
  const place = ([column, x]: readonly [number, number]) =>
    [pattern.position[column] as number, x] as [number, number];
  const placed = columns.map((list) => list.map(place));
  const placedSums = sums.map((sum) => [...sum].map(place));
  const average = rows.reduce((sum, { value }) => sum + value, 0) / Math.max(1, rows.length);
  const weight = new Float64Array(counts.units);
  for (const row of rows) if (row.unit >= 0) (weight[row.unit] as number) += row.weight;
  return {
    counts,
    rows,
    values: Float64Array.from(rows, ({ value }) => value - average),
    pattern,
    row: flatten(placed),
    unit: { ...flatten(placedSums), weight },
    pair: flattenPairs(pattern, placedSums),
    people: coefficients(pattern, rows, placed, false),
    profiles: coefficients(pattern, rows, placed, true),
    logWeights: rows.reduce((sum, row) => sum + Math.log(row.weight), 0),
  };
}

type Column = readonly [column: number, x: number];

function columnsOf({ fixed, team, rater }: CrossedRow, counts: CrossedCounts): Column[] {
  const columns = fixed.map(({ column, x }): Column => [column, x]);
  if (team >= 0) columns.push([counts.fixed + team, 1]);
  if (rater >= 0) columns.push([counts.fixed + counts.teams + rater, 1]);
  return columns;
}

function sumByUnit(
  rows: readonly CrossedRow[],
  columns: readonly Column[][],
  units: number,
): Map<number, number>[] {
  const sums = Array.from({ length: units }, () => new Map<number, number>());
  rows.forEach(({ unit, weight }, i) => {
    const sum = sums[unit];
    if (!sum) return;
    for (const [column, x] of columns[i] as Column[]) sum.set(column, (sum.get(column) ?? 0) + weight * x);
  });
  return sums;
}

function flatten(lists: readonly (readonly Column[])[]): CrossedModel["row"] {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] as number) + list.length;
  });
  const column = new Int32Array(start[lists.length] as number);
  const x = new Float64Array(column.length);
  let at = 0;
  for (const list of lists) {
    for (const [where, value] of list) {
      column[at] = where;
      x[at++] = value;
    }
  }
  return { start, column, x };
}

function flattenPairs(pattern: Elimination, sums: readonly Column[][]): CrossedModel["pair"] {
  const pairs = sums.map((sum) =>
    sum.flatMap(([a, x], i) => sum.slice(0, i + 1).map(([b, y]): Column => [entryAt(pattern, a, b), x * y])),
  );
  const { start, column, x } = flatten(pairs);
  return { start, entry: column, product: x };
}

function coefficients(
  pattern: Elimination,
  rows: readonly CrossedRow[],
  columns: readonly Column[][],
  ofProfiles: boolean,
): SparseValues {
  const values = new Float64Array(pattern.rows.length + pattern.position.length);
  rows.forEach(({ weight, isProfile }, r) => {
    if (isProfile !== ofProfiles) return;
    const list = columns[r] as Column[];
    list.forEach(([a, x], i) => {
      for (const [b, y] of list.slice(0, i + 1)) {
        (values[entryAt(pattern, a, b)] as number) += weight * x * y;
      }
    });
  });
  return values;
}
