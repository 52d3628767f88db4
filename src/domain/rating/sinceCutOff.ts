/** What changed about a person since the cut-off date, while the cycle goes on as it was on that day (R11). */
import type { Person } from "../people/person";
import type { Rating } from "./rating";

export interface SinceCutOff {
  /** The level in People, where the marks are relative to another one; blank otherwise. */
  readonly level: string;
  /** Whether somebody else manages the person by now. */
  readonly hasOtherManager: boolean;
}

/**
 * @param raterIs employee ids of the rater
 * @returns null where nothing changed; who rates in somebody's place or as second rater was never the manager
 */
export function sinceCutOff(
  rating: Pick<Rating, "role" | "level" | "givenOver">,
  person: Pick<Person, "level" | "manager"> | undefined,
  raterIs: readonly string[],
): SinceCutOff | null {
  if (!person || rating.role === "vignette") return null;
  const level = person.level === rating.level ? "" : person.level;
  const hasOtherManager =
    rating.role === "manager" &&
    !rating.givenOver &&
    raterIs.length > 0 &&
    person.manager !== "" &&
    !raterIs.includes(person.manager);
  return level || hasOtherManager ? { level, hasOtherManager } : null;
}
