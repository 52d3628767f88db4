/**
 * A spreadsheet as an .xlsx file.
 *
 * Written by ExcelJS (MIT): it alone of the kept libraries writes formats, data validation, frozen panes, notes and
 * protection, without a browser and without a paid edition.
 */
import ExcelJS from "exceljs";
import type { CellFormat } from "../model/cellFormat";
import type { Sheet, Validation } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of, quotedName } from "../values/a1";
import { showsDate } from "../values/display";
import { conditionalFormatting } from "./xlsxConditions";

/** Pixels of a column in the width unit of Excel: characters of its normal font. */
const PIXELS_PER_CHARACTER = 7;
/** Pixels in points. */
const POINTS_PER_PIXEL = 0.75;

export async function xlsxOf(file: SpreadsheetFile): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of file.sheets) fill(workbook, file, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function fill(workbook: ExcelJS.Workbook, file: SpreadsheetFile, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name.replace(/[*?:\\/[\]]/g, " ").slice(0, 31), {
    state: sheet.hidden ? "hidden" : "visible",
    properties: sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor) } } : {},
    views: [viewOf(sheet)],
  });
  sheet.formats.each((format, row, column) => {
    Object.assign(worksheet.getCell(row, column), styleOf(format));
  });
  sheet.values.each((_value, row, column) => {
    worksheet.getCell(row, column).value = contentOf(sheet, row, column);
  });
  sheet.notes.each((note, row, column) => {
    worksheet.getCell(row, column).note = note;
  });
  sheet.validations.each((rule, row, column) => {
    const validation = validationOf(file, rule);
    if (validation) worksheet.getCell(row, column).dataValidation = validation;
  });
  for (const rect of sheet.merges) worksheet.mergeCells(a1Of(rect));
  sheet.sizes.column.forEach((pixels, i) => {
    if (pixels) worksheet.getColumn(i + 1).width = pixels / PIXELS_PER_CHARACTER;
  });
  sheet.sizes.row.forEach((pixels, i) => {
    if (pixels) worksheet.getRow(i + 1).height = pixels * POINTS_PER_PIXEL;
  });
  sheet.hiddenLines.column.forEach((hidden, i) => {
    if (hidden) worksheet.getColumn(i + 1).hidden = true;
  });
  sheet.hiddenLines.row.forEach((hidden, i) => {
    if (hidden) worksheet.getRow(i + 1).hidden = true;
  });
  if (sheet.filter) worksheet.autoFilter = a1Of(sheet.filter.rect);
  sheet.conditionalFormats.forEach((rule, i) => {
    for (const condition of conditionalFormatting(rule, i + 1)) worksheet.addConditionalFormatting(condition);
  });
}

function viewOf(sheet: Sheet): Partial<ExcelJS.WorksheetView> {
  const { frozenRows: ySplit, frozenColumns: xSplit } = sheet;
  const showGridLines = !sheet.hiddenGridlines;
  return ySplit || xSplit ? { state: "frozen", ySplit, xSplit, showGridLines } : { showGridLines };
}

function contentOf(sheet: Sheet, row: number, column: number): ExcelJS.CellValue {
  const value = sheet.values.get(row, column);
  const formula = sheet.formulas.get(row, column);
  const plain =
    typeof value === "number" && showsDate(sheet.formats.get(row, column)?.numberFormat)
      ? dateOf(value)
      : value;
  if (formula === undefined) return plain ?? null;
  return { formula: formula.slice(1), result: plain as never, date1904: false };
}

const dateOf = (serial: number) => new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000));

export const argb = (hex: string) => `FF${hex.slice(1).toUpperCase()}`;

export const solid = (hex: string): ExcelJS.FillPattern => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb: argb(hex) },
  bgColor: { argb: argb(hex) },
});

const borderStyles: { [style: string]: ExcelJS.BorderStyle } = {
  DOTTED: "dotted",
  DASHED: "dashed",
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "double",
};

function styleOf(format: CellFormat): Partial<ExcelJS.Style> {
  const side = (border: CellFormat["top"]) =>
    border && { style: borderStyles[border.style] ?? "thin", color: { argb: argb(border.color) } };
  const { top, bottom, left, right } = format;
  return {
    ...(format.numberFormat ? { numFmt: format.numberFormat } : {}),
    ...(format.background ? { fill: solid(format.background) } : {}),
    font: {
      name: format.fontFamily ?? "Arial",
      size: format.fontSize ?? 10,
      bold: format.fontWeight === "bold",
      italic: format.fontStyle === "italic",
      underline: format.fontLine === "underline",
      strike: format.fontLine === "line-through",
      ...(format.fontColor ? { color: { argb: argb(format.fontColor) } } : {}),
    },
    alignment: {
      wrapText: format.wrap === "WRAP",
      vertical: (format.verticalAlignment ?? "bottom") as "bottom",
      ...(format.horizontalAlignment && format.horizontalAlignment !== "normal"
        ? { horizontal: format.horizontalAlignment as "left" }
        : {}),
    },
    ...(top || bottom || left || right
      ? { border: { top: side(top), bottom: side(bottom), left: side(left), right: side(right) } }
      : {}),
  };
}

const operators: { [criteria: string]: ExcelJS.DataValidationOperator } = {
  NUMBER_BETWEEN: "between",
  NUMBER_NOT_BETWEEN: "notBetween",
  NUMBER_EQUAL_TO: "equal",
  NUMBER_NOT_EQUAL_TO: "notEqual",
  NUMBER_GREATER_THAN: "greaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  NUMBER_LESS_THAN: "lessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
};

/** undefined for a rule that an .xlsx file cannot hold. */
function validationOf(file: SpreadsheetFile, rule: Validation): ExcelJS.DataValidation | undefined {
  const said = {
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText } : {}),
  };
  if (rule.criteria === "VALUE_IN_LIST") {
    const list = rule.values.join(",");
    // Excel takes lists of up to 255 characters.
    return list.length > 255
      ? undefined
      : { type: "list", formulae: [`"${list.replace(/"/g, '""')}"`], ...said };
  }
  if (rule.criteria === "VALUE_IN_RANGE" && rule.range) {
    const { name } = file.sheet(rule.range.sheetId);
    const range = a1Of(rule.range.rect).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return { type: "list", formulae: [`${quotedName(name)}!${range}`], ...said };
  }
  const operator = operators[rule.criteria];
  return operator && { type: "decimal", operator, formulae: rule.values.map(Number), ...said };
}
