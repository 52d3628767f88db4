/** What Google Sheets makes of a string that is typed, or written without RAW: number, date, boolean, formula, text. */
import type { Locale } from "./locale";
import { serialOfDay } from "./zone";

export type Parsed =
  | { kind: "value"; value: number | string | boolean; numberFormat?: string }
  | { kind: "formula"; formula: string }
  | { kind: "blank" };

/** Text that begins otherwise stays text, unless it is a word for true or false or the name of a month. */
const MAYBE_SPECIAL = /^[\s'=+\-(.,\d$€£]/;
const ONE_WORD = /^\p{L}{2,12}/u;

const text = (value: string): Parsed => ({ kind: "value", value });

/**
 * Parses as the interface would.
 * @param asText the cell has the number format `@`: only a formula is still seen, and only where `formulas` says so
 * @param year the year that a date without one gets
 */
export function parseTyped(
  input: string,
  locale: Locale,
  year: number,
  { asText = false, formulas = true } = {},
): Parsed {
  if (input === "") return { kind: "blank" };
  if (input.startsWith("'")) return text(input.slice(1));
  if (formulas && input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input };
  if (asText || !mayBeSpecial(input, locale)) return text(input);
  const trimmed = input.trim();
  const parsed =
    parseBoolean(trimmed, locale) ?? parseNumber(trimmed, locale) ?? parseDate(trimmed, locale, year);
  if (parsed) return parsed;
  if (formulas && /^[+-]./.test(input)) return { kind: "formula", formula: `=${input}` };
  return text(input);
}

function mayBeSpecial(input: string, locale: Locale): boolean {
  if (MAYBE_SPECIAL.test(input)) return true;
  const word = ONE_WORD.exec(input)?.[0] ?? "";
  if (word === input) return parseBoolean(input, locale) !== undefined;
  return word !== "" && locale.months[word.toLowerCase()] !== undefined;
}

function parseBoolean(input: string, locale: Locale): Parsed | undefined {
  const upper = input.toUpperCase();
  if (upper === "TRUE" || upper === locale.true) return { kind: "value", value: true };
  if (upper === "FALSE" || upper === locale.false) return { kind: "value", value: false };
  return undefined;
}

const escaped = (literal: string) =>
  literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s  ]/, "[\\s\\u00a0\\u202f]");

const numbers = new Map<Locale, RegExp>();

function numberPattern(locale: Locale): RegExp {
  let pattern = numbers.get(locale);
  if (!pattern) {
    const group = escaped(locale.group);
    const decimal = escaped(locale.decimal);
    pattern = new RegExp(
      `^(\\()?([+-])?([$€£])?\\s?([+-])?(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?\\s?([%€£$])?(\\))?$`,
    );
    numbers.set(locale, pattern);
  }
  return pattern;
}

function parseNumber(input: string, locale: Locale): Parsed | undefined {
  const match = numberPattern(locale).exec(input);
  if (!match) return undefined;
  const [, open, sign, currency, inner, whole, decimals, exponent, suffix, close] = match;
  if (whole === undefined && !decimals) return undefined;
  if (Boolean(open) !== Boolean(close) || (sign && inner)) return undefined;
  const grouped = whole !== undefined && /\D/.test(whole);
  const digits = `${(whole ?? "0").replace(/\D/g, "")}.${decimals || "0"}e${exponent ?? "0"}`;
  let value = Number(digits);
  if (sign === "-" || inner === "-" || open) value = -value;
  if (suffix === "%") value = Number((value / 100).toPrecision(15));
  if (!Number.isFinite(value)) return undefined;
  const numberFormat = numberFormatOf({
    grouped,
    decimals,
    exponent,
    percent: suffix === "%",
    money: currency ?? suffix,
  });
  return { kind: "value", value: value === 0 ? 0 : value, ...(numberFormat ? { numberFormat } : {}) };
}

function numberFormatOf(seen: {
  grouped: boolean;
  decimals: string | undefined;
  exponent: string | undefined;
  percent: boolean;
  money: string | undefined;
}): string | undefined {
  if (seen.percent) return seen.decimals ? "0.00%" : "0%";
  if (seen.money === "$") return seen.decimals ? "$#,##0.00" : "$#,##0";
  if (seen.money) return seen.decimals ? `#,##0.00\\ "${seen.money}"` : `#,##0\\ "${seen.money}"`;
  if (seen.exponent !== undefined) return "0.00E+00";
  if (seen.grouped) return seen.decimals ? "#,##0.00" : "#,##0";
  return undefined;
}

