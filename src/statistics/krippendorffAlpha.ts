/** Krippendorff's α: how far raters of the same units agree, beyond what their spread of marks would give anyway. */
import { type Refusal, refuse, refuseUnlessFinite } from "./refusal";

/** How far apart two marks are: any difference alike, by order, or by distance. */
export type Metric = "nominal" | "ordinal" | "interval";

/** Marks of one unit, by whom does not matter. */
export type UnitMarks = readonly number[];

export interface Alpha {
  /** 1 = full agreement, 0 = as by chance; can be negative. */
  alpha: number;
  observedDisagreement: number;
  expectedDisagreement: number;
  /** Marks that can be paired with another one of the same unit. */
  pairable: number;
}

/**
 * α of units with two marks or more; units with fewer are left out. Refuses where there is no pair and where all marks
 * are equal.
 *
 * Source: Hayes & Krippendorff (2007), Commun. Methods Meas. 1:77; Krippendorff (2011), Computing Krippendorff's
 * Alpha-Reliability.
 *
 * @example krippendorffAlpha([[1, 1], [2, 2], [3, 4]], "interval").alpha // 0.8333333333333334
 */
export function krippendorffAlpha(units: readonly UnitMarks[], metric: Metric): Alpha | Refusal {
  const broken = refuseUnlessFinite(units.flat());
  if (broken) return broken;
  const paired = units.filter((marks) => marks.length > 1);
  if (paired.length === 0)
    return refuse("noPairs", "No person has two ratings, so agreement cannot be seen.");
  const categories = [...new Set(paired.flat())].sort((a, b) => a - b);
  const coincidences = new Coincidences(categories);
  for (const marks of paired) coincidences.add(marks);
  return (
    coincidences.alpha(metric) ??
    refuse("noVariation", "All marks are the same: agreement is complete, and α has no meaning.")
  );
}

/**
 * Counts how often two categories meet in one unit, each unit weighing as many marks as it has.
 *
 * @example
 * const counts = new Coincidences([1, 2]);
 * counts.add([1, 2]);
 * counts.alpha("interval")?.alpha // 0
 */
export class Coincidences {
  private readonly table: Float64Array;
  private readonly indexOf: ReadonlyMap<number, number>;

  constructor(private readonly categories: readonly number[]) {
    this.table = new Float64Array(categories.length ** 2);
    this.indexOf = new Map(categories.map((category, i) => [category, i]));
  }

  add(marks: UnitMarks): void {
    const size = this.categories.length;
    const indices = marks.map((mark) => this.indexOf.get(mark) as number);
    indices.forEach((c, i) => {
      indices.forEach((k, j) => {
        if (i !== j) (this.table[c * size + k] as number) += 1 / (marks.length - 1);
      });
    });
  }

  /** Undefined where all marks are equal. */
  alpha(metric: Metric): Alpha | undefined {
    const size = this.categories.length;
    const totals = this.categories.map((_, c) =>
      this.table.subarray(c * size, (c + 1) * size).reduce((sum, count) => sum + count, 0),
    );
    const pairable = totals.reduce((sum, count) => sum + count, 0);
    let observed = 0;
    let expected = 0;
    for (let c = 0; c < size; c++) {
      for (let k = 0; k < c; k++) {
        const distance = this.distance(metric, totals, k, c);
        observed += (2 * (this.table[c * size + k] as number) * distance) / pairable;
        expected +=
          (2 * (totals[c] as number) * (totals[k] as number) * distance) / (pairable * (pairable - 1));
      }
    }
    if (!(expected > 0)) return undefined;
    return {
      alpha: 1 - observed / expected,
      observedDisagreement: observed,
      expectedDisagreement: expected,
      pairable,
    };
  }

  private distance(metric: Metric, totals: readonly number[], low: number, high: number): number {
    if (metric === "nominal") return 1;
    if (metric === "interval")
      return ((this.categories[high] as number) - (this.categories[low] as number)) ** 2;
    let between = -((totals[low] as number) + (totals[high] as number)) / 2;
    for (let g = low; g <= high; g++) between += totals[g] as number;
    return between ** 2;
  }
}
