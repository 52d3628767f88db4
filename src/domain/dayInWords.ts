/** A calendar day as people write it. */

/** @example dayInWords("2026-10-01") // "1 October 2026"; text that is no day comes back as it is. */
export const dayInWords = (day: string, month: "long" | "short" = "long"): string =>
  inEnglish(day, { day: "numeric", month, year: "numeric" }) || day;

/** @example withDayInWords("joined after 2026-10-01") // "joined after 1 October 2026"; of several the first alone */
export const withDayInWords = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\d/, (day) => dayInWords(day));

/** @example weekdayOf("2026-11-29") // "Sunday"; blank for what is no day. */
export const weekdayOf = (day: string): string => inEnglish(day, { weekday: "long" });

function inEnglish(day: string, parts: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? "" : date.toLocaleDateString("en-GB", { ...parts, timeZone: "UTC" });
}
