/** Range: what stands in cells, in every form in which scripts read it. */
import { lockedRects } from "../edits/protections";
import { type CellFormat, type FormatKey, unset } from "../model/cellFormat";
import { lastColumn, lastRow, overlap, type Rect } from "../model/rect";
import type { Sheet, TextLook } from "../model/sheet";
import { dataRegion, nextDataCell } from "../values/dataRegion";
import { display, showsDate } from "../values/display";
import { localeOf } from "../values/locale";
import { instantOf } from "../values/zone";
import { type Service, type Services, service } from "./service";
import { openFile } from "./spreadsheet";

const cells = ((_fileId: string, _sheetId: number, rect: Rect) =>
  rect.rows * rect.columns) as Service["cells"];

/** Rows of what `read` says of each cell. */
export function table<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = rect.row; row <= lastRow(rect); row++) {
    const line: T[] = [];
    for (let column = rect.column; column <= lastColumn(rect); column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

type Reader = (sheet: Sheet, row: number, column: number) => unknown;

const reading = (reader: (fileId: { locale: string; timeZone: string }) => Reader): Service =>
  service(
    "read",
    (execution, fileId: string, sheetId: number, rect: Rect) => {
      const file = openFile(execution, fileId);
      const sheet = file.sheet(sheetId);
      const read = reader(file);
      return table(rect, (row, column) => read(sheet, row, column));
    },
    { cells, computes: true },
  );

/** A cell's value as getValues gives it: a date as {date: instant}, a blank as "". */
function readValue(sheet: Sheet, row: number, column: number, timeZone: string): unknown {
  const value = sheet.values.get(row, column);
  if (value === undefined) return "";
  if (typeof value === "number" && showsDate(sheet.formats.get(row, column)?.numberFormat))
    return { date: instantOf(value, timeZone) };
  return value;
}

/** A cell's looks in the words of texts. */
function lookOf({ fontWeight, fontStyle, fontLine, ...format }: CellFormat): TextLook {
  const { fontColor, fontColorTheme, fontFamily, fontSize } = format;
  return {
    fontColor,
    fontFamily,
    fontSize,
    ...(fontColorTheme ? { fontColorTheme } : {}),
    bold: fontWeight === "bold",
    italic: fontStyle === "italic",
    underline: fontLine === "underline",
    strikethrough: fontLine === "line-through",
  };
}

const gridOf = ({ rows, columns, values, formulas }: Sheet) => ({
  rows,
  columns,
  filled: (row: number, column: number) =>
    values.get(row, column) !== undefined || formulas.get(row, column) !== undefined,
});

export const rangeServices: Services = {
  "range.values": reading(
    ({ timeZone }) =>
      (sheet, row, column) =>
        readValue(sheet, row, column, timeZone),
  ),

  "range.display": reading(({ locale }) => {
    const local = localeOf(locale);
    return (sheet, row, column) =>
      display(sheet.values.get(row, column), sheet.formats.get(row, column)?.numberFormat, local);
  }),

  "range.formulas": reading(() => (sheet, row, column) => sheet.formulas.get(row, column) ?? ""),
  "range.notes": reading(() => (sheet, row, column) => sheet.notes.get(row, column) ?? ""),
  "range.validations": reading(() => (sheet, row, column) => sheet.validations.get(row, column) ?? null),

  /** Texts with what their parts say; null for what is no text. */
  "range.texts": reading(() => (sheet, row, column) => {
    const value = sheet.values.get(row, column) ?? "";
    const format = sheet.formats.get(row, column);
    const runs = sheet.texts.get(row, column) ?? [];
    return { text: typeof value === "string" ? value : null, runs, look: lookOf({ ...unset, ...format }) };
  }),

  "range.canEdit": service("read", (execution, fileId: string, sheetId: number, rect: Rect) => {
    const file = openFile(execution, fileId);
    const locked = lockedRects(file, file.sheet(sheetId), execution.user);
    return file.mayEdit(execution.user) && !locked.some((part) => overlap(part, rect));
  }),

  "range.dataRegion": service(
    "read",
    (execution, fileId: string, sheetId: number, rect: Rect, axes?: ("row" | "column")[]) =>
      dataRegion(gridOf(openFile(execution, fileId).sheet(sheetId)), rect, axes ?? undefined),
    { waitsForWrites: true, computes: true },
  ),

  "range.nextDataCell": service(
    "read",
    (execution, fileId: string, sheetId: number, rect: Rect, direction: string) =>
      nextDataCell(gridOf(openFile(execution, fileId).sheet(sheetId)), rect, direction),
    { waitsForWrites: true, computes: true },
  ),

  "range.formats": service(
    "read",
    (execution, fileId: string, sheetId: number, rect: Rect, key: FormatKey) => {
      const sheet = openFile(execution, fileId).sheet(sheetId);
      const usual = (unset as { [key: string]: unknown })[key] ?? null;
      return table(rect, (row, column) => sheet.formats.get(row, column)?.[key] ?? usual);
    },
    { cells },
  ),
};
