/** What stands in the cells of a sheet of an .xlsx file, and how it looks. */
import type ExcelJS from "exceljs";
import type { CellFormat } from "../model/cellFormat";
import { lastColumn, lastRow } from "../model/rect";
import type { Scalar, Sheet, TextRun } from "../model/sheet";
import { bandColour } from "../page/grid/bandColour";
import { a1Of } from "../values/a1";
import type { Locale } from "../values/locale";
import { partsOf } from "../values/textRuns";
import { filledBy } from "./xlsxFormula";
import { styleOf } from "./xlsxStyle";

/** Characters of a cell in Excel. */
const LONGEST_TEXT = 32_767;

const plain: CellFormat = {};

/** Alternating bands, which Excel has only in tables, become colours of cells. */
export function paintCells(
  worksheet: ExcelJS.Worksheet,
  { formats, values, bandings }: Sheet,
  locale: Locale,
): void {
  const looks = formats.copy();
  // LibreOffice shows a truth value as a number where no format says otherwise.
  const truth = `"${locale.true}";"${locale.true}";"${locale.false}"`;
  values.each((value, row, column) => {
    const look = looks.get(row, column) ?? plain;
    looks.set(row, column, typeof value === "boolean" ? { numberFormat: truth, ...look } : look);
  });
  for (const { rect } of bandings)
    for (let row = rect.row; row <= lastRow(rect); row++)
      for (let column = rect.column; column <= lastColumn(rect); column++)
        looks.set(row, column, { background: bandColour(bandings, row, column), ...looks.get(row, column) });
  const styles = new Map<CellFormat, Partial<ExcelJS.Style>>();
  looks.each((format, row, column) => {
    const style = styles.get(format) ?? styleOf(format);
    styles.set(format, style);
    worksheet.getCell(row, column).style = style;
  });
}

/** @param excel the formula in Excel's words; undefined when it has none: then its result is written alone */
export function writeCells(
  worksheet: ExcelJS.Worksheet,
  sheet: Sheet,
  excel: (formula: string) => string | undefined,
): void {
  sheet.values.each((value, row, column) => {
    const runs = sheet.texts.get(row, column);
    worksheet.getCell(row, column).value =
      runs && typeof value === "string" ? richValue(value, runs) : excelValue(value);
  });
  const spilled = new Set(sheet.spilled.map(([row, column]) => `${row} ${column}`));
  sheet.formulas.each((text, row, column) => {
    const formula = excel(text);
    if (formula === undefined) return;
    const value = sheet.values.get(row, column);
    const filled = filledBy(sheet, spilled, row, column);
    const array =
      filled.rows * filled.columns > 1 || /\bARRAYFORMULA\s*\(/i.test(text)
        ? { shareType: "array", ref: a1Of({ row, column, ...filled }) }
        : {};
    worksheet.getCell(row, column).value = {
      formula,
      ...(value === undefined ? {} : { result: excelValue(value) }),
      ...array,
    } as ExcelJS.CellFormulaValue;
  });
}

/** A text in parts; one that is a link as a whole leads there. */
function richValue(text: string, runs: TextRun[]): ExcelJS.CellValue {
  const parts = partsOf(text.length, runs).filter(({ start }) => start < LONGEST_TEXT);
  const [first] = parts;
  if (parts.length === 1 && first?.link) return { text: excelText(text), hyperlink: excelText(first.link) };
  return {
    richText: parts.map(({ start, end, style = {} }) => ({
      text: excelText(text.slice(start, Math.min(end, LONGEST_TEXT))),
      font: {
        ...(style.bold === undefined ? {} : { bold: style.bold }),
        ...(style.italic === undefined ? {} : { italic: style.italic }),
        ...(style.underline === undefined ? {} : { underline: style.underline }),
        ...(style.strikethrough === undefined ? {} : { strike: style.strikethrough }),
        ...(style.fontSize === undefined ? {} : { size: style.fontSize }),
        ...(style.fontFamily === undefined ? {} : { name: style.fontFamily }),
        ...(style.fontColor === undefined ? {} : { color: { argb: `ff${style.fontColor.slice(1)}` } }),
      },
    })),
  };
}

function excelValue(value: Scalar): ExcelJS.CellValue {
  if (typeof value !== "string") return value;
  if (/^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(value))
    return { error: value } as ExcelJS.CellErrorValue;
  return excelText(value);
}

/** Without what XML can't hold, also half of a character where the text is cut; what reads as Excel's own escape is escaped. */
export const excelText = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
