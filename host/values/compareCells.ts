/** The order in which Google sorts cells. */
import type { Scalar } from "../model/sheet";

/** Numbers before text before booleans. */
const kindOrder = (value: Scalar) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

function compare(a: Scalar, b: Scalar): number {
  const kinds = kindOrder(a) - kindOrder(b);
  if (kinds !== 0) return kinds;
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, undefined, { sensitivity: "accent" });
  return Number(a) - Number(b);
}

/** For Array.sort; blanks (undefined) come last in either direction. */
export function compareCells(a: Scalar | undefined, b: Scalar | undefined, ascending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return ascending ? compare(a, b) : -compare(a, b);
}
