/** Utilities.formatDate: Java's SimpleDateFormat patterns in any time zone. */

import { offsetAt } from "../values/zone";
import { Exception } from "./bridge";

const names = (options: Intl.DateTimeFormatOptions, date: Date) =>
  new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" }).format(date);
const padded = (value: number, length: number) => String(value).padStart(length, "0");

/** @param zone an IANA name, or GMT with an offset such as GMT+2 or GMT+02:00 */
export function formatDate(date: Date, zone: string, pattern: string): string {
  if (Number.isNaN(date.getTime())) throw new Exception("Invalid argument: date. Should be of type: Date");
  const minutes = offsetOf(date, zone);
  const local = new Date(date.getTime() + minutes * 60_000);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replace(/''/g, "'");
    return field(token, local, minutes, zone);
  });
}

/** Minutes that a zone is ahead of GMT. */
export function offsetOf(date: Date, zone: string): number {
  const fixed = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (fixed) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0));
  try {
    return offsetAt(date.getTime(), zone);
  } catch {
    throw new Exception(`Invalid time zone: ${zone}`);
  }
}

function field(token: string, local: Date, minutes: number, zone: string): string {
  const length = token.length;
  const hours = local.getUTCHours();
  const numbers: { [letter: string]: number } = {
    d: local.getUTCDate(),
    H: hours,
    k: hours === 0 ? 24 : hours,
    h: hours % 12 === 0 ? 12 : hours % 12,
    K: hours % 12,
    m: local.getUTCMinutes(),
    s: local.getUTCSeconds(),
    S: local.getUTCMilliseconds(),
    u: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
    D: dayOfYear(local),
    w: weekOf(local),
    W: Math.ceil((local.getUTCDate() + firstWeekday(local)) / 7),
    F: Math.ceil(local.getUTCDate() / 7),
  };
  const letter = token.charAt(0);
  const number = numbers[letter];
  if (number !== undefined) return padded(number, length);
  const year = (letter === "Y" ? weekEnd(local) : local).getUTCFullYear();
  if (letter === "y" || letter === "Y") return length === 2 ? padded(year % 100, 2) : padded(year, length);
  if (letter === "M" || letter === "L") {
    if (length <= 2) return padded(local.getUTCMonth() + 1, length);
    return names({ month: length === 3 ? "short" : "long" }, local);
  }
  if (letter === "E") return names({ weekday: length <= 3 ? "short" : "long" }, local);
  if (letter === "a") return hours < 12 ? "AM" : "PM";
  if (letter === "z")
    return length > 3 ? zoneName(local, minutes, zone, "long") : zoneLetters(local, minutes, zone);
  if (letter === "Z") return offsetText(minutes, "");
  if (letter === "X") return minutes === 0 ? "Z" : offsetText(minutes, length === 3 ? ":" : "");
  if (letter === "G") return "AD";
  throw new Exception(`Illegal pattern character '${letter}'`);
}

/** The Saturday that ends the week. */
const weekEnd = (local: Date) => new Date(local.getTime() + (6 - local.getUTCDay()) * 86_400_000);

/** Weeks begin on Sunday; the first one of a year is that with its first day. */
const weekOf = (local: Date) => Math.ceil(dayOfYear(weekEnd(local)) / 7);

const firstWeekday = (local: Date) =>
  new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1)).getUTCDay();

/** Letters that Java has for zones where English names have none: winter, summer. */
const letters: [RegExp, string, string][] = [
  [/^Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)$/, "GMT", "BST"],
  [/^Europe\/Dublin$/, "GMT", "IST"],
  [/^(Europe\/Lisbon|Atlantic\/(Madeira|Canary|Faroe))$/, "WET", "WEST"],
  [/^Europe\/(Athens|Bucharest|Helsinki|Kiev|Kyiv|Riga|Sofia|Tallinn|Vilnius|Mariehamn)$/, "EET", "EEST"],
  [/^Europe\/(Moscow|Simferopol)$/, "MSK", "MSK"],
  [/^Europe\/(?!Istanbul|Minsk|Samara|Volgograd|Kaliningrad)/, "CET", "CEST"],
  [/^Asia\/(Kolkata|Calcutta)$/, "IST", "IST"],
  [/^Asia\/Tokyo$/, "JST", "JST"],
  [/^Asia\/Seoul$/, "KST", "KST"],
  [/^Asia\/Shanghai$/, "CST", "CST"],
  [/^Australia\/(Sydney|Melbourne|Hobart|Canberra)$/, "AEST", "AEDT"],
];

function zoneLetters(local: Date, minutes: number, zone: string): string {
  const found = letters.find(([pattern]) => pattern.test(zone));
  if (found) return found[isSummer(local, minutes, zone) ? 2 : 1];
  if (minutes === 0) return "GMT";
  return zoneName(local, minutes, zone, "short");
}

/** Is the zone further ahead now than it is in its winter? */
function isSummer(local: Date, minutes: number, zone: string): boolean {
  const year = local.getUTCFullYear();
  const winter = Math.min(...[0, 6].map((month) => offsetOf(new Date(Date.UTC(year, month, 1)), zone)));
  return minutes > winter;
}

/** The name English has for the zone, or how far it is from GMT. */
function zoneName(local: Date, minutes: number, zone: string, length: "short" | "long"): string {
  if (/^(GMT|UTC)?[+-]/.test(zone)) return `GMT${offsetText(minutes, ":")}`;
  const instant = new Date(local.getTime() - minutes * 60_000);
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: length }).formatToParts(
    instant,
  );
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return /^GMT[+-]/.test(name) ? `GMT${offsetText(minutes, ":")}` : name;
}

function offsetText(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${padded(Math.floor(size / 60), 2)}${colon}${padded(size % 60, 2)}`;
}

function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}
