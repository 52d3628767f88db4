/** Calendar days as yyyy-MM-dd text: no clock and no time zone, so that a day means the same everywhere. */

/**
 * Whether the text is a day that exists.
 * @example isDay("2024-02-29") // true
 * @example isDay("2023-02-29") // false
 */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Whole months from one day to another; negative months are not counted: 0 when `to` comes first.
 * A month that is too short ends on its last day: from 31 January to 28 February is one month.
 * Throws a RangeError when either is not a day.
 * @example wholeMonths("2025-01-15", "2026-05-14") // 15
 */
export function wholeMonths(from: string, to: string): number {
  if (!isDay(from) || !isDay(to))
    throw new RangeError(`Expected two days yyyy-MM-dd, found ${from} and ${to}`);
  const [fromYear, fromMonth, fromDay] = numbers(from);
  const [toYear, toMonth, toDay] = numbers(to);
  const monthComplete = toDay >= fromDay || toDay === daysInMonth(toYear, toMonth);
  return Math.max(0, (toYear - fromYear) * 12 + (toMonth - fromMonth) - (monthComplete ? 0 : 1));
}

const numbers = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * An instant as people in a time zone read their clocks, on one line; blank for none, as in rows that somebody typed.
 * @example localTime("2026-10-06T12:02:11.000Z", "Europe/Berlin") // "2026-10-06 14:02:11"
 */
export const localTime = (instant: string, timeZone: string): string =>
  Number.isNaN(Date.parse(instant)) ? "" : new Date(instant).toLocaleString("sv-SE", { timeZone });

/**
 * The day so many months later; a month that is too short ends on its last day.
 * @example monthsLater("2026-08-31", 6) // "2027-02-28"
 */
export function monthsLater(from: string, months: number): string {
  const [year, month, day] = numbers(from);
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const two = (part: number) => String(part).padStart(2, "0");
  return `${inYear}-${two(inMonth)}-${two(Math.min(day, daysInMonth(inYear, inMonth)))}`;
}
