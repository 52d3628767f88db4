/** The unit of analysis for severity: one rater's overall impression of one person or profile. */

/**
 * One rater's mean mark for one unit. Four marks by one rater about one person are not four independent looks
 * (they share one impression), so they enter as one number.
 */
export interface Composite {
  /** A person at one level, or a shared profile. */
  readonly unit: string;
  readonly rater: string;
  /** Mean over the criteria, in rating points. */
  readonly value: number;
  /** Relative precision, 1 for a full set of marks; 0.01 to 100, or 0 for no look at all. */
  readonly weight?: number;
}

/** Marks of one rater for one unit, one entry a criterion in a fixed order, null where not observed. */
export interface MarkRow {
  readonly unit: string;
  readonly rater: string;
  readonly marks: readonly (number | null)[];
}

/**
 * Means over the criteria. Where a mark is missing, each remaining mark counts as its distance from its
 * criterion's mean, so that leaving out a hard criterion does not look like lenient marking, and the weight is the
 * share of criteria marked. Rows without a mark are left out.
 *
 * @example composites([{ unit: "p", rater: "r", marks: [3, 4] }]) // [{ unit: "p", rater: "r", value: 3.5, weight: 1 }]
 */
export function composites(rows: readonly MarkRow[]): Composite[] {
  const centres = criterionMeans(rows);
  const overall = centres.reduce((sum, centre) => sum + centre, 0) / Math.max(1, centres.length);
  const found: Composite[] = [];
  for (const { unit, rater, marks } of rows) {
    const seen = marks.flatMap((mark, i) => (mark === null ? [] : [{ mark, centre: centres[i]! }]));
    if (seen.length === 0) continue;
    const complete = seen.length === centres.length;
    const sum = seen.reduce((total, { mark, centre }) => total + mark - (complete ? 0 : centre), 0);
    const value = sum / seen.length + (complete ? 0 : overall);
    found.push({ unit, rater, value, weight: seen.length / centres.length });
  }
  return found;
}

function criterionMeans(rows: readonly MarkRow[]): number[] {
  const sums: number[] = [];
  const counts: number[] = [];
  for (const { marks } of rows) {
    marks.forEach((mark, i) => {
      sums[i] = (sums[i] ?? 0) + (mark ?? 0);
      counts[i] = (counts[i] ?? 0) + (mark === null ? 0 : 1);
    });
  }
  return sums.map((sum, i) => sum / Math.max(1, counts[i]!));
}
