/** The days a written date can stand for. */
import { isDay } from "../../day";
import { monthNumber } from "./monthNames";

/** Whether the day, the month or (in short) the year comes first, or the text is a spreadsheet's number of a day. */
export type DateWay = "day" | "month" | "year" | "serial";

export interface WrittenDate {
  /** yyyy-MM-dd, where the text can be no other day. */
  readonly day?: string;
  /** Otherwise the days it can be, by way. */
  readonly ways: Readonly<Partial<Record<DateWay, string>>>;
  /** The year has two digits or the text is a number: no other value proves what it is. */
  readonly isShort: boolean;
}

/** A time of day behind the day, with its zone: 0:00, T09:30:00+01:00, 12:00:00 AM. */
const time =
  /[T ,]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|uhr|[+-]\d{2}:?\d{2})?(\s*\[[^\]]*\])?$/i;
const weekday = /^\p{L}{2,10}\.?,?\s+/u;

/**
 * Every reading a text allows.
 * @param today two-digit years lie in the hundred years up to five from now
 * @example waysToRead("14. Januar 2019", "2026-10-01").day // "2019-01-14"
 * @example waysToRead("3/4/2021", "2026-10-01").ways // { day: "2021-04-03", month: "2021-03-04" }
 */
export function waysToRead(written: string, today: string): WrittenDate {
  const text = written.replace(time, "").trim();
  const year = (digits: string): string => (digits.length === 4 ? digits : century(digits, today));
  const fixed = (day: string | undefined, isShort = false): WrittenDate =>
    !day ? { ways: {}, isShort } : isShort ? { ways: { day }, isShort } : { day, ways: {}, isShort };

  const yearFirst =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  const first = yearFirst && isoDay(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!);
  if (first) return fixed(first);

  const named = namedMonth(text) ?? namedMonth(text.replace(weekday, ""));
  if (named) return fixed(isoDay(year(named.year), named.month, named.day), named.year.length === 2);

  const numbers =
    /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(text);
  if (numbers) {
    const [one, two, last] = [numbers[1]!, numbers[3]!, numbers[4]!];
    const isShort = last.length === 2;
    const ways = {
      day: isoDay(year(last), two, one),
      month: isoDay(year(last), one, two),
      ...(isShort && one.length === 2 && { year: isoDay(year(one), two, last) }),
    };
    if (ways.day && ways.day === ways.month && !isShort) return fixed(ways.day);
    return { ways: filled(ways), isShort };
  }
  const serial = /^([2-6]\d{4})([.,]\d+)?$/.exec(text);
  return serial
    ? { ways: { serial: dayOfSerial(Number(serial[1])) }, isShort: true }
    : { ways: {}, isShort: false };
}

const filled = (ways: Record<string, string | undefined>): WrittenDate["ways"] =>
  Object.fromEntries(Object.entries(ways).filter(([, day]) => day));

/** "14-Jan-2019", "Jan 14, 2019", "14. Januar 2019", "14 de enero de 2019", "1er janvier 2019", "2019-Jan-14". */
function namedMonth(text: string): { year: string; month: string; day: string } | undefined {
  const plain = text.replace(/\s+(de|del|of|the)\s+/gi, " ");
  const orders: [RegExp, (found: RegExpExecArray) => [string, string, string]][] = [
    [
      /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\-/.]*(\p{L}{3,})\.?,?[\s\-/']*(\d{4}|\d{2})$/iu,
      (f) => [f[3]!, f[2]!, f[1]!],
    ],
    [
      /^(\p{L}{3,})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/']+(\d{4}|\d{2})$/iu,
      (f) => [f[3]!, f[1]!, f[2]!],
    ],
    [/^(\d{4})[\s\-/]*(\p{L}{3,})\.?[\s\-/]*(\d{1,2})$/iu, (f) => [f[1]!, f[2]!, f[3]!]],
  ];
  for (const [form, parts] of orders) {
    const found = form.exec(plain);
    const [year, name, day] = found ? parts(found) : [];
    const month = name && monthNumber(name);
    if (month) return { year: year!, month: String(month), day: day! };
  }
  return undefined;
}

/** 24 is 2024 and 62 is 1962, seen from 2026. */
function century(digits: string, today: string): string {
  const latest = Number(today.slice(0, 4)) + 5;
  const year = 2000 + Number(digits);
  return String(year > latest ? year - 100 : year);
}

/** yyyy-MM-dd, or undefined when the calendar has no such day between 1950 and 2099. */
function isoDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) && year >= "1950" && year <= "2099" ? text : undefined;
}

/** Day 1 of Excel and Sheets is 1900-01-01; both count a 29 February 1900, so that 25569 is 1970-01-01. */
const dayOfSerial = (serial: number): string =>
  new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
