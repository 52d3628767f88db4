/** How often two raters of the same unit give the same mark, or neighbouring ones. */

import type { Refusal } from "../refusal";
import { noPairs, type UnitMarks } from "./krippendorffAlpha";

export interface PairAgreement {
  /** Share of pairs with the same mark, 0 … 1. */
  readonly exact: number;
  /** Share of pairs at most one mark apart, 0 … 1. */
  readonly withinOne: number;
  readonly pairs: number;
}

/**
 * Shares over all pairs of marks of the same unit; every unit counts as many pairs as it has.
 *
 * @example pairAgreement([[3, 3], [2, 4]]) // { exact: 0.5, withinOne: 0.5, pairs: 2 }
 */
export function pairAgreement(units: readonly UnitMarks[]): PairAgreement | Refusal {
  let pairs = 0;
  let exact = 0;
  let withinOne = 0;
  for (const marks of units) {
    marks.forEach((mark, i) => {
      for (const other of marks.slice(0, i)) {
        pairs++;
        if (mark === other) exact++;
        if (Math.abs(mark - other) <= 1) withinOne++;
      }
    });
  }
  if (pairs === 0) return noPairs();
  return { exact: exact / pairs, withinOne: withinOne / pairs, pairs };
}
