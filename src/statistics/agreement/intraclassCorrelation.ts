/** Intraclass correlations of a complete table, as every rater's marks of the shared profiles are. */
import { fQuantile } from "../distributions/fDistribution";
import { mean } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";

/** Mean squares of a table with n targets in rows and k raters in columns. */
export interface MeanSquares {
  readonly n: number;
  readonly k: number;
  /** Between targets, between raters, left over; and all within targets (raters and left over together). */
  readonly rows: number;
  readonly columns: number;
  readonly error: number;
  readonly within: number;
}

/** A correlation with its 95 % interval, for one rating and for the mean of all k. */
export interface Icc {
  readonly single: number;
  /** Null where agreement is so far below chance that its approximation breaks down. */
  readonly interval: readonly [number, number] | null;
  /** Null where the single one is too negative to have a mean version. */
  readonly average: number | null;
  readonly averageInterval: readonly [number | null, number | null] | null;
}

export interface IntraclassCorrelation {
  readonly meanSquares: MeanSquares;
  /** Raters are another random set for each target: ICC(1). */
  readonly oneWay: Icc;
  /** The same raters, and their level counts: ICC(A) = ICC(2). */
  readonly agreement: Icc;
  /** The same raters, only the order of targets counts: ICC(C) = ICC(3). */
  readonly consistency: Icc;
}

/**
 * The six intraclass correlations; negative ones are shown as they are. With three profiles the intervals are nearly
 * everything from 0 to 1. Refuses incomplete tables, and targets that do not differ at all.
 *
 * Source: Shrout & Fleiss (1979), Psychol. Bull. 86:420; McGraw & Wong (1996), Psychol. Methods 1:30.
 *
 * @param table targets in rows, raters in columns, nothing missing
 * @example intraclassCorrelation([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])
 */
export function intraclassCorrelation(
  table: readonly (readonly number[])[],
): IntraclassCorrelation | Refusal {
  const broken = refuseUnlessFinite(table.flat());
  if (broken) return broken;
  const k = table[0]?.length ?? 0;
  if (table.length < 2 || k < 2)
    return refuse("tooFewRatings", "It takes two profiles and two raters at least.");
  if (table.some((row) => row.length !== k)) {
    return refuse("notComplete", "Every rater must have marked every profile.");
  }
  const squares = meanSquares(table);
  if (!(squares.rows + squares.error > 1e-12 * squares.columns)) {
    return refuse("noVariation", "The profiles have the same marks from each rater.");
  }
  const { n, rows, columns, error, within } = squares;
  const total = rows + (k - 1) * error;
  const whole = total + (k * (columns - error)) / n;
  if (!(whole > 1e-12 * error)) {
    return refuse(
      "tooFewRatings",
      "Two raters turn two profiles round: it takes more of either to say anything.",
    );
  }
  return {
    meanSquares: squares,
    oneWay: withAverage(
      k,
      (rows - within) / (rows + (k - 1) * within),
      ratioInterval(squares, within, n * (k - 1)),
    ),
    agreement: withAverage(k, (rows - error) / whole, agreementInterval(squares)),
    consistency: withAverage(k, (rows - error) / total, ratioInterval(squares, error, (n - 1) * (k - 1))),
  };
}

/**
 * Two-way mean squares of a complete table.
 *
 * Source: Shrout & Fleiss (1979), table 1.
 *
 * @example meanSquares([[1, 2], [3, 4]]).rows // 4
 */
export function meanSquares(table: readonly (readonly number[])[]): MeanSquares {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  const rowMeans = table.map(mean);
  const columnMeans = Array.from({ length: k }, (_, c) => mean(table.map((row) => row[c]!)));
  const grand = mean(rowMeans);
  const squared = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const total = squared(table.flat());
  const rows = k * squared(rowMeans);
  const columns = n * squared(columnMeans);
  return {
    n,
    k,
    rows: rows / (n - 1),
    columns: columns / (k - 1),
    error: Math.max(0, total - rows - columns) / ((n - 1) * (k - 1)),
    within: Math.max(0, total - rows) / (n * (k - 1)),
  };
}

/** The mean of k ratings follows by the Spearman–Brown formula, its interval too. */
function withAverage(k: number, single: number, interval: Icc["interval"]): Icc {
  const stepUp = (icc: number) => (1 + (k - 1) * icc > 1e-12 ? (k * icc) / (1 + (k - 1) * icc) : null);
  return {
    single,
    interval,
    average: stepUp(single),
    averageInterval: interval && [stepUp(interval[0]), stepUp(interval[1])],
  };
}

function ratioInterval({ n, k, rows }: MeanSquares, error: number, df: number): [number, number] {
  if (error === 0) return [1, 1];
  const f = rows / error;
  const low = f / fQuantile(0.975, n - 1, df);
  const high = f * fQuantile(0.975, df, n - 1);
  return [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)];
}

/** Below it the quantiles of F no longer fit into a number. */
const leastDf = 0.01;

/** Satterthwaite's degrees of freedom for a mixture of two mean squares. */
function agreementInterval({ n, k, rows, columns, error }: MeanSquares): Icc["interval"] {
  const icc = (rows - error) / (rows + (k - 1) * error + (k * (columns - error)) / n);
  if (icc >= 1) return [1, 1];
  const a = (k * icc) / (n * (1 - icc));
  const b = 1 + (k * icc * (n - 1)) / (n * (1 - icc));
  const df =
    (a * columns + b * error) ** 2 / ((a * columns) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)));
  if (!(df > leastDf)) return null;
  const low = fQuantile(0.975, n - 1, df);
  const high = fQuantile(0.975, df, n - 1);
  const noise = k * columns + (k * n - k - n) * error;
  return [
    (n * (rows - low * error)) / (low * noise + n * rows),
    (n * (high * rows - error)) / (noise + n * high * rows),
  ];
}
