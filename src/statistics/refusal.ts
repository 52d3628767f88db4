/** What a method returns instead of a number that it cannot stand behind. */

/** Every reason for which a method here declines to answer. */
export type RefusalCode =
  | "notFinite"
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
  | "differsByStratum";

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
 * The refusal for numbers that are not finite or absurdly large, or undefined when all are ordinary.
 *
 * @example refuseUnlessFinite([3, 4]) // undefined
 */
export function refuseUnlessFinite(values: Iterable<number>): Refusal | undefined {
  for (const value of values) {
    if (!(Math.abs(value) < largest)) {
      return refuse("notFinite", `Every mark must be an ordinary number; one of them is ${value}.`);
    }
  }
  return undefined;
}
