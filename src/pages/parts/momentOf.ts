/** Days and instants where the reader is. */
import { dayInWords } from "../../domain/dayInWords";
import { instantIn } from "../../domain/rating/savedAs";

/** The day it is where the reader is, yyyy-MM-dd. */
export const today = (): string => new Date().toLocaleDateString("sv-SE");

/** Whether a day has passed, where the reader is; false of none. */
export const isOver = (day: string): boolean => day !== "" && day < today();

/** @example dueInWords("2026-10-01") // "due 1 October 2026"; once that day is over: "was due …" */
export const dueInWords = (day: string, month?: "short"): string =>
  `${isOver(day) ? "was due" : "due"} ${dayInWords(day, month)}`;

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
