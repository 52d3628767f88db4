/** Krippendorff's α: how far raters of the same units agree, beyond what their spread of marks would give anyway. */
import { sum, variance } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";

/** How far apart two marks are: any difference alike, by order, or by distance. */
export type Metric = "nominal" | "ordinal" | "interval";

/** Marks of one unit, by whom does not matter. */
export type UnitMarks = readonly number[];

export interface Alpha {
  /** 1 = full agreement, 0 = as by chance; can be negative. */
  readonly alpha: number;
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Marks that can be paired with another one of the same unit. */
  readonly pairable: number;
}

/**
 * α of units with two marks or more; units with fewer are left out. Refuses where there is no pair and where all marks
 * are equal.
 *
 * Source: Hayes & Krippendorff (2007), Commun. Methods Meas. 1:77; Krippendorff (2011), Computing Krippendorff's
 * Alpha-Reliability.
 *
 * @example krippendorffAlpha([[1, 1], [2, 2], [3, 4]], "interval").alpha // 0.878
 */
export function krippendorffAlpha(units: readonly UnitMarks[], metric: Metric): Alpha | Refusal {
  const broken = refuseUnlessFinite(units.flat());
  if (broken) return broken;
  const paired = units.filter((marks) => marks.length > 1);
  if (paired.length === 0) return noPairs();
  return (
    (metric === "interval" ? intervalAlpha(paired) : alphaOf(paired, categoriesOf(paired), metric)) ??
    refuse("noVariation", "All marks are the same: agreement is complete, and α has no meaning.")
  );
}

/** With squared distances both disagreements are sums of squares; no table of categories is needed, of which there may be many. */
function intervalAlpha(units: readonly UnitMarks[]): Alpha | undefined {
  const all = units.flat();
  const squares = sum(units.map((marks) => marks.length * variance(marks)));
  const observed = (2 * squares) / all.length;
  const expected = 2 * variance(all);
  if (!(expected > 1e-24)) return undefined;
  return {
    alpha: 1 - observed / expected,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    pairable: all.length,
  };
}

/**
 * The refusal where no unit has two marks.
 *
 * @example noPairs().refused // "noPairs"
 */
export function noPairs(): Refusal {
  return refuse("noPairs", "No person has two ratings, so agreement cannot be seen.");
}

/**
 * The marks that occur, ascending.
 *
 * @example categoriesOf([[3, 1], [3]]) // [1, 3]
 */
export function categoriesOf(units: readonly UnitMarks[]): number[] {
  return [...new Set(units.flat())].sort((a, b) => a - b);
}

/**
 * α of units with two marks or more each; undefined where all marks are equal. Counts how often two categories meet in
 * one unit, each unit weighing as many marks as it has.
 *
 * @param categories all marks that may occur, ascending
 * @example alphaOf([[1, 2], [1, 2]], [1, 2], "interval")?.alpha // -0.5
 */
export function alphaOf(
  units: readonly UnitMarks[],
  categories: readonly number[],
  metric: Metric,
): Alpha | undefined {
  const size = categories.length;
  const indexOf = new Map(categories.map((category, i) => [category, i]));
  const met = new Float64Array(size * size);
  for (const marks of units) {
    const indices = marks.map((mark) => indexOf.get(mark)!);
    indices.forEach((c, i) => {
      indices.forEach((k, j) => {
        if (i !== j) met[c * size + k]! += 1 / (marks.length - 1);
      });
    });
  }
  const totals = categories.map((_, c) => sum([...met.subarray(c * size, (c + 1) * size)]));
  const pairable = sum(totals);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < c; k++) {
      const distance = squaredDistance(metric, categories, totals, k, c);
      observed += (2 * met[c * size + k]! * distance) / pairable;
      expected += (2 * totals[c]! * totals[k]! * distance) / (pairable * (pairable - 1));
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

function squaredDistance(
  metric: Metric,
  categories: readonly number[],
  totals: readonly number[],
  low: number,
  high: number,
): number {
  if (metric === "nominal") return 1;
  if (metric === "interval") return (categories[high]! - categories[low]!) ** 2;
  const ends = totals[low]! + totals[high]!;
  return (sum(totals.slice(low, high + 1)) - ends / 2) ** 2;
}
