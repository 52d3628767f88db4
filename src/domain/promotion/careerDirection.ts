/** Which career somebody wants, as they said it, asked only where a track change is decided. */
import { isDay } from "../day";
import { dayInWords } from "../dayInWords";
import { found, type Problem } from "../problem";

/** Blank: not asked. It is the person's own word, never the manager's guess. */
export type Direction = "" | "IC" | "management" | "undecided";
export const directions: readonly Direction[] = ["", "IC", "management", "undecided"];

export interface CareerDirection {
  readonly direction: Direction;
  /** The day it was said, yyyy-MM-dd; blank when it was not asked. */
  readonly directionOn: string;
  /** What was seen of nurturing people: coaching, mentoring, growing others. */
  readonly nurturing: string;
}

export const directionNotAsked: CareerDirection = { direction: "", directionOn: "", nurturing: "" };

/** A direction has its day, because people change their minds, and a day needs a direction. */
export function checkDirection({ direction, directionOn }: CareerDirection): readonly Problem[] {
  if (!directions.includes(direction)) {
    const message = `Career direction: expected IC, management, undecided or nothing, found ${found(direction)}.`;
    return [{ code: "direction.unknown", message }];
  }
  if (directionOn !== "" && !isDay(directionOn)) {
    const message = `Career direction, said on: expected a day as yyyy-MM-dd, found ${found(directionOn)}.`;
    return [{ code: "direction.date", message }];
  }
  return [];
}

/** @example directionInWords({ direction: "IC", directionOn: "2026-09-01" }) // "IC, said on 2026-09-01" */
export const directionInWords = ({
  direction,
  directionOn,
}: Pick<CareerDirection, "direction" | "directionOn">): string =>
  direction === "" ? "not asked" : `${direction}${directionOn && `, said on ${dayInWords(directionOn)}`}`;
