/** How much the criteria say the same, over a whole company: one common impression, or several things judged. */
import { groupBy } from "../groupBy";
import { mean, standardDeviation, sum, variance } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";

export interface CommonImpression {
  /** Mean correlation between two criteria, −1 … 1. */
  readonly meanCorrelation: number;
  /** Share of all differences that one common dimension explains, 1/criteria … 1. */
  readonly firstShare: number;
  /** Cronbach's α of the mean over the criteria. */
  readonly consistency: number;
  /** Mean spread of a person's standardised marks: 0 when every person gets the same on each criterion. */
  readonly withinPerson: number;
}

/**
 * Correlations between criteria. Take each rater's mean off first (`withoutRaterMeans`), so that severity does not pass
 * for a common impression. Criteria without any variation are left out.
 *
 * Source: Cronbach (1951), Psychometrika 16:297; Saal, Downey & Lahey (1980), Psychol. Bull. 88:413.
 *
 * @param matrix persons in rows, criteria in columns, complete
 * @example commonImpression([[3, 3], [4, 4], [2, 2]]).meanCorrelation // 1
 */
export function commonImpression(matrix: readonly (readonly number[])[]): CommonImpression | Refusal {
  const broken = refuseUnlessFinite(matrix.flat());
  if (broken) return broken;
  const width = matrix[0]?.length ?? 0;
  if (matrix.some((row) => row.length !== width))
    return refuse("notComplete", "Every person needs a mark on every criterion.");
  const columns = Array.from({ length: width }, (_, c) => matrix.map((row) => row[c]!)).filter(
    (column) => standardDeviation(column) > 1e-12,
  );
  const k = columns.length;
  if (k < 2) return refuse("noVariation", "It takes two criteria whose marks differ between people.");
  const standardised = columns.map((column) => {
    const centre = mean(column);
    const spread = standardDeviation(column);
    return column.map((value) => (value - centre) / spread);
  });
  const correlations = standardised.map((a) => standardised.map((b) => dot(a, b) / (a.length - 1)));
  const pairs = correlations.flatMap((row, i) => row.slice(0, i));
  const totals = matrix.map((_, i) => sum(columns.map((column) => column[i]!)));
  const own = sum(columns.map(variance));
  const whole = variance(totals);
  if (!(whole > 1e-12 * own))
    return refuse("noVariation", "The criteria cancel out: every person has the same mean.");
  return {
    meanCorrelation: mean(pairs),
    firstShare: largestEigenvalue(correlations) / k,
    consistency: (k / (k - 1)) * (1 - own / whole),
    withinPerson: mean(matrix.map((_, i) => standardDeviation(standardised.map((column) => column[i]!)))),
  };
}

/**
 * Marks less the mean of their rater on each criterion.
 *
 * @example withoutRaterMeans([{ rater: "A", marks: [3, 4] }, { rater: "A", marks: [5, 4] }]) // [[-1, 0], [1, 0]]
 */
export function withoutRaterMeans(rows: readonly { rater: string; marks: readonly number[] }[]): number[][] {
  const ofRater = groupBy(
    rows,
    ({ rater }) => rater,
    ({ marks }) => marks,
  );
  const centres = new Map(
    [...ofRater].map(([rater, own]) => [rater, own[0]!.map((_, c) => mean(own.map((marks) => marks[c]!)))]),
  );
  return rows.map(({ rater, marks }) => marks.map((mark, c) => mark - centres.get(rater)![c]!));
}

/** By squaring the matrix again and again, after which only its largest eigenvalue is left to see. */
function largestEigenvalue(matrix: readonly (readonly number[])[]): number {
  let power = matrix.map((row) => [...row]);
  for (let i = 0; i < 40; i++) {
    const scale = Math.max(...power.flat().map(Math.abs));
    const scaled = power.map((row) => row.map((value) => value / scale));
    // Symmetric: a row times a column is a row times a row.
    power = scaled.map((row) => scaled.map((column) => dot(row, column)));
  }
  const vector = power.reduce((longest, row) => (norm(row) > norm(longest) ? row : longest));
  return norm(matrix.map((row) => dot(row, vector))) / norm(vector);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, i) => value * b[i]!));
}

function norm(vector: readonly number[]): number {
  return Math.sqrt(dot(vector, vector));
}
