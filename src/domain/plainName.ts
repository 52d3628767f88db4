/** What somebody or something is called, as it stands in titles of files, in letters and in lists. */

/** Soft hyphen, zero-width signs, marks of direction, word joiner, byte order mark. */
export const neverSeen =
  /\u034F|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/**
 * On one line, without what nobody sees and what turns the rest of a line round.
 * @example plainName(" Ada\n Ng\u202E") // "Ada Ng"
 */
export const plainName = (text: string): string => text.replace(neverSeen, "").replace(/\s+/g, " ").trim();
