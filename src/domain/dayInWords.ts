/** A calendar day as people write it. */
import { isDay } from "./day";

/** @example dayInWords("2026-10-01") // "1 October 2026"; text that is no day comes back as it is. */
export const dayInWords = (day: string, month: "long" | "short" = "long"): string =>
  inEnglish(day, { day: "numeric", month, year: "numeric" }) || day;

/** @example withDayInWords("joined after 2026-10-01") // "joined after 1 October 2026"; of several the first alone */
export const withDayInWords = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\d/, (day) => dayInWords(day));

/** @example weekdayOf("2026-11-29") // "Sunday"; blank for what is no day. */
export const weekdayOf = (day: string): string => inEnglish(day, { weekday: "long" });

/** Some days that do not exist, such as 30 February, would be read as others. */
const inEnglish = (day: string, parts: Intl.DateTimeFormatOptions): string =>
  isDay(day) ? new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { ...parts, timeZone: "UTC" }) : "";
