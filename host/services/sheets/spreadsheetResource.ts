/** The Spreadsheet resource of the Sheets API: what spreadsheets.get and create answer. */
import type { Sheet } from "../../model/sheet";
import type { SpreadsheetFile } from "../../model/spreadsheetFile";
import { display } from "../../values/display";
import { localeOf } from "../../values/locale";
import { colorOfHex } from "./apiColor";
import { gridOfRect } from "./apiRanges";

export function propertiesOfSheet(file: SpreadsheetFile, sheet: Sheet): object {
  return {
    sheetId: sheet.id,
    title: sheet.name,
    index: file.sheets.indexOf(sheet),
    sheetType: "GRID",
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.tabColor
      ? { tabColor: colorOfHex(sheet.tabColor), tabColorStyle: { rgbColor: colorOfHex(sheet.tabColor) } }
      : {}),
    gridProperties: {
      rowCount: sheet.rows,
      columnCount: sheet.columns,
      ...(sheet.frozenRows ? { frozenRowCount: sheet.frozenRows } : {}),
      ...(sheet.frozenColumns ? { frozenColumnCount: sheet.frozenColumns } : {}),
      ...(sheet.hiddenGridlines ? { hideGridlines: true } : {}),
    },
  };
}

/** @param withCells whether the cells are asked for (includeGridData) */
export function spreadsheetResource(file: SpreadsheetFile, withCells: boolean): object {
  return {
    spreadsheetId: file.id,
    spreadsheetUrl: file.url,
    properties: { title: file.name, locale: file.locale, timeZone: file.timeZone, autoRecalc: "ON_CHANGE" },
    sheets: file.sheets.map((sheet) => ({
      properties: propertiesOfSheet(file, sheet),
      ...(withCells ? { data: [{ rowData: rowsOf(file, sheet) }] } : {}),
      ...(sheet.merges.length ? { merges: sheet.merges.map((rect) => gridOfRect(sheet.id, rect)) } : {}),
      ...(sheet.protections.length ? { protectedRanges: protectedRanges(sheet) } : {}),
    })),
    ...(file.namedRanges.length
      ? {
          namedRanges: file.namedRanges.map(({ name, sheetId, rect }) => ({
            namedRangeId: name,
            name,
            range: gridOfRect(sheetId, rect),
          })),
        }
      : {}),
  };
}

function protectedRanges(sheet: Sheet): object[] {
  return sheet.protections.map(({ id, rect, description, warningOnly, editors, unprotected }) => ({
    protectedRangeId: id,
    range: rect ? gridOfRect(sheet.id, rect) : { sheetId: sheet.id },
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    ...(editors ? { editors: { users: editors } } : {}),
    ...(unprotected.length
      ? { unprotectedRanges: unprotected.map((free) => gridOfRect(sheet.id, free)) }
      : {}),
  }));
}

function rowsOf(file: SpreadsheetFile, sheet: Sheet): object[] {
  const { row, column } = sheet.content();
  const locale = localeOf(file.locale);
  return Array.from({ length: row }, (_, r) => ({
    values: Array.from({ length: column }, (_, c) => cellOf(sheet, r + 1, c + 1, locale)),
  }));
}

function cellOf(sheet: Sheet, row: number, column: number, locale: ReturnType<typeof localeOf>): object {
  const value = sheet.values.get(row, column);
  const formula = sheet.formulas.get(row, column);
  const note = sheet.notes.get(row, column);
  if (value === undefined && formula === undefined && note === undefined) return {};
  const kinds = { string: "stringValue", number: "numberValue", boolean: "boolValue" } as const;
  const effectiveValue = value === undefined ? {} : { [kinds[typeof value as "string"]]: value };
  return {
    userEnteredValue: formula === undefined ? effectiveValue : { formulaValue: formula },
    effectiveValue,
    formattedValue: display(value, sheet.formats.get(row, column)?.numberFormat, locale),
    ...(note === undefined ? {} : { note }),
  };
}
