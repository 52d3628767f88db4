/** Functions that Google defines otherwise than Univer's engine, or that only Google has; and those that are missing here. */
import type { Scalar } from "../model/sheet";
import { compareCells } from "../values/compareCells";
import { display } from "../values/display";
import { type Locale, localeOf } from "../values/locale";
import { parseTyped } from "../values/parseTyped";

/** A cell inside a formula; null is a blank, an error is its text. */
export type Value = Scalar | null;
export type Table = Value[][];

/** Where the formula stands: decides how numbers look and how texts are read. */
export interface Setting {
  locale: string;
  year: number;
}

type GoogleFunction = (setting: Setting, ...args: Table[]) => Table | Value;

/** Google has these, the local host has not. */
export const notAvailable = new Set(
  `AI COUNTUNIQUEIFS DETECTLANGUAGE GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE
  IMPORTXML INFO ISO.CEILING QUERY SORTN SPARKLINE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT`.split(/\s+/),
);

/** Univer's engine has these, Google has not. */
export const unknownToGoogle =
  `AGGREGATE AREAS ARRAYTOTEXT BESSELI BESSELJ BESSELK BESSELY BINOM.DIST.RANGE DBCS DROP EXPAND NUMBERSTRING NUMBERVALUE
  ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD ROUNDBANK SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT VALUETOTEXT`.split(
    /\s+/,
  );

/** With their least and greatest number of arguments. */
export const googleFunctions: { [name: string]: [least: number, most: number, body: GoogleFunction] } = {
  /** Of these two engineFormula makes what stands in braces. */
  ARRAY_LITERAL: [
    1,
    255,
    (_setting, ...rows) => (alike(rows.map((row) => row[0])) ? rows.flat() : "#VALUE!"),
  ],
  ARRAY_ROW: [1, 255, (_setting, ...parts) => (alike(parts) ? sideBySide(parts) : "#VALUE!")],
  COUNTUNIQUE: [1, 255, (_setting, ...args) => new Set(args.flat(2).filter((cell) => cell !== null)).size],
  FILTER: [2, 255, (_setting, range, ...conditions) => filtered(range as Table, conditions)],
  HYPERLINK: [1, 2, (_setting, url, label) => first(label) ?? first(url)],
  JOIN: [
    2,
    255,
    ({ locale }, delimiter, ...parts) =>
      parts.some((part) => part.length > 1 && (part[0] ?? []).length > 1)
        ? "#N/A"
        : parts
            .flat(2)
            .map((cell) => textOf(cell, localeOf(locale)))
            .join(textOf(first(delimiter), localeOf(locale))),
  ],
  SORT: [1, 255, (_setting, range, ...keys) => sorted(range as Table, keys)],
  SPLIT: [2, 4, (setting, texts, ...options) => splitRows(setting, texts as Table, options)],
};

const alike = (lists: (unknown[] | undefined)[]) => lists.every((list) => list?.length === lists[0]?.length);
const sideBySide = (tables: Table[]): Table =>
  (tables[0] ?? []).map((_row, i) => tables.flatMap((table) => table[i] ?? []));
const first = (table: Table | undefined): Value => table?.[0]?.[0] ?? null;
const textOf = (cell: Value, locale: Locale) => display(cell ?? undefined, undefined, locale);
const transposed = (table: Table): Table =>
  (table[0] ?? []).map((_cell, column) => table.map((row) => row[column] ?? null));

/** The rows (or, where the conditions lie side by side, the columns) for which every condition holds. */
function filtered(range: Table, conditions: Table[]): Table | Value {
  if (conditions.every((condition) => condition.length === 1 && (condition[0] ?? []).length > 1)) {
    const kept = filtered(transposed(range), conditions.map(transposed));
    return Array.isArray(kept) ? transposed(kept) : kept;
  }
  if (conditions.some((condition) => condition.length !== range.length || condition[0]?.length !== 1))
    return "#N/A";
  const kept = range.filter((_row, i) => conditions.every((condition) => holds(condition[i]?.[0] ?? null)));
  return kept.length > 0 ? kept : "#N/A";
}

const holds = (condition: Value) => condition === true || (typeof condition === "number" && condition !== 0);

/** Keys come in pairs: the number of a column or a column of its own, and whether it ascends. */
function sorted(range: Table, keys: Table[]): Table | Value {
  const by: { column: Value[]; up: boolean }[] = [];
  for (let i = 0; i < Math.max(1, keys.length); i += 2) {
    const column = columnOf(range, keys[i] ?? [[1]]);
    if (!column) return "#VALUE!";
    by.push({ column, up: keys[i + 1] === undefined || holds(first(keys[i + 1])) });
  }
  const order = range.map((_row, i) => i);
  order.sort((a, b) => {
    for (const { column, up } of by) {
      const result = compareCells(column[a] ?? undefined, column[b] ?? undefined, up);
      if (result !== 0) return result;
    }
    return a - b;
  });
  return order.map((i) => range[i] as Value[]);
}

function columnOf(range: Table, key: Table): Value[] | undefined {
  const index = first(key);
  if (key.length === 1 && typeof index === "number")
    return index >= 1 && index <= (range[0]?.length ?? 0)
      ? range.map((row) => row[index - 1] ?? null)
      : undefined;
  return key.length === range.length ? key.map(([cell = null]) => cell) : undefined;
}

/** Each text becomes a row; the parts are read as typed text is. */
function splitRows(setting: Setting, texts: Table, [delimiter, each, removeEmpty]: Table[]): Table | Value {
  const locale = localeOf(setting.locale);
  const cut = textOf(first(delimiter), locale);
  if (cut === "") return "#VALUE!";
  const says = (option: Table | undefined) => option === undefined || holds(first(option));
  const separator = says(each) ? new RegExp([...cut].map((c) => c.replace(/\W/, "\\$&")).join("|")) : cut;
  const rows = texts.map(([cell = null]) =>
    textOf(cell, locale)
      .split(separator)
      .filter((part) => part !== "" || !says(removeEmpty))
      .map((part): Value => {
        const parsed = parseTyped(part, locale, setting.year, { formulas: false });
        return parsed.kind === "value" ? parsed.value : null;
      }),
  );
  if (rows.length === 1 && rows[0]?.length === 0) return "#VALUE!";
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
}
