/** What a spreadsheet's locale decides: separators, the order of a date, the words for true and false. */
export interface Locale {
  /** As numfmt and Intl want it: "de-DE". */
  tag: string;
  decimal: string;
  group: string;
  dateOrder: "mdy" | "dmy" | "ymd";
  dateSeparator: string;
  /** The pattern a date gets that was written without one. */
  datePattern: string;
  timePattern: string;
  true: string;
  false: string;
  currency: string;
  months: { [name: string]: number };
}

const truths: { [language: string]: [string, string] } = {
  de: ["WAHR", "FALSCH"],
  fr: ["VRAI", "FAUX"],
  es: ["VERDADERO", "FALSO"],
  it: ["VERO", "FALSO"],
  nl: ["WAAR", "ONWAAR"],
  pt: ["VERDADEIRO", "FALSO"],
};

const known = new Map<string, Locale>();

/** The locale of Google's name for it, such as en_US or de_DE; a name Intl does not know throws RangeError. */
export function localeOf(name: string): Locale {
  const cached = known.get(name);
  if (cached) return cached;
  const tag = name.replace("_", "-");
  const numbers = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5);
  const dates = new Intl.DateTimeFormat(tag, { timeZone: "UTC" }).formatToParts(Date.UTC(2001, 10, 22));
  const order = dates
    .filter((part) => /^(day|month|year)$/.test(part.type))
    .map((part) => part.type.charAt(0))
    .join("");
  const separator =
    dates
      .find((part) => part.type === "literal")
      ?.value.trim()
      .charAt(0) || "/";
  const [yes, no] = truths[tag.split("-")[0] ?? ""] ?? ["TRUE", "FALSE"];
  const locale: Locale = {
    tag,
    decimal: numbers.find((part) => part.type === "decimal")?.value ?? ".",
    group: numbers.find((part) => part.type === "group")?.value ?? ",",
    dateOrder: order === "dmy" || order === "ymd" ? order : "mdy",
    dateSeparator: separator,
    datePattern: datePattern(order, separator),
    timePattern: tag === "en-US" ? "h:mm:ss am/pm" : "hh:mm:ss",
    true: yes,
    false: no,
    currency: tag === "en-US" ? "$" : tag === "en-GB" ? "£" : "€",
    months: monthNames(tag),
  };
  known.set(name, locale);
  return locale;
}

function datePattern(order: string, separator: string): string {
  if (order === "ymd") return "yyyy-mm-dd";
  if (order === "dmy") return ["dd", "mm", "yyyy"].join(separator);
  return ["m", "d", "yyyy"].join(separator);
}

function monthNames(tag: string): { [name: string]: number } {
  const names: { [name: string]: number } = {};
  for (const language of ["en-US", tag])
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++)
        names[
          format
            .format(Date.UTC(2001, month - 1, 1))
            .toLowerCase()
            .replace(".", "")
        ] = month;
    }
  return names;
}
