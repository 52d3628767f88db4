/** One sheet of an .xlsx file. */
import type ExcelJS from "exceljs";
import type { Sheet } from "../model/sheet";
import { validationsOf } from "../server/validationsOf";
import { a1Of, columnLetters } from "../values/a1";
import { localeOf } from "../values/locale";
import { excelText, paintCells, writeCells } from "./xlsxCells";
import { conditionalFormatting } from "./xlsxConditions";
import { type ExcelWords, excelFormula } from "./xlsxFormula";
import { sizeLines, USUAL_WIDTH } from "./xlsxLines";
import { colour } from "./xlsxStyle";
import { type RuleWords, validationOf } from "./xlsxValidation";

/** Adds the sheet to the workbook under a name. */
export function addSheet(workbook: ExcelJS.Workbook, name: string, sheet: Sheet): ExcelJS.Worksheet {
  const { frozenRows, frozenColumns, rightToLeft } = sheet;
  const showGridLines = !sheet.hiddenGridlines;
  return workbook.addWorksheet(name, {
    state: sheet.hidden ? "hidden" : "visible",
    properties: {
      defaultColWidth: USUAL_WIDTH,
      ...(sheet.tabColor ? { tabColor: colour(sheet.tabColor) } : {}),
    },
    views: [
      {
        showGridLines,
        rightToLeft,
        ...(frozenRows || frozenColumns
          ? { state: "frozen", ySplit: frozenRows, xSplit: frozenColumns }
          : {}),
      } as ExcelJS.WorksheetView,
    ],
    // What Google proposes when printing.
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      showGridLines,
      ...(frozenRows ? { printTitlesRow: `1:${frozenRows}` } : {}),
      ...(frozenColumns ? { printTitlesColumn: `A:${columnLetters(frozenColumns)}` } : {}),
    },
  });
}

/** Fills a sheet that was added. */
export function fillSheet(
  worksheet: ExcelJS.Worksheet,
  sheet: Sheet,
  words: ExcelWords,
  rules: Omit<RuleWords, "formula">,
): void {
  const formula = (text: string) => excelFormula(text, sheet, words);
  const locale = localeOf(words.file.locale);
  paintCells(worksheet, sheet, locale);
  writeCells(worksheet, sheet, formula);
  sheet.notes.each((note, row, column) => {
    worksheet.getCell(row, column).note = excelText(note);
  });
  validate(worksheet, sheet, { ...rules, formula });
  for (const rect of sheet.merges) worksheet.mergeCells(a1Of(rect));
  sizeLines(worksheet, sheet, locale);
  if (sheet.filter) worksheet.autoFilter = a1Of(sheet.filter.rect);
  sheet.conditionalFormats.forEach((rule, i) => {
    for (const condition of conditionalFormatting(rule, i + 1, formula))
      worksheet.addConditionalFormatting(condition);
  });
}

/** By rectangles: given cell by cell, ExcelJS makes them overlap. */
function validate(worksheet: ExcelJS.Worksheet, sheet: Sheet, words: RuleWords): void {
  const { model } = (worksheet as unknown as { dataValidations: { model: { [range: string]: unknown } } })
    .dataValidations;
  for (const { rule, rects } of validationsOf(sheet))
    for (const rect of rects) {
      const validation = validationOf(rule, rect, words);
      if (validation) model[a1Of(rect)] = validation;
    }
}
