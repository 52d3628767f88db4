/** Days and instants as people write them. */

/** @example dayInWords("2026-10-01") // "1 October 2026"; text that is no day comes back as it is. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** The time of day of an ISO instant, in the reader's own time zone: "14:32". Empty for an empty instant. */
export function timeOf(instant: string): string {
  return instant && new Date(instant).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
