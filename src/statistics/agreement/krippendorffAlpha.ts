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
    (metric === "interval"
      ? intervalAlpha(paired)
      : alphaOfUnits(meetingsOf(paired, categoriesOf(paired)), [...paired.keys()], metric)) ??
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

/** How often two categories meet in each unit, each unit weighing as many marks as it has: counted once, summed often. */
interface Meetings {
  readonly categories: readonly number[];
  /** Where each unit's pairs begin among all, and where the last one's end. */
  readonly start: Int32Array;
  /** Of each pair: its place in a square table of the categories, and its weight. */
  readonly place: Int32Array;
  readonly weight: Float64Array;
}

/**
 * @param units with two marks or more each
 * @param categories all marks that may occur, ascending
 * @example alphaOfUnits(meetingsOf([[1, 2], [1, 2]], [1, 2]), [0, 1], "nominal")?.alpha // -0.5
 */
export function meetingsOf(units: readonly UnitMarks[], categories: readonly number[]): Meetings {
  const size = categories.length;
  const indexOf = new Map(categories.map((category, i) => [category, i]));
  const pairs = sum(units.map(({ length }) => length * (length - 1)));
  const [start, place] = [new Int32Array(units.length + 1), new Int32Array(pairs)];
  const weight = new Float64Array(pairs);
  let next = 0;
  units.forEach((marks, unit) => {
    const indices = marks.map((mark) => indexOf.get(mark)!);
    indices.forEach((c, i) => {
      indices.forEach((k, j) => {
        if (i === j) return;
        place[next] = c * size + k;
        weight[next++] = 1 / (marks.length - 1);
      });
    });
    start[unit + 1] = next;
  });
  return { categories, start, place, weight };
}

/**
 * α of some of the units, each as often as it is named; undefined where all marks are equal.
 *
 * @param chosen indices of units
 * @example alphaOfUnits(meetingsOf([[1, 2], [1, 2]], [1, 2]), [0, 1], "nominal")?.alpha // -0.5
 */
export function alphaOfUnits(
  { categories, start, place, weight }: Meetings,
  chosen: readonly number[],
  metric: Exclude<Metric, "interval">,
): Alpha | undefined {
  const size = categories.length;
  const met = new Float64Array(size * size);
  for (const unit of chosen)
    for (let at = start[unit]!, end = start[unit + 1]!; at < end; at++) met[place[at]!]! += weight[at]!;
  const totals = new Float64Array(size);
  let pairable = 0;
  for (let at = 0; at < met.length; at++) {
    totals[Math.floor(at / size)]! += met[at]!;
    pairable += met[at]!;
  }
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++) {
    // Marks from a category up to this one, for the ordinal distance.
    let between = totals[c]!;
    for (let k = c - 1; k >= 0; k--) {
      between += totals[k]!;
      const distance = metric === "nominal" ? 1 : (between - (totals[k]! + totals[c]!) / 2) ** 2;
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
