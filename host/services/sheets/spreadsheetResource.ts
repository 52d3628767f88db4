/** The Spreadsheet resource of the Sheets API: what spreadsheets.get and create answer. */
import type { Rect } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import type { SpreadsheetFile } from "../../model/spreadsheetFile";
import { display } from "../../values/display";
import { localeOf } from "../../values/locale";
import { table } from "../range";
import { colorOfHex } from "./apiColor";
import { gridOfRect, type Located } from "./apiRanges";
import { typeOf } from "./conditions";
import { apiRuns } from "./textRuns";

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

/**
 * @param withCells whether the cells are asked for (includeGridData)
 * @param ranges only sheets with these ranges, and only their cells; none: everything
 */
export function spreadsheetResource(
  file: SpreadsheetFile,
  withCells: boolean,
  ranges: Located[] = [],
): object {
  const asked = (sheet: Sheet) => ranges.filter((range) => range.sheet === sheet);
  const sheets = file.sheets.filter((sheet) => ranges.length === 0 || asked(sheet).length > 0);
  const dataOf = (sheet: Sheet) =>
    ranges.length === 0
      ? [{ rowData: rowsOf(file, sheet) }]
      : asked(sheet).map(({ rect }) => ({
          ...(rect.row > 1 ? { startRow: rect.row - 1 } : {}),
          ...(rect.column > 1 ? { startColumn: rect.column - 1 } : {}),
          rowData: rowsOf(file, sheet, rect),
        }));
  return {
    spreadsheetId: file.id,
    spreadsheetUrl: file.url,
    properties: { title: file.name, locale: file.locale, timeZone: file.timeZone, autoRecalc: "ON_CHANGE" },
    sheets: sheets.map((sheet) => ({
      properties: propertiesOfSheet(file, sheet),
      ...(withCells ? { data: dataOf(sheet) } : {}),
      ...(sheet.merges.length ? { merges: sheet.merges.map((rect) => gridOfRect(sheet.id, rect)) } : {}),
      ...(sheet.protections.length ? { protectedRanges: protectedRanges(sheet) } : {}),
      ...(sheet.conditionalFormats.length ? { conditionalFormats: conditionalFormats(sheet) } : {}),
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

function conditionalFormats(sheet: Sheet): object[] {
  return sheet.conditionalFormats.map(({ ranges, criteria, values, format = {}, gradient }) => ({
    ranges: ranges.map((rect) => gridOfRect(sheet.id, rect)),
    ...(gradient
      ? { gradientRule: {} }
      : {
          booleanRule: {
            condition: {
              type: typeOf(criteria ?? ""),
              values: values.map((value) => ({ userEnteredValue: String(value) })),
            },
            format: format.background
              ? { backgroundColorStyle: { rgbColor: colorOfHex(format.background) } }
              : {},
          },
        }),
  }));
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

/** The cells of a rectangle, or all; beyond the last content there are none. */
function rowsOf(file: SpreadsheetFile, sheet: Sheet, rect?: Rect): object[] {
  const end = sheet.content();
  const { row, column, rows, columns } = rect ?? { row: 1, column: 1, rows: end.row, columns: end.column };
  const high = Math.max(0, Math.min(rows, end.row - row + 1));
  const wide = Math.max(0, Math.min(columns, end.column - column + 1));
  const locale = localeOf(file.locale);
  return table({ row, column, rows: high, columns: wide }, (r, c) => cellOf(sheet, r, c, locale)).map(
    (values) => ({ values }),
  );
}

function cellOf(sheet: Sheet, row: number, column: number, locale: ReturnType<typeof localeOf>): object {
  const value = sheet.values.get(row, column);
  const formula = sheet.formulas.get(row, column);
  const note = sheet.notes.get(row, column);
  const runs = sheet.texts.get(row, column);
  if (value === undefined && formula === undefined && note === undefined) return {};
  const kinds = { string: "stringValue", number: "numberValue", boolean: "boolValue" } as const;
  const effectiveValue = value === undefined ? {} : { [kinds[typeof value as "string"]]: value };
  return {
    userEnteredValue: formula === undefined ? effectiveValue : { formulaValue: formula },
    effectiveValue,
    formattedValue: display(value, sheet.formats.get(row, column)?.numberFormat, locale),
    ...(note === undefined ? {} : { note }),
    ...(runs && typeof value === "string" ? { textFormatRuns: apiRuns(value, runs) } : {}),
  };
}
