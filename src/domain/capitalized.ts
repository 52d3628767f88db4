/** A word or sentence with a capital first letter. */

/** @example capitalized("grade 4 reached") // "Grade 4 reached" */
export const capitalized = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
