/** How alike a criterion is judged by different raters of the same people. */

import { groupBy } from "../groupBy";
import { mean } from "../moments";
import { seedOf } from "../mulberry32";
import { counted } from "../points";
import { isRefused, type Refusal, refuse, refuseOutside, refuseUnlessFinite } from "../refusal";
import { bootstrapInterval } from "./bootstrap";
import {
  type Alpha,
  alphaOfUnits,
  categoriesOf,
  krippendorffAlpha,
  meetingsOf,
  noPairs,
  type UnitMarks,
} from "./krippendorffAlpha";
import { type PairAgreement, pairAgreement } from "./pairAgreement";

/** One rater's mark for one unit on one criterion. */
export interface RaterMark {
  readonly unit: string;
  readonly rater: string;
  readonly value: number;
}

export interface Agreement extends PairAgreement {
  /** Ordinal α; a refusal where all marks are equal. */
  readonly alpha: Alpha | Refusal;
  /** 95 % interval over units; null where too many resamples have no α. */
  readonly interval: [number, number] | null;
  /** α once each rater's severity is taken off its marks: what is left is the order of people, not the level. */
  readonly alphaBesideSeverity: Alpha | Refusal | null;
  readonly units: number;
}

/** Fewer doubly rated units say too little. */
const enoughUnits = 10;

/**
 * Agreement on one criterion, over units with two marks or more. Complete agreement on nearly equal marks can give a low
 * α, so shares of equal marks stand beside it.
 *
 * @param severities of the raters, when known, in rating points
 * @example agreement(marks, new Map([["A", 0.3], ["B", -0.3]]))
 */
export function agreement(
  marks: readonly RaterMark[],
  severities?: ReadonlyMap<string, number>,
): Agreement | Refusal {
  const broken =
    refuseUnlessFinite(marks.map(({ value }) => value)) ??
    refuseOutside("severity", severities?.values() ?? []);
  if (broken) return broken;
  const units = pairedUnits(marks, ({ value }) => value);
  if (units.length < enoughUnits) {
    if (units.length === 0) return noPairs();
    const people = counted(units.length, "person has", "people have");
    return refuse("noPairs", `Only ${people} two ratings; from ${enoughUnits} on, agreement can be shown.`);
  }
  const shares = pairAgreement(units);
  if (isRefused(shares)) return shares;
  const alpha = krippendorffAlpha(units, "ordinal");
  return {
    ...shares,
    alpha,
    interval: isRefused(alpha) ? null : alphaInterval(units),
    alphaBesideSeverity: severities
      ? krippendorffAlpha(
          pairedUnits(marks, ({ value, rater }) => value - (severities.get(rater) ?? 0)),
          "interval",
        )
      : null,
    units: units.length,
  };
}

/**
 * The marks of units with two raters or more, in an order that does not depend on that of the rows. Two rows of one rater
 * are one look, of their mean: nobody agrees with oneself.
 *
 * @example pairedUnits([{ unit: "p", rater: "A", value: 4 }, { unit: "p", rater: "B", value: 3 }], (m) => m.value) // [[3, 4]]
 */
export function pairedUnits(marks: readonly RaterMark[], read: (mark: RaterMark) => number): number[][] {
  const looks = groupBy(
    marks,
    ({ unit, rater }) => JSON.stringify([unit, rater]),
    (mark) => mark,
  );
  const units = groupBy(
    [...looks.values()],
    ([first]) => first!.unit,
    (own) => mean(own.map(read)),
  );
  return [...units.values()]
    .filter((values) => values.length > 1)
    .map((values) => JSON.stringify(values.sort((a, b) => a - b)))
    .sort()
    .map((text) => JSON.parse(text));
}

function alphaInterval(units: readonly UnitMarks[]): [number, number] | null {
  const meetings = meetingsOf(units, categoriesOf(units));
  return bootstrapInterval(
    units.length,
    (drawn) => alphaOfUnits(meetings, drawn, "ordinal")?.alpha,
    seedOf(units.flat()),
  );
}
