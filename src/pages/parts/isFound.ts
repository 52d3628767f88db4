/** What a find box looks for in a list. */

/** Whether what somebody typed stands in any of the texts; case does not count. */
export const isFound = (wanted: string, ...texts: readonly string[]): boolean =>
  texts.some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));
