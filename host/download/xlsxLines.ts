/** Sizes of rows and columns in an .xlsx file, and which are hidden. */
import type ExcelJS from "exceljs";
import { contains } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { display } from "../values/display";
import { filteredRows } from "../values/filteredRows";
import type { Locale } from "../values/locale";
import { textHeight } from "./textHeight";

/** Pixels of a column in the width unit of Excel: characters of its normal font. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
/** As wide as Google makes a column that nobody has sized. */
const COLUMN_PIXELS = 100;
export const USUAL_WIDTH = COLUMN_PIXELS / PIXELS_PER_CHARACTER;
/** Points of a row of one line, and of the highest row that Excel knows. */
const USUAL_HEIGHT = 15.75;
const HIGHEST_ROW = 409;

export function sizeLines(worksheet: ExcelJS.Worksheet, sheet: Sheet, locale: Locale): void {
  const { sizes, hiddenLines } = sheet;
  fitRows(worksheet, sheet, locale);
  sizes.column.forEach((pixels, i) => {
    if (pixels) worksheet.getColumn(i + 1).width = pixels / PIXELS_PER_CHARACTER;
  });
  sizes.row.forEach((pixels, i) => {
    if (pixels) worksheet.getRow(i + 1).height = pixels * POINTS_PER_PIXEL;
  });
  hiddenLines.column.forEach((hidden, i) => {
    if (hidden) worksheet.getColumn(i + 1).hidden = true;
  });
  hiddenLines.row.forEach((hidden, i) => {
    if (hidden) worksheet.getRow(i + 1).hidden = true;
  });
  for (const row of filteredRows(sheet, locale)) worksheet.getRow(row).hidden = true;
}

/** Excel fits rows to their text when it opens a file; LibreOffice leaves them as high as the file says. */
function fitRows(worksheet: ExcelJS.Worksheet, sheet: Sheet, locale: Locale): void {
  const { sizes, values, formats, merges } = sheet;
  const heights = new Map<number, number>();
  values.each((value, row, column) => {
    const format = formats.get(row, column);
    if (
      sizes.row[row - 1] ||
      !format ||
      merges.some((rect) => contains(rect, { row, column, rows: 1, columns: 1 }))
    )
      return;
    const text = display(value, format.numberFormat, locale);
    const height = textHeight(text, format, sizes.column[column - 1] ?? COLUMN_PIXELS);
    heights.set(row, Math.max(heights.get(row) ?? USUAL_HEIGHT, height));
  });
  for (const [row, height] of heights)
    if (height > USUAL_HEIGHT) worksheet.getRow(row).height = Math.min(height, HIGHEST_ROW);
}
