/** The cells of one row as the JSON that the page reads (a Line of page/api.ts). */
import type { CellFormat } from "../model/cellFormat";
import type { Scalar, TextRun } from "../model/sheet";
import type { Cell, CellContent } from "../page/api";
import { display } from "../values/display";
import { editText } from "../values/editText";
import type { Locale } from "../values/locale";

type Part<T> = readonly (T | undefined)[] | undefined;

/** What a sheet's layers hold in one row. */
export type LineParts = readonly [
  values: Part<Scalar>,
  formulas: Part<string>,
  formats: Part<CellFormat>,
  notes: Part<string>,
  texts: Part<TextRun[]>,
];

/** Numbers the formats of a file: a number once given stays. */
export class FormatNumbers {
  readonly formats: CellFormat[] = [];
  private readonly numbers = new Map<CellFormat, number>();

  of(format: CellFormat): number {
    const known = this.numbers.get(format) ?? this.formats.push(format) - 1;
    this.numbers.set(format, known);
    return known;
  }
}

export function lineText(parts: LineParts, locale: Locale, numbers: FormatNumbers): string {
  const [values, formulas, formats, notes, texts] = parts;
  const columns = Math.max(...parts.map((part) => part?.length ?? 0));
  const line: Cell[] = [];
  for (let at = 0; at < columns; at++) {
    const format = formats?.[at];
    const { v, d, e } = textsOf(values?.[at], formulas?.[at], format?.numberFormat, locale);
    const s = format && numbers.of(format);
    const n = notes?.[at];
    const r = texts?.[at];
    const plain = [d, e, s, n, r].every((part) => part === undefined);
    line.push(plain ? (v ?? null) : { v, d, e, s, n, r });
  }
  return JSON.stringify(line);
}

const blank: CellContent = {};

function textsOf(
  value: Scalar | undefined,
  formula: string | undefined,
  numberFormat: string | undefined,
  locale: Locale,
): CellContent {
  if (value === undefined && formula === undefined) return blank;
  const shown = display(value, numberFormat, locale);
  const entered = formula ?? editText(value, numberFormat, locale);
  const v = value ?? "";
  return { v, d: shown === String(v) ? undefined : shown, e: entered === shown ? undefined : entered };
}
