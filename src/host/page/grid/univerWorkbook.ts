// Turns the host's grid into the workbook Univer draws.
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  WrapStrategy,
} from "@univerjs/core";
import type { CellFormat } from "../../model/cellFormat";
import type { CellContent, Grid, GridSheet } from "../api";
import { bandColour } from "./bandColour";
import { univerRange } from "./univerRange";
import { univerResources } from "./univerResources";
import { univerStyle } from "./univerStyle";

/** A sheet with the formats its cells point into: answers that leave out unchanged sheets number formats anew. */
export type DrawnSheet = GridSheet & { formats: CellFormat[] };

/** A grid in which every sheet is complete. */
export type DrawnGrid = Omit<Grid, "formats" | "sheets"> & { sheets: DrawnSheet[] };

/** Completes the host's answer with the sheets that have not changed since `before`. */
export function completeGrid(answer: Grid, before: DrawnGrid | null): DrawnGrid {
  const sheets = answer.sheets.map((sheet) => {
    const known = sheet.unchanged && before?.sheets.find(({ id }) => id === sheet.id);
    return known
      ? { ...known, name: sheet.name, hidden: sheet.hidden }
      : { ...sheet, formats: answer.formats };
  });
  return { ...answer, sheets };
}

const types = { number: CellValueType.NUMBER, boolean: CellValueType.BOOLEAN, string: CellValueType.STRING };

/** What a person would have to type to get this cell: the host's edit text. */
export function typedText(cell: CellContent | undefined): string {
  return cell?.e ?? cell?.d ?? String(cell?.v ?? "");
}

/** Univer's form of one cell, null if there is nothing to draw. The host's texts travel along: nothing is formatted or computed here. */
export function univerCell(
  sheet: DrawnSheet,
  row: number,
  column: number,
  cell: CellContent = {},
): ICellData | null {
  const format = cell.s === undefined ? {} : sheet.formats[cell.s];
  const band = bandColour(sheet.bandings, row, column);
  const style = univerStyle({ ...(band && { background: band }), ...format });
  const text = cell.v !== undefined && {
    v: cell.v,
    t: types[typeof cell.v as keyof typeof types],
    custom: { display: cell.d ?? null, typed: typedText(cell) },
  };
  const styled = Object.keys(style).length > 0 && { s: style };
  return text || styled ? { ...text, ...styled } : null;
}

function lines(sizes: Record<string, number>, hidden: number[], key: "w" | "h") {
  const data: Record<number, { w?: number; h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  for (const [line, size] of Object.entries(sizes))
    data[Number(line) - 1] = { [key]: size, ...(key === "h" && { ia: BooleanNumber.FALSE }) };
  for (const line of hidden) data[line - 1] = { ...data[line - 1], hd: BooleanNumber.TRUE };
  return data;
}

function cellData(sheet: DrawnSheet) {
  const data: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell?: CellContent) => {
    const drawn = univerCell(sheet, row, column, cell);
    if (!drawn) return;
    data[row - 1] ??= {};
    (data[row - 1] as Record<number, ICellData>)[column - 1] = drawn;
  };
  for (const { rect } of sheet.bandings) {
    for (let at = 0; at < rect.rows * rect.columns; at += 1)
      put(rect.row + Math.floor(at / rect.columns), rect.column + (at % rect.columns));
  }
  for (const [row, column, cell] of sheet.cells) put(row, column, cell);
  return data;
}

function univerSheet(sheet: DrawnSheet): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns, sizes, hiddenLines } = sheet;
  return {
    id: String(sheet.id),
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
    },
    showGridlines: sheet.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: sheet.merges.map(univerRange),
    rowData: lines(sizes.row, hiddenLines.row, "h"),
    columnData: lines(sizes.column, hiddenLines.column, "w"),
    cellData: cellData(sheet),
    custom: { locked: sheet.locked },
  };
}

/** The whole workbook as Univer reads it. */
export function univerWorkbook(grid: DrawnGrid): IWorkbookData {
  return {
    id: grid.id,
    name: grid.name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: "Arial", fs: 10, tb: WrapStrategy.OVERFLOW },
    sheetOrder: grid.sheets.map((sheet) => String(sheet.id)),
    sheets: Object.fromEntries(grid.sheets.map((sheet) => [String(sheet.id), univerSheet(sheet)])),
    resources: univerResources(grid.sheets),
  };
}
