/** A column's letters, as formulas name it. */

/**
 * @param at from 0
 * @example lettersOf(27) // "AB"
 */
export const lettersOf = (at: number): string =>
  (at >= 26 ? lettersOf(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));
