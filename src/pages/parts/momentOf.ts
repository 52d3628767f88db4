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

/** Of an ISO instant, or of a time by the file's clock, "2026-10-06 14:02:11", which is read as it stands; null of none. */
function momentIn(text: string): Date | null {
  const isByFile = /^\d{4}-\d\d-\d\d \d\d:/.test(text);
  const moment = new Date(isByFile ? text.replace(" ", "T") : instantIn(text));
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** Whether it is of today, where the reader is. */
export const isToday = (text: string): boolean =>
  momentIn(text)?.toDateString() === new Date().toDateString();

/** An instant where the reader is: "14:32" when it is of today, else "3 March, 14:32". Empty of none. */
export function momentOf(text: string): string {
  const moment = momentIn(text);
  if (!moment) return "";
  const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return isToday(text)
    ? time
    : `${moment.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${time}`;
}
