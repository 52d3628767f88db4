/** The text a cell shows for its value, number format and locale. */
import * as numfmt from "numfmt";
import type { Scalar } from "../model/sheet";
import type { Locale } from "./locale";

const dates = new Map<string, boolean>();

/** Does this number format show a number as a date or a time? Then scripts read it as a Date. */
export function showsDate(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  let known = dates.get(numberFormat);
  if (known === undefined) {
    known = numfmt.isValidFormat(numberFormat) && numfmt.isDateFormat(numberFormat);
    dates.set(numberFormat, known);
  }
  return known;
}

export const isTextFormat = (numberFormat: string | undefined) => numberFormat === "@";

/** Displayed text; a blank cell shows "". */
export function display(value: Scalar | undefined, numberFormat: string | undefined, locale: Locale): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? locale.true : locale.false;
  const automatic = numberFormat === undefined || numberFormat === "General" || numberFormat === "@";
  if (automatic) return typeof value === "number" ? general(value, locale) : value;
  if (!numfmt.isValidFormat(numberFormat)) return String(value);
  return numfmt.format(numberFormat, value, { locale: locale.tag, leap1900: false });
}

/** 1.234E-07: six digits at most, and no zeros at their end. */
function scientific(value: number, locale: Locale): string {
  const [, digits = "", sign, power = ""] = /^(.*)e([+-])(\d+)$/.exec(value.toExponential(5)) ?? [];
  const short = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return `${short.replace(".", locale.decimal)}E${sign}${power.padStart(2, "0")}`;
}

/** A number as the automatic format shows it: up to ten digits. */
function general(value: number, locale: Locale): string {
  const plain = String(value);
  // Most numbers have few digits: nothing is to be rounded.
  if (plain.length <= 11 && !plain.includes("e")) return plain.replace(".", locale.decimal);
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return plain;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-5)) return scientific(value, locale);
  const whole = size < 1 ? 0 : Math.trunc(size).toString().length;
  const rounded = Number(value.toFixed(Math.max(0, 10 - whole)));
  return String(rounded).replace(".", locale.decimal);
}
