/** A calendar day as people write it. */

/** @example dayInWords("2026-10-01") // "1 October 2026"; text that is no day comes back as it is. */
export function dayInWords(day: string, month: "long" | "short" = "long"): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString("en-GB", {
    day: "numeric",
    month,
    year: "numeric",
    timeZone: "UTC",
  });
}

/** @example weekdayOf("2026-11-29") // "Sunday"; blank for what is no day. */
export function weekdayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  return date.toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
}