const TIME = /^(.*?)(?:^|[\sT]+)(\d{1,2})(?::(\d{2}))?(?::(\d{2}(?:\.\d{1,3})?))?\s*([ap]m)?$/i;

/** A date, a time, or both. */
function parseDate(input: string, locale: Locale, year: number): Parsed | undefined {
  const day = parseDay(input, locale, year);
  if (day) return { kind: "value", value: day.serial, numberFormat: day.pattern };
  const match = TIME.exec(input);
  if (!match) return undefined;
  const [, before = "", hours = "", minutes, seconds, half] = match;
  if (minutes === undefined && half === undefined) return undefined;
  const time = timeOf(Number(hours), Number(minutes ?? 0), Number(seconds ?? 0), half?.toLowerCase());
  if (time === undefined) return undefined;
  const clock = half ? (seconds ? "h:mm:ss am/pm" : "h:mm am/pm") : seconds ? "h:mm:ss" : "h:mm";
  if (before === "") return { kind: "value", value: time, numberFormat: clock };
  const date = parseDay(before, locale, year);
  return date && { kind: "value", value: date.serial + time, numberFormat: `${date.pattern} ${clock}` };
}

function timeOf(
  hours: number,
  minutes: number,
  seconds: number,
  half: string | undefined,
): number | undefined {
  if (minutes > 59 || seconds >= 60) return undefined;
  if (half && (hours < 1 || hours > 12)) return undefined;
  const hour = half ? (hours % 12) + (half === "pm" ? 12 : 0) : hours;
  return hour > 23 ? undefined : (hour * 3600 + minutes * 60 + seconds) / 86400;
}

interface Day {
  serial: number;
  pattern: string;
}

function parseDay(input: string, locale: Locale, year: number): Day | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(input);
  if (iso) return dayOf(iso[1], iso[3], iso[4], `yyyy${iso[2]}mm${iso[2]}dd`);
  return parseNumericDay(input, locale, year) ?? parseNamedDay(input, locale, year);
}

function dayOf(year: unknown, month: unknown, day: unknown, pattern: string): Day | undefined {
  const serial = serialOfDay(fullYear(Number(year)), Number(month), Number(day));
  return serial === undefined ? undefined : { serial, pattern };
}

/** 00–29 are this century, 30–99 the last one. */
const fullYear = (year: number) => (year < 30 ? 2000 + year : year < 100 ? 1900 + year : year);

function parseNumericDay(input: string, locale: Locale, year: number): Day | undefined {
  const separators = locale.dateSeparator === "." ? "[./-]" : "[/-]";
  const match = new RegExp(`^(\\d{1,2})(${separators})(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?\\.?$`).exec(input);
  if (!match) return undefined;
  const [, first, , second, third] = match;
  const dayFirst = locale.dateOrder === "dmy";
  const pattern =
    third === undefined ? (dayFirst ? `dd${locale.dateSeparator}mm` : "m/d") : locale.datePattern;
  const [month, day] = dayFirst ? [second, first] : [first, second];
  return dayOf(third ?? year, month, day, pattern);
}

function parseNamedDay(input: string, locale: Locale, year: number): Day | undefined {
  const monthFirst = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:,?[\s-]+(\d{4}))?$/u.exec(input);
  const dayFirst = /^(\d{1,2})\.?[\s-]+(\p{L}+)\.?(?:,?[\s-]+(\d{4}))?$/u.exec(input);
  const [, name, day, written] = monthFirst ?? (dayFirst ? [0, dayFirst[2], dayFirst[1], dayFirst[3]] : []);
  const month = locale.months[String(name ?? "").toLowerCase()];
  if (month === undefined) return undefined;
  const pattern = monthFirst ? "mmm d" : "d mmm";
  return dayOf(written ?? year, month, day, written ? `${pattern}${monthFirst ? "," : ""} yyyy` : pattern);
}
