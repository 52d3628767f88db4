/** A mark with its word. */
import { type MarkOrNot, notObserved } from "../../../domain/rating/rating";
import type { ReportList } from "../../contract";

/** @example markInWords(4, scale) // "4 Beyond it" */
export function markInWords(mark: MarkOrNot, scale: ReportList["scale"]): string {
  if (mark === null) return "No mark";
  if (mark === notObserved) return "Not observed";
  return `${mark} ${scale.find((point) => point.mark === mark)?.name ?? ""}`;
}
