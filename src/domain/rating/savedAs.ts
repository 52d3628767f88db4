/** By what a form and a row agree: the moment of its last save, and what somebody typed into the sheet since. */

/**
 * @param savedAt ISO instant, or blank
 * @param typed what stands in typed cells, in a few letters; blank where nobody typed
 * @example savedAs("2026-10-06T10:00:00.000Z", "1a2b") // "2026-10-06T10:00:00.000Z typed 1a2b"
 */
const savedAs = (savedAt: string, typed = ""): string => savedAt + (typed && ` typed ${typed}`);

/** Where somebody emptied the moment, the request of that save stands for it: blank is what was never saved. */
export const savedRow = (
  { savedAt, request }: { readonly savedAt: string; readonly request: string },
  typed = "",
): string => savedAs(savedAt, typed || (savedAt === "" ? request : ""));

/** @example instantIn("2026-10-06T10:00:00.000Z typed 1a2b") // "2026-10-06T10:00:00.000Z" */
export const instantIn = (saved: string): string => saved.split(" ")[0]!;
