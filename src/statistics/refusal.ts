/** What a method returns instead of a number that it cannot stand behind. */

/** Every reason for which a method here declines to answer. */
export type RefusalCode =
  | "notFinite"
  | "outOfRange"
  | "empty"
  | "noVariation"
  | "noLinks"
  | "tooFewLinks"
  | "tooFewRatings"
  | "noPairs"
  | "tooFewPeople"
  | "tooFewManagers"
  | "tooFewCriteria"
  | "oneGroup"
  | "noPromotions"
  | "notComplete"
  | "notMeasurable"
  | "notReached"
  | "differsByStratum"
  | "tooMany";

/** A code for programs and a sentence for people. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly sentence: string;
}

/**
 * Makes a refusal.
 *
 * @example refuse("empty", "There are no marks yet.") // { refused: "empty", sentence: "There are no marks yet." }
 */
export function refuse(refused: RefusalCode, sentence: string): Refusal {
  return { refused, sentence };
}

/**
 * Whether a result is a refusal.
 *
 * @example isRefused(refuse("empty", "There are no marks yet.")) // true
 */
export function isRefused<T>(result: T | Refusal): result is Refusal {
  return typeof result === "object" && result !== null && "refused" in result;
}

/** Beyond this, squares no longer fit into a number. */
const largest = 1e100;

/**
 * The one check of what comes in: a refusal for a number that is not ordinary or lies outside its range, undefined when
 * all are fine.
 *
 * @param what one of the numbers is, for the sentence
 * @example refuseOutside("share", [0.2, 1.5], 0, 1)?.sentence // "Every share must lie between 0 and 1, and one is 1.5."
 */
export function refuseOutside(
  what: string,
  values: Iterable<number>,
  least = -largest,
  most = largest,
): Refusal | undefined {
  for (const value of values) {
    if (!(Math.abs(value) < largest)) {
      return refuse("notFinite", `Every ${what} must be an ordinary number, and one is not.`);
    }
    if (value < least || value > most) {
      const range = most === largest ? `be ${least} at least` : `lie between ${least} and ${most}`;
      return refuse("outOfRange", `Every ${what} must ${range}, and one is ${value}.`);
    }
  }
  return undefined;
}

/**
 * The refusal for marks that are not finite or absurdly large, or undefined when all are ordinary.
 *
 * @example refuseUnlessFinite([3, 4]) // undefined
 */
export function refuseUnlessFinite(marks: Iterable<number>): Refusal | undefined {
  return refuseOutside("mark", marks);
}
