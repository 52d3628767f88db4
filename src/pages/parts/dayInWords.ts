/** Days and instants as people write them. */
import { instantIn } from "../../domain/rating/savedAs";

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

/** @example weekdayOf("2026-11-29") // "Sunday"; blank for what is no day. */
export function weekdayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  return date.toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
}

/** Whether a day has passed, where the reader is; false of none. */
export const isOver = (day: string): boolean => day !== "" && day < new Date().toLocaleDateString("sv-SE");

/** @example dueInWords("2026-10-01") // "due 1 October 2026"; once that day is over: "was due …" */
export const dueInWords = (day: string): string => `${isOver(day) ? "was due" : "due"} ${dayInWords(day)}`;

/** Whether an ISO instant is of today, where the reader is. */
export const isToday = (instant: string): boolean =>
  new Date(instantIn(instant)).toDateString() === new Date().toDateString();

/** An ISO instant in the reader's own time zone: "14:32" when it is of today, else "3 March, 14:32". Empty for an empty one. */
export function momentOf(instant: string): string {
  if (!instantIn(instant)) return "";
  const moment = new Date(instantIn(instant));
  const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return isToday(instant)
    ? time
    : `${moment.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${time}`;
}
