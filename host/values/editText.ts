/** What a person would have to type to get a value: the text in the formula bar. */
import type { Scalar } from "../model/sheet";
import { display, isTextFormat, showsDate } from "./display";
import type { Locale } from "./locale";
import { parseTyped } from "./parseTyped";

const ANY_YEAR = 2000;

/** Text that would be taken for something else gets the apostrophe that makes it text. */
export function editText(
  value: Scalar | undefined,
  numberFormat: string | undefined,
  locale: Locale,
): string {
  if (value === undefined) return "";
  if (typeof value === "string") return isTextFormat(numberFormat) ? value : quoted(value, locale);
  if (typeof value === "boolean") return display(value, undefined, locale);
  if (showsDate(numberFormat)) return dateText(value, numberFormat, locale);
  if (numberFormat?.includes("%")) return `${plain(Number((value * 100).toPrecision(15)), locale)}%`;
  return plain(value, locale);
}

const plain = (value: number, locale: Locale) => String(value).replace(".", locale.decimal);

function quoted(value: string, locale: Locale): string {
  const parsed = parseTyped(value, locale, ANY_YEAR);
  return parsed.kind === "value" && parsed.value === value ? value : `'${value}`;
}

function dateText(value: number, numberFormat: string | undefined, locale: Locale): string {
  if (value < 1) return display(value, locale.timePattern, locale);
  const pattern = Number.isInteger(value)
    ? locale.datePattern
    : `${locale.datePattern} ${locale.timePattern}`;
  return display(value, /[dy]/i.test(numberFormat ?? "") ? pattern : numberFormat, locale);
}
