/** The overall of a person: the weighted mean of the marks, or what is missing for it (R9). */
import type { Criterion } from "../ladder/ladder";
import { isMark, type Mark, type Marks } from "./rating";

export interface CompleteOverall {
  /** Unrounded, 1–5; bands are cut from it (R10). */
  readonly value: number;
  /** One decimal, half up: "3.3". */
  readonly shown: string;
  readonly lowest: Mark;
}

export type Overall = CompleteOverall | { readonly incomplete: readonly string[] };

/** Weights count to six decimals, so that they can be added as whole numbers, without a slip. */
const weightUnits = 1_000_000;

/**
 * Σ weight·mark / Σ weight over the criteria. Incomplete when any criterion has no mark: "not observed" is no mark,
 * and a criterion of weight zero must be marked like any other. When all weights are zero nothing counts, so all
 * criteria are named as missing.
 * @param marks calibrated where decided, else as submitted by the manager; second ratings never
 * @example overall([{ name: "A", weight: 1 }, { name: "B", weight: 3 }], { A: 2, B: 4 })
 * // { value: 3.5, shown: "3.5", lowest: 2 }
 */
export function overall(criteria: readonly Pick<Criterion, "name" | "weight">[], marks: Marks): Overall {
  const missing: string[] = [];
  let [sum, total]: [number, number] = [0, 0];
  let lowest: Mark = 5;
  for (const { name, weight } of criteria) {
    const mark = marks[name];
    if (!isMark(mark)) {
      missing.push(name);
      continue;
    }
    const units = Math.round(weight * weightUnits);
    sum += units * mark;
    total += units;
    if (mark < lowest) lowest = mark;
  }
  if (missing.length > 0) return { incomplete: missing };
  if (total <= 0) return { incomplete: criteria.map(({ name }) => name) };
  return { value: sum / total, shown: oneDecimal(sum, total), lowest };
}

/**
 * What a table shows: "3.3", or "incomplete: Leadership".
 * @example overallLabel({ incomplete: ["Leadership", "Accountability"] }) // "incomplete: Leadership, Accountability"
 */
export const overallLabel = (result: Overall): string =>
  "incomplete" in result ? `incomplete: ${result.incomplete.join(", ")}` : result.shown;

/** Half up, from whole numbers: 3.25 is 3.3, whatever the computer makes of 3.25 in binary. */
function oneDecimal(sum: number, total: number): string {
  const tenths = Math.floor((20 * sum + total) / (2 * total));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
